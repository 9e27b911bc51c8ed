//! The details of a person, over the full width below the drawing and the list.

use iced::widget::{Column, Row, column, container, keyed_column, row};
use iced::{Center, Element, Fill};

use super::{Message, View, people, person, words};
use crate::case::{Born, Person, PersonId, Place};
use crate::gui::casefile::spoken::{news, told};
use crate::gui::icon::Icon;
use crate::gui::kit;
use crate::gui::record::{Edit, Form, FormField};
use crate::gui::theme::{space, text as size};
use crate::gui::widget::{Role, announce, button, columns, hideable, text_field};
use crate::t;

/// The field for somebody's name, to give it the keyboard.
pub(super) fn name_id(id: PersonId) -> String {
    format!("family-person-{}-name", id.0)
}

/// The least width of a field, in logical pixels; two stand side by side
/// where they both fit.
const FIELD: f32 = 250.0;

/// How wide the age is beside the day of birth, in logical pixels: that one needs
/// the room for its name and calendar.
const AGE: f32 = 84.0;

/// The details of who is open, if anybody is.
pub(super) fn open(view: View<'_>) -> Option<Element<'_, Message>> {
    let person = view.case.family.person(view.state.open?)?;
    Some(sheet(view, person))
}

/// All details of somebody, to change, over the full width.
fn sheet<'a>(view: View<'a>, person: &'a Person) -> Element<'a, Message> {
    let id = person.id.0;
    let form = Form::of(person, view.case, view.context, format!("family-person-{id}"), [id]);
    let sheet = Sheet { view, person, form };
    let content = Column::new()
        .push(head(view, person))
        .push(columns(FIELD, sheet.who()))
        .push(sheet.ask("place"))
        .push(columns(FIELD, sheet.facts()))
        .push(sheet.ask("note"))
        .push(sheet.ask("marks"))
        .push(foot(view, person));
    let card = kit::card(content.spacing(space::M));
    // Another person has fields of their own, also where they stand in the same place.
    let card = keyed_column([(person.id, card.into())]);
    announce(Role::Group, t!("family-sheet", name = called(view, person)), card)
        .key(person.id.0.to_string())
        .into()
}

/// Who it is, and what they are to others.
fn head<'a>(view: View<'a>, person: &'a Person) -> Element<'a, Message> {
    let name = called(view, person);
    let close = button(t!("close"))
        .link()
        .key(person.id.0.to_string())
        .describe(t!("family-about", name = name.as_str()))
        .on_press(Message::Close(person.id));
    let title = hideable(kit::h2(name));
    let about = match alike(view, person) {
        Some(other) => ask_whether_same(view, person, other),
        None => hideable(kit::small(words::bonds(&view.case.family, person, view.today()))),
    };
    let about = container(about).width(Fill);
    // What comes and goes while a name is typed moves nothing below.
    row![title, about, close].spacing(space::M).height(HEAD).align_y(Center).into()
}

/// How high the head is, in logical pixels.
const HEAD: f32 = 40.0;

/// Who looks the same as somebody, unless it was said that they are not.
fn alike<'a>(view: View<'a>, person: &Person) -> Option<&'a Person> {
    let other = view.case.family.alike(person.id).filter(|_| view.may_write())?;
    (!view.state.apart.contains(&(person.id, other.id))).then_some(other)
}

fn ask_whether_same<'a>(view: View<'a>, person: &Person, other: &Person) -> Element<'a, Message> {
    let name = words::name_and_age(&view.case.family, other, view.today());
    let asked = t!("family-alike", name = name.as_str());
    let shown = kit::strong_tinted(asked.clone(), size::BODY, |tokens| tokens.warn.on_soft);
    let (id, key) = (person.id, person.id.0.to_string());
    let join = button(t!("family-join"))
        .link()
        .stays()
        .key(key.as_str())
        .describe(t!("family-join-about", name = name))
        .on_press(Message::Join(id, other.id));
    let apart = button(t!("family-apart"))
        .link()
        .stays()
        .key(key)
        .describe(asked.as_str())
        .on_press(Message::Apart(id, other.id));
    let said = news("alike", asked, hideable(shown));
    row![said, join, apart].spacing(space::M).align_y(Center).into()
}

/// What can be done with somebody.
fn foot<'a>(view: View<'a>, person: &'a Person) -> Option<Element<'a, Message>> {
    let id = person.id;
    let about = t!("family-about", name = called(view, person));
    let words = match view.state.adding {
        true => Some(t!("family-next-new")),
        false => people::after(&view.case.family, id).map(|_| t!("family-next")),
    };
    let next = words.map(|words| {
        let next = button(words).key(id.0.to_string()).describe(about.as_str());
        let next = next.on_press(Message::Next(id));
        if view.state.adding { next.primary() } else { next }
    });
    let remove = container(remove(view, person)).align_right(Fill);
    view.may_write().then(|| Row::new().push(next).push(remove).align_y(Center).into())
}

