//! The advice, case by case.

mod attention;
mod clocks;
mod criteria;
mod retention;
mod time;
