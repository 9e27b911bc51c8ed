//! The advice, case by case.

mod agreements;
mod attention;
mod clocks;
mod closing;
mod criteria;
mod down;
mod lists;
mod meldcode;
mod plan;
mod regie;
mod retention;
mod routes;
mod stagnation;
mod time;
mod waakvlam;
