//! Whatever changes in a case has a name and is told in words.

use std::collections::{BTreeMap, BTreeSet};

use casuskompas::case::Case;
use casuskompas::case::difference::{Comparison, Difference, Section};
use serde_json::Value;

use super::leaves::{VALUES, another, changed, full_families, leaves_of};

/// More values than any field has that is chosen from a list.
const ENOUGH: usize = 16;

/// As many of a field in which people type: there all are alike.
const ENOUGH_TYPED: usize = 2;

fn enough(value: &Value) -> usize {
    let is_typed = |words: &str| words.contains(|sign: char| sign == ' ' || sign.is_ascii_digit());
    match value.as_str().is_some_and(is_typed) {
        true => ENOUGH_TYPED,
        false => ENOUGH,
    }
}

/// One of the changes to a field after which it says something else.
fn changed_somehow(case: &Case, pattern: &str, pointer: &str, value: &Value) -> Option<Case> {
    let mut others = another(value, &VALUES[pattern]).into_iter();
    let changed = others.find_map(|other| changed(case, pointer, other));
    changed.filter(|changed| changed != case)
}

fn must_be_in_words(pattern: &str, one: &Difference) {
    assert_ne!(one.section, Section::Other, "{pattern}");
    let what = &one.what;
    assert!(!what.contains(['.', '[', '-']), "{pattern}: {what}");
    assert_ne!(one.left, one.right, "{pattern}");
    for words in [&one.left, &one.right] {
        assert!(!words.contains(['{', '"']), "{pattern}: {words}");
        let is_key = |word: &str| casuskompas::texts::exists(word) && word.contains('-');
        assert!(!words.split_whitespace().any(is_key), "{pattern}: {words}");
    }
}

#[test]
fn each_field_of_a_case_has_a_name_when_it_changes() {
    let filled = VALUES.iter().filter(|(_, values)| !values.is_empty());
    let mut never: BTreeSet<&String> = filled.map(|(pattern, _)| pattern).collect();
    // The same value in the same field is read in the same way in each family.
    let mut tried: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for case in full_families() {
        for (pattern, pointer, value) in leaves_of(&case) {
            let tried = tried.entry(pattern.clone()).or_default();
            if tried.len() >= enough(&value) || tried.contains(&value.to_string()) {
                continue;
            }
            let Some(changed) = changed_somehow(&case, &pattern, &pointer, &value) else {
                continue;
            };
            never.remove(&pattern);
            let found = Comparison::of(&case, &changed);
            assert!(!found.differences().is_empty(), "{pattern}: {value}");
            for one in found.differences() {
                must_be_in_words(&pattern, one);
            }
            tried.insert(value.to_string());
        }
    }
    assert!(never.is_empty(), "not changed in any fixture: {never:?}");
}
