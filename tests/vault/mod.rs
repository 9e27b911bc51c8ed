//! Cases at rest, and what can go wrong with them.

mod adding;
mod attachments;
mod backup;
mod bounded;
mod bytes;
mod calendar;
mod clock;
mod crash_model;
pub(crate) mod daily;
mod damage;
mod destroying;
mod exchange;
mod exchange_refusals;
mod faults;
mod formats;
mod history;
mod hostile;
#[cfg(unix)]
mod in_the_way;
mod key_files_from_earlier;
mod keys;
mod kills;
mod lists;
mod meanwhile;
mod mending;
mod not_there;
mod passphrases;
mod plain_file;
mod rescue;
mod sealed_description;
mod search;
mod strays;
mod survey;
mod two_windows;
mod versions;
mod whole;
mod writers;
