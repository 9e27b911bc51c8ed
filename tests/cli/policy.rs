//! What an administrator set, in the terminal.

use std::fs;

use casuskompas::cli::Exit;
use casuskompas::platform::Policy;

use crate::support::terminal::*;

fn under_in(desk: &Desk, policy: &Policy, command: &[&str], more: &[&str]) -> Outcome {
    let (vault, secret) = (desk.text("kluis"), desk.text("wachtzin"));
    let opening = ["--passphrase-file", secret.as_str(), "--by", "Noor"];
    under(policy, &[command, &[vault.as_str()], more, &opening].concat())
}

#[test]
fn nothing_of_a_case_leaves_in_clear_where_that_is_off() {
    let desk = Desk::with_linde();
    let closed = Policy::parse("(plain_export: false)");
    let out = desk.text("uit");
    let pdf = desk.text("plan.pdf");
    let document = ["2026-014", "--kind", "top3-plan", "--for", "Moeder"];
    let ways: [(&[&str], &[&str]); 4] = [
        (&["vault", "show"], &["2026-014"]),
        (&["vault", "rescue"], &["--plain", &out]),
        (&["document"], &[&document[..], &["--out", &pdf]].concat()),
        (&["document"], &["2026-014", "--kind", "melding", "--for", "veilig-thuis", "--copy"]),
    ];
    for (command, more) in ways {
        let refused = under_in(&desk, &closed, command, more);
        assert_eq!(refused.exit, Exit::Failed, "{command:?}: {}", refused.output);
        assert!(refused.errors.contains("Uw organisatie"), "{command:?}: {}", refused.errors);
        assert!(!refused.output.contains("Linde"), "{command:?}: {}", refused.output);
    }
    assert!(!desk.path("plan.pdf").exists());
    assert!(!desk.path("uit").exists() || fs::read_dir(desk.path("uit")).unwrap().next().is_none());
    // What stays sealed, and what is no case, goes on.
    let listed = under_in(&desk, &closed, &["vault", "list"], &[]);
    assert!(listed.exit == Exit::Fine && listed.output.contains("2026-014"), "{}", listed.errors);
    let open = under_in(&desk, &Policy::default(), &["vault", "show"], &["2026-014"]);
    assert_eq!(open.exit, Exit::Fine, "{}", open.errors);
}

#[test]
fn a_vault_stands_where_the_organisation_wants_it() {
    let desk = Desk::with_linde();
    let elsewhere = desk.text("kluizen");
    let only = Policy::parse(&format!("(only_in: [{elsewhere:?}])"));
    fs::create_dir(desk.path("stick")).unwrap();
    let stick = desk.text("stick");
    let listed = under_in(&desk, &only, &["vault", "list"], &[]);
    assert_eq!(listed.exit, Exit::Failed);
    assert!(listed.errors.contains(&elsewhere), "{}", listed.errors);
    let here = Policy::parse(&format!("(only_in: [{:?}])", desk.text("kluis")));
    let listed = under_in(&desk, &here, &["vault", "list"], &[]);
    assert_eq!(listed.exit, Exit::Fine, "{}", listed.errors);
    let backup = under_in(&desk, &here, &["vault", "backup"], &[&stick]);
    assert!(backup.errors.contains("Uw organisatie"), "{}", backup.errors);
    assert_eq!(fs::read_dir(&stick).unwrap().count(), 0);
    let secret = desk.text("wachtzin");
    let new = desk.text("nieuw");
    let made = under(&here, &["vault", "create", &new, "--passphrase-file", &secret]);
    assert!(made.errors.contains("Uw organisatie"), "{}", made.errors);
    let with_backups =
        Policy::parse(&format!("(only_in: [{:?}], backup_folder: {stick:?})", desk.text("kluis")));
    let backup = under_in(&desk, &with_backups, &["vault", "backup"], &[&stick]);
    assert_eq!(backup.exit, Exit::Fine, "{}", backup.errors);
    let made = fs::read_dir(&stick).unwrap().next().unwrap().unwrap().path();
    let restored = under(&here, &["vault", "restore", made.to_str().unwrap(), &new]);
    assert!(restored.errors.contains("Uw organisatie"), "{}", restored.errors);
    assert!(!desk.path("nieuw").exists());
}

#[test]
fn the_region_is_that_of_the_organisation() {
    let fixed = Policy::parse("(region: \"noord-oost-gelderland\")");
    let advised = under(&fixed, &["advise", LINDE, "--today", "2026-11-19"]);
    let chosen = in_region("noord-oost-gelderland", &["advise", LINDE, "--today", "2026-11-19"]);
    assert_eq!(advised.output, chosen.output);
    let other = under(&fixed, &["advise", LINDE, "--region", "nl"]);
    assert!(other.errors.contains("noord-oost-gelderland"), "{}", other.errors);
    assert_eq!(other.exit, Exit::Failed);
}

#[test]
fn it_shows_what_holds_where_that_stands_and_what_is_wrong_with_it() {
    let nothing = under(&Policy::default(), &["policy"]);
    assert_eq!(nothing.exit, Exit::Fine);
    assert!(nothing.output.contains("niets ingesteld"), "{}", nothing.output);
    let desk = Desk::new();
    let text = "(lock_after_minutes: 5, plain_export: \"nee\", kleur: \"blauw\")";
    let file = desk.write("policy.ron", text);
    let set = under(&Policy::read(file.as_ref()), &["policy"]);
    assert_eq!(set.exit, Exit::Failed, "a helpdesk wants to know");
    for words in [file.as_str(), "na hoogstens 5 minuten", "niets als gewoon bestand"] {
        assert!(set.output.contains(words), "{words}: {}", set.output);
    }
    for words in ["plain_export", "kleur"] {
        assert!(set.errors.contains(words), "{words}: {}", set.errors);
    }
    // The same of a file that is not in its place yet.
    let tried = casuskompas(&["policy", "--file", &file]);
    assert_eq!((tried.exit, tried.output), (set.exit, set.output));
    let told = casuskompas(&["policy", "--file", &file, "--format", "json"]);
    assert!(told.output.contains("\"holds\""), "{}", told.output);
    let gone = casuskompas(&["policy", "--file", &desk.text("weg.ron")]);
    assert!(gone.exit == Exit::Failed && gone.errors.contains("weg.ron"), "{}", gone.errors);
}

/// Whatever goes wrong with a file is told in Dutch, with the number of the system.
#[test]
fn the_system_never_speaks_for_itself() {
    let desk = Desk::with_linde();
    let folder = desk.text("kluis");
    let gone = desk.text("weg");
    let below_a_file = format!("{LINDE}/kluis");
    for command in [
        &["advise", gone.as_str()][..],
        &["advise", folder.as_str()],
        &["vault", "list", &folder, "--passphrase-file", &gone],
        &["vault", "create", &below_a_file, "--passphrase-file", &desk.text("wachtzin")],
        &["oefening", "check", &gone],
    ] {
        let told = casuskompas(command);
        assert_eq!(told.exit, Exit::Failed, "{command:?}");
        for english in ["os error", "No such", "directory", "denied", "error"] {
            assert!(!told.errors.contains(english), "{command:?}: {}", told.errors);
        }
    }
    assert!(casuskompas(&["advise", &gone]).errors.contains("het is er niet (nummer 2)"));
}
