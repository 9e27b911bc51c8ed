//! How long advising takes, with decisive questions and ways up and down.
#![allow(clippy::unwrap_used, clippy::disallowed_methods, missing_docs)]

mod measure;

use casuskompas::{advice, case::Case, demo, guidance::Guidance};
use measure::Times;

fn main() {
    let today = "2026-11-19".parse().unwrap();
    Times::of(20, Guidance::embedded).report("read and check the method");
    let guidance = Guidance::embedded().unwrap();
    let region = guidance.region("nl").unwrap();
    let mut cases = demo::families(today);
    cases.push(Case { name: "Nothing known".into(), ..Case::default() });
    for case in &cases {
        let times = Times::of(500, || advice::advise(case, &guidance, region, today));
        times.report(&format!("advise: {}", case.name));
    }
}
