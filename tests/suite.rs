//! All tests of the whole program in one binary (one link); one file per capability.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::disallowed_types
)]

mod architecture;
mod asking;
mod at_spi;
mod canaries;
mod concerns;
mod copying;
mod covering;
mod crash_disk;
mod crashing;
mod criteria;
mod dates;
mod difference;
mod dossier;
mod drafts;
mod editing;
mod errors;
mod exchange;
mod exchange_names;
mod exchange_refusals;
mod exchange_scene;
mod exchange_support;
mod families;
mod family;
mod guidance;
mod hiding;
mod journey;
mod keyboard;
mod keyboard_journeys;
mod keyboard_overview;
mod keyboard_places;
mod keyboard_ways;
mod locking;
mod logbook;
mod logic;
mod network;
mod pages;
mod plan;
mod read_only;
mod reader;
mod regie;
mod retention;
mod retention_window;
mod room;
mod searching;
mod seeing;
mod sharing;
mod shift;
mod support;
mod terminal;
mod terminal_backup;
mod terminal_cases;
mod terminal_damage;
mod terminal_exchange;
mod terminal_keys;
mod terminal_support;
mod terminal_vault;
mod terminal_vault_support;
mod texts;
mod trees;
mod trees_case;
mod typing;
mod vault;
mod vault_backup;
mod vault_bytes;
mod vault_clock;
mod vault_crash_model;
mod vault_damage;
mod vault_faults;
mod vault_formats;
mod vault_history;
mod vault_hostile;
mod vault_keys;
mod vault_kills;
mod vault_lists;
mod vault_meanwhile;
mod vault_mending;
mod vault_page;
mod vault_rescue;
mod vault_search;
mod vault_strays;
mod vault_support;
mod vault_versions;
mod vault_writers;
mod versions;
mod widgets;
mod words;
