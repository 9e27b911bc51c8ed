//! Who is logged in at this machine.

use std::env;

/// The name with which the user logged in, when the system tells it.
pub fn login_name() -> Option<String> {
    let names = ["USER", "LOGNAME", "USERNAME"];
    let mut names = names.iter().filter_map(|name| env::var(name).ok());
    names.find(|name| !name.trim().is_empty())
}
