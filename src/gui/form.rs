//! Forms: what can be wrong with their fields, and what happens when one is
//! sent too early. Nothing is called wrong before somebody tried to send it.

use std::path::Path;

use iced::advanced::widget::Id;
use iced::widget::row;
use iced::{Element, Task};

use super::kit;
use super::theme::space;
use super::widget::focus::focus;
use super::widget::{Button, Choice, TextField, button, choice, text_field};
use crate::t;

/// A field of a form.
pub(in crate::gui) struct Field<Form> {
    id: &'static str,
    label: fn(&Form) -> String,
    missing: fn(&Form) -> Option<String>,
    refused: fn(&Form) -> Option<String>,
}

impl<F: Form> Field<F> {
    /// A field with what is wrong in it once somebody tried to send the form.
    pub(in crate::gui) const fn new(
        id: &'static str,
        label: fn(&F) -> String,
        missing: fn(&F) -> Option<String>,
    ) -> Self {
        Self { id, label, missing, refused: |_| None }
    }

    /// The same, with what was found wrong in it after it was sent.
    pub(in crate::gui) const fn refused(self, refused: fn(&F) -> Option<String>) -> Self {
        Self { refused, ..self }
    }

    /// Its identifier, to give it the keyboard.
    pub(in crate::gui) fn id(&self) -> Id {
        Id::new(self.id)
    }

    /// What it is called.
    pub(in crate::gui) fn label(&self, form: &F) -> String {
        (self.label)(form)
    }

    /// What is wrong with it now.
    pub(in crate::gui) fn error(&self, form: &F) -> Option<String> {
        let missing = form.is_tried().then(|| (self.missing)(form)).flatten();
        missing.or_else(|| (self.refused)(form))
    }

    /// A line of text for it, with its label and what is wrong.
    pub(in crate::gui) fn text<'a, Message>(
        &self,
        form: &F,
        value: &str,
        on_input: impl Fn(String) -> Message + 'a,
    ) -> TextField<'a, Message> {
        text_field(self.label(form), value, on_input).id(self.id()).error(self.error(form))
    }

    /// A choice for it that must be made, with its label and what is wrong.
    pub(in crate::gui) fn choice<'a, T, Message>(
        &self,
        form: &F,
        options: impl IntoIterator<Item = (T, String)>,
        value: Option<T>,
        on_select: impl Fn(T) -> Message + 'a,
    ) -> Choice<'a, T, Message> {
        let choice = choice(self.label(form), options, value, on_select);
        choice.required().id(self.id()).error(self.error(form))
    }
}

/// Shows what is typed in a field for secrets, or hides it again.
pub(in crate::gui) fn show_button<Message>(shown: bool, on_press: Message) -> Button<Message> {
    let words = if shown { t!("passphrase-hide") } else { t!("passphrase-show") };
    button(words).link().on_press(on_press)
}

/// What was asked about spaces and unseen characters at the ends of a new
/// passphrase. Pressing the button again is the answer that they do not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::gui) enum Ends {
    /// Nothing yet.
    #[default]
    Unasked,
    /// It is asked now.
    Asked,
    /// They do not count.
    Settled,
}

impl Ends {
    /// The button was pressed.
    pub(in crate::gui) fn press(&mut self) {
        if *self == Self::Asked {
            *self = Self::Settled;
        }
    }

    /// What is wrong was told.
    pub(in crate::gui) fn ask(&mut self) {
        if *self == Self::Unasked {
            *self = Self::Asked;
        }
    }

    pub(in crate::gui) fn are_settled(self) -> bool {
        self == Self::Settled
    }
}

/// What is filled in before something is done.
pub(in crate::gui) trait Form: Sized + 'static {
    /// Its fields, in the order in which they stand.
    const FIELDS: &'static [Field<Self>];

    /// Whether somebody tried to send it.
    fn is_tried(&self) -> bool;

    /// Leads to the first field that must be mended; none when all are well.
    fn lead_to_fault<Message: Send + 'static>(&self) -> Option<Task<Message>> {
        let wrong = Self::FIELDS.iter().find(|field| field.error(self).is_some());
        wrong.map(|field| focus(field.id()))
    }

    /// What went wrong, unless that is to be mended in one of the fields.
    fn elsewhere<'a, E>(&self, fault: &'a Option<E>) -> Option<&'a E> {
        let mut fields = Self::FIELDS.iter();
        let blames_a_field = fields.any(|field| (field.refused)(self).is_some());
        fault.as_ref().filter(|_| !blames_a_field)
    }

    /// Tells right above the button which fields must be mended.
    fn refusal<'a, Message: Clone + 'a>(&self) -> Element<'a, Message> {
        let faults = Self::FIELDS.iter().filter_map(|field| {
            Some(kit::Fault { field: field.label(self), words: field.error(self)? })
        });
        kit::refusal(&faults.collect::<Vec<_>>())
    }
}

/// What is wrong with a folder that does not say where it is from everywhere.
pub(in crate::gui) fn not_whole(folder: &str) -> Option<String> {
    let is_whole = Path::new(folder.trim_start()).is_absolute();
    (!is_whole).then(|| t!("create-folder-not-whole"))
}

/// A field for a path, with the button of the system's dialog beside it where
/// there is such a dialog. Where that turned out to be missing, the field says so
/// in the words `missing`.
pub(in crate::gui) fn beside_picker<'a, Message: Clone + 'a>(
    field: TextField<'a, Message>,
    missing: Option<String>,
    pick: Option<Button<Message>>,
) -> Element<'a, Message> {
    // There is always a line below it: what comes to stand there moves nothing.
    let field = match pick.is_some() {
        true => field.help_at_least(t!("pick-help")).warning(missing),
        false => field,
    };
    row![Element::from(field)].push(pick.map(kit::level_with_field)).spacing(space::S).into()
}
