//! What only the trainer reads: time, usual mistakes, the end, and the cards.

use iced::Element;
use iced::widget::{Column, column, row};

use super::Message;
use super::run::{Beside, Run};
use crate::gui::kit::{self, spoken};
use crate::gui::theme::space;
use crate::gui::widget::button;
use crate::practice::RoleCard;
use crate::t;

/// The notes of the whole and of this stage; the debrief at the last stage.
pub(super) fn notes(run: &Run) -> Element<'_, Message> {
    let (practice, stage) = (&run.practice, run.stage());
    let first = run.place == 0;
    let last = run.place + 1 == practice.stages.len();
    let whole = first.then(|| kit::body(practice.trainer.as_str()));
    let debrief = last.then(|| {
        column![kit::h3(t!("practice-debrief")), kit::body(practice.debrief.as_str())]
            .spacing(space::XS)
            .into()
    });
    let open = run.is_open(Beside::Cards);
    let fold = button(t!("practice-cards")).link().unfolds(open);
    let fold = row![fold.on_press(Message::Fold(Beside::Cards))].into();
    let cards = open.then(|| cards(&practice.cards));
    let parts = std::iter::once(kit::small(t!("practice-minutes", minutes = stage.minutes)))
        .chain(whole)
        .chain([kit::body(stage.trainer.as_str())])
        .chain(debrief)
        .chain([fold])
        .chain(cards);
    kit::section(t!("practice-trainer"), parts)
}

fn cards(cards: &[RoleCard]) -> Element<'_, Message> {
    let items = cards.iter().map(|card| {
        let content = column![kit::h3(card.who.as_str()), kit::body(card.text.as_str())];
        spoken::item(card.who.as_str(), content.spacing(2))
    });
    Column::new().push(spoken::items(t!("practice-cards"), space::M, items)).into()
}
