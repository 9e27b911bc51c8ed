//! Waiting a moment for another program that holds a file, as scanners and programs that
//! keep folders alike do.

use std::io;
use std::time::Duration;

use crate::texts::refusal::Meaning;

/// A quarter of a second in all, in milliseconds: the window may be waiting for it.
const PAUSES: [u64; 5] = [10, 20, 40, 80, 100];

/// Does something once more while another program is in the way of it.
///
/// # Errors
/// What it says at last.
pub(super) fn patiently<T>(mut call: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    for pause in PAUSES {
        match call() {
            Err(error) if Meaning::of(&error).may_pass() => {
                std::thread::sleep(Duration::from_millis(pause));
            }
            outcome => return outcome,
        }
    }
    call()
}

#[cfg(test)]
mod tests {
    use std::io::ErrorKind;

    use super::*;

    fn held_for(times: usize, kind: ErrorKind) -> (io::Result<()>, usize) {
        let mut calls = 0;
        let outcome = patiently(|| {
            calls += 1;
            if calls <= times { Err(kind.into()) } else { Ok(()) }
        });
        (outcome, calls)
    }

    #[test]
    fn what_is_held_for_a_moment_is_waited_for_and_nothing_else() {
        let (outcome, calls) = held_for(5, ErrorKind::ResourceBusy);
        assert_eq!((outcome.is_ok(), calls), (true, 6));
        let (outcome, calls) = held_for(6, ErrorKind::ResourceBusy);
        assert_eq!((outcome.unwrap_err().kind(), calls), (ErrorKind::ResourceBusy, 6));
        let (outcome, calls) = held_for(1, ErrorKind::PermissionDenied);
        assert_eq!((outcome.unwrap_err().kind(), calls), (ErrorKind::PermissionDenied, 1));
    }
}
