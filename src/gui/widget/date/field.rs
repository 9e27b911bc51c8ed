//! A date, typed the way people write it.

use std::fmt::Display;

use chrono::NaiveDate;
use iced::widget::{Column, container, row};
use iced::{Element, Length};

use super::calendar::{Turn, calendar};
use super::dutch_date::{DateFault, Reading, When, format, long, parse};
use super::keys_of_calendar::keys_of_calendar;
use crate::gui::icon::{Icon, icon};
use crate::gui::theme::{self, radius, space};
use crate::gui::widget::announce::{Face, announce};
use crate::gui::widget::caption::{Caption, caption_setters};
use crate::gui::widget::host::{Component, component};
use crate::gui::widget::spoken::{Role, unspoken};
use crate::gui::widget::text::{TextField, UndoPart};
use crate::t;

/// How wide a date and its button are.
const WIDTH: Length = Length::Fixed(190.0);

/// A field for a date; see [`date_field`].
#[must_use]
pub struct DateField<'a, Message> {
    caption: Caption,
    value: Option<NaiveDate>,
    today: NaiveDate,
    on_change: Box<dyn Fn(Option<NaiveDate>) -> Message + 'a>,
    half_typed: Option<HalfTyped<'a, Message>>,
    when: When,
    width: Option<Length>,
    id: Option<iced::advanced::widget::Id>,
    undo: Option<(UndoPart, String)>,
}

/// Words that are no date yet, kept outside the field.
struct HalfTyped<'a, Message> {
    words: Option<&'a str>,
    on_change: Box<dyn Fn(String) -> Message + 'a>,
}

/// A field called `label` with the date `value`; `on_change` gets a date when
/// all of it was typed, or when the field is left with a date of which the rest
/// is clear; and nothing when the field is emptied. While no date can be read
/// the one that stood there before stays.
pub fn date_field<'a, Message>(
    label: impl Into<String>,
    value: Option<NaiveDate>,
    today: NaiveDate,
    on_change: impl Fn(Option<NaiveDate>) -> Message + 'a,
) -> DateField<'a, Message> {
    DateField {
        caption: Caption::new(label),
        value,
        today,
        on_change: Box::new(on_change),
        half_typed: None,
        when: When::Any,
        width: None,
        id: None,
        undo: None,
    }
}

impl<'a, Message> DateField<'a, Message> {
    caption_setters!(label_hidden, label_names, help, error, required);

    /// Keeps what was typed while no date can be read from it, such as "12-":
    /// `words` stand in the field, `on_half` gets what they become, and nothing
    /// when there are none any more.
    pub fn half_typed(
        mut self,
        words: Option<&'a str>,
        on_half: impl Fn(String) -> Message + 'a,
    ) -> Self {
        self.half_typed = Some(HalfTyped { words, on_change: Box::new(on_half) });
        self
    }

    /// What kind of day it asks for: that completes what was not written, and a
    /// date on the other side of today is taken with a question.
    pub fn when(mut self, when: When) -> Self {
        self.when = when;
        self
    }

    /// An identifier, to give it the keyboard by name.
    pub fn id(mut self, id: impl Into<iced::advanced::widget::Id>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Remembers the way back in it under `name` while it is not drawn.
    pub fn remembered(mut self, part: UndoPart, name: impl Display) -> Self {
        self.undo = Some((part, name.to_string()));
        self
    }

    /// How wide it is, with its label. Without this a label may be wider than a date.
    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.width = Some(width.into());
        self
    }

    fn parse(&self, text: &str) -> Result<Reading, DateFault> {
        parse(text, self.when, self.today)
    }

    /// Asks to look again at a date that was typed, or at one that stays.
    fn warning(&self, typed: Option<NaiveDate>) -> Option<String> {
        let is_past = matches!(self.when, When::Past | When::Birth);
        match typed.or(self.value) {
            Some(date) if is_past && date > self.today => Some(t!("date-after-today")),
            // What is overdue was meant when it was planned.
            Some(date) if self.when == When::Next && typed.is_some() && date < self.today => {
                Some(t!("date-before-today"))
            }
            _ => None,
        }
    }

    /// What was understood of what was typed, written out.
    fn understood(&self, memory: &Memory, read: NaiveDate) -> String {
        let day = long(read);
        match memory.waits {
            true => t!("date-understood-waits", day = day),
            false => t!("date-understood", day = day),
        }
    }

    /// What is wrong with what was typed, and what stands in its place.
    fn fault(&self, fault: DateFault) -> Option<String> {
        let words = words(fault)?;
        Some(match self.value {
            Some(day) => t!("date-still", fault = words, day = long(day)),
            None => words,
        })
    }
}

