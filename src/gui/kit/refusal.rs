//! What is said when a form was sent before it was complete.

use iced::widget::{Space, column};
use iced::{Element, Padding};

use super::cards::danger;
use super::spoken::alert;
use super::words::body;
use crate::gui::theme::space;
use crate::t;

/// A field that must be mended before the form can be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What the field is called.
    pub field: String,
    /// What is wrong with it and how to mend it, as it stands at the field.
    pub words: String,
}

/// Tells that a form was refused: which fields to look at when there are more
/// of them. One fault already stands at its field, so it is only read aloud.
/// It belongs right above the button that was pressed.
pub fn refusal<'a, M: Clone + 'a>(faults: &[Fault]) -> Element<'a, M> {
    match faults {
        [] => Space::new().into(),
        [one] => alert(one.words.clone(), Space::new()),
        many => {
            let words = t!("form-look-at", fields = names(many));
            let shown = column![danger(body(words.clone()))];
            alert(words, shown.padding(Padding::ZERO.bottom(space::M)))
        }
    }
}

fn names(faults: &[Fault]) -> String {
    let quoted = faults.iter().map(|fault| format!("‘{}’", fault.field));
    quoted.collect::<Vec<_>>().join(", ")
}
