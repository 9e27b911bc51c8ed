//! Chance, from the operating system.

/// Fills `bytes` with randomness of the operating system.
///
/// A system that cannot give any is not fit to keep secrets: the program stops
/// there rather than making a key that can be guessed.
pub fn randomness(bytes: &mut [u8]) {
    if getrandom::fill(bytes).is_err() {
        std::process::abort();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_is_filled() {
        let mut seen = [0_u8; 40];
        for _ in 0..64 {
            let mut bytes = [0; 40];
            randomness(&mut bytes);
            seen.iter_mut().zip(bytes).for_each(|(all, byte)| *all |= byte);
        }
        assert_eq!(seen, [0xff; 40], "no bit is always zero");
    }
}
