//! One record, field by field.

use std::rc::Rc;

use chrono::NaiveDate;
use iced::widget::{Column, Row, Space, container};
use iced::{Element, Length};

use crate::case::record::{
    AnyChoice, AnyChoices, Change, Chosen, Field, Holds, Look, Record, When, name_in,
};
use crate::case::{Ages, Answer, Born, Case, MARKS, Mark, Names, Person, PersonId, date_key};
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::spelling::Spelling;
use crate::gui::theme::space;
use crate::gui::widget::{
    UndoPart, check_box, chips, choice, date_field, dutch_date, text_area, text_field,
};
use crate::t;

/// How wide fields are that stand beside each other, in logical pixels.
const SHORT: f32 = 220.0;
const LONG: f32 = 270.0;

/// A change to one field.
#[derive(Debug, Clone)]
pub enum Edit {
    /// The field, by its place in the description, holds something else.
    Field(usize, Value),
    /// Words from which no day can be read wait under a name.
    HalfTyped(String, String),
    /// Enter was pressed in a field that offers it.
    Submit,
}

/// What a field gets to hold.
#[derive(Debug, Clone)]
pub enum Value {
    /// Words.
    Words(String),
    /// A day, or none.
    Day(Option<NaiveDate>),
    /// An answer.
    Answer(Answer),
    /// Yes or no.
    Flag(bool),
    /// One of several, by its place among them; or none.
    Choice(Option<usize>),
    /// One of several is chosen, or is not.
    Chosen(usize, bool),
    /// Somebody.
    Person(PersonId),
    /// Somebody is among them, or is not.
    Involved(PersonId, bool),
}

impl Edit {
    /// The edit that puts a day into a field.
    #[must_use]
    pub fn day(record: &dyn Record, field: &str, day: Option<NaiveDate>) -> Option<Self> {
        Some(Self::Field(record.kind().place(field)?, Value::Day(day)))
    }

    /// Makes the change in the record that `find` leads to. A field that holds
    /// something else meanwhile stays as it is.
    pub fn apply<R: Record + ?Sized>(
        self,
        case: &mut Case,
        find: impl FnOnce(&mut Case) -> Option<&mut R>,
    ) {
        match self {
            Self::Submit => {}
            Self::HalfTyped(key, words) => case.keep_half_typed(key, words),
            Self::Field(field, value) => {
                if let Some(record) = find(case) {
                    value.put(record.change(field));
                }
            }
        }
    }
}

impl Value {
    fn put(self, change: Change<'_>) {
        match (change, self) {
            (Change::Words(old), Self::Words(new)) => *old = new,
            (Change::Day(old), Self::Day(new)) => *old = new,
            (Change::SureDay(old), Self::Day(Some(new))) => *old = new,
            (Change::Born(old), Self::Day(new)) => *old = new.map(Born::On),
            (Change::Answer(old), Self::Answer(new)) => *old = new,
            (Change::Flag(old), Self::Flag(new)) => *old = new,
            (Change::Choice(choice), Self::Choice(new)) => choice.choose(new),
            (Change::Choices(choices), Self::Chosen(one, on)) => choices.set(one, on),
            (Change::Person(old), Self::Person(new)) => *old = new,
            (Change::People(people), Self::Involved(person, true)) => drop(people.insert(person)),
            (Change::People(people), Self::Involved(person, false)) => drop(people.remove(&person)),
            _ => {}
        }
    }
}

/// The fields of one record.
pub struct Form<'a> {
    record: &'a dyn Record,
    case: &'a Case,
    context: Context<'a>,
    /// What the names of its fields begin with, for the keyboard.
    id: String,
    /// What the record is known by, for words that wait.
    place: Vec<String>,
    /// Whether a field offers somebody.
    offers: fn(&str, &Person) -> bool,
}

impl<'a> Form<'a> {
    /// The fields of `record`, whose names for the keyboard begin with `id`.
    /// `place` is what the record is known by, from large to small.
    pub fn of(
        record: &'a dyn Record,
        case: &'a Case,
        context: Context<'a>,
        id: impl Into<String>,
        place: impl IntoIterator<Item: ToString>,
    ) -> Self {
        let place = place.into_iter().map(|part| part.to_string()).collect();
        Self { record, case, context, id: id.into(), place, offers: |_, _| true }
    }

