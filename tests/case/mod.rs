//! What a case is: reading, numbering, moving in time, comparing.

mod closing;
mod difference;
mod dossier;
mod families;
mod joining;
mod loss;
mod plan;
mod records;
mod shift;
mod waakvlam;
