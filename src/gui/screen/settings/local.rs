//! What the region has of its own: who helps with what, what it starts from, its words.

use iced::Element;
use iced::widget::{Column, column};
use strum::VariantArray;

use super::Message;
use crate::gui::kit::{self, spoken};
use crate::gui::theme::space;
use crate::gui::widget::{Role, announce};
use crate::guidance::{LocalTerm, PartnerKind, Principle, Region};
use crate::t;

/// Draws all of it.
pub(super) fn local(region: &Region) -> Element<'_, Message> {
    let words = words(region);
    let terms = kit::terms(&words);
    let kinds = PartnerKind::VARIANTS.iter().filter_map(|kind| partners(region, *kind));
    let parts = std::iter::once(kit::body(t!("settings-local-help")))
        .chain(towns(region))
        .chain(terms)
        .chain(kinds)
        .chain(unnamed(region))
        .chain(principles(region))
        .chain(own_words(region));
    kit::section(t!("settings-local", region = region.name.as_str()), parts)
}

/// Every text that may hold an abbreviation.
fn words(region: &Region) -> Vec<&str> {
    let partners = region.partners.iter();
    let partners = partners.flat_map(|one| [&one.name, &one.does, &one.when]);
    let terms = region.terms.iter().map(|term| &term.means);
    partners.chain(terms).map(String::as_str).collect()
}

fn towns(region: &Region) -> Option<Element<'_, Message>> {
    let all = region.towns.join(", ");
    (!all.is_empty()).then(|| kit::body(t!("settings-towns", towns = all)))
}

fn partners(region: &Region, kind: PartnerKind) -> Option<Element<'_, Message>> {
    let of_kind = region.partners.iter().filter(|one| one.kind == kind);
    let name = t!(&format!("partner-kind-{}", <&str>::from(kind)));
    listed(name, of_kind.map(kit::sourced_partner).collect())
}

/// For what nobody is named, and what to do then.
fn unnamed(region: &Region) -> Option<Element<'_, Message>> {
    let needs = region.unnamed.iter().map(|need| t!(&format!("need-{}", <&str>::from(need))));
    let needs: Vec<String> = needs.collect();
    let words = t!("settings-unnamed", needs = needs.join(", "));
    (!needs.is_empty()).then(|| kit::note(kit::body(words)))
}

fn principles(region: &Region) -> Option<Element<'_, Message>> {
    listed(t!("settings-principles"), region.principles.iter().map(principle).collect())
}

fn principle(principle: &Principle) -> Element<'_, Message> {
    let (words, source) = (principle.text.as_str(), kit::source_words(&principle.sources));
    let spoken = format!("{words} {source}");
    spoken::words_item(spoken, column![kit::body(words), kit::small(source)])
}

fn own_words(region: &Region) -> Option<Element<'_, Message>> {
    listed(t!("settings-own-words"), region.terms.iter().map(term).collect())
}

fn term(term: &LocalTerm) -> Element<'_, Message> {
    let (word, means) = (term.word.as_str(), term.means.as_str());
    let source = kit::source_words(&term.sources);
    let spoken = t!("settings-own-word", name = word, words = format!("{means} {source}"));
    spoken::words_item(spoken, column![kit::strong(word), kit::body(means), kit::small(source)])
}

/// A heading with its list; nothing for an empty one.
fn listed(name: String, all: Vec<Element<'_, Message>>) -> Option<Element<'_, Message>> {
    if all.is_empty() {
        return None;
    }
    let list = announce(Role::List, name.clone(), Column::with_children(all).spacing(space::S));
    Some(column![kit::h3(name), list].spacing(space::XS).into())
}
