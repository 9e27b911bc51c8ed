//! The details of a person, changed where they stand.

use iced::widget::{Column, column, container};
use iced::{Element, Fill, border};

use super::person::Detail;
use super::{Message, State, words};
use crate::case::{Answer, Born, Case, Person, PersonId, Place};
use crate::gui::casefile::half_date;
use crate::gui::casefile::spoken::told;
use crate::gui::context::Context;
use crate::gui::icon::Icon;
use crate::gui::kit;
use crate::gui::theme::{Tokens, radius, space};
use crate::gui::widget::{
    Role, announce, button, choice, columns, date_field, text_area, text_field,
};
use crate::t;

/// The field for somebody's name, to give it the keyboard.
pub(super) fn name_id(id: PersonId) -> String {
    format!("family-person-{}-name", id.0)
}

/// The least width of a field, in logical pixels; two stand side by side
/// where they both fit.
const FIELD: f32 = 190.0;

/// All details of somebody, to change.
pub(super) fn sheet<'a>(
    state: &'a State,
    person: &'a Person,
    case: &'a Case,
    context: Context<'a>,
) -> Element<'a, Message> {
    let content = Column::new()
        .push(columns(FIELD, who(person)))
        .push(place(person))
        .push(columns(FIELD, facts(state, person, case, context)))
        .push(note(person))
        .push((!context.read_only).then(|| remove(person)));
    let sheet = container(content.spacing(space::M))
        .padding([space::M, space::S])
        .width(Fill)
        .style(|theme| {
            let tokens = Tokens::of(theme);
            kit::boxed(tokens.panel, border::rounded(radius::BADGE))
        });
    announce(Role::Group, t!("family-sheet", name = words::name(person)), sheet)
        .key(person.id.0.to_string())
        .into()
}

fn send<T>(id: PersonId, detail: fn(T) -> Detail) -> impl Fn(T) -> Message {
    move |value| Message::Person(id, detail(value))
}

fn who<'a>(person: &'a Person) -> Vec<Element<'a, Message>> {
    let id = person.id;
    let name = text_field(t!("family-name"), &person.name, send(id, Detail::Name));
    let role = text_field(t!("family-role"), &person.role, send(id, Detail::Role));
    let mut fields = vec![name.id(name_id(id)).into(), role.help(t!("family-role-help")).into()];
    if person.place == Place::Professional || !person.organisation.is_empty() {
        let organisation = send(id, Detail::Organisation);
        fields
            .push(text_field(t!("family-organisation"), &person.organisation, organisation).into());
    }
    fields
}

fn place(person: &Person) -> Element<'_, Message> {
    let places = Place::ALL.map(|place| (place, words::place(place)));
    choice(t!("family-place"), places, Some(person.place), send(person.id, Detail::Place))
        .compact()
        .into()
}

fn facts<'a>(
    state: &'a State,
    person: &'a Person,
    case: &'a Case,
    context: Context<'a>,
) -> Vec<Element<'a, Message>> {
    let mut fields = Vec::new();
    if person.place != Place::Professional || person.born.is_some() {
        let born = [birthday(person, case, context), age(state, person, context)];
        fields.push(columns(105.0, born).into());
    }
    if person.place != Place::Professional || !person.household.is_empty() {
        fields.push(household(person));
    }
    fields.push(contact(person));
    if matches!(person.place, Place::Adult | Place::Network) || person.custody.is_known() {
        fields.push(custody(person));
    }
    fields.push(spoken(person, case, context));
    fields
}

fn birthday<'a>(person: &Person, case: &'a Case, context: Context<'_>) -> Element<'a, Message> {
    let at = half_date::key("born", [person.id.0]);
    let half = half_date::read(case, &at);
    let day = match person.born {
        Some(Born::On(day)) => Some(day),
        _ => None,
    };
    let change = send(person.id, Detail::BornOn);
    date_field(t!("family-born"), day, context.today(), change)
        .half_typed(half, move |words| Message::HalfDate(at.clone(), words))
        .past_only()
        .help(t!("family-born-help"))
        .width(Fill)
        .into()
}

/// The age: to fill in, or told where the day of birth is known.
fn age<'a>(state: &State, person: &Person, context: Context<'_>) -> Element<'a, Message> {
    let years = person.age(context.today());
    if let (Some(Born::On(_)), Some(years)) = (person.born, years) {
        let said = kit::body(t!("family-age-years", age = years));
        let shown = column![kit::strong(t!("family-age")), container(said).padding([9, 0])];
        return told(t!("family-age-told", age = years), shown.spacing(space::XS));
    }
    let shown = years.map(|years| years.to_string()).unwrap_or_default();
    let refused = state.refused_age == Some(person.id);
    let grown = person.place == Place::Child && years.is_some_and(|years| years >= 18);
    text_field(t!("family-age"), &shown, send(person.id, Detail::Age))
        .error(refused.then(|| t!("family-age-refused")))
        .warning(grown.then(|| t!("family-age-adult")))
        .into()
}

fn household(person: &Person) -> Element<'_, Message> {
    let change = send(person.id, Detail::Household);
    text_area(t!("family-household"), &person.household, change)
        .min_lines(1)
        .help(t!("family-household-help"))
        .into()
}

fn contact(person: &Person) -> Element<'_, Message> {
    let change = send(person.id, Detail::Contact);
    text_area(t!("family-contact"), &person.contact, change)
        .min_lines(1)
        .help(t!("family-contact-help"))
        .into()
}

fn custody(person: &Person) -> Element<'_, Message> {
    let answers = Answer::ALL.map(|answer| (answer, kit::answer(answer)));
    choice(t!("family-custody"), answers, Some(person.custody), send(person.id, Detail::Custody))
        .compact()
        .into()
}

/// When somebody was spoken with last, with one press for today.
fn spoken<'a>(person: &Person, case: &'a Case, context: Context<'_>) -> Element<'a, Message> {
    let (id, today) = (person.id, context.today());
    let at = half_date::key("spoken", [id.0]);
    let half = half_date::read(case, &at);
    let change = send(id, Detail::SpokenOn);
    let day = date_field(t!("family-spoken-on"), person.spoken_on, today, change)
        .half_typed(half, move |words| Message::HalfDate(at.clone(), words));
    let now = (!context.read_only && person.spoken_on != Some(today)).then(|| {
        button(t!("family-spoken-today"))
            .key(id.0.to_string())
            .describe(t!("family-about", name = words::name(person)))
            .on_press(Message::Person(id, Detail::SpokenOn(Some(today))))
    });
    Column::new().push(day.past_only().width(Fill)).push(now).spacing(space::S).into()
}

fn note(person: &Person) -> Element<'_, Message> {
    text_area(t!("family-note"), &person.note, send(person.id, Detail::Note)).into()
}

fn remove<'a>(person: &Person) -> Element<'a, Message> {
    button(t!("remove"))
        .icon(Icon::Trash2)
        .quiet()
        .key(person.id.0.to_string())
        .describe(t!("family-about", name = words::name(person)))
        .on_press(Message::RemovePerson(person.id))
        .into()
}
