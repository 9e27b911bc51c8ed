//! The advice, case by case.

mod agreements;
mod attention;
mod children;
mod chronicle;
mod clocks;
mod closing;
mod criteria;
mod down;
mod lists;
mod meeting;
mod meldcode;
mod papers;
mod places;
mod plan;
mod reach;
mod regie;
mod retention;
mod risks;
mod routes;
mod stagnation;
pub(crate) mod time;
mod waakvlam;
