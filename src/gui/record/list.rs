//! The card with all records of one kind.

use std::cmp::Reverse;

use chrono::{NaiveDate, NaiveTime};
use iced::widget::{Column, column, container, keyed_column, row};
use iced::{Center, Element, Fill, Right};

use super::done::{Done, Undo};
use super::fold::{self, Folds};
use super::form::{Edit, Form, field_id};
use crate::case::record::{Described, Record, add, put_back};
use crate::case::{Case, Marks, Person, marks_of};
use crate::gui::context::Context;
use crate::gui::icon::Icon;
use crate::gui::kit;
use crate::gui::kit::spoken;
use crate::gui::reply::Reply;
use crate::gui::theme::{space, text as size};
use crate::gui::widget::focus::focus;
use crate::gui::widget::{Role, announce, button, looks_up};
use crate::naslag::{Topic, article_about};
use crate::{t, texts};

/// A kind of record that stands in a list of its own.
pub trait Listed: Described + Default {
    /// What names for the keyboard begin with, such as `incident`.
    const NAME: &'static str;

    /// Which fields stand beside each other in the form. Fields that are not
    /// named here come below these.
    const ROWS: &'static [&'static [&'static str]] = &[];

    /// Fields that are not asked here and now, such as what only some regions do.
    fn hidden(&self, _context: &Context<'_>) -> &'static [&'static str] {
        &[]
    }

    /// Whether a field offers somebody; who was chosen stays.
    const OFFERS: fn(&str, &Person) -> bool = |_, _| true;

    /// The order in which they are shown.
    const ORDER: Order = Order::AsWritten;

    /// Whether one is added here by a button, with nothing in it.
    const ADDS: bool = true;

    /// Whether what stands beside one only looks at it, and so is there also where
    /// nothing may be changed.
    const READS_BESIDE: bool = false;

    /// The list in a case.
    fn all(case: &Case) -> &Vec<Self>;

    /// The same, to change.
    fn all_mut(case: &mut Case) -> &mut Vec<Self>;

    /// What one is called, also while nothing was typed.
    fn title(&self, case: &Case, today: NaiveDate) -> String;

    /// What is read aloud in place of the summary; open, the fields below tell
    /// the rest.
    fn aloud(&self, _open: bool, case: &Case, today: NaiveDate) -> String {
        self.title(case, today)
    }

    /// What is shown of one; less when it is open.
    fn summary<'a>(&self, open: bool, case: &Case, today: NaiveDate) -> Element<'a, Message>;

    /// The day by which it is sorted.
    fn day(&self) -> Option<NaiveDate> {
        None
    }

    /// The time on that day.
    fn time(&self) -> Option<NaiveTime> {
        None
    }

    /// The day on which it was over, when that was before today: then it is
    /// folded away with the others of which that is so.
    fn over(&self, _today: NaiveDate) -> Option<NaiveDate> {
        None
    }

    /// Notes what is so of one that is added on this day.
    fn begin(&mut self, _today: NaiveDate) {}

    /// Does what a button beside it says; `button` is the number of that button.
    fn mark(&mut self, _button: u8, _context: &Context<'_>) {}

    /// A record inside it, by its number.
    fn inside(&mut self, _number: u32) -> Option<&mut (dyn Record + 'static)> {
        None
    }

    /// What stands below its fields while it is open.
    fn below<'a>(&'a self, _case: &'a Case, _context: Context<'a>) -> Option<Element<'a, Message>> {
        None
    }

    /// What can be done with it without opening it.
    fn beside<'a>(&self, _case: &Case, _today: NaiveDate) -> Option<Element<'a, Message>> {
        None
    }
}

/// The order in which records are shown. Those without a day come before all,
/// since a day is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// As they stand in the case.
    AsWritten,
    /// The newest day first.
    NewestFirst,
    /// The day that comes first.
    SoonestFirst,
}

/// What is unfolded in a list.
#[derive(Debug, Default)]
pub struct State {
    folds: Folds<u32>,
    /// Whether those that are over are shown.
    over: bool,
}

impl State {
    /// Unfolds the record with a number, which stands at the place of a day.
    pub fn unfold(&mut self, number: u32, day: Option<NaiveDate>) {
        if !self.folds.is_open(number) {
            self.folds.toggle(number, day);
        }
    }
}

/// What can happen in a list. Records are known by their number.
#[derive(Debug, Clone)]
pub enum Message {
    /// Add one.
    Add,
    /// Unfold one, or fold it.
    Fold(u32),
    /// Show those that are over, or hide them.
    Over,
    /// Remove one.
    Remove(u32),
    /// Change one.
    Edit(u32, Edit),
    /// Change what stands inside one, by its own number: [`Listed::inside`].
    EditInside(u32, u32, Edit),
    /// Do what a button beside one says: [`Listed::mark`].
    Mark(u32, u8),
    /// Do with one what is of its kind alone. The step it stands in does it.
    Act(u32),
    /// Read in Naslag about records of this kind.
    Read,
}

