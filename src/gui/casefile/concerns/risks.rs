//! What of the risk picture is not known and would matter, with the way to it.

use iced::widget::{column, row};
use iced::{Center, Element, Fill};

use super::{Message, State};
use crate::case::Phase;
use crate::gui::casefile::step::{Step, StepView};
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::button;
use crate::t;

/// How many are named; the rest is counted.
const NAMED: usize = 3;

/// Draws the card; nothing while nothing of it is asked.
pub(super) fn asked(view: StepView<'_, State>) -> Option<Element<'_, Message>> {
    let guide = view.context.guidance.risks();
    let asked = view.advice.risks.iter().filter(|one| one.asks);
    let names: Vec<&str> =
        asked.filter_map(|one| guide.factor(&one.id)).map(|factor| factor.name.as_str()).collect();
    let first = names.iter().take(NAMED).map(|name| t!("risk-quoted", name = *name));
    let first = first.collect::<Vec<_>>().join(", ");
    let told = match names.len().saturating_sub(NAMED) {
        0 => first,
        more => t!("risks-asked-more", names = first, count = more),
    };
    (!names.is_empty()).then(|| {
        let title = t!("risks-asked", count = names.len());
        let words = column![kit::h2(title.clone()), kit::small(told)].spacing(2).width(Fill);
        let there = t!("kompas-go", step = Step::Phase(Phase::Risicos).name());
        let there = button(there).link().describe(title).on_press(Message::Risks);
        kit::card(row![words, there].spacing(space::M).align_y(Center)).into()
    })
}
