//! A document that goes out of the case: it is remembered first, and written after
//! that, so that no page is ever out that the case does not know of.

use iced::Task;

use super::documents::{self, ToWrite};
use super::step::Step;
use super::{Casefile, FileAsk, FileReply, Message, StepMessage};
use crate::case::{DocumentId, DocumentKind};
use crate::gui::context::Context;
use crate::redaction::Reader;

/// A document that is remembered and is still to be written.
#[derive(Debug)]
pub struct Giving {
    /// What the case remembers it by.
    pub record: DocumentId,
    /// What is to be written.
    pub document: Box<ToWrite>,
}

impl Casefile {
    /// Remembers a document, and asks for it to be written once that is kept.
    pub(super) fn give(&mut self, document: Box<ToWrite>, context: &Context<'_>) -> FileReply {
        let record = self.case.remember_document(document.record.clone());
        self.to_write = Some(Giving { record, document });
        self.advise_again(context);
        FileReply::ask(FileAsk::Write)
    }

    /// The document that is to be written, once.
    pub fn take_document(&mut self) -> Option<Giving> {
        self.to_write.take()
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
            self.case.documents.retain(|one| one.id != record);
            self.advise_again(context);
        }
        documents::written(self.steps.documents(), written);
        self.follow_documents(context)
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
        let followed = documents::follow(state, is_open, &self.case, context);
        followed.map(|message| Message::Step(StepMessage::Documents(message)))
    }

    /// Lets go of the page and of what is looked at, because the case is not on the screen.
    pub fn put_document_away(&mut self) {
        self.steps.documents().put_away();
        self.steps.bijlagen().put_away();
    }
}
