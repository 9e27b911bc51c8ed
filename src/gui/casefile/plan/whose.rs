//! Whose plan is shown. Where there are signs of control, or somebody has a plan of
//! their own, one is shown at a time and none until somebody chose: who looks along
//! sees nothing of the plan of another.

use iced::Element;
use iced::widget::column;

use super::{Message, PlanView, State};
use crate::advice::Advice;
use crate::case::{Afspraak, Case, Person, PersonId, Phase, Place, PlanVersion};
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::choice;
use crate::t;

/// Whether each has a plan of their own.
pub(super) fn is_apart(case: &Case, advice: &Advice) -> bool {
    advice.apart || case.plans.iter().any(PlanVersion::is_apart)
}

/// Whose plan is shown; 0 for that of the whole family.
pub(super) fn shown(state: &State, case: &Case, advice: &Advice) -> Option<PersonId> {
    if !is_apart(case, advice) {
        return Some(PersonId::default());
    }
    state.whose.filter(|id| *id == PersonId::default() || case.family.person(*id).is_some())
}

/// Who can be chosen: every adult of the family, and who else has something of their own.
fn offered(view: PlanView<'_>) -> Vec<&Person> {
    let case = view.view.case;
    let planned = |one: &Person| {
        Phase::ALL.into_iter().any(|phase| case.plan_versions(phase, one.id).next().is_some())
    };
    let own = |one: &Person| one.place == Place::Child && alone_with(case, one.id);
    let adult = |one: &Person| one.place == Place::Adult && one.is_alive();
    case.family.people.iter().filter(|one| adult(one) || own(one) || planned(one)).collect()
}

/// Whether something was agreed with a child and with no adult of the family.
fn alone_with(case: &Case, child: PersonId) -> bool {
    let adults = || case.family.at(Place::Adult);
    let with_adult = |one: &Afspraak| adults().any(|adult| one.with.contains(&adult.id));
    case.afspraken.iter().any(|one| one.with.contains(&child) && !with_adult(one))
}

/// Whether there is anything that belongs to nobody apart.
fn has_shared(view: PlanView<'_>) -> bool {
    let nobody = PersonId::default();
    let planned = |phase| view.case.plan_versions(phase, nobody).next().is_some();
    Phase::ALL.into_iter().any(planned) || view.case.agreements_in_no_own_plan().next().is_some()
}

/// Why there is more than one plan, and which is shown.
pub(super) fn choose(view: PlanView<'_>) -> Option<Element<'_, Message>> {
    if !is_apart(view.case, view.advice) {
        return None;
    }
    let names = view.names();
    let people = offered(view).into_iter().map(|one| (one.id, names.name(one.id).to_owned()));
    let shared = has_shared(view).then(|| (PersonId::default(), t!("plans-shared")));
    let options: Vec<_> = people.chain(shared).collect();
    let chosen = choice(t!("plans-whose"), options, view.whose, Message::Of).compact().names();
    let why = kit::note(kit::body(t!("plans-apart")));
    let content = column![why, chosen].spacing(space::M);
    Some(content.push(view.whose.is_none().then(|| kit::small(t!("plans-choose")))).into())
}
