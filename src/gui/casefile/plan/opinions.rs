//! What each person thinks of a version: agrees, does not, or was not asked yet.

use iced::widget::{Column, column, container, row};
use iced::{Center, Element};

use super::{Message, VersionView, fields};
use crate::case::{Answer, Mark, Marks, Opinion, Person, PersonId, Place};
use crate::gui::casefile::spoken::item;
use crate::gui::kit::{self, spoken};
use crate::gui::record::Form;
use crate::gui::theme::space;
use crate::gui::widget::{columns, hideable, unspoken};
use crate::t;

/// How wide a name and an answer are, and the least width of the words, in logical
/// pixels.
const NAME: f32 = 108.0;
const WORDS: f32 = 210.0;

/// What stands in the form of somebody who was not asked yet.
static NOT_ASKED: Opinion = Opinion {
    person: PersonId(0),
    agrees: Answer::Unknown,
    words: String::new(),
    marks: Marks::new(),
};

/// The living members of the family whose plan it is: all of them, or in a plan of
/// one that person and the children who have a part in it.
pub(super) fn asked<'a>(plan: VersionView<'a>) -> Vec<&'a Person> {
    let version = plan.plan;
    let own = |one: &&Person| {
        let is_theirs = one.id == version.person || version.part_of(one.id).is_some();
        !version.is_apart() || is_theirs
    };
    let members = plan.view.view.case.family.members();
    members.filter(|one| one.is_alive()).filter(own).collect()
}

/// Whose words may stand in it: those, and at a plan of all the network too.
pub(super) fn voices<'a>(plan: VersionView<'a>) -> Vec<&'a Person> {
    let network = plan.view.view.case.family.at(Place::Network);
    let network = network.filter(|one| one.is_alive() && !plan.plan.is_apart());
    asked(plan).into_iter().chain(network).collect()
}

/// Draws a row for each; nothing of a version that was replaced and of which nobody
/// said anything.
pub(super) fn card(plan: VersionView<'_>) -> Option<Element<'_, Message>> {
    let spoke = |one: &&Person| {
        plan.plan.opinions.iter().any(|said| said.person == one.id && said.was_asked())
    };
    let open = plan.plan.replaced_on.is_none() && !plan.context.read_only;
    let rows: Vec<_> = asked(plan).into_iter().filter(|one| open || spoke(one)).collect();
    if rows.is_empty() {
        return None;
    }
    let rows = rows.into_iter().map(|one| if open { ask(plan, one) } else { told(plan, one) });
    let title = t!("plans-opinions");
    let content = Column::new()
        .push(kit::h2(title.clone()))
        .push(kit::small(t!("plans-opinions-help")))
        .push(spoken::list(title, Column::from_iter(rows).spacing(space::S)))
        .spacing(space::S);
    Some(kit::card(content).into())
}

fn opinion<'a>(plan: VersionView<'a>, person: &Person) -> &'a Opinion {
    let mut all = plan.plan.opinions.iter();
    all.find(|one| one.person == person.id).unwrap_or(&NOT_ASKED)
}

fn ask<'a>(plan: VersionView<'a>, person: &'a Person) -> Element<'a, Message> {
    let (case, context) = (plan.view.view.case, plan.view.view.context);
    let (id, who) = (plan.plan.id, person.id);
    let names = plan.names();
    let name = names.name(who).to_owned();
    let field = format!("{}-mening-{}", fields(id), who.0);
    let form = Form::of(opinion(plan, person), case, context, field, [id.0, who.0]);
    let agrees = form.ask("agrees").label(t!("plan-agrees", name = name.as_str()));
    let words = form.ask("words").label(t!("plan-own-words", name = name.as_str()));
    let marks = form.ask("marks").label(t!("marks-of", name = name.as_str()));
    let marks = marks.offering(Mark::InVertrouwen).label_hidden();
    let words = row![words.label_hidden(), marks].spacing(space::S).align_y(Center);
    let fields = Element::from(columns(WORDS, [agrees.label_hidden().into(), words.into()]));
    let fields = fields.map(move |edit| Message::Opinion(id, who, edit));
    let child = (person.place == Place::Child).then(|| kit::small(t!("plans-ask-child")));
    let name = container(hideable(kit::strong(name))).width(NAME);
    let line = row![unspoken(name), fields].spacing(space::S).align_y(Center);
    item(who.0.to_string(), column![line].push(child))
}

fn told<'a>(plan: VersionView<'a>, person: &'a Person) -> Element<'a, Message> {
    let said = opinion(plan, person);
    let agrees = match said.agrees {
        Answer::Yes => t!("plans-agrees"),
        Answer::No => t!("plans-against"),
        Answer::Unknown => t!("plans-not-yet"),
    };
    let names = plan.names();
    let words = match said.words.trim() {
        "" => format!("{}: {agrees}", names.name(person.id)),
        words => format!("{}: {agrees}. “{words}”", names.name(person.id)),
    };
    let aloud = kit::with_marks(words.clone(), &said.marks);
    let shown = column![hideable(kit::body(words))].push(kit::locked(&said.marks));
    spoken::words_item(aloud, shown)
}
