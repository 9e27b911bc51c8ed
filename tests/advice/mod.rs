//! The advice, case by case.

mod criteria;
mod retention;
