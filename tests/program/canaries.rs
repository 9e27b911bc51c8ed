//! Canaries through every feature of the real program: none may be found on
//! disk, and those in memory are told. In small, in every run: what is typed on
//! the main journey.
//!
//! ```sh
//! cargo test --release --locked --test suite canaries -- --ignored --nocapture
//! ```

use memchr::memmem;

use crate::support::real::{Journey, journey, lacks, run};

#[test]
#[ignore = "a campaign: see tests/PROOF.md; needs root"]
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

/// What `journey.py` types into fields that hold something of people, and the
/// passphrase. The name of the user is not among them: it is a preference.
const TYPED: [&str; 8] = [
    "paard fiets molen kaas",
    "Gezin Linde",
    "Ruzie bij elke overdracht",
    "Julia",
    "Er werd gescholden",
    "Geen ruzie waar de kinderen",
    "aandachtsfunctionaris",
    "Het gezin doet mee",
];

/// Whether these bytes hold the words, also two or four bytes to a letter.
fn holds(content: &[u8], words: &str) -> bool {
    let wide: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let widest: Vec<u8> =
        words.chars().flat_map(|letter| u32::from(letter).to_le_bytes()).collect();
    let forms = [words.as_bytes(), &wide, &widest];
    forms.iter().any(|form| memmem::find(content, form).is_some())
}

#[test]
fn what_is_typed_on_the_journey_stands_nowhere_on_the_disk_in_clear() {
    let Some(Journey { left, .. }) = journey() else {
        return;
    };
    let finds = |words: &str| -> Vec<_> {
        let files = left.iter().filter(|(_, content)| holds(content, words));
        files.map(|(path, _)| path.display().to_string()).collect()
    };
    // The name of a vault is no secret, and shows that the search finds something.
    assert!(finds("Team Sociaal West").iter().any(|path| path.ends_with("/kluis.ron")));
    for words in TYPED {
        assert_eq!(finds(words), [""; 0], "{words}");
    }
}
