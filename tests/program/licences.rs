//! What this program is built from may stand in it, and comes from one place.
//! In full, for every system: `cargo deny`, which `.ci/run` runs.

use std::path::Path;

use spdx::{Expression, ParseMode};

use super::network::metadata;

fn read(file: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap()
}

/// The licences that `.cargo/deny.toml` allows.
fn allowed() -> Vec<String> {
    let text = read(".cargo/deny.toml");
    let (_, list) = text.split_once("\nallow = [").unwrap();
    let (list, _) = list.split_once(']').unwrap();
    list.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// Whether somebody who keeps to these licences may use what has this one.
fn may_be_used(licence: &str, allowed: &[String]) -> bool {
    let expression = Expression::parse_mode(licence, ParseMode::LAX).unwrap();
    expression.evaluate(|wanted| allowed.contains(&wanted.to_string()))
}

#[test]
fn each_crate_has_a_licence_that_may_stand_in_this_program() {
    let allowed = allowed();
    for (licence, may) in [("MIT OR GPL-3.0", true), ("MIT AND GPL-3.0", false), ("MIT/ISC", true)]
    {
        assert_eq!(may_be_used(licence, &allowed), may, "{licence}");
    }
    let metadata = metadata();
    let packages = metadata["packages"].as_array().unwrap();
    assert!(packages.len() > 200, "only {}", packages.len());
    for package in packages {
        let licence = package["license"].as_str().unwrap_or_else(|| panic!("{}", package["name"]));
        assert!(may_be_used(licence, &allowed), "{}: {licence}", package["name"]);
    }
}

#[test]
fn each_crate_comes_from_one_place_and_with_a_checksum() {
    let lock = read("Cargo.lock");
    let packages: Vec<&str> = lock.split("[[package]]").skip(1).collect();
    assert!(packages.len() > 200, "only {}", packages.len());
    let source = "source = \"registry+https://github.com/rust-lang/crates.io-index\"\n";
    for package in packages {
        let is_ours = package.contains("name = \"casuskompas\"\n");
        let is_known = package.contains(source) && package.contains("\nchecksum = \"");
        assert!(is_ours || is_known, "{package}");
    }
}
