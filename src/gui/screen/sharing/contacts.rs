//! Colleagues: their deelcodes, and whether the words were compared.

use iced::widget::{column, row};
use iced::{Element, Task};

use super::{Message, Place, State, UNFOLDED, Unfolded, ask, told};
use crate::gui::context::Context;
use crate::gui::deelcode::{code_fault, code_field, words};
use crate::gui::form::{Field, Form};
use crate::gui::kit::{self, spoken};
use crate::gui::theme::space;
use crate::gui::widget::{button, dutch_date, hideable};
use crate::t;
use crate::vault::exchange::{Contact, Deelcode, namesake};

/// A colleague that is being added.
#[derive(Debug, Default)]
pub(super) struct NewContact {
    name: String,
    code: String,
    tried: bool,
}

impl NewContact {
    pub(super) fn type_in(&mut self, message: Message) {
        match message {
            Message::Name(name) => self.name = name,
            Message::Code(code) => self.code = code,
            _ => {}
        }
    }

    /// Notes that somebody tried to add the colleague: what was filled in, or
    /// what leads to the field to mend first.
    pub(super) fn filled(&mut self) -> Result<(String, Deelcode), Task<Message>> {
        self.tried = true;
        match (self.lead_to_fault(), self.code.parse()) {
            (None, Ok(code)) => Ok((self.name.trim().to_owned(), code)),
            (mend, _) => Err(mend.unwrap_or_else(Task::none)),
        }
    }
}

pub(super) const NAME: Field<NewContact> = Field::new(
    "sharing-name",
    |_| t!("sharing-name"),
    |form| form.name.trim().is_empty().then(|| t!("sharing-name-missing")),
);
const CODE: Field<NewContact> =
    Field::new("sharing-code", |_| t!("sharing-code"), |form| code_fault(&form.code));

impl Form for NewContact {
    const FIELDS: &'static [Field<Self>] = &[NAME, CODE];

    fn is_tried(&self) -> bool {
        self.tried
    }
}

pub(super) fn view<'a>(state: &'a State, context: &Context<'a>) -> Element<'a, Message> {
    let contacts = &state.overview.contacts;
    let list = if contacts.is_empty() {
        kit::nothing_yet(t!("sharing-no-contacts"))
    } else {
        let items = contacts.iter().map(|contact| item(contact, state, context));
        spoken::items(t!("sharing-contacts"), space::M, items)
    };
    let parts = told(state, Place::Contacts)
        .into_iter()
        .chain([list])
        .chain((!context.read_only).then(|| form(state)));
    kit::section(t!("sharing-contacts"), parts)
}

fn item<'a>(contact: &'a Contact, state: &State, context: &Context<'_>) -> Element<'a, Message> {
    let standing = match &contact.compared {
        Some(compared) => hideable(kit::small(t!(
            "sharing-compared",
            day = dutch_date::long(compared.at.date_naive()),
            by = compared.by.as_str()
        ))),
        None => kit::warning(kit::small(t!("sharing-not-compared"))),
    };
    let below = (!context.read_only).then(|| below(contact, state));
    let content = column![hideable(kit::h3(contact.name.as_str())), standing].push(below);
    spoken::item(contact.deelcode.to_string(), content.spacing(space::XS))
}

fn below<'a>(contact: &Contact, state: &State) -> Element<'a, Message> {
    let (code, name) = (contact.deelcode, contact.name.clone());
    match state.unfolded {
        Some(Unfolded::Compare(open)) if open == code => comparing(contact),
        Some(Unfolded::Forget(open)) if open == code => ask(
            t!("sharing-forget-sure", name = name.as_str()),
            t!("sharing-forget-go"),
            Message::Forget(code),
            name,
        ),
        _ => {
            let link = |words, unfolded: Unfolded| {
                button(words)
                    .link()
                    .stays()
                    .describe(name.clone())
                    .id(unfolded.opener())
                    .key(code.to_string())
                    .on_press(Message::Unfold(Some(unfolded)))
            };
            row![
                link(t!("sharing-compare"), Unfolded::Compare(code)),
                link(t!("sharing-forget"), Unfolded::Forget(code)),
            ]
            .spacing(space::M)
            .wrap()
            .into()
        }
    }
}

/// The words to compare, and the two answers.
fn comparing<'a>(contact: &Contact) -> Element<'a, Message> {
    let key = contact.deelcode.to_string();
    let buttons = row![
        button(t!("sharing-words-same"))
            .primary()
            .id(UNFOLDED)
            .key(key.clone())
            .describe(contact.name.clone())
            .on_press(Message::Compared(contact.deelcode)),
        button(t!("sharing-words-differ"))
            .key(key.clone())
            .on_press(Message::Unfold(Some(Unfolded::Forget(contact.deelcode)))),
        button(t!("cancel")).key(key).on_press(Message::Unfold(None)),
    ];
    let content = column![
        kit::body(t!("sharing-compare-how", name = contact.name.as_str())),
        words(contact.deelcode, t!("sharing-words-of", name = contact.name.as_str())),
        buttons.spacing(space::S).wrap(),
    ];
    kit::note(content.spacing(space::S))
}

fn form(state: &State) -> Element<'_, Message> {
    let form = &state.form;
    let like = namesake(&state.overview.contacts, &form.name, form.code.parse().ok());
    let name = NAME
        .text(form, &form.name, Message::Name)
        .warning(like.map(|like| t!("sharing-same-name", name = like.name.as_str())))
        .required();
    let code = code_field(&CODE, form, &form.code, Message::Code);
    let add = button(t!("sharing-add")).on_press_maybe((!state.busy).then_some(Message::Add));
    column![
        kit::h3(t!("sharing-new-contact")),
        Element::from(name),
        code,
        column![form.refusal(), Element::from(add)],
    ]
    .spacing(space::S)
    .into()
}
