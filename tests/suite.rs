//! All tests of the whole program in one binary (one link); one file per capability.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod dates;
mod dossier;
mod families;
mod keyboard;
mod regie;
mod shift;
mod support;
mod texts;
mod typing;
mod vault;
mod vault_damage;
mod vault_faults;
mod vault_lists;
mod vault_rescue;
mod vault_support;
mod widgets;
