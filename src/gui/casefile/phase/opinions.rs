//! What each person thinks of a priority, in their own words.

use iced::Element;
use iced::widget::{Column, container, row};

use super::change::Edit;
use super::{Message, Sight};
use crate::case::{Answer, Person, Place, Priority};
use crate::gui::casefile::spoken::{heading, item};
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::{Role, announce, choice, text_area};
use crate::t;

/// A row for everybody in the family and the network, and whoever spoke.
pub(super) fn opinions<'a>(
    sight: Sight<'a>,
    priority: &'a Priority,
) -> Option<Element<'a, Message>> {
    let people = sight.case.family.people.iter();
    let mut people = people
        .filter(|person| is_asked(person, priority))
        .map(|person| opinion(priority, person))
        .peekable();
    people.peek()?;
    let list = Column::with_children(people).spacing(space::M);
    let content = Column::new()
        .push(heading(2, t!("plan-opinions"), kit::h3(t!("plan-opinions"))))
        .push(kit::small(t!("plan-opinions-help")))
        .push(announce(Role::List, t!("plan-opinions"), list))
        .spacing(space::S);
    Some(content.into())
}

fn is_asked(person: &Person, priority: &Priority) -> bool {
    let mut opinions = priority.opinions.iter();
    person.place != Place::Professional || opinions.any(|one| one.person == person.id)
}

fn opinion<'a>(priority: &'a Priority, person: &'a Person) -> Element<'a, Message> {
    let (id, who, name) = (priority.id, person.id, person.label());
    let options = Answer::ALL.map(|answer| (answer, kit::answer(answer)));
    let agrees = choice(
        t!("plan-agrees", name = name),
        options,
        Some(priority.opinion_of(who)),
        move |answer| Message::Edit(id, Edit::Agrees(who, answer)),
    )
    .compact();
    let mut opinions = priority.opinions.iter();
    let words = opinions.find(|opinion| opinion.person == who);
    let words = text_area(
        t!("plan-own-words", name = name),
        words.map_or("", |opinion| opinion.words.as_str()),
        move |words| Message::Edit(id, Edit::Words(who, words)),
    )
    .min_lines(1)
    .placeholder(t!("plan-own-words-example"));
    let agrees = container(agrees).width(190);
    let both = row![agrees, words].spacing(space::M);
    item(who.0.to_string(), both)
}
