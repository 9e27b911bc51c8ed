//! The forms that are drawn from the descriptions of records.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use casuskompas::case::Case;
use casuskompas::case::record::{Described, Holds, Kind};

fn names(kind: &'static Kind, found: &mut BTreeSet<&'static str>) {
    for field in kind.fields {
        found.insert(field.name);
        if let Holds::Record(kind) | Holds::Parts(kind) = field.holds {
            names(kind, found);
        }
    }
}

fn asked_for(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            asked_for(&path, found);
            continue;
        }
        let code = fs::read_to_string(&path).unwrap();
        for asked in code.split("ask(\"").skip(1) {
            found.insert(asked.split('"').next().unwrap().to_owned());
        }
    }
}

/// A field that no kind has would be an empty place in a form.
#[test]
fn every_field_that_is_asked_for_exists() {
    let (mut known, mut asked) = (BTreeSet::new(), BTreeSet::new());
    names(Case::KIND, &mut known);
    asked_for(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/gui/casefile"), &mut asked);
    assert!(asked.len() > 20, "{asked:?}");
    let unknown: Vec<_> = asked.iter().filter(|name| !known.contains(name.as_str())).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}
