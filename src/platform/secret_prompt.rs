//! Asking for a secret in the terminal.

use crate::texts::refusal::Refused;

/// Asks for a secret and reads it from the terminal without showing it.
///
/// # Errors
/// When there is no terminal to ask in.
pub fn ask_secret(question: &str) -> Result<String, Refused> {
    Ok(rpassword::prompt_password(question)?)
}
