//! However the program ends, short of a kill, the last words are in the vault
//! and nothing is left of the demonstration.

use crate::support::real::{lacks, run};

#[test]
fn the_last_words_are_kept_however_the_program_ends() {
    if lacks(&[]) {
        return;
    }
    let home = tempfile::tempdir().unwrap();
    let output = run("ending.py", home.path(), &[]);
    let said = String::from_utf8_lossy(&output.stdout);
    let wrong = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}\n{wrong}");
    for way in ["SIGTERM: kept", "SIGINT: kept", "SIGHUP: kept", "no display: kept"] {
        assert!(said.contains(way), "{said}\n{wrong}");
    }
}
