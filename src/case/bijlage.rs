//! Letters, photos and drawings that belong to a case.
//!
//! Only what is known of one stands in the case; its content lies beside it, in a
//! file that never changes once it was written. Other content is another file.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Case;
use super::marks::{Marks, marks};
use super::record::{
    Kind, Told, by_hand, choice, code, day, held_by_hand, line, number, numbered, offered, prose,
    put_back, record,
};

numbered! {
    held /// An attachment within one case. 0 means: not numbered yet.
    BijlageId
}

offered! {
    /// What an attachment is, as its content tells.
    #[derive(Default)]
    pub enum BijlageKind {
        /// A PDF.
        #[default]
        Pdf,
        /// A photo, a drawing, a scan.
        Afbeelding,
        /// Plain text.
        Tekst,
    }
}

/// The length of a file, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FileSize(pub u64);

held_by_hand!(FileSize);

/// No attachment is larger, in bytes.
pub const LARGEST_BIJLAGE: u64 = 20 * 1024 * 1024;

/// The attachments of a case are together no larger, in bytes. All of them fit
/// in one bundle for a colleague.
pub const BIJLAGEN_TOGETHER: u64 = 100 * 1024 * 1024;

/// A case has no more attachments than this.
pub const MOST_BIJLAGEN: usize = 200;

record! {
    /// A letter, photo or drawing that belongs to the case.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Bijlage {
        /// The number others refer to.
        pub id: BijlageId = number(),
        /// What it is: "Brief van school".
        pub title: String = prose("bijlage-title").lines(0),
        /// The day it is of; absent when nobody knows.
        pub on: Option<NaiveDate> = day("bijlage-on").past().half_typed("bijlage"),
        /// Who made or gave it.
        pub received_from: String = line("bijlage-from").source(),
        /// What it is, as its content tells.
        pub kind: BijlageKind = choice("bijlage-kind", "bijlage-kind-{}").not_asked(),
        /// The name of its content beside the case.
        pub file: String = code("bijlage-file"),
        /// How long its content is.
        pub size: FileSize = by_hand("bijlage-size"),
        /// The SHA-256 of its content in hexadecimal, as `sha256sum` prints it: other
        /// content under its name is noticed.
        pub sha256: String = code("bijlage-sha256"),
        /// Who may know of it.
        pub marks: Marks = marks(),
    }
    // Another content is another attachment, whatever it is called.
    Kind::numbered("bijlagen", &["file"]).told(Told::Dated)
}

impl Bijlage {
    /// Whether it is a PDF, which stays as somebody made it.
    #[must_use]
    pub fn is_pdf(&self) -> bool {
        self.kind == BijlageKind::Pdf
    }

    /// The name of its content; none when what stands there is no such name, as in a
    /// file that was written by hand.
    #[must_use]
    pub fn content(&self) -> Option<Uuid> {
        let name = Uuid::try_parse(&self.file).ok()?;
        let same = *name.hyphenated().encode_lower(&mut Uuid::encode_buffer()) == *self.file;
        same.then_some(name)
    }
}

impl Case {
    /// How long all its attachments are together, in bytes.
    #[must_use]
    pub fn bijlagen_size(&self) -> u64 {
        self.bijlagen.iter().fold(0, |all, one| all.saturating_add(one.size.0))
    }

    /// Adds an attachment, under a number of its own.
    pub fn add_bijlage(&mut self, bijlage: Bijlage) -> BijlageId {
        let end = self.bijlagen.len();
        BijlageId(put_back(&mut self.bijlagen, end, bijlage))
    }
}
