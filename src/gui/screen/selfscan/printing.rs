//! What goes out of the vault: the answer of one person as a small file, and what the team
//! looks at as a page to print. Neither holds a word of a family.

use std::sync::Arc;

use crate::documents::{self, typeset};
use crate::gui::context::Context;
use crate::gui::new_file::new_file;
use crate::gui::sheet::Write;
use crate::selfscan::{Ledger, List, file_name, written};
use crate::t;
use crate::vault::Vault;

/// What writes the answer that is filled in.
pub(super) fn answer(list: Option<&List>, ledger: &Ledger, vault: &Arc<Vault>) -> Write {
    let file = list.and_then(|list| {
        let (token, given) = ledger.filling(list).give()?;
        Some((file_name(&token), written(list, &token, &given)?))
    });
    let vault = Arc::clone(vault);
    Box::new(move |disk| {
        let (name, text) = file.ok_or_else(|| t!("selfscan-lacking"))?;
        new_file(&name, "ron", |file| vault.write_sheet(disk, file, text.as_bytes()))
    })
}

/// What writes the last round and the points as a page.
pub(super) fn paper(
    list: Option<&List>,
    ledger: &Ledger,
    vault: &Arc<Vault>,
    context: &Context<'_>,
) -> Write {
    let paper =
        list.map(|list| documents::self_scan(list, ledger, context.region, context.today()));
    let vault = Arc::clone(vault);
    Box::new(move |disk| {
        let set = paper.map(|paper| typeset(&paper).and_then(|set| set.pdf()));
        let bytes = set.and_then(Result::ok).ok_or_else(|| t!("sheet-unmade"))?;
        new_file(&t!("selfscan-file"), "pdf", |file| vault.write_sheet(disk, file, &bytes))
    })
}
