//! Chance, from the operating system.

/// Fills `bytes` with randomness of the operating system.
///
/// A system that cannot give any is not fit to keep secrets: the program ends
/// there rather than making a key that can be guessed.
pub fn randomness(bytes: &mut [u8]) {
    if getrandom::fill(bytes).is_err() {
        std::process::abort();
    }
}
