//! Which method holds on this machine: the one that the program carries, with another
//! version of the model and with what a municipality lays over its region, where these
//! stand beside the preferences. Window and terminal both ask it here. A fault in either
//! keeps nobody from their cases: what is in order holds without it.

use std::path::Path;
use std::sync::Arc;

use crate::guidance::{Guidance, GuidanceFault, Pack};
use crate::platform::{PackFile, read_pack};
use crate::t;
use crate::vault::exchange::{Signing, signing};

/// What was found of a pack.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Addition {
    /// There is none.
    #[default]
    None,
    /// It is in use, and this is whose it is.
    InUse(Signing),
    /// It stands there and cannot be used: each fault in a sentence.
    Faulty(Vec<String>),
}

/// The method that holds, and what was found beside it.
#[derive(Debug, Clone)]
pub struct InForce {
    /// The method, with what a municipality lays over its region.
    pub method: Arc<Guidance>,
    /// The same without that, for every other region.
    elsewhere: Arc<Guidance>,
    /// Another version of the model.
    pub model: Addition,
    /// What a municipality lays over its region.
    pub layer: Addition,
}

impl InForce {
    /// The method as the program carries it, with nothing beside it.
    #[must_use]
    pub fn carried(method: Arc<Guidance>) -> Self {
        let elsewhere = Arc::clone(&method);
        Self { method, elsewhere, model: Addition::None, layer: Addition::None }
    }

    /// The method that holds in the region with this id: what a municipality asks and
    /// weighs counts in its own region alone.
    #[must_use]
    pub fn in_region(&self, id: &str) -> &Arc<Guidance> {
        of_region(&self.method, &self.elsewhere, id)
    }
}

fn of_region<'a>(
    method: &'a Arc<Guidance>,
    elsewhere: &'a Arc<Guidance>,
    id: &str,
) -> &'a Arc<Guidance> {
    if method.region_or_first(id).layer().is_some() { method } else { elsewhere }
}

/// A pack that was read and is in order.
#[derive(Debug, Clone)]
pub struct Offered {
    /// As what it is kept.
    pub file: PackFile,
    /// Its text.
    pub text: Arc<str>,
    /// Whose it is.
    pub signing: Signing,
    /// The method with it, and with the other pack that is in use.
    pub method: Arc<Guidance>,
    /// The same in a region over which no municipality lays anything.
    elsewhere: Arc<Guidance>,
}

impl Offered {
    /// The method that would hold in the region with this id.
    #[must_use]
    pub fn in_region(&self, id: &str) -> &Arc<Guidance> {
        of_region(&self.method, &self.elsewhere, id)
    }
}

/// The method that holds with what stands in this folder, over the one that the program
/// carries.
#[must_use]
pub fn in_force(carried: &Arc<Guidance>, folder: &Path) -> InForce {
    let (model, with_model) = found(folder, PackFile::Model, None);
    let text = with_model.as_ref().map(|(text, _)| text.as_str());
    let (layer, with_layer) = found(folder, PackFile::Layer, text);
    let elsewhere = with_model.map_or_else(|| Arc::clone(carried), |(_, method)| Arc::new(method));
    let method = with_layer.map_or_else(|| Arc::clone(&elsewhere), |(_, method)| Arc::new(method));
    InForce { method, elsewhere, model, layer }
}

/// What stands in a folder as a pack; where it can be used, its text and the method with
/// it.
fn found(
    folder: &Path,
    file: PackFile,
    model: Option<&str>,
) -> (Addition, Option<(String, Guidance)>) {
    let text = match read_pack(folder, file) {
        Ok(None) => return (Addition::None, None),
        Ok(Some(text)) => text,
        Err(refused) => {
            let why = t!("addition-unread", reason = refused.to_string());
            return (Addition::Faulty(vec![why]), None);
        }
    };
    let read = match file {
        PackFile::Model => laid(Some(&text), None),
        PackFile::Layer => laid(model, Some(&text)),
    };
    match read {
        Ok(method) => (Addition::InUse(signing(&text)), Some((text, method))),
        Err(faults) => (Addition::Faulty(faults), None),
    }
}

/// Reads a text that is offered beside what stands in a folder; else tells each fault in a
/// sentence.
///
/// # Errors
/// When it is no longer what was signed, when there is something to mend in it, and when
/// what the municipality has of its own does not fit another version of the model.
pub fn offered(text: &str, folder: &Path) -> Result<Offered, Vec<String>> {
    let file = if Pack::is_edition(text) { PackFile::Model } else { PackFile::Layer };
    let (method, elsewhere) = match file {
        PackFile::Layer => {
            let model = found(folder, PackFile::Model, None).1.map(|(model, _)| model);
            (laid(model.as_deref(), Some(text))?, laid(model.as_deref(), None)?)
        }
        PackFile::Model => {
            let alone = laid(Some(text), None)?;
            match read_pack(folder, PackFile::Layer) {
                Ok(Some(layer)) if laid(None, Some(&layer)).is_ok() => {
                    (together(text, &layer)?, alone)
                }
                _ => (alone.clone(), alone),
            }
        }
    };
    let (method, elsewhere) = (Arc::new(method), Arc::new(elsewhere));
    Ok(Offered { file, text: text.into(), signing: signing(text), method, elsewhere })
}

/// Another version of the model with what is in use of the municipality.
fn together(model: &str, layer: &str) -> Result<Guidance, Vec<String>> {
    laid(Some(model), Some(layer))
        .map_err(|faults| std::iter::once(t!("addition-not-together")).chain(faults).collect())
}

/// The method with these texts. A text that is no longer what was signed is taken by
/// nobody.
fn laid(model: Option<&str>, layer: Option<&str>) -> Result<Guidance, Vec<String>> {
    let texts = [model, layer].into_iter().flatten();
    if texts.map(signing).any(|signing| signing == Signing::Broken) {
        return Err(vec![t!("guidance-signature-broken")]);
    }
    Guidance::with(model, layer).map_err(|faults| sentences(&faults))
}

/// Whose text it is; `known` is a contact with this deelcode, whose words were compared.
#[must_use]
pub fn whose(signing: Signing, known: Option<&str>) -> String {
    match (signing, known) {
        (Signing::By(_), Some(name)) => t!("guidance-signed-known", name = name),
        (Signing::By(code), None) => t!("guidance-signed-by", words = code.words().join(", ")),
        (Signing::Nobody, _) => t!("guidance-unsigned"),
        (Signing::Broken, _) => t!("guidance-signature-broken"),
    }
}

/// Each fault with its line and how to mend it.
#[must_use]
pub fn sentences(faults: &[GuidanceFault]) -> Vec<String> {
    let sentence = |fault: &GuidanceFault| {
        let (line, what, mend) = (fault.line, fault.what.as_str(), fault.mend.as_str());
        t!("guidance-fault-on-line", line = line, what = what, mend = mend)
    };
    faults.iter().map(sentence).collect()
}
