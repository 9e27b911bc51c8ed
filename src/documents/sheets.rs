//! Sheets that are of no reader of a case: the recovery code of a vault, and the proof
//! that a case was destroyed.

use chrono::NaiveDate;
use zeroize::{Zeroize, Zeroizing};

use super::engine::{Unmade, typeset};
use super::paper::{Block, Form, Paper};
use super::told::day;
use crate::case::Timestamp;
use crate::t;

/// The recovery code of a vault, to print and to put away. Whoever has it and the vault
/// reads everything.
#[must_use]
pub fn recovery_sheet(code: &str, vault: &str, on: NaiveDate) -> Paper {
    let groups = code.split('-').map(str::to_owned).collect();
    const KEEP: [&str; 4] =
        ["sheet-recovery-where", "sheet-recovery-who", "sheet-recovery-file", "sheet-recovery-new"];
    const USE: [&str; 3] = ["sheet-recovery-start", "sheet-recovery-choose", "sheet-recovery-type"];
    Paper {
        title: t!("sheet-recovery-title", vault = vault),
        about: t!("sheet-made-on", day = day(on)),
        foot: t!("sheet-recovery-foot"),
        form: Form::OnePage,
        blocks: vec![
            Block::words(t!("sheet-recovery-about")),
            Block::Code { groups },
            Block::heading(t!("sheet-recovery-use")),
            Block::Steps { items: USE.map(|key| t!(key)).to_vec() },
            Block::heading(t!("sheet-recovery-keep")),
            Block::Bullets { items: KEEP.map(|key| t!(key)).to_vec() },
        ],
        ..Paper::default()
    }
}

/// The same as a PDF. What was made of the code on the way is wiped.
///
/// # Errors
///
/// What the typesetter says.
pub fn recovery_file(code: &str, vault: &str, on: NaiveDate) -> Result<Zeroizing<Vec<u8>>, Unmade> {
    let mut paper = recovery_sheet(code, vault, on);
    let file = typeset(&paper).and_then(|set| set.pdf());
    for block in &mut paper.blocks {
        if let Block::Code { groups } = block {
            groups.zeroize();
        }
    }
    file.map(Zeroizing::new)
}

/// A case that was destroyed, as the log of its vault tells it.
#[derive(Debug, Clone, Copy)]
pub struct Destroyed<'a> {
    /// The number of the case, or its id when it had none.
    pub number: &'a str,
    /// Why, in words.
    pub reason: &'a str,
    /// How many files went.
    pub files: usize,
    /// Who did it; may be empty.
    pub by: &'a str,
    /// When.
    pub at: Timestamp,
    /// The name of the vault.
    pub vault: &'a str,
    /// The day on which the page is made.
    pub made_on: NaiveDate,
}

/// What is left of a case. The log does not tell whether a line of it goes on to be
/// counted, so that no line can be known by it.
const STAYS: [&str; 3] = ["destroy-stays-backups", "destroy-stays-log", "destroy-stays-counted"];

/// The proof that a case was destroyed: nothing of the family, only that it is gone.
#[must_use]
pub fn certificate(destroyed: &Destroyed<'_>) -> Paper {
    let by = match destroyed.by.trim() {
        "" => t!("destroyed-nobody"),
        name => name.to_owned(),
    };
    let (on, time) = (day(destroyed.at.date_naive()), destroyed.at.format("%H:%M").to_string());
    let at = t!("sheet-certificate-moment", day = on, time = time);
    let facts = [
        ("sheet-certificate-case", destroyed.number.to_owned()),
        ("sheet-certificate-at", at),
        ("sheet-certificate-by", by),
        ("sheet-certificate-why", destroyed.reason.to_owned()),
        ("sheet-certificate-files", destroyed.files.to_string()),
        ("sheet-certificate-vault", destroyed.vault.to_owned()),
    ];
    let facts = facts.map(|(key, known)| (t!(key), known)).to_vec();
    Paper {
        title: t!("sheet-certificate-title"),
        about: t!("sheet-made-on", day = day(destroyed.made_on)),
        foot: t!("sheet-certificate-foot"),
        form: Form::OnePage,
        blocks: vec![
            Block::words(t!("sheet-certificate-about")),
            Block::Facts { facts },
            Block::heading(t!("destroy-stays")),
            Block::Bullets { items: STAYS.map(|key| t!(key)).to_vec() },
        ],
        ..Paper::default()
    }
}
