//! To whom a version was given and when, and looking back on it.

use iced::Element;
use iced::widget::{Column, column, row};

use super::signs::{form, written};
use super::{List, Message, VersionView};
use crate::case::{Answer, Person, PersonId, PlanStatus, PlanVersion, Terugblik, Uitreiking};
use crate::case::{Case, DocumentKind, Phase, Place};
use crate::gui::icon::Icon;
use crate::gui::kit::{self, spoken};
use crate::gui::theme::space;
use crate::gui::widget::dutch_date::short;
use crate::gui::widget::{button, chips, hideable};
use crate::t;

/// To whom it can be given: in a plan of one never to another adult of the family, nor
/// to who stands closer to one of those.
fn offered<'a>(case: &'a Case, plan: &PlanVersion) -> Vec<&'a Person> {
    let fits = |one: &&Person| match one.place {
        _ if !plan.is_apart() || one.id == plan.person => true,
        Place::Adult => false,
        Place::Child => plan.part_of(one.id).is_some(),
        Place::Network => !is_of_another(case, plan.person, one.id),
        Place::Professional => true,
    };
    case.family.people.iter().filter(|one| one.is_alive()).filter(fits).collect()
}

/// Whether somebody of the network is drawn with another adult of the family and not
/// with this one.
fn is_of_another(case: &Case, person: PersonId, helper: PersonId) -> bool {
    let drawn = |with: PersonId| {
        let ends = [(with, helper), (helper, with)];
        case.family.relations.iter().any(|one| ends.contains(&(one.from, one.to)))
    };
    let others = || case.family.at(Place::Adult).filter(|one| one.id != person);
    !drawn(person) && others().any(|one| drawn(one.id))
}

