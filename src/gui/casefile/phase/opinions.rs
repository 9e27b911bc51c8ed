//! What each person thinks of a priority, in their own words.

use iced::widget::{Column, container, row};
use iced::{Center, Element};

use super::{Message, PriorityView, priority_fields};
use crate::case::record::Described;
use crate::case::{Ages, Answer, MARKS, Mark, Marks, Opinion, Person, PersonId, Place, Priority};
use crate::gui::casefile::spoken::{heading, item};
use crate::gui::kit;
use crate::gui::record::{Edit, Value};
use crate::gui::theme::space;
use crate::gui::widget::{Role, announce, chips, columns, hideable, unspoken};
use crate::t;

/// A row for everybody in the family and the network, and whoever spoke.
pub(super) fn opinions(card: PriorityView<'_>) -> Option<Element<'_, Message>> {
    let people = card.case.family.people.iter();
    let mut people = people
        .filter(|person| is_asked(person, card.priority))
        .map(|person| opinion(card, person))
        .peekable();
    people.peek()?;
    let list = Column::with_children(people).spacing(ROW);
    let title = heading(2, t!("plan-opinions"), kit::h3(t!("plan-opinions")));
    let title = columns(HEAD, [title, kit::small(t!("plan-opinions-help"))]).portions([2, 5]);
    let content = Column::new()
        .push(title)
        .push(announce(Role::List, t!("plan-opinions"), list))
        .push(confided(card))
        .spacing(space::S);
    Some(content.into())
}

/// Whose words were told in confidence, among those who said something: in one line
/// below all, so that every line keeps its room for words.
fn confided(card: PriorityView<'_>) -> Option<Element<'_, Message>> {
    let id = card.priority.id;
    let place = Opinion::KIND.place(MARKS)?;
    let mark = Mark::ALL.iter().position(|mark| *mark == Mark::InVertrouwen)?;
    let said = |one: &&Opinion| !one.words.trim().is_empty() || !one.marks.is_empty();
    let said: Vec<_> = card.priority.opinions.iter().filter(said).collect();
    let people = said.iter().map(|one| {
        let name = card.case.family.called(one.person, Ages::On(card.today()));
        (one.person, name, one.marks.contains(&Mark::InVertrouwen))
    });
    let chips = chips(t!("plan-confided"), people, move |who, on| {
        Message::EditOpinion(id, who, Edit::Field(place, Value::Chosen(mark, on)))
    });
    let title = unspoken(kit::small(t!("plan-confided")));
    let line = row![title, Element::from(chips.label_hidden().compact().names())];
    (!said.is_empty()).then(|| line.spacing(space::S).align_y(Center).into())
}

fn is_asked(person: &Person, priority: &Priority) -> bool {
    let mut opinions = priority.opinions.iter();
    let may_be = person.place != Place::Professional && person.is_alive();
    may_be || opinions.any(|one| one.person == person.id)
}

/// How wide a name and an answer are, in logical pixels: everybody has a line.
const NAME: f32 = 108.0;
const ANSWER: f32 = 202.0;

/// Between the lines of two people, in logical pixels: all of them on one screen.
const ROW: f32 = 2.0;

/// The least width of the title and of what helps, in logical pixels.
const HEAD: f32 = 160.0;

/// What stands in the form of somebody who was not asked yet.
static NOT_ASKED: Opinion = Opinion {
    person: PersonId(0),
    agrees: Answer::Unknown,
    words: String::new(),
    marks: Marks::new(),
};

fn opinion<'a>(card: PriorityView<'a>, person: &'a Person) -> Element<'a, Message> {
    let (id, who) = (card.priority.id, person.id);
    let name = card.case.family.called(who, Ages::On(card.today()));
    let mut opinions = card.priority.opinions.iter();
    let opinion = opinions.find(|opinion| opinion.person == who).unwrap_or(&NOT_ASKED);
    let fields = format!("{}-opinion-{}", priority_fields(card.phase, id), who.0);
    let form = card.form(opinion, fields, &[id.0, who.0]);
    let agrees = form.ask("agrees").label(t!("plan-agrees", name = name.as_str()));
    let words = form.ask("words").label(t!("plan-own-words", name = name.as_str()));
    let agrees = container(agrees.label_hidden()).width(ANSWER);
    let both = row![agrees, words.label_hidden()].spacing(space::S).align_y(Center);
    let both = Element::from(both).map(move |edit| Message::EditOpinion(id, who, edit));
    // The fields say the name themselves where they are read aloud.
    let name = container(hideable(kit::strong(name.to_owned()))).width(NAME);
    let line = row![unspoken(name), both].spacing(space::S).align_y(Center);
    item(who.0.to_string(), line)
}