/// Unfolds the record with a number, also among those that are over.
pub fn unfold<R: Listed>(state: &mut State, wanted: Option<u32>, case: &Case, today: NaiveDate) {
    let one = R::all(case).iter().find(|record| Some(number(*record)) == wanted);
    if let Some(record) = one {
        state.unfold(number(record), record.day());
        state.over |= record.over(today).is_some();
    }
}

fn number<R: Record>(record: &R) -> u32 {
    (record as &dyn Record).number().unwrap_or(0)
}

fn id<R: Listed>(number: u32) -> String {
    format!("{}-{number}", R::NAME)
}

/// The field that gets the keyboard in a record that was just added.
fn first_field<R: Listed>(number: u32) -> String {
    let asked = R::KIND.fields.iter().find(|field| field.asked);
    let first = R::ROWS.first().and_then(|row| row.first().copied());
    field_id(&id::<R>(number), first.or(asked.map(|field| field.name)).unwrap_or_default())
}

/// Handles a message.
pub fn update<R: Listed>(
    state: &mut State,
    message: Message,
    case: &mut Case,
    context: &Context<'_>,
) -> Reply<Message, Done> {
    match message {
        Message::Add => {
            let number = add(R::all_mut(case));
            if let Some(record) = find::<R>(case, number) {
                record.begin(context.today());
            }
            state.folds.toggle(number, None);
            Reply::ask(Done::Changed).and(focus(first_field::<R>(number)))
        }
        Message::Fold(number) => {
            let day = find::<R>(case, number).and_then(|record| record.day());
            state.folds.toggle(number, day);
            Reply::none()
        }
        Message::Over => {
            state.over = !state.over;
            Reply::none()
        }
        Message::Remove(number) => remove::<R>(state, number, case, context.today()),
        Message::Mark(number, button) => {
            if let Some(record) = find::<R>(case, number) {
                record.mark(button, context);
            }
            Reply::ask(Done::Changed)
        }
        Message::Edit(number, edit) => {
            edit.apply(case, |case| find::<R>(case, number));
            Reply::ask(Done::Changed)
        }
        Message::EditInside(number, inside, edit) => {
            edit.apply(case, |case| find::<R>(case, number)?.inside(inside));
            Reply::ask(Done::Changed)
        }
        Message::Read => Reply::ask(Done::Read(topic::<R>())),
        Message::Act(_) => Reply::none(),
    }
}

fn find<R: Listed>(case: &mut Case, wanted: u32) -> Option<&mut R> {
    R::all_mut(case).iter_mut().find(|record| number(*record) == wanted)
}

fn remove<R: Listed>(
    state: &mut State,
    wanted: u32,
    case: &mut Case,
    today: NaiveDate,
) -> Reply<Message, Done> {
    let Some(index) = R::all(case).iter().position(|record| number(record) == wanted) else {
        return Reply::none();
    };
    let title = R::all(case)[index].title(case, today);
    let record = R::all_mut(case).remove(index);
    state.folds.fold(wanted);
    Reply::ask(Done::Removed(Undo::new(word_about::<R>("removed", title), move |case| {
        put_back(R::all_mut(case), index, record);
    })))
}

/// A text about all records of a kind.
fn word<R: Listed>(name: &str) -> String {
    texts::attribute(R::KIND.label, name).unwrap_or_default()
}

fn word_about<R: Listed>(name: &str, what: String) -> String {
    let what = [("what", what.into())];
    texts::attribute_with(R::KIND.label, name, &what).unwrap_or_default()
}

/// Draws the card.
pub fn view<'a, R: Listed>(
    state: &State,
    case: &'a Case,
    context: Context<'a>,
) -> Element<'a, Message> {
    view_of::<R>(state, case, context, |_| true)
}

/// Draws the card with the records that `keep` names. One that is unfolded stays, so
/// that it does not go away from whoever works in it.
pub fn view_of<'a, R: Listed>(
    state: &State,
    case: &'a Case,
    context: Context<'a>,
    keep: impl Fn(&R) -> bool,
) -> Element<'a, Message> {
    const { assert!(R::KIND.has_all(R::ROWS), "a row of a form names no field") };
    let today = context.today();
    let (over, now): (Vec<&R>, Vec<&R>) = R::all(case)
        .iter()
        .filter(|record| keep(record) || state.folds.is_open(number(*record)))
        .partition(|record| record.over(today).is_some());
    let now = in_order(now, state);
    let list = if now.is_empty() {
        kit::nothing_yet(word::<R>("none"))
    } else {
        list(t!(R::KIND.label), &now, state, case, context)
    };
    let over = (!over.is_empty()).then(|| folded_away(over, state, case, context));
    // Who comes to the end of a long list need not go back to its head.
    let end = (now.len() >= LONG).then(|| add_button::<R>(context, "end")).flatten();
    let end = end.map(|add| container(add).padding([space::S, 0.0]));
    let card = kit::card(column![head::<R>(context), list].push(end).push(over).spacing(space::S));
    if explained::<R>(&context) { looks_up(card, Message::Read) } else { card.into() }
}

