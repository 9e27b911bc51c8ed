//! The dossier: what a consultant records about a family.
