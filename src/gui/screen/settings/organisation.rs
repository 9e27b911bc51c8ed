//! What the organisation set on this machine, and what of it could not be read.

use iced::Element;

use super::Message;
use crate::gui::kit::{self, spoken};
use crate::platform::Policy;
use crate::t;

/// Draws it; nothing where nothing is set.
pub(super) fn view(policy: &Policy) -> Option<Element<'_, Message>> {
    let file = policy.sources()?;
    let about = kit::body(t!("policy-about", file = file));
    let lines = policy.told().into_iter();
    let lines = lines.map(|line| spoken::words_item(line.clone(), kit::body(format!("• {line}"))));
    let told = spoken::items(t!("policy-title"), 2, lines);
    let parts = [about, told].into_iter().chain(faults(policy));
    Some(kit::section(t!("policy-title"), parts))
}

fn faults(policy: &Policy) -> Option<Element<'_, Message>> {
    let faults = policy.faults().iter().map(|fault| format!("• {fault}"));
    let lines: Vec<String> = std::iter::once(t!("policy-faults")).chain(faults).collect();
    let words = lines.join("\n");
    let is_whole = policy.faults().is_empty();
    (!is_whole).then(|| spoken::alert(words.clone(), kit::warning(kit::body(words))))
}
