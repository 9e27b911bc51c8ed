//! Putting another version of the model in the place of the one that the program carries.

use super::layer::Layer;
use super::read::{self, Content};
use super::{Edition, GuidanceFault, laying};
use crate::t;

/// What the file of another version is called in a fault.
pub(super) const FILE: &str = "model.ron";

/// The version in a text.
pub(super) fn edition(text: &str) -> Result<Edition, GuidanceFault> {
    if text.len() > Layer::LARGEST {
        let what = t!("guidance-layer-large", most = Layer::LARGEST / 1024);
        return Err(fault(text, None, what, t!("guidance-edition-large-mend")));
    }
    read::parsed(FILE, text)
}

/// Puts it in the place of the version that was read.
pub(super) fn put(
    edition: Edition,
    text: &str,
    content: &mut Content,
) -> Result<(), GuidanceFault> {
    stands_beside(&edition, text, content)?;
    for question in &edition.questions {
        let known = content.atoms.iter_mut().find(|atom| atom.id == question.id);
        let known = known.ok_or_else(|| unknown(text, &question.id))?;
        known.clone_from(question);
    }
    laying::ask(&edition.new_questions, content).map_err(|list| {
        let what = t!("guidance-layer-list", id = list.as_str());
        fault(text, Some(&list), what, t!("guidance-layer-list-mend"))
    })?;
    for id in &edition.without {
        let place = content.criteria.iter().position(|one| one.id == *id);
        content.criteria.remove(place.ok_or_else(|| unknown(text, id))?);
    }
    for criterion in &edition.criteria {
        match content.criteria.iter_mut().find(|one| one.id == criterion.id) {
            Some(place) => place.clone_from(criterion),
            None => content.criteria.push(criterion.clone()),
        }
    }
    content.version.clone_from(&edition.model);
    content.edition = Some(edition);
    Ok(())
}

/// It differs from what the program carries, and has a version of its own.
fn stands_beside(edition: &Edition, text: &str, content: &Content) -> Result<(), GuidanceFault> {
    let carried = content.version.as_str();
    if edition.beside != carried {
        let what = t!("guidance-edition-beside", beside = edition.beside.as_str(), now = carried);
        let mend = t!("guidance-edition-beside-mend", now = carried);
        return Err(fault(text, Some("beside:"), what, mend));
    }
    if edition.model == carried || edition.model.trim().is_empty() {
        let what = t!("guidance-edition-same", now = carried);
        return Err(fault(text, Some("model:"), what, t!("guidance-edition-same-mend")));
    }
    Ok(())
}

fn unknown(text: &str, id: &str) -> GuidanceFault {
    let what = t!("guidance-edition-unknown", id = id);
    fault(text, Some(id), what, t!("guidance-edition-unknown-mend"))
}

/// A fault on the first line where something stands.
fn fault(text: &str, stands: Option<&str>, what: String, mend: String) -> GuidanceFault {
    let line = stands.and_then(|stands| text.lines().position(|line| line.contains(stands)));
    GuidanceFault { file: FILE.to_owned(), line: 1 + line.unwrap_or(0), what, mend }
}
