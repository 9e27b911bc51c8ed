//! The check of a method as a whole: every fault with file, line and mend.

mod checker;
mod children;
mod clocks;
mod forms;
mod house;
mod ids;
mod layer;
mod locator;
mod reach;
mod regions;
mod risks;
mod routes;
mod stagnation;
mod terms;
mod time;
mod words;

use self::checker::Checker;
use super::GuidanceFault;
use super::read::Content;

/// Every fault of the content, in the order of the files.
pub(super) fn faults(content: &Content, sources: &[(&str, &str)]) -> Vec<GuidanceFault> {
    let mut checker = Checker { content, sources, faults: Vec::new() };
    checker.layer();
    checker.edition();
    checker.ids();
    checker.words();
    checker.regions();
    checker.terms();
    checker.clocks();
    checker.stagnation();
    checker.routes();
    checker.children();
    checker.risks();
    checker.forms();
    checker.houses();
    if checker.faults.is_empty() {
        checker.time();
        checker.reach();
    }
    checker.faults
}
