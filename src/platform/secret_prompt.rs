//! Asking for a secret in the terminal.

use std::io;

/// Asks for a secret and reads it from the terminal without showing it.
///
/// # Errors
/// When there is no terminal to ask in.
pub fn ask_secret(question: &str) -> io::Result<String> {
    rpassword::prompt_password(question)
}
