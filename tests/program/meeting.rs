//! The real program, killed in the middle of a meeting.

use crate::support::real::{lacks, run};

#[test]
fn a_meeting_of_three_cases_that_is_killed_goes_on_at_its_place() {
    if lacks(&[]) {
        return;
    }
    let home = tempfile::tempdir().unwrap();
    let output = run("meeting.py", home.path(), &[]);
    let said = String::from_utf8_lossy(&output.stdout);
    let wrong = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}\n{wrong}");
    assert!(said.contains("a meeting that was killed: done"), "{said}\n{wrong}");
}