/// What a date field remembers while someone types.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    /// What was typed since the field was last left in order.
    draft: Option<String>,
    /// Whether the draft was left as it is, so that a fault may be named.
    left: bool,
    /// Whether the draft came from outside and was not typed on since: it may
    /// mean another day by now, and waits to be seen.
    waits: bool,
    /// The date that was typed last, if the field was left with it.
    written_out: Option<NaiveDate>,
    /// The date that stood there before the draft.
    before: Option<NaiveDate>,
    /// The date of the model as this field last knew it.
    known: Option<NaiveDate>,
    /// What is kept outside of what is no date yet, as this field last knew it.
    half: Option<String>,
    /// The day on which the keyboard stands in the calendar, while that is open.
    calendar: Option<NaiveDate>,
}

#[derive(Debug, Clone)]
pub(crate) enum Happening {
    Typed(String),
    Submitted,
    Left,
    /// The calendar is opened, or put away.
    Calendar,
    /// In the calendar.
    Turned(Turn),
}

impl<'a, Message: 'a> Component<'a, Message> for DateField<'a, Message> {
    type Memory = Memory;
    type Event = Happening;

    fn sync(&self, memory: &mut Memory) {
        if memory.known != self.value {
            *memory = Memory {
                known: self.value,
                before: self.value,
                written_out: memory.written_out,
                ..Memory::default()
            };
        }
        let half = self.half_typed.as_ref().and_then(|half| half.words);
        if memory.half.as_deref() != half {
            memory.half = half.map(str::to_owned);
            memory.draft.clone_from(&memory.half);
            memory.left = half.is_some();
            memory.waits = half.is_some();
            memory.before = memory.known;
        }
    }

    fn view(&self, memory: &Memory) -> Element<'a, Happening> {
        // After an event the memory is ahead of the model.
        let shown =
            memory.draft.clone().unwrap_or_else(|| memory.known.map(format).unwrap_or_default());
        let written_out = memory.written_out.is_some() && memory.written_out == memory.known;
        let read = memory.draft.as_deref().map(|draft| self.parse(draft));
        let typed = read.and_then(Result::ok).map(|read| read.date);
        let fault = read.and_then(Result::err).filter(|_| memory.left);
        let error = fault.and_then(|fault| self.fault(fault));
        let error = error.or_else(|| self.caption.error.clone());
        let understood = typed.map(|date| self.understood(memory, date));
        let (help, warning) = match (understood, self.warning(typed)) {
            (Some(understood), Some(warning)) => (None, Some(format!("{understood} {warning}"))),
            (understood, warning) => (understood.or_else(|| self.caption.help.clone()), warning),
        };
        let label = self.label();
        let caption = Caption { error, help, warning, hidden: true, ..self.caption.clone() };
        let typing = TextField::new(Role::DateField, caption, &shown, Happening::Typed)
            .placeholder(t!("date-placeholder"))
            .id_maybe(self.id.clone())
            .remembered_maybe(self.undo.as_ref().map(|(part, name)| (part.clone(), name.as_str())))
            .written_out(written_out)
            .on_submit(Happening::Submitted)
            .on_blur(Happening::Left);
        let field = row![typing, self.opener(memory.calendar.is_some())];
        let field = container(field.spacing(space::XS)).width(self.width.unwrap_or(WIDTH));
        let days = memory.calendar.map(|at| {
            let chosen = typed.or(self.value);
            calendar(&self.caption.label, at, chosen, |_| None, Happening::Turned)
        });
        let content = Column::new().push(label).push(field).push(days).spacing(space::XS);
        keys_of_calendar(memory.calendar.is_some(), content, Happening::Calendar)
    }

    fn update(&self, memory: &mut Memory, event: Happening) -> Vec<Message> {
        let (change, half) = match event {
            Happening::Calendar => {
                self.switch_calendar(memory);
                (None, None)
            }
            Happening::Turned(turn) => self.turn(memory, turn),
            Happening::Typed(text) => self.type_on(memory, text),
            Happening::Left if memory.waits => return Vec::new(),
            Happening::Left | Happening::Submitted => self.leave(memory),
        };
        change.into_iter().chain(half).collect()
    }
}

type Told<Message> = (Option<Message>, Option<Message>);

