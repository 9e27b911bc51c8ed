//! The advice, case by case.

mod attention;
mod criteria;
mod lists;
mod retention;
mod time;
