//! What the phase is for, the days without violence, and where the case stands.

use iced::widget::{Column, column, container, row};
use iced::{Center, Element, Fill};

use super::{Message, PhaseView, passing, ring};
use crate::case::Phase;
use crate::gui::casefile::step::Step;
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::dutch_date::short;
use crate::gui::widget::{Role, announce, button, unspoken};
use crate::guidance::PhaseGuide;
use crate::t;

/// The title with the ring beside it.
pub(super) fn head(view: PhaseView<'_>) -> Element<'_, Message> {
    let guide = guide(view, view.phase);
    let purpose = guide.map_or("", |guide| guide.explanation.as_str());
    row![kit::title(kit::phase_name(view.phase), purpose), days(view)]
        .spacing(space::L)
        .align_y(Center)
        .into()
}

fn guide(view: PhaseView<'_>, phase: Phase) -> Option<&PhaseGuide> {
    view.context.guidance.phase(phase.number())
}

/// The ring with its words. The guideline is that of the first phase: it is
/// the violence that has to stay away, in whatever phase the case is.
fn days(view: PhaseView<'_>) -> Element<'_, Message> {
    let days = view.advice.phase.days_without_violence;
    let guide = guide(view, Phase::DirecteVeiligheid);
    let guideline = view.context.guidance.safe_days();
    let (what, beside) = match days {
        Some(days) => {
            let words = guide.map_or("", |guide| guide.guidance.as_str());
            let guided = if days < guideline {
                t!("plan-guideline", words = words)
            } else {
                t!("plan-guideline-reached", words = words)
            };
            (t!("plan-days", days = days), format!("{}, {guided}", confirmed(view)))
        }
        None => (t!("plan-days-unknown"), unknown_why(view)),
    };
    let name = t!("plan-days-drawing", days = what.as_str(), beside = beside.as_str());
    let words = column![kit::strong(what), kit::small(beside)].width(156);
    let drawing = row![ring::ring(days, guideline), words].spacing(space::M).align_y(Center);
    let look = days
        .is_none()
        .then(|| button(t!("plan-look-at-incidents")).link().on_press(Message::Go(Step::Happened)));
    let drawing = announce(Role::Image, name, drawing);
    Column::new().push(drawing).push(look).spacing(space::S).into()
}

/// On which day somebody last confirmed that there was no violence.
fn confirmed(view: PhaseView<'_>) -> String {
    match view.advice.phase.confirmed_on {
        Some(on) => t!("plan-confirmed", day = short(on, view.context.today())),
        None => t!("plan-not-confirmed"),
    }
}

fn unknown_why(view: PhaseView<'_>) -> String {
    if view.case.incidents.is_empty() {
        t!("plan-no-incident")
    } else {
        t!("plan-incident-without-date")
    }
}

/// What to know before reading the plan: another phase, or new unsafety.
pub(super) fn standing(view: PhaseView<'_>) -> Option<Element<'_, Message>> {
    if !view.is_current() {
        return Some(elsewhere(view));
    }
    let text = view.advice.phase.back_to_start.as_deref()?;
    let content = Column::new()
        .push(unspoken(kit::strong(t!("plan-new-unsafety"))))
        .push(kit::body(text))
        .push(passing::back_button(view))
        .spacing(space::S);
    let group = announce(Role::Group, t!("plan-new-unsafety"), kit::warning(content));
    Some(group.into())
}

fn elsewhere(view: PhaseView<'_>) -> Element<'_, Message> {
    let current = view.case.phases.current;
    let (number, name) = (current.number(), kit::phase_name(current));
    let words = if view.phase > current {
        t!("plan-ahead", number = number, name = name.clone())
    } else {
        t!("plan-behind", number = number, name = name.clone())
    };
    let there =
        button(t!("plan-go-there", name = name)).link().on_press(Message::Go(Step::Phase(current)));
    container(kit::note(column![kit::body(words), there].spacing(2))).width(Fill).into()
}
