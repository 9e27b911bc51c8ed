//! A document that goes out of the case: it is remembered first, and written or copied
//! after that, so that nothing is ever out that the case does not know of.

use iced::Task;

use super::documents::{self, ToCopy, ToWrite};
use super::step::Step;
use super::{Casefile, FileAsk, FileReply, Message, StepMessage};
use crate::case::{CaseId, DocumentId, DocumentKind};
use crate::gui::context::Context;
use crate::redaction::Reader;
use crate::vault::exchange::Contact;

/// A document that is remembered and is still to go out.
#[derive(Debug)]
pub struct Giving {
    /// What the case remembers it by.
    pub record: DocumentId,
    /// Whether the case remembers it only since it was asked for.
    pub is_new: bool,
    /// What is to go out.
    pub going: Going,
}

/// What goes out of a case.
#[derive(Debug)]
pub enum Going {
    /// A document, as a file.
    File(Box<ToWrite>),
    /// A section of one, over the clipboard.
    Words(Box<ToCopy>),
}

impl Giving {
    /// Of which case it is.
    pub fn of(&self) -> CaseId {
        match &self.going {
            Going::File(document) => document.of.id,
            Going::Words(words) => words.of.id,
        }
    }
}

impl Casefile {
    /// Remembers a document, and asks for it to be written once that is kept.
    pub(super) fn give(&mut self, document: Box<ToWrite>, context: &Context<'_>) -> FileReply {
        let record = self.case.remember_document(document.record.clone());
        self.to_give = Some(Giving { record, is_new: true, going: Going::File(document) });
        self.advise_again(context);
        FileReply::ask(FileAsk::Give)
    }

    /// Remembers that somebody got a section of a document, once for all of them, and asks
    /// for it to be copied once that is kept.
    pub(super) fn give_words(&mut self, words: Box<ToCopy>, context: &Context<'_>) -> FileReply {
        let stands = |id: &DocumentId| self.case.documents.iter().any(|one| one.id == *id);
        let known = words.noted.filter(stands);
        let record = known.unwrap_or_else(|| self.case.remember_document(words.record.clone()));
        self.to_give = Some(Giving { record, is_new: known.is_none(), going: Going::Words(words) });
        self.advise_again(context);
        FileReply::ask(FileAsk::Give)
    }

    /// Knows to whom a document can be sent encrypted.
    pub fn know_colleagues(&mut self, contacts: &[Contact]) {
        documents::know(self.steps.documents(), contacts);
    }

    /// What is to go out, once.
    pub fn take_giving(&mut self) -> Option<Giving> {
        self.to_give.take()
    }

    /// What came of writing it: the name of the file, or what went wrong. What is not
    /// there was not given.
    pub fn document_written(
        &mut self,
        record: DocumentId,
        written: Result<String, String>,
        context: &Context<'_>,
    ) -> Task<Message> {
        if written.is_err() {
            self.forget_document(record, context);
        }
        documents::written(self.steps.documents(), written);
        self.follow_documents(context)
    }

    /// What came of copying a section: what it is remembered by, or what went wrong.
    pub fn words_copied(
        &mut self,
        words: &ToCopy,
        came: Result<DocumentId, String>,
        context: &Context<'_>,
    ) -> Task<Message> {
        documents::copied(self.steps.documents(), words, came);
        self.follow_documents(context)
    }

    /// Forgets a document that was not given after all.
    pub fn forget_document(&mut self, record: DocumentId, context: &Context<'_>) {
        self.case.documents.retain(|one| one.id != record);
        self.advise_again(context);
    }

    /// Opens Documenten with a kind chosen, and a reader where that is known.
    pub(super) fn make(&mut self, kind: DocumentKind, reader: Option<Reader>) -> FileReply {
        documents::order(self.steps.documents(), kind, reader, &self.case);
        self.go(Step::Documents)
    }

    /// Keeps the page in line with the case while Documenten is open, and lets go of
    /// it when it is not.
    pub fn follow_documents(&mut self, context: &Context<'_>) -> Task<Message> {
        let is_open = self.step == Step::Documents;
        let state = self.steps.documents();
        let followed = documents::follow(state, is_open, (&self.case, &self.advice), context);
        followed.map(|message| Message::Step(StepMessage::Documents(message)))
    }

    /// Lets go of the page and of what is looked at, because the case is not on the screen.
    pub fn put_document_away(&mut self) {
        self.steps.documents().put_away();
        self.steps.bijlagen().put_away();
    }
}
