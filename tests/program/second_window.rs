//! The second window on a real display, read through AT-SPI.

use crate::support::real::{lacks, run};

#[test]
fn two_windows_are_read_each_by_itself_and_one_that_closed_is_gone() {
    if lacks(&["xdotool"]) {
        return;
    }
    let home = tempfile::tempdir().unwrap();
    let output = run("second.py", home.path(), &[]);
    let said = String::from_utf8_lossy(&output.stdout);
    let wrong = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}\n{wrong}");
    assert!(said.contains("two windows: done"), "{said}\n{wrong}");
}
