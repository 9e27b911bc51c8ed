//! What a case is: reading, numbering, moving in time, comparing.

mod bespreking;
mod closing;
mod difference;
mod dossier;
mod families;
mod joining;
mod loss;
mod marks;
mod plan;
mod records;
mod shift;
mod uniting;
mod waakvlam;
