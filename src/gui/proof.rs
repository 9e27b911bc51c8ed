//! The proof that a case was destroyed, as a sheet to print.

use std::sync::Arc;

use super::context::Context;
use super::new_file::{in_file_name, new_file};
use super::sheet;
use crate::case::Timestamp;
use crate::documents::{Destroyed, certificate, typeset};
use crate::t;
use crate::vault::exchange::PlainDocument;
use crate::vault::{Certificate, Vault};

/// That a case was destroyed, by whom and when, as the log tells it.
#[derive(Debug, Clone)]
pub(in crate::gui) struct Proof {
    pub(in crate::gui) certificate: Certificate,
    pub(in crate::gui) by: String,
    pub(in crate::gui) at: Timestamp,
}

/// What writes it, and notes in the log that it was made.
pub(in crate::gui) fn write(
    proof: Proof,
    vault: &Arc<Vault>,
    context: &Context<'_>,
) -> sheet::Write {
    let (vault, me, now) = (Arc::clone(vault), context.me.to_owned(), context.now);
    Box::new(move |disk| {
        let Proof { certificate: Certificate { case, reason, files }, by, at } = proof;
        let (number, reason) = (case.words(), reason.words());
        let paper = certificate(&Destroyed {
            number: &number,
            reason: &reason,
            files,
            by: &by,
            at,
            vault: vault.name(),
            made_on: now.date_naive(),
        });
        let bytes = typeset(&paper).and_then(|set| set.pdf()).map_err(|_| t!("sheet-unmade"))?;
        let (kind, reader) = (t!("sheet-certificate-title"), t!("reader-archief"));
        let name = format!("{}-{}", t!("sheet-proof-file"), in_file_name(&number));
        new_file(&name, "pdf", |file| {
            let of = case.clone();
            let plain = PlainDocument { file, bytes: &bytes, of, kind: &kind, reader: &reader };
            vault.write_document(disk, &plain, &me, now)
        })
    })
}