    /// Fields with people offer only those, and who was chosen already.
    #[must_use]
    pub fn offering(self, offers: fn(&str, &Person) -> bool) -> Self {
        Self { offers, ..self }
    }

    /// The people that a field offers.
    fn offered(&self, name: &str, look: &Look<'a>) -> Option<Vec<&'a Person>> {
        let Look::People(chosen) = look else {
            return None;
        };
        let people = self.case.family.people.iter();
        let offers = |one: &&Person| (self.offers)(name, one) || chosen.contains(&one.id);
        Some(people.filter(offers).collect())
    }

    /// One field. One that the kind does not have is empty; a test asks.
    #[must_use]
    pub fn ask(&self, name: &str) -> FormField<'a> {
        let kind = self.record.kind();
        let place = kind.place(name).unwrap_or(usize::MAX);
        let field = kind.fields.get(place).unwrap_or(&kind.fields[0]);
        let half = field.half_typed.map(|kind| date_key(kind, &self.place));
        let look = self.record.look(place);
        let only = self.offered(name, &look);
        FormField {
            look,
            place,
            field,
            case: self.case,
            today: self.context.today(),
            undo: self.context.undo_in(self.case),
            id: field_id(&self.id, field.name),
            half,
            words: Words::of(field),
            width: None,
            error: None,
            required: false,
            submits: false,
            label_hidden: false,
            label_names: false,
            only,
            offers: None,
            spelling: self.context.spelling,
        }
    }

    /// Every field that is asked: those that `rows` name beside each other, the
    /// others each below the one before it.
    #[must_use]
    pub fn all(&self, rows: &[&[&str]]) -> Column<'a, Edit> {
        self.all_but(rows, &[])
    }

    /// The same without fields that are no part of `rows`.
    #[must_use]
    pub(super) fn all_but(&self, rows: &[&[&str]], hidden: &[&str]) -> Column<'a, Edit> {
        let mut form = Column::new().spacing(space::M);
        for row in rows {
            form = form.push(self.row_of(row));
        }
        for field in self.record.kind().fields {
            let placed = rows.iter().any(|row| row.contains(&field.name));
            if field.asked && !placed && !hidden.contains(&field.name) {
                form = form.push(self.ask(field.name));
            }
        }
        form
    }

    /// Fields that stand beside each other.
    #[must_use]
    pub fn row_of(&self, names: &[&str]) -> Element<'a, Edit> {
        match names {
            [one] => self.ask(one).into(),
            several => {
                let fields = several.iter().map(|name| self.ask(name).beside());
                let answers = several.len() > 2;
                let apart = if answers { space::L } else { space::M };
                Row::with_children(fields).spacing(apart).wrap().into()
            }
        }
    }
}

/// The name of a field, to give it the keyboard.
pub(in crate::gui) fn field_id(record: &str, field: &str) -> String {
    format!("{record}-{field}")
}

/// What a field says of itself.
struct Words {
    label: String,
    help: Option<String>,
    example: Option<String>,
}

impl Words {
    fn of(field: &Field) -> Self {
        Self { label: field.asks(), help: field.help(), example: field.example() }
    }
}

/// One field that is asked.
pub struct FormField<'a> {
    look: Look<'a>,
    place: usize,
    field: &'static Field,
    case: &'a Case,
    today: NaiveDate,
    undo: UndoPart,
    id: String,
    half: Option<String>,
    words: Words,
    width: Option<Length>,
    error: Option<String>,
    required: bool,
    submits: bool,
    label_hidden: bool,
    label_names: bool,
    only: Option<Vec<&'a Person>>,
    offers: Option<Mark>,
    spelling: Option<&'a Rc<Spelling>>,
}

impl<'a> FormField<'a> {
    /// Another label than that of the description, such as one with a number.
    #[must_use]
    pub fn label(mut self, label: String) -> Self {
        self.words.label = label;
        self
    }

    /// Help of this place.
    #[must_use]
    pub fn help(mut self, help: String) -> Self {
        self.words.help = Some(help);
        self
    }