impl<Message> DateField<'_, Message> {
    /// What was typed counts when it is whole; what stood there before stays
    /// while it is not.
    fn type_on(&self, memory: &mut Memory, text: String) -> Told<Message> {
        let before = match memory.draft {
            Some(_) => memory.before,
            None => memory.known,
        };
        let read = self.parse(&text);
        let (value, before, half) = match read {
            Ok(Reading { date, is_whole: true }) => (Some(date), before, None),
            Err(DateFault::Empty) => (None, None, None),
            Ok(_) | Err(_) => (before, before, Some(text.clone())),
        };
        *memory = Memory {
            draft: Some(text),
            before,
            // What was called wrong is called so until it is mended.
            left: memory.left && read.is_err(),
            waits: false,
            written_out: None,
            // An open calendar goes along with what is typed.
            calendar: memory.calendar.map(|at| read.map_or(at, |read| read.date)),
            ..std::mem::take(memory)
        };
        (self.change(memory, value), self.keep(memory, half))
    }

    /// What can be read counts, and is written out; anything else stays as it is.
    fn leave(&self, memory: &mut Memory) -> Told<Message> {
        let Some(text) = memory.draft.take() else {
            return (None, None);
        };
        memory.waits = false;
        memory.left = false;
        match self.parse(&text) {
            Ok(read) => {
                memory.written_out = Some(read.date);
                (self.change(memory, Some(read.date)), self.keep(memory, None))
            }
            Err(DateFault::Empty) => (None, None),
            Err(_) => {
                memory.left = true;
                memory.draft = Some(text);
                (None, None)
            }
        }
    }

    /// Tells the model when it is to have another date than it has.
    fn change(&self, memory: &mut Memory, value: Option<NaiveDate>) -> Option<Message> {
        if memory.known == value {
            return None;
        }
        memory.known = value;
        Some((self.on_change)(value))
    }

    /// Tells what is no date yet, when that changed and is kept outside.
    fn keep(&self, memory: &mut Memory, half: Option<String>) -> Option<Message> {
        let kept = self.half_typed.as_ref()?;
        if memory.half == half {
            return None;
        }
        memory.half.clone_from(&half);
        Some((kept.on_change)(half.unwrap_or_default()))
    }
}

impl<'a, Message: 'a> DateField<'a, Message> {
    /// What it is called, above the field and its button however many lines that takes.
    fn label(&self) -> Option<Element<'a, Happening>> {
        let label = self.caption.label()?;
        Some(container(label).width(self.width.unwrap_or(Length::Shrink)).into())
    }

    /// The button that opens the calendar.
    fn opener(&self, open: bool) -> Element<'a, Happening> {
        let sign = container(icon(Icon::Calendar)).center_x(OPENER).center_y(theme::CONTROL_HEIGHT);
        let name = t!("calendar-open", label = self.caption.label.as_str());
        announce(Role::Button, name, unspoken(sign))
            .expanded(open)
            .on_press(Happening::Calendar)
            .for_field()
            .ring(radius::CONTROL, 0.0)
            .face(|theme, status| Face::quiet(theme, status, radius::CONTROL))
            .into()
    }

    /// Opens the calendar at the day that stands in the field, or puts it away.
    /// Whoever leaves the field for its calendar is not done with it.
    fn switch_calendar(&self, memory: &mut Memory) {
        let typed = memory.draft.as_deref().and_then(|draft| self.parse(draft).ok());
        let at = typed.map(|read| read.date).or(self.value).unwrap_or(self.today);
        memory.calendar = if memory.calendar.is_none() { Some(at) } else { None };
        memory.left &= memory.calendar.is_none();
    }

    /// What is done in the calendar. A day that is chosen counts, whatever was
    /// half typed.
    fn turn(&self, memory: &mut Memory, turn: Turn) -> Told<Message> {
        match turn {
            Turn::Go(day) => memory.calendar = Some(day),
            Turn::Close => memory.calendar = None,
            Turn::Choose(day) => {
                *memory = Memory {
                    known: memory.known,
                    before: Some(day),
                    half: memory.half.take(),
                    ..Memory::default()
                };
                return (self.change(memory, Some(day)), self.keep(memory, None));
            }
        }
        (None, None)
    }
}

/// How wide the button of the calendar is, in logical pixels.
const OPENER: f32 = 30.0;

/// What is wrong, in words; nothing is wrong with an empty field.
fn words(fault: DateFault) -> Option<String> {
    Some(match fault {
        DateFault::Empty => return None,
        DateFault::Unreadable => t!("date-unreadable"),
        DateFault::Impossible => t!("date-impossible"),
        DateFault::NoDay => t!("date-no-day"),
        DateFault::Year => t!("date-year"),
        DateFault::WhichYear => t!("date-which-year"),
        DateFault::TooOld => t!("date-too-old"),
        DateFault::NotYetBorn => t!("date-not-yet-born"),
        DateFault::Weekday => t!("date-weekday"),
    })
}

impl<'a, Message: 'a> From<DateField<'a, Message>> for Element<'a, Message> {
    fn from(field: DateField<'a, Message>) -> Self {
        // A calendar may be wider than the field it stands below.
        let width = match field.width {
            None | Some(Length::Fixed(_)) => Length::Shrink,
            Some(width) => width,
        };
        component(width, field)
    }
}
