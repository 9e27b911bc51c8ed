//! The commands of the terminal.

mod backup;
mod cases;
mod commands;
mod damage;
mod exchange;
mod keys;
mod strangers;
mod vault;
