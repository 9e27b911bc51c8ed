//! The title, the plan of which phase is shown, and how its versions stand.

use iced::widget::{Column, column, container, row};
use iced::{Center, Element, Fill};

use super::{Message, PlanView, document};
use crate::case::record::named;
use crate::case::{PersonId, Phase, PlanStatus, PlanVersion};
use crate::gui::icon::Icon;
use crate::gui::kit;
use crate::gui::theme::{Pick, Tone, space};
use crate::gui::widget::dutch_date::short;
use crate::gui::widget::{button, choice, hideable};
use crate::t;

/// The title, and the three plans to choose from.
pub(super) fn head(view: PlanView<'_>) -> Element<'_, Message> {
    let context = view.view.context;
    let plans = Phase::ALL.map(|phase| (phase, document(context, phase).to_owned()));
    let chosen = choice(t!("plans-which"), plans, Some(view.phase), Message::Phase);
    let title = kit::title(t!("step-plan"), t!("plans-purpose"));
    column![title, chosen.label_hidden().compact()].spacing(space::M).into()
}

/// How the plan stands, and what can be done: begin, establish, or begin anew.
pub(super) fn standing(view: PlanView<'_>, person: PersonId) -> Element<'_, Message> {
    let name = match person == PersonId::default() {
        true => view.document().to_owned(),
        false => t!("plans-of", plan = view.document(), name = view.names().name(person)),
    };
    let words = Column::new()
        .push(hideable(kit::h2(name)))
        .push(view.shown().map(|plan| told(view, plan)))
        .push(view.shown().is_none().then(|| kit::small(t!("plans-none"))))
        .spacing(space::XS)
        .width(Fill);
    let line = row![words].push(act(view, person)).spacing(space::M).align_y(Center);
    kit::card(Column::new().push(line).push(versions(view)).spacing(space::M)).into()
}

/// The badge of a version, and what was done with it.
fn told<'a>(view: PlanView<'a>, plan: &'a PlanVersion) -> Element<'a, Message> {
    let words = version(view, plan);
    let pick: Pick<Tone> = match plan.status {
        PlanStatus::Concept => |tokens| tokens.info,
        PlanStatus::Vastgesteld => |tokens| tokens.ok,
        PlanStatus::Vervangen => |tokens| tokens.warn,
    };
    let about = hideable(kit::small(about(view, plan)));
    row![kit::badge(words, pick), about].spacing(space::M).align_y(Center).wrap().into()
}

/// "Versie 2 · vastgesteld".
pub(super) fn version(view: PlanView<'_>, plan: &PlanVersion) -> String {
    let status = named("plan-status-{}", plan.status).to_lowercase();
    t!("plans-version", number = view.case.plan_number(plan), status = status)
}

/// When it was established and by whom, to whom it was given, what took its place.
fn about(view: PlanView<'_>, plan: &PlanVersion) -> String {
    let today = view.today();
    let established = plan.established_on.map(|on| match plan.established_by.trim() {
        "" => t!("plans-established", day = short(on, today)),
        by => t!("plans-established-by", day = short(on, today), by = by),
    });
    let begun = plan.begun_on.filter(|_| plan.is_concept());
    let begun = begun.map(|on| t!("plans-begun", day = short(on, today)));
    let replaced = plan.replaced_on.map(|on| t!("plans-replaced", day = short(on, today)));
    let review = plan.due().map(|on| t!("plans-review", day = short(on, today)));
    let given = (!plan.is_concept()).then(|| given(view, plan));
    let all = [begun, established, given, review, replaced];
    all.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// "gegeven aan Eva, Karin, Politie".
fn given(view: PlanView<'_>, plan: &PlanVersion) -> String {
    let names = view.names();
    let to = plan.given.iter().map(|one| match one.organisation.trim() {
        "" => names.name(one.person).to_owned(),
        organisation => organisation.to_owned(),
    });
    let to: Vec<String> = to.filter(|name| !name.is_empty()).collect();
    match to.is_empty() {
        true => t!("plans-given-to-nobody"),
        false => t!("plans-given-to", names = to.join(", ")),
    }
}

/// The one thing that can be done with the plan.
fn act(view: PlanView<'_>, person: PersonId) -> Option<Element<'_, Message>> {
    let concept = view.case.concept_plan(view.phase, person);
    let shown = view.shown();
    let button = match (concept, shown) {
        (Some(concept), Some(shown)) if concept.id == shown.id => button(t!("plans-establish"))
            .primary()
            .expanded(view.state.establishing)
            .on_press(Message::Ask),
        (Some(concept), _) => button(t!("plans-to-concept")).on_press(Message::Version(concept.id)),
        (None, None) => button(t!("plans-begin")).primary().on_press(Message::Begin(person)),
        (None, Some(_)) => {
            button(t!("plans-begin-next")).icon(Icon::Plus).on_press(Message::Begin(person))
        }
    };
    view.may_write().then(|| container(button.key("act")).into())
}

/// Which version is looked at, where there is more than one.
fn versions(view: PlanView<'_>) -> Option<Element<'_, Message>> {
    let all = view.versions();
    let shown = view.shown().map(|plan| plan.id);
    let options = all.iter().map(|plan| (plan.id, version(view, plan)));
    let asked = choice(t!("plans-which-version"), options, shown, Message::Version);
    (all.len() > 1).then(|| asked.label_hidden().compact().into())
}
