//! The parts of the plan as the method names them: what is filled and what is open.

use iced::widget::{Column, column, container, row};
use iced::{Element, Fill};

use super::{Message, VersionView};
use crate::gui::casefile::spoken::words_item;
use crate::gui::icon::{Icon, icon};
use crate::gui::kit::{self, Pick, spoken};
use crate::gui::theme::{Tokens, Tone, space};
use crate::gui::widget::columns;
use crate::guidance::PlanPartGuide;
use crate::t;

/// The least width of a part where two stand side by side, in logical pixels.
const PART: f32 = 250.0;

/// Every part of this plan, with whether it is filled.
fn parts<'a>(plan: VersionView<'a>) -> impl Iterator<Item = (&'a PlanPartGuide, bool)> {
    let (case, guidance) = (plan.view.view.case, plan.view.view.context.guidance);
    let (version, phase) = (plan.plan, plan.plan.phase);
    let all = guidance.plan_parts(phase.number());
    all.map(move |guide| (guide, guide.part.is_filled(version, case)))
}

/// How many parts are filled, of how many.
pub(super) fn filled(plan: VersionView<'_>) -> (usize, usize) {
    (parts(plan).filter(|(_, filled)| *filled).count(), parts(plan).count())
}

/// Draws the list, with where it comes from.
pub(super) fn card(plan: VersionView<'_>) -> Element<'_, Message> {
    let (done, all) = filled(plan);
    let rows = parts(plan).map(|(guide, filled)| part(guide, filled));
    let list = columns(PART, rows).gap(space::M);
    let mut sources: Vec<&str> =
        parts(plan).flat_map(|(guide, _)| guide.sources.iter().map(String::as_str)).collect();
    sources.sort_unstable();
    sources.dedup();
    let title = t!("plans-parts", done = done, all = all);
    let content = Column::new()
        .push(kit::h2(title.clone()))
        .push(spoken::list(title, list))
        .push(kit::small(t!("plan-sources", sources = sources.join("; "))))
        .spacing(space::S);
    kit::card(content).into()
}

fn part(guide: &PlanPartGuide, filled: bool) -> Element<'_, Message> {
    let (symbol, pick, state): (_, Pick<Tone>, _) = match filled {
        true => (Icon::CheckCircle2, |tokens| tokens.ok, t!("plans-part-filled")),
        false => (Icon::CircleDot, |tokens| tokens.warn, t!("plans-part-open")),
    };
    let sign = icon(symbol).size(16).style(move |theme| iced::widget::text::Style {
        color: Some(pick(Tokens::of(theme)).on_soft),
    });
    let help = (!filled).then(|| kit::small(guide.help.as_str()));
    let words = column![kit::body(guide.name.as_str())].push(help).width(Fill);
    let name = match filled {
        true => format!("{}: {state}", guide.name),
        false => format!("{}: {state}. {}", guide.name, guide.help),
    };
    words_item(name, row![container(sign).padding([3, 0]), words].spacing(space::S))
}
