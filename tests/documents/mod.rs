//! Documents: what stands in them, that they are accessible, and that nothing of
//! them stays behind.

mod accessible;
mod agenda;
mod any_text;
pub(crate) mod attached;
mod drawings;
mod forgetting;
mod forms;
mod house;
mod kinds;
mod leaks;
pub(crate) mod made;
mod page_ends;
mod practising;
mod self_scan;
mod sheets;
mod word;
