//! Giving a document of the open case, as a plain file or over the clipboard: the desk has
//! the vault.
//!
//! First the case is kept with what it remembers of the document, then it is given. Where
//! one of both fails the other is not there either.

use std::sync::Arc;

use iced::Task;

use super::{Ask, Desk, Message, Reply};
use crate::case::{CaseId, DocumentId, Timestamp};
use crate::gui::background;
use crate::gui::casefile::documents::{FileKind, ToCopy, ToWrite};
use crate::gui::casefile::{Casefile, Giving, Going};
use crate::gui::context::Context;
use crate::gui::new_file::new_file;
use crate::platform::randomness;
use crate::t;
use crate::vault::exchange::{PlainDocument, SealedDocument};
use crate::vault::{Event, RealDisk, Vault, VaultError};

/// A document on its way to a file.
#[derive(Debug, Default)]
pub(super) struct Writing {
    /// It waits until the case is kept.
    waits: Option<Giving>,
    is_under_way: bool,
}

impl Desk {
    /// Keeps the open case, and then gives the document that it asks to be given.
    pub(super) fn give_document(&mut self, context: &Context<'_>) -> Task<Message> {
        let Some(open) = self.stage.case_mut() else {
            return Task::none();
        };
        self.writing.waits = open.take_giving();
        if self.writing.waits.as_ref().is_some_and(|giving| giving.is_new) {
            self.outbox.put(open.case(), context.elapsed);
        }
        let kept = self.keep_now(context);
        Task::batch([kept, self.write_when_kept(context)])
    }

    /// Gives what waits, once its case is in the vault.
    pub(super) fn write_when_kept(&mut self, context: &Context<'_>) -> Task<Message> {
        let outbox = &self.outbox;
        let is_kept = |giving: &mut Giving| outbox.newest(giving.of()).is_none();
        let Some(giving) = self.writing.waits.take_if(is_kept) else {
            return Task::none();
        };
        self.writing.is_under_way = true;
        let (vault, by, now) = (Arc::clone(&self.vault), context.me.to_owned(), context.now);
        let Giving { record, is_new, going } = giving;
        match going {
            Going::File(document) => {
                let id = document.of.id;
                background::run(move || write(&vault, &document, &by, now))
                    .map(move |written| Message::Written(id, record, written))
            }
            Going::Words(words) => background::run(move || {
                if is_new {
                    note(&vault, &words, &by, now);
                }
                words
            })
            .map(move |words| Message::Copy(record, words)),
        }
    }

    /// The case could not be kept: what it would remember was not given.
    pub(super) fn give_up_writing(
        &mut self,
        id: CaseId,
        why: &VaultError,
        context: &Context<'_>,
    ) -> Task<Message> {
        let Some(giving) = self.writing.waits.take_if(|giving| giving.of() == id) else {
            return Task::none();
        };
        let words = match &giving.going {
            Going::File(_) => t!("documents-not-kept", reason = why.to_string()),
            Going::Words(_) => t!("documents-not-copied", reason = why.to_string()),
        };
        self.note_not_given(giving, words, context)
    }

    /// The desk is left: what waits is not given any more.
    pub(super) fn stop_writing(&mut self, context: &Context<'_>) -> Task<Message> {
        let Some(giving) = self.writing.waits.take() else {
            return Task::none();
        };
        self.note_not_given(giving, t!("documents-left"), context)
    }

    /// Tells the case that something was not given, and why.
    fn note_not_given(
        &mut self,
        giving: Giving,
        why: String,
        context: &Context<'_>,
    ) -> Task<Message> {
        let (id, record) = (giving.of(), giving.record);
        let words = match giving.going {
            Going::File(_) => return self.note_written(id, record, Err(why), context),
            Going::Words(words) => words,
        };
        let Some(open) = self.stage.case_mut().filter(|open| open.case().id == id) else {
            return match giving.is_new {
                true => self.forget_document(id, record, context),
                false => Task::none(),
            };
        };
        if giving.is_new {
            open.forget_document(record, context);
            self.outbox.put(open.case(), context.elapsed);
        }
        open.words_copied(&words, Err(why), context).map(Message::Case)
    }

    /// Puts a section on the clipboard, of which the case knows by now who gets it.
    pub(super) fn copy_words(
        &mut self,
        record: DocumentId,
        words: &ToCopy,
        context: &Context<'_>,
    ) -> Reply {
        self.writing.is_under_way = false;
        // Nothing is put there of a vault that is being locked.
        if self.leaving {
            return self.leave(context).into();
        }
        let open = self.stage.case_mut().filter(|open| open.case().id == words.of.id);
        let told = open.map(|open| open.words_copied(words, Ok(record), context));
        let told = told.unwrap_or_else(Task::none).map(Message::Case);
        Reply::ask(Ask::Copy(words.words().to_owned())).and(told)
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

/// Notes in the log that somebody gets something, as of a file.
fn note(vault: &Vault, words: &ToCopy, by: &str, now: Timestamp) {
    let (kind, reader) = (words.kind.called(), words.made.audience().name());
    // The case knows it, whether or not the log can be written now.
    let _ = vault.note(Event::DocumentMade(words.of.clone(), kind, reader), by, now);
}

/// The name of the file, or what went wrong.
fn write(vault: &Vault, document: &ToWrite, by: &str, now: Timestamp) -> Result<String, String> {
    let bytes = match document.file {
        FileKind::Pdf | FileKind::Sealed => document.made.pdf(),
        FileKind::Word => document.made.word(),
    };
    let bytes = bytes.map_err(|_| t!("documents-unmade"))?;
    let ending = document.file.ending();
    let disk = RealDisk::new(&document.folder);
    let (kind, reader) = (document.kind.called(), document.made.audience().name());
    if let Some(addressee) = &document.addressee {
        let of = document.of.clone();
        let sealed = SealedDocument { bytes: &bytes, of, kind: &kind, reader: &reader };
        let sent = vault.send_document(&sealed, addressee, &disk, by, now, &mut randomness);
        return sent.map_err(|error| error.to_string());
    }
    new_file(&document.name, ending, |file| {
        let of = document.of.clone();
        let plain = PlainDocument { file, bytes: &bytes, of, kind: &kind, reader: &reader };
        vault.write_document(&disk, &plain, by, now)
    })
}
