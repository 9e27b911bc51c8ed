//! What the municipality of this user lays over the region, as it stands beside the
//! preferences. A fault in it keeps nobody from their cases: the region holds as it is.

use std::path::Path;
use std::sync::Arc;

use crate::guidance::{Guidance, GuidanceFault};
use crate::platform::read_layer;
use crate::t;
use crate::vault::exchange::{Signing, signing};

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Addition {
    /// Nothing is laid over the region.
    #[default]
    None,
    /// It is laid over the region, and this is whose it is.
    InUse(Signing),
    /// It stands there and cannot be used: each fault in a sentence.
    Faulty(Vec<String>),
}

/// The method with what stands in this folder laid over it, or as it is.
pub(super) fn laid_over(method: &Arc<Guidance>, folder: &Path) -> (Arc<Guidance>, Addition) {
    let text = match read_layer(folder) {
        Ok(None) => return (Arc::clone(method), Addition::None),
        Ok(Some(text)) => text,
        Err(error) => {
            let why = t!("addition-unread", reason = error.to_string());
            return (Arc::clone(method), Addition::Faulty(vec![why]));
        }
    };
    match checked(&text) {
        Ok(laid) => (Arc::new(laid), Addition::InUse(signing(&text))),
        Err(faults) => (Arc::clone(method), Addition::Faulty(faults)),
    }
}

/// The method with a text laid over it; else each fault in a sentence. A text that is no
/// longer what was signed is taken by nobody.
pub(super) fn checked(text: &str) -> Result<Guidance, Vec<String>> {
    if signing(text) == Signing::Broken {
        return Err(vec![t!("guidance-signature-broken")]);
    }
    Guidance::with_layer(text).map_err(|faults| sentences(&faults))
}

/// Whose text it is; `known` is a contact with this deelcode, whose words were compared.
pub(super) fn whose(signing: Signing, known: Option<&str>) -> String {
    match (signing, known) {
        (Signing::By(_), Some(name)) => t!("guidance-signed-known", name = name),
        (Signing::By(code), None) => t!("guidance-signed-by", words = code.words().join(", ")),
        (Signing::Nobody, _) => t!("guidance-unsigned"),
        (Signing::Broken, _) => t!("guidance-signature-broken"),
    }
}

/// Each fault with its line and how to mend it.
fn sentences(faults: &[GuidanceFault]) -> Vec<String> {
    let sentence = |fault: &GuidanceFault| {
        let (line, what, mend) = (fault.line, fault.what.as_str(), fault.mend.as_str());
        t!("guidance-fault-on-line", line = line, what = what, mend = mend)
    };
    faults.iter().map(sentence).collect()
}
