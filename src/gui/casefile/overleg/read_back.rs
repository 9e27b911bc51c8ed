//! Reading back what was decided before it counts.

use iced::Element;
use iced::widget::{Column, column};

use super::parts::{self, Kind};
use super::preparing::id;
use super::{Message, View, told};
use crate::advice::meeting::{Lack, lacks};
use crate::case::Bespreking;
use crate::gui::kit;
use crate::gui::record::field_id;
use crate::gui::theme::space;
use crate::gui::widget::button;
use crate::t;

/// The field to fill in first.
pub(super) fn field(number: u32, lack: Lack) -> String {
    let own = |name| field_id(&id(number), name);
    let action = |part, name| field_id(&parts::id(number, Kind::Actie, part), name);
    match lack {
        Lack::Reason => own("reason"),
        Lack::Present(part) => field_id(&parts::id(number, Kind::Deelnemer, part), "present"),
        Lack::Outcome => own("outcome"),
        Lack::What(part) => action(part, "what"),
        Lack::Who(part) => action(part, "who"),
        Lack::When(part) => action(part, "due"),
        Lack::Review => own("review_on"),
    }
}

/// What is missing, in words.
fn words(lack: Lack) -> kit::Fault {
    let (field, words) = match lack {
        Lack::Reason => ("bespreking-reason", "overleg-lacks-reason"),
        Lack::Present(_) => ("deelnemer-present", "overleg-lacks-present"),
        Lack::Outcome => ("bespreking-outcome", "overleg-lacks-outcome"),
        Lack::What(_) => ("actie-what", "overleg-lacks-what"),
        Lack::Who(_) => ("actie-who", "overleg-lacks-who"),
        Lack::When(_) => ("actie-due", "overleg-lacks-when"),
        Lack::Review => ("bespreking-review-on", "overleg-lacks-review"),
    };
    kit::Fault { field: t!(field), words: t!(words) }
}

/// What is read out, and what says that it was.
pub(super) fn view<'a>(view: View<'a>, one: &'a Bespreking) -> Element<'a, Message> {
    let number = one.id.0;
    let missing: Vec<kit::Fault> =
        lacks(view.case, view.advice, one).into_iter().map(words).collect();
    let tried = view.state.tried == Some(number);
    let refusal = tried.then(|| kit::refusal(&missing));
    // One that is missing stands at its field elsewhere on the page; here it is seen too.
    let one_missing = match missing.as_slice() {
        [fault] if tried => Some(kit::danger(kit::body(fault.words.clone()))),
        _ => None,
    };
    let press = view.may_write().then(|| {
        let press = button(t!("overleg-read-back")).primary().key(number.to_string());
        press.on_press(Message::ReadBack(number))
    });
    Column::new()
        .push(kit::h3(t!("overleg-read-back-title")))
        .push(kit::small(t!("overleg-read-back-help")))
        .push(told::aloud(view, one))
        .push(column![].push(refusal).push(one_missing))
        .push(press)
        .spacing(space::S)
        .into()
}
