//! A list for the self-scan from the terminal: in order, or with line and mend.

use casuskompas::cli::Exit;
use casuskompas::selfscan::SOURCE;

use crate::support::terminal::*;

#[test]
fn a_list_in_order_says_what_is_in_it() {
    let desk = Desk::new();
    let file = desk.write("zelfscan.ron", SOURCE);
    let checked = casuskompas(&["zelfscan", "check", &file]);
    assert_eq!((checked.exit, checked.errors.as_str()), (Exit::Fine, ""));
    assert!(checked.output.contains("versie 2026-1, 8 delen en 30 zinnen"), "{}", checked.output);
}

#[test]
fn every_mistake_is_told_with_its_line() {
    let desk = Desk::new();
    let spoilt = SOURCE.replacen("id: \"leren\"", "id: \"Leren\"", 1).replacen(
        "\"Wij bespreken moeilijke casussen met elkaar.\"",
        "\"\"",
        1,
    );
    let file = desk.write("zelfscan.ron", &spoilt);
    let checked = casuskompas(&["zelfscan", "check", &file]);
    assert_eq!((checked.exit, checked.output.as_str()), (Exit::Damage, ""));
    let line = |words: &str| spoilt.lines().position(|line| line.contains(words)).unwrap() + 1;
    for (at, words) in [
        (line("\"Leren\""), "kan geen naam zijn"),
        (line("\"moeilijk-bespreken\""), "is een tekst leeg"),
    ] {
        let told = checked.errors.lines().find(|line| line.contains(words));
        let told = told.unwrap_or_else(|| panic!("{}", checked.errors));
        assert!(told.contains(&format!("Regel {at}: ")), "{told}");
    }
    assert!(checked.errors.contains("Er zijn 2 plekken die niet kloppen."), "{}", checked.errors);
}

#[test]
fn what_is_not_there_or_no_list_is_told() {
    assert_eq!(casuskompas(&["zelfscan", "check", "/er/is/niets.ron"]).exit, Exit::Failed);
    let piped = run_with(&["zelfscan", "check", "-"], "boodschappen", None);
    assert_eq!(piped.exit, Exit::Damage, "{}", piped.errors);
    assert!(piped.errors.contains("niet te lezen"), "{}", piped.errors);
}
