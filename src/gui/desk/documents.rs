//! Writing a document of the open case as a plain file: the desk has the vault.
//!
//! First the case is kept with what it remembers of the document, then the file is
//! written. Where one of both fails the other is not there either.

use std::sync::Arc;

use iced::Task;

use super::{Desk, Message};
use crate::case::{CaseId, DocumentId, Timestamp};
use crate::gui::background;
use crate::gui::casefile::documents::{FileKind, ToWrite};
use crate::gui::casefile::{Casefile, Giving};
use crate::gui::context::Context;
use crate::t;
use crate::vault::exchange::PlainDocument;
use crate::vault::{RealDisk, Vault, VaultError};

/// How often another name is tried when there is a file already.
const TRIES: u32 = 100;

/// A document on its way to a file.
#[derive(Debug, Default)]
pub(super) struct Writing {
    /// It waits until the case is kept.
    waits: Option<Giving>,
    is_under_way: bool,
}

impl Desk {
    /// Keeps the open case, and then writes the document that it asks to be written.
    pub(super) fn write_document(&mut self, context: &Context<'_>) -> Task<Message> {
        let Some(open) = self.stage.case_mut() else {
            return Task::none();
        };
        self.writing.waits = open.take_document();
        self.outbox.put(open.case(), context.elapsed);
        let kept = self.keep_now(context);
        Task::batch([kept, self.write_when_kept(context)])
    }

    /// Writes what waits, once its case is in the vault.
    pub(super) fn write_when_kept(&mut self, context: &Context<'_>) -> Task<Message> {
        let outbox = &self.outbox;
        let is_kept = |giving: &mut Giving| outbox.newest(giving.document.of.id).is_none();
        let Some(giving) = self.writing.waits.take_if(is_kept) else {
            return Task::none();
        };
        self.writing.is_under_way = true;
        let (vault, by, now) = (Arc::clone(&self.vault), context.me.to_owned(), context.now);
        let Giving { record, document } = giving;
        let id = document.of.id;
        background::run(move || write(&vault, &document, &by, now))
            .map(move |written| Message::Written(id, record, written))
    }

    /// The case could not be kept: what it would remember was not given.
    pub(super) fn give_up_writing(
        &mut self,
        id: CaseId,
        why: &VaultError,
        context: &Context<'_>,
    ) -> Task<Message> {
        let is_of = |giving: &mut Giving| giving.document.of.id == id;
        let Some(giving) = self.writing.waits.take_if(is_of) else {
            return Task::none();
        };
        let words = t!("documents-not-kept", reason = why.to_string());
        self.note_written(id, giving.record, Err(words), context)
    }

    /// The desk is left: what waits is not written any more.
    pub(super) fn stop_writing(&mut self, context: &Context<'_>) -> Task<Message> {
        let Some(giving) = self.writing.waits.take() else {
            return Task::none();
        };
        let (id, words) = (giving.document.of.id, t!("documents-left"));
        self.note_written(id, giving.record, Err(words), context)
    }

    /// Whether a file is being written.
    pub(super) fn is_writing_document(&self) -> bool {
        self.writing.is_under_way
    }

    pub(super) fn receive_written(
        &mut self,
        id: CaseId,
        record: DocumentId,
        written: Result<String, String>,
        context: &Context<'_>,
    ) -> Task<Message> {
        self.writing.is_under_way = false;
        let noted = self.note_written(id, record, written, context);
        match self.leaving {
            true => self.leave(context),
            false => noted,
        }
    }

    /// Tells the case what came of it. What failed is not remembered.
    fn note_written(
        &mut self,
        id: CaseId,
        record: DocumentId,
        written: Result<String, String>,
        context: &Context<'_>,
    ) -> Task<Message> {
        let failed = written.is_err();
        let Some(open) = self.stage.case_mut().filter(|open| open.case().id == id) else {
            return if failed { self.forget_document(id, record, context) } else { Task::none() };
        };
        let told = open.document_written(record, written, context).map(Message::Case);
        if failed {
            self.outbox.put(open.case(), context.elapsed);
        }
        told
    }

    /// Takes out of a case that is not open any more what was not given after all.
    fn forget_document(
        &self,
        id: CaseId,
        record: DocumentId,
        context: &Context<'_>,
    ) -> Task<Message> {
        let (vault, by, now) = (Arc::clone(&self.vault), context.me.to_owned(), context.now);
        let forget = move || {
            let mut case = vault.open(id)?.case;
            case.documents.retain(|one| one.id != record);
            vault.save(&case, &by, now).map(|_| ())
        };
        background::run(forget).map(Message::Tidied)
    }

    /// Lets go of the page of a case that is not on the screen.
    pub(super) fn put_document_away(&mut self) {
        if self.leaving || !self.stage.is_in_case() {
            let open = self.stage.case_mut();
            open.map(Casefile::put_document_away).unwrap_or_default();
        }
    }
}

/// The name of the file, or what went wrong.
fn write(vault: &Vault, document: &ToWrite, by: &str, now: Timestamp) -> Result<String, String> {
    let bytes = match document.file {
        FileKind::Pdf => document.made.pdf(),
        FileKind::Word => document.made.word(),
    };
    let bytes = bytes.map_err(|_| t!("documents-unmade"))?;
    let ending = document.file.ending();
    let disk = RealDisk::new(&document.folder);
    let (kind, reader) = (document.kind.called(), document.made.audience().name());
    for number in 1..=TRIES {
        let file = match number {
            1 => format!("{}.{ending}", document.name),
            number => format!("{}-{number}.{ending}", document.name),
        };
        let of = document.of.clone();
        let plain = PlainDocument { file: &file, bytes: &bytes, of, kind: &kind, reader: &reader };
        match vault.write_document(&disk, &plain, by, now) {
            Ok(()) => return Ok(file),
            Err(VaultError::PlainFileThere(_)) => {}
            Err(error) => return Err(error.to_string()),
        }
    }
    Err(VaultError::PlainFileThere(document.name.clone()).to_string())
}
