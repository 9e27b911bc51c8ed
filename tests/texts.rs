//! The texts: each parses, and each key is there once.

use casuskompas::texts::SOURCES;
use fluent_bundle::FluentResource;

#[test]
fn every_file_of_texts_parses() {
    for (name, source) in SOURCES {
        if let Err((_, faults)) = FluentResource::try_new((*source).to_owned()) {
            panic!("{name}.ftl: {faults:?}");
        }
    }
}
