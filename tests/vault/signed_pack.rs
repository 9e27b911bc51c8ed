//! Whose pack it is: signed, told, and worth nothing once the text is another.

use casuskompas::guidance::Guidance;
use casuskompas::vault::exchange::{Signing, signing};

use crate::guidance::layer::BRONKDAL;
use crate::support::exchange::Side;
use crate::support::vault::bytes_from;

fn signed(side: &Side, text: &str) -> String {
    side.vault.sign_pack(text, &mut bytes_from(3)).unwrap()
}

#[test]
fn a_signed_pack_says_whose_it_is_and_is_read_as_before() {
    let here = Side::new("S. de Wit", 1);
    assert_eq!(signing(BRONKDAL), Signing::Nobody);
    let text = signed(&here, BRONKDAL);
    assert_eq!(signing(&text), Signing::By(here.code));
    let (plain, with) = (Guidance::with_layer(BRONKDAL), Guidance::with_layer(&text));
    assert_eq!(plain.unwrap().layer(), with.unwrap().layer());
    let windows = text.replace('\n', "\r\n");
    assert_eq!(signing(&windows), Signing::By(here.code), "another kind of line ending");
    assert_eq!(signing(&format!("{text}\n\n")), Signing::By(here.code));
}

#[test]
fn whoever_signs_last_is_told_and_nobody_else() {
    let (here, there) = (Side::new("S. de Wit", 1), Side::new("J. Smit", 2));
    let twice = signed(&there, &signed(&here, BRONKDAL));
    assert_eq!(signing(&twice), Signing::By(there.code));
    assert_eq!(twice.matches("// deelcode: ").count(), 1);
}

#[test]
fn a_changed_text_or_a_borrowed_signature_is_told_as_broken() {
    let (here, there) = (Side::new("S. de Wit", 1), Side::new("J. Smit", 2));
    let text = signed(&here, BRONKDAL);
    let borrowed = text.replace(&here.code.to_string(), &there.code.to_string());
    let last = text.trim_end().rfind('\n').unwrap();
    for (what, changed) in [
        ("a word", text.replace("0314-000000", "0314-000001")),
        ("a blank before", format!(" {text}")),
        ("more below", format!("{text}(id: \"x\")\n")),
        ("the name of another", borrowed),
        ("no signature", text[..last].to_owned()),
        ("a short signature", text.trim_end()[..text.trim_end().len() - 2].to_owned()),
        ("a second one", format!("{text}{}", &text[text.find("// deelcode").unwrap()..])),
        ("no code", text.replace("// deelcode: deel1", "// deelcode: deel2")),
    ] {
        assert_eq!(signing(&changed), Signing::Broken, "{what}");
    }
}
