//! An article as a page to print.

use std::sync::Arc;

use crate::documents::{reference, typeset};
use crate::gui::context::Context;
use crate::gui::new_file::new_file;
use crate::gui::sheet;
use crate::naslag::Article;
use crate::t;
use crate::vault::Vault;

/// What writes it. It holds nothing of a family, so the log need not know.
pub(super) fn write(article: &Article, vault: &Arc<Vault>, context: &Context<'_>) -> sheet::Write {
    let paper = reference(article, context.region, context.today());
    let (vault, name) = (Arc::clone(vault), t!("naslag-file", id = article.id.as_str()));
    Box::new(move |disk| {
        let bytes = typeset(&paper).and_then(|set| set.pdf()).map_err(|_| t!("sheet-unmade"))?;
        new_file(&name, "pdf", |file| vault.write_sheet(disk, file, &bytes))
    })
}
