//! A date, typed the way people write it.

use chrono::NaiveDate;
use iced::{Element, Length};

use super::dutch_date::{DateFault, format, parse};
use crate::gui::widget::caption::{Caption, caption_setters};
use crate::gui::widget::host::{Component, component};
use crate::gui::widget::spoken::Role;
use crate::gui::widget::text::TextField;
use crate::t;

/// A field for a date; see [`date_field`].
#[must_use]
pub struct DateField<'a, Message> {
    caption: Caption,
    value: Option<NaiveDate>,
    today: NaiveDate,
    on_change: Box<dyn Fn(Option<NaiveDate>) -> Message + 'a>,
    half_typed: Option<HalfTyped<'a, Message>>,
    expects: Option<Expects>,
    width: Length,
    id: Option<iced::advanced::widget::Id>,
}

/// Words that are no date yet, kept outside the field.
struct HalfTyped<'a, Message> {
    words: Option<&'a str>,
    on_change: Box<dyn Fn(String) -> Message + 'a>,
}

#[derive(Debug, Clone, Copy)]
enum Expects {
    Past,
    Future,
}

/// A field called `label` with the date `value`; `on_change` gets each date
/// that can be read from it, and nothing when the field is emptied.
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
        expects: None,
        width: Length::Fixed(180.0),
        id: None,
    }
}

impl<'a, Message> DateField<'a, Message> {
    caption_setters!(label_hidden, help, error, required);

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

    /// Asks to look again at a date after today; it is taken all the same.
    pub fn past_only(mut self) -> Self {
        self.expects = Some(Expects::Past);
        self
    }

    /// Asks to look again at a date before today; it is taken all the same.
    pub fn future_only(mut self) -> Self {
        self.expects = Some(Expects::Future);
        self
    }

    /// An identifier, to give it the keyboard by name.
    pub fn id(mut self, id: impl Into<iced::advanced::widget::Id>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// How wide it is, with its label.
    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.width = width.into();
        self
    }

    fn warning(&self) -> Option<String> {
        let value = self.value?;
        match self.expects? {
            Expects::Past if value > self.today => Some(t!("date-after-today")),
            Expects::Future if value < self.today => Some(t!("date-before-today")),
            _ => None,
        }
    }
}

/// What a date field remembers while someone types.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    /// What was typed since the field was last left in order.
    draft: Option<String>,
    /// Whether the draft was left as it is, so that a fault may be named.
    left: bool,
    /// The date of the model as this field last knew it.
    known: Option<NaiveDate>,
    /// What is kept outside of what is no date yet, as this field last knew it.
    half: Option<String>,
}

#[derive(Debug, Clone)]
pub(crate) enum Happening {
    Typed(String),
    Left,
}

impl<'a, Message: 'a> Component<'a, Message> for DateField<'a, Message> {
    type Memory = Memory;
    type Event = Happening;

    fn sync(&self, memory: &mut Memory) {
        if memory.known != self.value {
            *memory = Memory { known: self.value, ..Memory::default() };
        }
        let half = self.half_typed.as_ref().and_then(|half| half.words);
        if memory.half.as_deref() != half {
            memory.half = half.map(str::to_owned);
            memory.draft.clone_from(&memory.half);
            memory.left = half.is_some();
        }
    }

    fn view(&self, memory: &Memory) -> Element<'a, Happening> {
        let shown =
            memory.draft.clone().unwrap_or_else(|| self.value.map(format).unwrap_or_default());
        let fault = memory.left.then(|| fault(&shown, self.today)).flatten();
        let error = fault.or_else(|| self.caption.error.clone());
        let caption = Caption { error, warning: self.warning(), ..self.caption.clone() };
        TextField::new(Role::DateField, caption, &shown, Happening::Typed)
            .placeholder(t!("date-placeholder"))
            .id_maybe(self.id.clone())
            .on_submit(Happening::Left)
            .on_blur(Happening::Left)
            .into()
    }

    fn update(&self, memory: &mut Memory, event: Happening) -> Vec<Message> {
        match event {
            Happening::Typed(text) => {
                let read = parse(&text, self.today);
                let half = matches!(&read, Err(fault) if *fault != DateFault::Empty);
                let half = self.keep(memory, half.then(|| text.clone()));
                memory.left = false;
                memory.draft = Some(text);
                self.change(memory, read).into_iter().chain(half).collect()
            }
            Happening::Left => {
                let Some(text) = memory.draft.take() else {
                    return Vec::new();
                };
                match parse(&text, self.today) {
                    Ok(_) | Err(DateFault::Empty) => memory.left = false,
                    Err(_) => {
                        memory.left = true;
                        memory.draft = Some(text);
                    }
                }
                Vec::new()
            }
        }
    }
}

impl<Message> DateField<'_, Message> {
    /// Tells the model when what was typed means another date than it has.
    fn change(&self, memory: &mut Memory, read: Result<NaiveDate, DateFault>) -> Option<Message> {
        let value = match read {
            Ok(date) => Some(date),
            Err(DateFault::Empty) => None,
            Err(_) => return None,
        };
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

fn fault(text: &str, today: NaiveDate) -> Option<String> {
    Some(match parse(text, today).err()? {
        DateFault::Empty => return None,
        DateFault::Unreadable => t!("date-unreadable"),
        DateFault::Impossible => t!("date-impossible"),
        DateFault::Year => t!("date-year"),
        DateFault::Weekday => t!("date-weekday"),
    })
}

impl<'a, Message: 'a> From<DateField<'a, Message>> for Element<'a, Message> {
    fn from(field: DateField<'a, Message>) -> Self {
        component(field.width, field)
    }
}
