//! What stands below the logbook: the name of the case, and how long it is kept.

use iced::Element;
use iced::widget::{column, row};

use super::{Casefile, Message, retention};
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::{button, text_field};
use crate::t;

/// Both cards.
pub(super) fn view<'a>(file: &'a Casefile, context: Context<'a>) -> Element<'a, Message> {
    let keeping = retention::view(&file.case, context, file.copy.is_none());
    column![about_case(file, context), keeping.map(Message::Retention)].spacing(space::L).into()
}

/// The working name and number.
fn about_case<'a>(file: &'a Casefile, context: Context<'a>) -> Element<'a, Message> {
    let case = &file.case;
    let fields = row![
        text_field(t!("case-name"), &case.name, Message::Rename)
            .remembered(context.undo_in(case), "name"),
        text_field(t!("case-number"), &case.number, Message::Renumber)
            .remembered(context.undo_in(case), "number")
            .width(160),
    ];
    let content = column![kit::h2(t!("case-about")), fields.spacing(space::M), check_spelling()]
        // A second copy goes when it is compared.
        .push((!context.read_only && file.copy.is_none()).then(delete));
    kit::card(content.spacing(space::M)).into()
}

fn check_spelling<'a>() -> Element<'a, Message> {
    button(t!("spelling-open")).link().on_press(Message::CheckSpelling).into()
}

fn delete<'a>() -> Element<'a, Message> {
    button(t!("delete-case")).link().on_press(Message::Delete).into()
}
