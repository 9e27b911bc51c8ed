//! A document in a plain file outside the vault, for somebody who has no vault.
//!
//! Whoever finds it reads it. So it goes where the user says, never by itself, and
//! the log tells what was made and for what kind of reader.

use chrono::{DateTime, FixedOffset};

use crate::vault::store::{Retrying, atomic};
use crate::vault::{Disk, Event, Named, Vault, VaultError};

/// A document as a plain file.
#[derive(Debug, Clone)]
pub struct PlainDocument<'a> {
    /// The name of the file.
    pub file: &'a str,
    /// What stands in it.
    pub bytes: &'a [u8],
    /// Of which case.
    pub of: Named,
    /// What it is: "Veiligheidsplan".
    pub kind: &'a str,
    /// For what kind of reader, without a name: "kind".
    pub reader: &'a str,
}

fn write_new(disk: &dyn Disk, file: &str, bytes: &[u8]) -> Result<(), VaultError> {
    disk.create_folder("").map_err(VaultError::writing)?;
    let names = disk.names("").map_err(VaultError::writing)?;
    if names.iter().any(|name| name == file) {
        return Err(VaultError::PlainFileThere(file.to_owned()));
    }
    atomic::write(disk, file, bytes)?;
    Ok(())
}

impl Vault {
    /// Writes a document to a new file in a folder outside the vault, and notes that
    /// in the log.
    ///
    /// # Errors
    /// [`VaultError::PlainFileInside`], [`VaultError::PlainFileThere`], or what the
    /// disk says. Nothing that was there is overwritten, and no half file is left.
    pub fn write_document(
        &self,
        disk: &dyn Disk,
        document: &PlainDocument<'_>,
        by: &str,
        now: DateTime<FixedOffset>,
    ) -> Result<(), VaultError> {
        self.write_plain_file(disk, document.file, document.bytes)?;
        let (kind, reader) = (document.kind.to_owned(), document.reader.to_owned());
        // The file is there, whether or not the log can be written now.
        let _ = self.note(Event::DocumentMade(document.of.clone(), kind, reader), by, now);
        Ok(())
    }

    /// Writes the agenda of a meeting about so many cases to a new file in a folder outside
    /// the vault, and notes that in the log.
    ///
    /// # Errors
    /// As [`Vault::write_document`].
    pub fn write_agenda(
        &self,
        disk: &dyn Disk,
        (file, bytes): (&str, &[u8]),
        cases: usize,
        by: &str,
        now: DateTime<FixedOffset>,
    ) -> Result<(), VaultError> {
        self.write_plain_file(disk, file, bytes)?;
        // The file is there, whether or not the log can be written now.
        let _ = self.note(Event::AgendaWritten(cases), by, now);
        Ok(())
    }

    /// Writes figures of the vault, in which nobody can be known, to a new file in a folder
    /// outside it, and notes in the log about `what` they are.
    ///
    /// # Errors
    /// As [`Vault::write_document`].
    pub fn write_figures(
        &self,
        disk: &dyn Disk,
        (file, bytes): (&str, &[u8]),
        what: &str,
        by: &str,
        now: DateTime<FixedOffset>,
    ) -> Result<(), VaultError> {
        self.write_plain_file(disk, file, bytes)?;
        // The file is there, whether or not the log can be written now.
        let _ = self.note(Event::FiguresWritten(what.to_owned()), by, now);
        Ok(())
    }

    /// Writes a new file in a folder outside the vault, of which the log tells elsewhere
    /// or need not tell.
    ///
    /// # Errors
    /// [`VaultError::KeptInside`], [`VaultError::PlainFileInside`],
    /// [`VaultError::PlainFileThere`], or what the disk says. Nothing that was there is
    /// overwritten, and no half file is left.
    pub fn write_plain_file(
        &self,
        disk: &dyn Disk,
        file: &str,
        bytes: &[u8],
    ) -> Result<(), VaultError> {
        self.may_give_in_clear()?;
        self.write_sheet(disk, file, bytes)
    }

    /// The same for what is of no case, such as the sheet with the recovery code.
    ///
    /// # Errors
    /// As [`Vault::write_plain_file`], and never [`VaultError::KeptInside`].
    pub fn write_sheet(&self, disk: &dyn Disk, file: &str, bytes: &[u8]) -> Result<(), VaultError> {
        self.is_outside(disk)?;
        write_new(&Retrying::new(disk), file, bytes).map_err(VaultError::outside)
    }

    /// Refuses a plain file inside the folder of the vault.
    pub(super) fn is_outside(&self, disk: &dyn Disk) -> Result<(), VaultError> {
        let vault = self.store.disk().place();
        match vault.zip(disk.place()) {
            Some((vault, place)) if place.starts_with(vault) => Err(VaultError::PlainFileInside),
            _ => Ok(()),
        }
    }
}