/// Draws the card; nothing while it is being written.
pub(super) fn card(plan: VersionView<'_>) -> Option<Element<'_, Message>> {
    let version = plan.plan;
    if version.is_concept() || version.status == PlanStatus::Vervangen && version.given.is_empty() {
        return None;
    }
    let open = version.is_in_force() && plan.may_write();
    let rows = version.given.iter().map(|one| if open { ask(plan, one) } else { told(plan, one) });
    let title = t!("uitreikingen");
    let some = !version.given.is_empty();
    let rows = Column::from_iter(rows).spacing(space::S);
    let help = match version.is_apart() {
        true => t!("plans-given-help-apart"),
        false => t!("plans-given-help"),
    };
    let content = Column::new()
        .push(kit::h2(title.clone()))
        .push(kit::small(help))
        .push(open.then(|| choose(plan)))
        .push(some.then(|| spoken::list(title, rows)))
        .spacing(space::S);
    Some(kit::card(content).into())
}

/// Names to press: given today, or not after all. They keep their places.
fn choose(plan: VersionView<'_>) -> Element<'_, Message> {
    let (id, names) = (plan.plan.id, plan.names());
    let people = offered(plan.view.view.case, plan.plan).into_iter().map(|one| {
        let given = plan.plan.given.iter().any(|given| given.person == one.id);
        (one.id, names.name(one.id).to_owned(), given)
    });
    let names =
        chips(t!("plans-give"), people, move |who: PersonId, on| Message::Give(id, who, on));
    let other = button(t!("plans-give-organisation"))
        .icon(Icon::Plus)
        .on_press(Message::Add(id, List::Given));
    column![pages(plan), names.compact().names(), other].spacing(space::S).into()
}

/// The way to a page of it for each of the family.
fn pages(plan: VersionView<'_>) -> Element<'_, Message> {
    let names = plan.names();
    let people = offered(plan.view.view.case, plan.plan).into_iter();
    let family = people.filter(|one| one.place.is_family());
    let pages = family.map(|one| {
        let words = t!("documents-make-for", name = names.name(one.id));
        let page = button(words).link().on_press(Message::Make(page_for(plan.plan, one), one.id));
        hideable(page)
    });
    row(pages).spacing(space::M).wrap().into()
}

/// What hangs on the door, what a child can read, or the plan itself.
fn page_for(plan: &PlanVersion, person: &Person) -> DocumentKind {
    match plan.phase {
        Phase::DirecteVeiligheid if plan.part_of(person.id).is_some() => DocumentKind::Kinderblad,
        Phase::DirecteVeiligheid => DocumentKind::Koelkastblad,
        Phase::Risicos => DocumentKind::Hulpverleningsplan,
        Phase::Herstel => DocumentKind::Herstelplan,
    }
}

/// To whom, or to which organisation.
fn to(plan: VersionView<'_>, given: &Uitreiking) -> String {
    match given.person == PersonId::default() {
        true => given.organisation.trim().to_owned(),
        false => plan.names().name(given.person).to_owned(),
    }
}

fn ask<'a>(plan: VersionView<'a>, given: &'a Uitreiking) -> Element<'a, Message> {
    let form = form(plan, given, List::Given, given.id.0);
    let outside = given.person == PersonId::default();
    let name = (!outside).then(|| hideable(kit::strong(to(plan, given))));
    let organisation = outside.then(|| form.ask("organisation").width(270));
    let fields = row![form.ask("on").width(200), form.ask("how").width(270)];
    let fields = column![]
        .push(name)
        .push(organisation.map(Element::from))
        .push(fields.spacing(space::M).wrap())
        .spacing(space::XS);
    written(plan, List::Given, given.id.0, &to(plan, given), fields.into())
}

fn told<'a>(plan: VersionView<'a>, given: &'a Uitreiking) -> Element<'a, Message> {
    let day = given.on.map(|on| short(on, plan.today()));
    let how = Some(given.how.trim().to_owned()).filter(|how| !how.is_empty());
    let parts = [Some(to(plan, given)), day, how];
    let words = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    spoken::words_item(words.clone(), hideable(kit::body(words)))
}

/// Looking back; nothing while it is being written.
pub(super) fn reviews(plan: VersionView<'_>) -> Option<Element<'_, Message>> {
    let version = plan.plan;
    let open = version.is_in_force() && plan.may_write();
    if version.is_concept() || !open && version.reviews.is_empty() {
        return None;
    }
    let rows = version.reviews.iter().map(|one| match open {
        true => look_back(plan, one),
        false => looked_back(plan, one),
    });
    let title = t!("terugblikken");
    let some = !version.reviews.is_empty();
    let rows = Column::from_iter(rows).spacing(space::S);
    let add = button(t!("terugblik-add"))
        .icon(Icon::Check)
        .on_press(Message::Add(version.id, List::Reviews));
    let content = Column::new()
        .push(kit::h2(title.clone()))
        .push(open.then(|| plan.ask("review_on")))
        .push(open.then_some(add))
        .push(some.then(|| spoken::list(title, rows)))
        .spacing(space::S);
    Some(kit::card(content).into())
}

fn look_back<'a>(plan: VersionView<'a>, review: &'a Terugblik) -> Element<'a, Message> {
    let form = form(plan, review, List::Reviews, review.id.0);
    let when = row![form.ask("on").width(200), form.ask("by").width(270)];
    let fields = column![when.spacing(space::M).wrap(), form.ask("found"), form.ask("helps")]
        .spacing(space::XS);
    written(plan, List::Reviews, review.id.0, review.found.trim(), fields.into())
}

fn looked_back<'a>(plan: VersionView<'a>, review: &'a Terugblik) -> Element<'a, Message> {
    let day = review.on.map(|on| short(on, plan.today())).unwrap_or_default();
    let by = Some(review.by.trim()).filter(|by| !by.is_empty());
    let helps = match review.helps {
        Answer::Yes => Some(t!("terugblik-helped")),
        Answer::No => Some(t!("terugblik-helped-not")),
        Answer::Unknown => None,
    };
    let parts = [Some(day.as_str()), by, Some(review.found.trim()), helps.as_deref()];
    let words = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    spoken::words_item(words.clone(), hideable(kit::body(words)))
}
