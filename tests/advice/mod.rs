//! The advice, case by case.

mod agreements;
mod attention;
mod clocks;
mod closing;
mod criteria;
mod lists;
mod meldcode;
mod plan;
mod regie;
mod retention;
mod stagnation;
mod time;
mod waakvlam;