fn in_order<'a, R: Listed>(mut records: Vec<&'a R>, state: &State) -> Vec<&'a R> {
    let day = |record: &R| state.folds.day(number(record), record.day());
    match R::ORDER {
        Order::AsWritten => {}
        Order::SoonestFirst => records.sort_by_key(|one| (day(one), one.time(), number(*one))),
        Order::NewestFirst => records
            .sort_by_key(|one| (day(one).is_some(), Reverse(day(one)), Reverse(number(*one)))),
    }
    records
}

fn head<'a, R: Listed>(context: Context<'a>) -> Element<'a, Message> {
    let name = t!(R::KIND.label);
    let words = column![kit::h2(name.clone()), kit::small(word::<R>("help"))];
    let add = add_button::<R>(context, "head");
    let explained = explained::<R>(&context);
    let look_up = explained.then(|| kit::look_up_button(R::NAME, &name, Message::Read));
    // Above each other: beside each other they would leave a narrow column no room for words.
    let ways = column![].push(look_up).push(add).spacing(2).align_x(Right);
    row![words.width(Fill), ways].spacing(space::M).align_y(Center).into()
}

fn topic<R: Listed>() -> Topic {
    Topic::Kind(R::KIND.label)
}

/// Whether Naslag tells about records of this kind.
fn explained<R: Listed>(context: &Context<'_>) -> bool {
    article_about(&topic::<R>(), context.guidance).is_some()
}

/// How many records make a list long.
const LONG: usize = 3;

/// Adds a record; `key` tells the two of a list apart.
fn add_button<'a, R: Listed>(context: Context<'a>, key: &str) -> Option<Element<'a, Message>> {
    let add = button(word::<R>("add")).icon(Icon::Plus).key(key).on_press(Message::Add);
    (R::ADDS && !context.read_only).then(|| add.into())
}

fn list<'a, R: Listed>(
    name: String,
    records: &[&'a R],
    state: &State,
    case: &'a Case,
    context: Context<'a>,
) -> Element<'a, Message> {
    let items = records.iter().map(|one| (number(*one), item(*one, state, case, context)));
    announce(Role::List, name, keyed_column(items).spacing(space::XS).width(Fill)).into()
}

/// Those that are over, the newest first.
fn folded_away<'a, R: Listed>(
    mut records: Vec<&'a R>,
    state: &State,
    case: &'a Case,
    context: Context<'a>,
) -> Element<'a, Message> {
    records.sort_by_key(|one| Reverse((one.over(context.today()), number(*one))));
    let count = [("count", records.len().into())];
    let name = texts::attribute_with(R::KIND.label, "over", &count).unwrap_or_default();
    let words = kit::tinted(name.clone(), size::BODY, |tokens| tokens.ink_soft);
    let head = fold::head(name.clone(), state.over, words, Message::Over);
    let list = state.over.then(|| list(name, &records, state, case, context));
    column![kit::line(), head].push(list).spacing(space::XS).into()
}

fn item<'a, R: Listed>(
    record: &'a R,
    state: &State,
    case: &'a Case,
    context: Context<'a>,
) -> Element<'a, Message> {
    let (number, today) = (number(record), context.today());
    let (open, key) = (state.folds.is_open(number), number.to_string());
    // Open, the form below tells the marks; a line more would move it.
    let marks = if open { Marks::new() } else { marks_of(record) };
    let name = kit::with_marks(record.aloud(open, case, today), &marks);
    let summary = column![record.summary(open, case, today)].push(kit::locked(&marks)).spacing(2);
    let head = fold::head(name, open, summary, Message::Fold(number)).key(key.as_str());
    let has_beside = R::READS_BESIDE || !context.read_only;
    let beside = has_beside.then(|| record.beside(case, today)).flatten();
    let line: Element<'_, Message> = match beside {
        None => head.into(),
        Some(beside) => {
            row![container(head).width(Fill), beside].spacing(space::S).align_y(Center).into()
        }
    };
    let content = column![kit::line(), line]
        .push(open.then(|| fold::unfolded(form(record, case, context))))
        .spacing(space::XS);
    spoken::item(key, content)
}

fn form<'a, R: Listed>(
    record: &'a R,
    case: &'a Case,
    context: Context<'a>,
) -> Element<'a, Message> {
    let number = number(record);
    let form = Form::of(record, case, context, id::<R>(number), [number]).offering(R::OFFERS);
    let fields = form.all_but(R::ROWS, record.hidden(&context));
    let fields = Element::from(fields).map(move |edit| Message::Edit(number, edit));
    let remove = (!context.read_only).then(|| {
        button(word::<R>("remove"))
            .quiet()
            .icon(Icon::Trash2)
            .key(number.to_string())
            .describe(record.title(case, context.today()))
            .on_press(Message::Remove(number))
    });
    let below = record.below(case, context);
    Column::new().push(fields).push(below).push(remove).spacing(space::M).into()
}
