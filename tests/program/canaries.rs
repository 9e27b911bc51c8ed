//! Canaries through every feature of the real program: none may be found on
//! disk, and those in memory are told.
//!
//! ```sh
//! cargo test --release --locked --test suite canaries -- --ignored --nocapture
//! ```

use crate::support::real::{lacks, run};

#[test]
#[ignore = "takes minutes and needs root, to read the memory of the program"]
fn nothing_that_was_typed_is_found_on_disk() {
    if lacks(&["xdotool"]) {
        return;
    }
    let home = tempfile::tempdir().unwrap();
    let output = run("canaries.py", home.path(), &[]);
    let said = String::from_utf8_lossy(&output.stdout);
    let wrong = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}\n{wrong}");
    assert!(said.contains("disk: 0 hits"), "{said}\n{wrong}");
    println!("{said}");
}
