//! The advice, case by case.

mod agreements;
mod attention;
mod chronicle;
mod clocks;
mod closing;
mod criteria;
mod lists;
mod meldcode;
mod plan;
mod regie;
mod retention;
mod routes;
mod stagnation;
pub(crate) mod time;
mod waakvlam;
