//! Who gets something: a colleague whose deelcode is known, or is typed here. Whoever was
//! never compared with is only reached by saying so.

use iced::Element;
use iced::widget::{Column, column};

use super::deelcode::{code_fault, code_field, words};
use super::form::{Field, Form};
use super::kit;
use super::theme::space;
use super::widget::{check_box, fault, unspoken};
use crate::t;
use crate::vault::exchange::{Addressee, Contact, Deelcode, namesake};

/// Who gets it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum To {
    /// Somebody who is known.
    Contact(Deelcode),
    /// Somebody whose deelcode is typed here.
    Other,
}

/// What can happen while somebody is chosen.
#[derive(Debug, Clone)]
pub enum Message {
    /// Who gets it.
    To(To),
    /// What they are called.
    Name(String),
    /// Their deelcode was typed.
    Code(String),
    /// Whether to send although the words were never compared.
    Anyway(bool),
}

/// Who was chosen, as far as that goes.
#[derive(Debug, Default)]
pub(in crate::gui) struct Recipient {
    contacts: Vec<Contact>,
    to: Option<To>,
    name: String,
    code: String,
    anyway: bool,
}

/// A form in which somebody is chosen.
pub(in crate::gui) trait Addressed: Form {
    /// Who was chosen, while that is asked.
    fn recipient(&self) -> Option<&Recipient>;

    /// The question who gets it.
    fn asks_who(&self) -> String {
        t!("sending-to")
    }
}

/// Who gets it.
pub(in crate::gui) const fn to<F: Addressed>() -> Field<F> {
    Field::new(
        "sending-to",
        |form: &F| form.asks_who(),
        |form: &F| form.recipient().and_then(Recipient::to_fault),
    )
}

/// What they are called, where they are no contact.
pub(in crate::gui) const fn name<F: Addressed>() -> Field<F> {
    Field::new(
        "sending-name",
        |_| t!("sharing-name"),
        |form: &F| form.recipient().and_then(Recipient::name_fault),
    )
}

/// Their deelcode, where they are no contact.
pub(in crate::gui) const fn code<F: Addressed>() -> Field<F> {
    Field::new(
        "sending-code",
        |_| t!("sharing-code"),
        |form: &F| form.recipient().and_then(Recipient::code_fault),
    )
}

/// That the words were never compared, and it goes all the same.
pub(in crate::gui) const fn anyway<F: Addressed>() -> Field<F> {
    Field::new(
        "sending-anyway",
        |_| t!("sending-anyway"),
        |form: &F| form.recipient().and_then(Recipient::anyway_fault),
    )
}

impl Recipient {
    /// Nobody yet, out of these.
    pub(in crate::gui) fn among(contacts: &[Contact]) -> Self {
        let to = contacts.is_empty().then_some(To::Other);
        Self { contacts: contacts.to_vec(), to, ..Self::default() }
    }

    /// Handles a message.
    pub(in crate::gui) fn update(&mut self, message: Message) {
        match message {
            Message::To(to) => (self.to, self.anyway) = (Some(to), false),
            Message::Name(name) => self.name = name,
            Message::Code(code) => (self.code, self.anyway) = (code, false),
            Message::Anyway(anyway) => self.anyway = anyway,
        }
    }

    /// To whom it goes, as far as that is clear.
    pub(in crate::gui) fn addressee(&self) -> Option<Addressee> {
        let (to, name) = (self.deelcode()?, self.name.clone());
        Some(Addressee { to, name, without_comparing: self.anyway })
    }

    /// What they are called.
    pub(in crate::gui) fn called(&self) -> &str {
        self.contact().map_or(self.name.trim(), |contact| &contact.name)
    }

    fn contact(&self) -> Option<&Contact> {
        let Some(To::Contact(code)) = self.to else {
            return None;
        };
        self.contacts.iter().find(|known| known.deelcode == code)
    }

    /// Whose deelcode it is, as far as that is clear.
    fn deelcode(&self) -> Option<Deelcode> {
        match self.to? {
            To::Contact(code) => Some(code),
            To::Other => self.code.parse().ok(),
        }
    }

    fn is_compared(&self) -> bool {
        self.contact().is_some_and(|contact| contact.compared.is_some())
    }

    /// Whether it is for somebody who is no contact.
    fn is_other(&self) -> bool {
        self.to == Some(To::Other)
    }

    fn to_fault(&self) -> Option<String> {
        self.to.is_none().then(|| t!("sending-to-missing"))
    }

    fn name_fault(&self) -> Option<String> {
        let missing = self.is_other() && self.name.trim().is_empty();
        missing.then(|| t!("sharing-name-missing"))
    }

    fn code_fault(&self) -> Option<String> {
        if self.is_other() { code_fault(&self.code) } else { None }
    }

    fn anyway_fault(&self) -> Option<String> {
        let uncompared = self.deelcode().is_some() && !self.is_compared();
        (uncompared && !self.anyway).then(|| t!("sending-anyway-missing"))
    }
}

/// Draws who can be chosen, and what is to be known of whoever was.
pub(in crate::gui) fn view<'a, F: Addressed>(
    form: &F,
    recipient: &Recipient,
) -> Element<'a, Message> {
    Column::new()
        .push((!recipient.contacts.is_empty()).then(|| known(form, recipient)))
        .push(recipient.is_other().then(|| other(form, recipient)))
        .push(uncompared(form, recipient))
        .spacing(space::L)
        .into()
}

fn known<'a, F: Addressed>(form: &F, recipient: &Recipient) -> Element<'a, Message> {
    let contacts = recipient.contacts.iter();
    let options = contacts
        .map(|contact| (To::Contact(contact.deelcode), contact.name.clone()))
        .chain([(To::Other, t!("sending-other"))]);
    to().choice(form, options, recipient.to, Message::To).into()
}

fn other<'a, F: Addressed>(form: &F, recipient: &Recipient) -> Element<'a, Message> {
    let like = namesake(&recipient.contacts, &recipient.name, recipient.code.parse().ok());
    let name = name()
        .text(form, &recipient.name, Message::Name)
        .warning(like.map(|like| t!("sharing-same-name", name = like.name.as_str())))
        .required();
    let code = code_field(&code(), form, &recipient.code, Message::Code);
    column![Element::from(name), code].spacing(space::M).into()
}

/// That the words were never compared, with the words.
fn uncompared<'a, F: Addressed>(form: &F, recipient: &Recipient) -> Option<Element<'a, Message>> {
    let code = recipient.deelcode().filter(|_| !recipient.is_compared())?;
    let field = anyway();
    let error = field.error(form);
    let wrong = error.as_deref().map(|words| unspoken(fault(words)));
    let tick = check_box(field.label(form), recipient.anyway, Message::Anyway);
    let content = column![
        kit::body(t!("sending-not-compared")),
        words(code, t!("sending-words")),
        column![tick.id(field.id()).error(error)].push(wrong),
    ];
    Some(kit::warning(content.spacing(space::S)))
}
