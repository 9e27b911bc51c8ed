//! Documents: what stands in them, that they are accessible, and that nothing of
//! them stays behind.

mod accessible;
mod agenda;
mod any_text;
mod attached;
mod drawings;
mod forgetting;
mod forms;
mod house;
mod kinds;
mod leaks;
pub(crate) mod made;
mod practising;
mod self_scan;
mod sheets;
mod word;