fn called(view: View<'_>, person: &Person) -> String {
    words::name_of(&view.case.family, person.id, view.today())
}

/// The fields of somebody, each drawn where it belongs.
struct Sheet<'a> {
    view: View<'a>,
    person: &'a Person,
    form: Form<'a>,
}

impl<'a> Sheet<'a> {
    fn ask(&self, field: &str) -> Element<'a, Message> {
        self.send(self.form.ask(field))
    }

    fn send(&self, ask: FormField<'a>) -> Element<'a, Message> {
        let id = self.person.id;
        Element::from(ask).map(move |edit| Message::Person(id, edit))
    }

    fn is(&self, place: Place) -> bool {
        self.person.place == place
    }

    fn who(&self) -> Vec<Element<'a, Message>> {
        let mut fields = vec![self.ask("name"), self.ask("role")];
        if self.is(Place::Professional) || !self.person.organisation.is_empty() {
            fields.push(self.ask("organisation"));
        }
        fields
    }

    fn facts(&self) -> Vec<Element<'a, Message>> {
        let (person, professional) = (self.person, self.is(Place::Professional));
        let mut fields = Vec::new();
        if !professional || person.born.is_some() {
            let birthday = self.send(self.form.ask("born").width(Fill));
            let age = container(age(self.view, person)).width(AGE);
            fields.push(row![birthday, age].spacing(space::M).into());
        }
        if !professional || !person.household.is_empty() {
            fields.push(self.ask("household"));
            fields.push(self.ask("municipality"));
        }
        let may_have_custody = self.is(Place::Adult) || self.is(Place::Network);
        if may_have_custody || person.custody.is_known() {
            fields.push(self.ask("custody"));
        }
        fields.push(self.ask("contact"));
        if !professional {
            fields.push(self.ask("safe_to_call"));
            fields.push(self.ask("reads_along"));
            fields.push(self.ask("secret_address"));
        }
        if professional || person.signals_only {
            fields.push(self.ask("signals_only"));
        }
        fields.push(self.spoken());
        fields.push(self.died());
        fields
    }

    /// Whether somebody died, and then when.
    fn died(&self) -> Element<'a, Message> {
        let day = self.person.has_died().then(|| self.send(self.form.ask("died_on").width(Fill)));
        Column::new().push(self.send(self.form.ask("died"))).push(day).spacing(space::S).into()
    }

    /// When somebody was spoken with last, with one press for today.
    fn spoken(&self) -> Element<'a, Message> {
        let (id, today) = (self.person.id, self.view.today());
        let day = self.send(self.form.ask("spoken_on").width(Fill));
        let edit = Edit::day(self.person, "spoken_on", Some(today));
        let is_news =
            self.view.may_write() && self.person.is_alive() && self.person.spoken_on != Some(today);
        let now = edit.filter(|_| is_news).map(|edit| {
            button(t!("family-spoken-today"))
                .key(id.0.to_string())
                .describe(t!("family-about", name = called(self.view, self.person)))
                .on_press(Message::Person(id, edit))
        });
        Column::new().push(day).push(now).spacing(space::S).into()
    }
}

/// The age: to fill in, or told where the day of birth is known.
fn age<'a>(view: View<'a>, person: &Person) -> Element<'a, Message> {
    let years = person.age(view.today());
    if let (Some(Born::On(_)), Some(years)) = (person.born, years) {
        let said = kit::body(t!("family-age-years", age = years));
        let shown = column![kit::strong(t!("family-age")), container(said).padding([9, 0])];
        return told(t!("family-age-told", age = years), shown.spacing(space::XS));
    }
    let id = person.id;
    let shown = years.map(|years| years.to_string()).unwrap_or_default();
    let half = person::half_age(view.state, id);
    let shown = half.map_or(shown, |half| half.words.clone());
    let wrong = half.is_some_and(|half| half.left);
    let grown = person.place == Place::Child && years.is_some_and(|years| years >= 18);
    text_field(t!("family-age"), &shown, move |typed| Message::Age(id, typed))
        .remembered(view.context.undo_in(view.case), format!("age-{}", id.0))
        .on_blur(Message::AgeLeft(id))
        .error(wrong.then(|| t!("family-age-refused")))
        .warning(grown.then(|| t!("family-age-adult")))
        .into()
}

fn remove<'a>(view: View<'a>, person: &Person) -> Element<'a, Message> {
    button(t!("remove"))
        .icon(Icon::Trash2)
        .quiet()
        .key(person.id.0.to_string())
        .describe(t!("family-about", name = called(view, person)))
        .on_press(Message::RemovePerson(person.id))
        .into()
}
