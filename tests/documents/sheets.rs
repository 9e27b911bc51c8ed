//! Sheets that are of no reader of a case.

use casuskompas::documents::{Destroyed, certificate, recovery_sheet, typeset};

use super::made::today;
use crate::support::{now, pdf};

#[test]
fn a_recovery_code_stands_on_one_page_to_be_typed_over() {
    let code = "0123A-BCDEF-GHJKM-NPQRS-TVWXY-Z4567-89ABC";
    let paper = recovery_sheet(code, "Team Sociaal West", today());
    assert!(paper.plain().contains(code), "{}", paper.plain());
    let set = typeset(&paper).unwrap();
    assert_eq!((set.pages(), set.title()), (1, "Herstelcode van Team Sociaal West"));
    let file = set.pdf().unwrap();
    if !pdf::unread() {
        let text = pdf::text(&file);
        for group in code.split('-') {
            assert!(text.contains(group), "{group} in\n{text}");
        }
        assert!(text.contains("Verwijder dan het bestand"), "{text}");
    }
}

#[test]
fn a_certificate_tells_what_the_log_tells() {
    let destroyed = Destroyed {
        number: "2026-014",
        reason: "De bewaartermijn is voorbij",
        files: 7,
        by: " ",
        at: now(),
        vault: "Team Sociaal West",
        made_on: today(),
    };
    let paper = certificate(&destroyed);
    let plain = paper.plain();
    let told = [
        "2026-014",
        "De bewaartermijn is voorbij",
        "Aantal bestanden: 7",
        "zonder naam",
        "één regel om te tellen",
    ];
    for words in told {
        assert!(plain.contains(words), "{words} in\n{plain}");
    }
    assert_eq!(typeset(&paper).unwrap().pages(), 1);
}
