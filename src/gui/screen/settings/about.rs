//! What the program is made of: method, licence, typeface and symbols.

use std::collections::BTreeSet;

use iced::Element;
use iced::widget::Column;

use super::Message;
use crate::gui::kit::{self, spoken};
use crate::guidance::Guidance;
use crate::t;
use crate::vault::VAULT_FORMAT;

/// Draws where the method comes from.
pub(super) fn method(guidance: &Guidance) -> Element<'_, Message> {
    let sources = sources(guidance);
    let terms = kit::terms(&sources.iter().copied().collect::<Vec<_>>());
    let lines = sources.into_iter().map(|source| {
        spoken::words_item(source, kit::body(t!("settings-source", source = source)))
    });
    let parts = [
        kit::body(t!("settings-method", version = guidance.version())),
        Column::new().push(terms).into(),
        spoken::items(t!("settings-sources"), 2, lines),
    ];
    kit::section(t!("settings-sources"), parts)
}

/// Every document behind a level, criterion, phase, alert or term, once each.
fn sources(guidance: &Guidance) -> BTreeSet<&str> {
    let levels = guidance.levels().iter().map(|one| &one.sources);
    let criteria = guidance.criteria().iter().map(|one| &one.sources);
    let phases = guidance.phases().iter().map(|one| &one.sources);
    let gates = guidance.gates().map(|(gate, _)| &gate.sources);
    let alerts = guidance.alerts().map(|(alert, _)| &alert.sources);
    let terms = guidance.terms().iter().map(|one| &one.sources);
    let all = levels.chain(criteria).chain(phases).chain(gates).chain(alerts).chain(terms);
    all.flatten().map(String::as_str).collect()
}

/// Draws version and licences.
pub(super) fn program<'a>() -> Element<'a, Message> {
    let lines = [
        t!("settings-version", version = env!("CARGO_PKG_VERSION"), format = VAULT_FORMAT),
        t!("settings-licence", licence = env!("CARGO_PKG_LICENSE")),
        t!("settings-typeface"),
        t!("settings-symbols"),
        t!("settings-word-list"),
    ];
    kit::section(t!("settings-program"), lines.map(kit::body))
}