    /// How wide it is.
    #[must_use]
    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.width = Some(width.into());
        self
    }

    /// What is wrong with it, if anything.
    #[must_use]
    pub fn error(mut self, error: Option<String>) -> Self {
        self.error = error;
        self
    }

    /// It must be filled in.
    #[must_use]
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// The label is only read aloud, where what stands beside it tells as much:
    /// of prose, answers, choices and marks.
    #[must_use]
    pub fn label_hidden(mut self) -> Self {
        self.label_hidden = true;
        self
    }

    /// The label names somebody.
    #[must_use]
    pub fn label_names(mut self) -> Self {
        self.label_names = true;
        self
    }

    /// Enter in it means that whoever types is done.
    #[must_use]
    pub fn submits(mut self) -> Self {
        self.submits = true;
        self
    }

    /// Only these people are offered.
    #[must_use]
    pub fn among(mut self, people: impl Iterator<Item = &'a Person>) -> Self {
        self.only = Some(people.collect());
        self
    }

    /// Of the marks only this one is offered, beside other fields of the record;
    /// one that is on stays to be turned off.
    #[must_use]
    pub fn offering(mut self, mark: Mark) -> Self {
        self.offers = Some(mark);
        self
    }

    /// As one of several in a row.
    fn beside(self) -> Element<'a, Edit> {
        match self.look {
            Look::Words(_) => self.width(LONG).into(),
            Look::Day(_) => self.width(SHORT).into(),
            _ => container(Element::from(self)).width(SHORT).into(),
        }
    }

    fn put<T>(&self, value: impl Fn(T) -> Value + Copy + 'a) -> impl Fn(T) -> Edit + Copy + 'a {
        let place = self.place;
        move |given| Edit::Field(place, value(given))
    }

    fn line(self, value: &'a str) -> Element<'a, Edit> {
        let put = self.put(Value::Words);
        let Words { label, help, example } = self.words;
        let mut field = text_field(label, value, put)
            .remembered(self.undo, &self.id)
            .id(self.id)
            .label_names(self.label_names)
            .error(self.error);
        if let Some(help) = help {
            field = field.help(help);
        }
        if let Some(example) = example {
            field = field.placeholder(example);
        }
        if let Some(width) = self.width {
            field = field.width(width);
        }
        let field = field.spelling(self.spelling.filter(|_| self.field.is_spelt()));
        let field = field.on_submit_maybe(self.submits.then_some(Edit::Submit));
        if self.required { field.required().into() } else { field.into() }
    }

    fn prose(self, value: &'a str) -> Element<'a, Edit> {
        let put = self.put(Value::Words);
        let Words { label, help, example } = self.words;
        let mut field = text_area(label, value, put)
            .remembered(self.undo, &self.id)
            .id(self.id)
            .label_names(self.label_names)
            .error(self.error);
        if let Some(help) = help {
            field = field.help(help);
        }
        if let Some(example) = example {
            field = field.placeholder(example);
        }
        let field = field.min_lines(self.field.lines).spelling(self.spelling);
        let field = if self.label_hidden { field.label_hidden() } else { field };
        if self.required { field.required().into() } else { field.into() }
    }

    fn day(self, day: Option<NaiveDate>) -> Element<'a, Edit> {
        let (put, when) = (self.put(Value::Day), self.when());
        let mut field = date_field(self.words.label, day, self.today, put)
            .remembered(self.undo, &self.id)
            .label_names(self.label_names)
            .id(self.id);
        if let Some(help) = self.words.help {
            field = field.help(help);
        }
        if let Some(width) = self.width {
            field = field.width(width);
        }
        if let Some(key) = self.half {
            let half = self.case.half_typed.get(&key).map(String::as_str);
            field = field.half_typed(half, move |words| Edit::HalfTyped(key.clone(), words));
        }
        field.error(self.error).when(when).into()
    }

    fn when(&self) -> dutch_date::When {
        match (self.field.holds, self.field.when) {
            (Holds::Born, _) => dutch_date::When::Birth,
            (_, When::Any) => dutch_date::When::Any,
            (_, When::Past) => dutch_date::When::Past,
            (_, When::Next) => dutch_date::When::Next,
        }
    }

    fn answer(self, answer: Answer) -> Element<'a, Edit> {
        let put = self.put(Value::Answer);
        // Nobody chose what is unknown: it is what stands there at first.
        let chosen = Some(answer).filter(|answer| answer.is_known());
        let asked = choice(self.words.label, kit::answers(), chosen, put).compact().id(self.id);
        if self.label_hidden { asked.label_hidden().into() } else { asked.into() }
    }

    fn flag(self, on: bool) -> Element<'a, Edit> {
        let put = self.put(Value::Flag);
        check_box(self.words.label, on, put).id(self.id).into()
    }

    fn choice(self, chosen: &'a dyn AnyChoice) -> Element<'a, Edit> {
        let put = self.put(|place| Value::Choice(Some(place)));
        let options = self.named(chosen.names());
        let mut asked = choice(self.words.label, options, chosen.chosen(), put);
        if let Some(help) = self.words.help {
            asked = asked.help(help);
        }
        let asked = asked.compact().id(self.id).error(self.error);
        let asked = if self.label_hidden { asked.label_hidden() } else { asked };
        if self.required { asked.required().into() } else { asked.into() }
    }

    fn choices(self, chosen: &'a dyn AnyChoices) -> Element<'a, Edit> {
        let place = self.place;
        let options = self.named(chosen.names()).into_iter();
        let options = options.map(|(one, name)| (one, name, chosen.has(one)));
        let offered = self.offers.and_then(|mark| Mark::EACH.iter().position(|one| *one == mark));
        let options = options.filter(|(one, _, on)| *on || offered.is_none_or(|mark| mark == *one));
        let chips = chips(self.words.label, options, move |one, on| {
            Edit::Field(place, Value::Chosen(one, on))
        });
        // Who may know of it is asked quietly: mostly nothing is marked.
        let chips = if self.field.name == MARKS { chips.compact() } else { chips };
        let chips = if self.label_hidden { chips.label_hidden() } else { chips };
        let chips = chips.id(self.id);
        match self.words.help {
            Some(help) => chips.help(help).into(),
            None => chips.into(),
        }
    }

    fn named(&self, names: Vec<&'static str>) -> Vec<(usize, String)> {
        let (Holds::Choice(key) | Holds::Choices(key)) = self.field.holds else {
            return Vec::new();
        };
        names.into_iter().map(|name| name_in(key, name)).enumerate().collect()
    }

    fn people(&self) -> Vec<&'a Person> {
        self.only.clone().unwrap_or_else(|| self.case.family.people.iter().collect())
    }

    /// What people are called, told apart from everybody, offered or not.
    fn names(&self) -> Names {
        Names::of(&self.case.family, Ages::On(self.today))
    }

    fn person(self, chosen: PersonId) -> Element<'a, Edit> {
        let put = self.put(Value::Person);
        let names = self.names();
        let options = self.people().into_iter();
        let options = options.map(|person| (person.id, names.name(person.id).to_owned()));
        choice(self.words.label, options, Some(chosen), put).compact().names().id(self.id).into()
    }

    fn involved(self, chosen: &'a std::collections::BTreeSet<PersonId>) -> Element<'a, Edit> {
        let people = self.people();
        if people.is_empty() {
            return kit::small(t!("record-nobody-known"));
        }
        let (place, names) = (self.place, self.names());
        let options = people.into_iter().map(|person| {
            (person.id, names.name(person.id).to_owned(), chosen.contains(&person.id))
        });
        chips(self.words.label, options, move |person, on| {
            Edit::Field(place, Value::Involved(person, on))
        })
        .compact()
        .names()
        .id(self.id)
        .into()
    }
}

impl<'a> From<FormField<'a>> for Element<'a, Edit> {
    fn from(ask: FormField<'a>) -> Self {
        match ask.look {
            Look::Words(words) if ask.field.lines == 0 => ask.line(words),
            Look::Words(words) => ask.prose(words),
            Look::Day(day) => ask.day(day),
            Look::Born(born) => ask.day(day_of(born)),
            Look::Answer(answer) => ask.answer(answer),
            Look::Flag(on) => ask.flag(on),
            Look::Choice(choice) => ask.choice(choice),
            Look::Choices(choices) => ask.choices(choices),
            Look::Person(person) => ask.person(person),
            Look::People(people) => ask.involved(people),
            _ => Space::new().into(),
        }
    }
}

fn day_of(born: Option<Born>) -> Option<NaiveDate> {
    match born {
        Some(Born::On(day)) => Some(day),
        _ => None,
    }
}
