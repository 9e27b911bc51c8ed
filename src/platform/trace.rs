//! Recognising words without remembering them.

use sha2::{Digest, Sha256};

use super::randomness;

/// By what words are recognised: a salted hash of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trace {
    salt: [u8; 16],
    hash: [u8; 32],
}

impl Trace {
    /// The trace of these words; another one each time.
    pub fn of(words: &str) -> Self {
        let mut salt = [0; 16];
        randomness(&mut salt);
        let hash = hash(salt, words);
        Self { salt, hash }
    }

    /// Whether it is the trace of these words.
    pub fn is_of(&self, words: &str) -> bool {
        hash(self.salt, words) == self.hash
    }
}

/// Line breaks come back from some clipboards in another form.
fn hash(salt: [u8; 16], words: &str) -> [u8; 32] {
    let mut hash = Sha256::new().chain_update(salt);
    for line in words.lines() {
        hash.update(line);
        hash.update([0]);
    }
    hash.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_words_are_recognised_and_others_are_not() {
        let trace = Trace::of("Julia\nTom");
        assert!(trace.is_of("Julia\nTom"));
        assert!(trace.is_of("Julia\r\nTom"));
        assert!(!trace.is_of("JuliaTom"));
        assert!(!trace.is_of("Julia"));
        assert!(!trace.is_of(""));
    }

    #[test]
    fn the_same_words_leave_another_trace_each_time() {
        assert_ne!(Trace::of("Julia"), Trace::of("Julia"));
    }
}
