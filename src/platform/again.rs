//! Beginning again after the window could not be drawn any more.

use std::ffi::OsString;
use std::process::{Command, Stdio};

use crate::texts::refusal::Refused;

/// Set for a program that began again by itself.
const AGAIN: &str = "CASUSKOMPAS_BEGAN_AGAIN";

/// Whether this program was begun by one whose window could not be drawn.
#[must_use]
pub fn began_again() -> bool {
    std::env::var_os(AGAIN).is_some()
}

/// Begins the program once more beside this one, which is about to end; not when
/// it began again already: a fault that comes back would go on for ever. Whether
/// it did.
///
/// # Errors
/// When the system does not let it begin.
pub fn begin_again(arguments: &[OsString]) -> Result<bool, Refused> {
    if began_again() {
        return Ok(false);
    }
    let mut command = Command::new(std::env::current_exe()?);
    command.args(arguments).env(AGAIN, "1").stdin(Stdio::null()).spawn()?;
    Ok(true)
}
