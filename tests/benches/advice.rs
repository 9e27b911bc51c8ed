//! How long advising takes, with decisive questions and ways up and down, and looking
//! something up.
#![allow(clippy::unwrap_used, clippy::disallowed_methods, missing_docs)]

mod measure;

use casuskompas::{advice, case::Case, demo, guidance::Guidance, naslag::Naslag};
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
    Times::of(20, || Naslag::new(&guidance, region)).report("make the articles of Naslag");
    let naslag = Naslag::new(&guidance, region);
    for words in ["v", "veiligheid", "huisverbod dagen", "nergens"] {
        let times = Times::of(200, || naslag.find(words).len());
        times.report(&format!("look up {words:?}"));
    }
}
