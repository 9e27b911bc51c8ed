//! The real program, worked through AT-SPI alone, as a screen reader would.

use crate::support::real::{Journey, journey, lacks, run};

#[test]
fn the_main_journey_can_be_made_with_assistive_technology_alone() {
    let Some(Journey { output, .. }) = journey() else {
        return;
    };
    let said = String::from_utf8_lossy(&output.stdout);
    let wrong = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}\n{wrong}");
    assert!(said.contains("locked: done"), "{said}\n{wrong}");
}

/// What Orca said, cut at each thing the user did.
fn spoken_by_orca() -> Vec<(&'static str, Vec<&'static str>)> {
    let mut steps: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in include_str!("at_spi/orca.txt").lines() {
        match (line.strip_prefix("> "), steps.last_mut()) {
            (Some(done), _) => steps.push((done, Vec::new())),
            (None, Some((_, heard))) => heard.push(line),
            (None, None) => {}
        }
    }
    steps
}

#[test]
fn the_log_of_orca_names_each_place_it_came_to_and_what_was_wrong() {
    let steps = spoken_by_orca();
    let arrivals = steps.iter().filter_map(|(done, heard)| {
        let place = done.strip_prefix("Tab, to ")?;
        Some((place, heard.join("\n")))
    });
    let roles = ["button", "link", "entry", "password text", "radio button"];
    for (place, heard) in arrivals.clone() {
        assert!(heard.contains(place), "{place:?} was not named: {heard:?}");
        let has_role = roles.iter().any(|role| heard.contains(role));
        assert!(has_role, "{place:?} got no role: {heard:?}");
    }
    assert!(arrivals.count() > 10);
    let all = include_str!("at_spi/orca.txt");
    assert!(all.contains("Let op: Kies een niveau."));
}

/// What was done and heard, without what differs from time to time: the letters
/// of a secret, which come one by one or a few together, and the recovery code.
fn heard(text: &str) -> Vec<&str> {
    let of_a_secret = |line: &&str| line.contains("bullet") || line.ends_with(" percent.");
    let lines = text.lines().skip_while(|line| !line.starts_with("> "));
    lines
        .filter(|line| !of_a_secret(line) && !line.contains("SpiRegistry"))
        .map(|line| line.split_once("teken voor teken:").map_or(line, |(before, _)| before))
        .collect()
}

#[test]
#[ignore = "a campaign: see tests/PROOF.md; needs orca"]
fn orca_says_what_was_written_down() {
    if lacks(&["orca", "speech-dispatcher", "xdotool"]) {
        return;
    }
    let home = tempfile::tempdir().unwrap();
    let output = run("orca.py", home.path(), &[]);
    let said = String::from_utf8_lossy(&output.stdout);
    let wrong = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}\n{wrong}");
    println!("{said}");
    assert_eq!(heard(&said), heard(include_str!("at_spi/orca.txt")));
}
