//! The advice, case by case.

mod attention;
mod closing;
mod criteria;
mod regie;
mod retention;
mod time;
mod waakvlam;
