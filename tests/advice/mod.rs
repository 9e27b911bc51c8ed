//! The advice, case by case.

mod attention;
mod criteria;
mod retention;
mod time;
