//! The first concern in one sentence, and the forms of violence.

use iced::Element;
use iced::widget::column;

use super::Message;
use crate::case::{Case, ViolenceForm};
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::{chips, text_area};
use crate::t;

/// Notes that a form of violence plays a part, or that it does not.
pub(super) fn switch(case: &mut Case, form: ViolenceForm, on: bool) {
    if on {
        case.violence.insert(form);
    } else {
        case.violence.remove(&form);
    }
}

pub(super) fn view<'a>(case: &'a Case, context: Context<'_>) -> Element<'a, Message> {
    let concern = text_area(t!("concern-first"), &case.concern, Message::Concern)
        .remembered(context.undo_in(case), "concern")
        .help(t!("concern-first-help"))
        .min_lines(1)
        .spelling(context.spelling);
    let forms = ViolenceForm::ALL
        .into_iter()
        .map(|form| (form, kit::violence_name(form), case.violence.contains(&form)));
    let forms =
        chips(t!("violence-title"), forms, Message::Violence).help(t!("violence-help")).compact();
    kit::card(column![concern, forms].spacing(space::L)).into()
}
