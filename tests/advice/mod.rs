//! The advice, case by case.

mod attention;
mod clocks;
mod closing;
mod criteria;
mod retention;
mod time;
