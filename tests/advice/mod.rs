//! The advice, case by case.

mod attention;
mod criteria;
mod meldcode;
mod retention;
mod time;
