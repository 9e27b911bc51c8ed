//! The commands of the terminal.

mod attachments;
mod backup;
mod cases;
mod commands;
mod damage;
mod document;
mod exchange;
mod guidance;
mod keys;
mod oefening;
mod policy;
mod strangers;
mod uniting;
mod vault;
mod zelfscan;
