//! The data of the method: what is shipped, and how faults are named.

use std::collections::BTreeSet;

use casuskompas::guidance::{Guidance, GuidanceFault, Origin, Setting, Stage, Trigger};
use strum::VariantArray;

/// The shipped files with one text replaced in one of them, once.
fn altered(file: &str, from: &str, to: &str) -> Vec<(String, String)> {
    let mut found = false;
    let files = Guidance::sources().iter().map(|(name, text)| {
        let text = if *name == file {
            found = text.contains(from);
            text.replacen(from, to, 1)
        } else {
            (*text).to_owned()
        };
        ((*name).to_owned(), text)
    });
    let files: Vec<_> = files.collect();
    assert!(found, "{from:?} is not in {file}");
    files
}

fn faults_of(files: &[(String, String)]) -> Vec<GuidanceFault> {
    let files: Vec<(&str, &str)> = files.iter().map(|(n, t)| (n.as_str(), t.as_str())).collect();
    Guidance::from_sources(&files).err().unwrap_or_default()
}

/// The line, from 1, on which the last of these texts begins, each looked for
/// after the one before it.
fn line(text: &str, steps: &[&str]) -> usize {
    let at = steps.iter().fold(0, |at, step| at + text[at..].find(step).unwrap());
    text[..at].lines().count().max(1) + usize::from(text[..at].ends_with('\n'))
}

/// One change gives one fault: in this file, on the line of these texts, with
/// these words and a way to mend it.
fn refused(file: &str, from: &str, to: &str, steps: &[&str], words: &str) {
    let files = altered(file, from, to);
    let (_, text) = files.iter().find(|(name, _)| name == file).unwrap();
    let faults = faults_of(&files);
    assert_eq!(faults.len(), 1, "{to:?}: {faults:?}");
    let fault = &faults[0];
    assert_eq!(fault.file, file);
    assert_eq!(fault.line, line(text, steps), "{fault}");
    assert!(fault.what.contains(words), "{fault}");
    assert!(!fault.mend.is_empty() && !fault.mend.starts_with("guidance-"), "{fault}");
    assert!(fault.to_string().starts_with(&format!("{file}:{}: ", fault.line)));
}

#[test]
fn the_shipped_method_has_no_faults() {
    let guidance = Guidance::embedded().unwrap();
    assert_eq!(guidance.levels().len(), 4);
    assert_eq!(guidance.phases().len(), Stage::VARIANTS.len());
    assert!(!guidance.version().is_empty());
    assert_eq!(guidance.region("nl").unwrap().setting, Setting::Gewoon);
    assert_eq!(guidance.regions()[0].id, "nl");
    assert!(guidance.region("noord-oost-gelderland").is_some());
    assert!(guidance.region("atlantis").is_none());
}

#[test]
fn every_file_of_data_is_carried() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/data");
    let carried: BTreeSet<String> =
        Guidance::sources().iter().map(|(name, _)| (*name).to_owned()).collect();
    let mut there = BTreeSet::new();
    for folder in ["model", "regions", "forms"] {
        for entry in std::fs::read_dir(format!("{root}/{folder}")).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            there.insert(format!("{folder}/{name}"));
        }
    }
    assert_eq!(carried, there);
}

#[test]
fn the_role_table_is_that_of_the_source() {
    let guidance = Guidance::embedded().unwrap();
    let roles = |number| {
        let level = guidance.level(number).unwrap();
        [&level.casusregie, &level.procesregie, &level.operationeel, &level.bestuurlijk]
            .map(String::as_str)
    };
    assert_eq!(roles(1), ["Burgers en professionals", "", "Diverse organisaties", "Wethouder"]);
    assert_eq!(
        roles(2),
        ["Casusregisseur", "Procesregisseur / MDO Wijkteam", "Management van teams", "Wethouder"]
    );
    assert_eq!(
        roles(3),
        [
            "Casusregisseur",
            "Procesregisseur Veiligheidshuis",
            "Management betrokken partijen",
            "College van B en W"
        ]
    );
    assert_eq!(
        roles(4),
        ["Procesregisseur / MDO Wijkteam", "Procesregisseur", "IVZ", "Burgemeester"]
    );
}

#[test]
fn ids_are_short_words_with_hyphens() {
    let guidance = Guidance::embedded().unwrap();
    for atom in guidance.atoms() {
        let kebab = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        assert!(atom.id.chars().all(kebab), "{}", atom.id);
        assert!(atom.text.ends_with('?'), "{} is no question", atom.text);
    }
}

#[test]
fn a_doubt_is_only_about_questions_a_person_answers() {
    let guidance = Guidance::embedded().unwrap();
    for (alert, _) in guidance.alerts() {
        if let Trigger::Doubt(ids) = &alert.trigger {
            assert!(ids.iter().all(|id| guidance.atom(id).unwrap().from == Origin::Answer));
        }
    }
}

#[test]
fn an_unknown_question_is_named_where_it_stands() {
    for (file, inside) in [
        ("model/criteria.ron", "id: \"C2\""),
        ("model/criteria.ron", "\"veiligheid-in-gevaar\":"),
        ("model/alerts.ron", "id: \"A5\""),
        ("model/gates.ron", "id: \"D2\""),
        ("model/gates.ron", "id: \"D1\""),
    ] {
        let (_, text) = Guidance::sources().iter().find(|(name, _)| *name == file).unwrap();
        let from = &text[text.find(inside).unwrap()..];
        let until = from.find("Atom(\"").unwrap();
        let id = from[until + 6..].split('"').next().unwrap();
        let from = &from[..until + 6 + id.len()];
        let to = from.replace(&format!("Atom(\"{id}"), "Atom(\"hup-nodig");
        refused(file, from, &to, &[inside, "\"hup-nodig\""], "‘hup-nodig’ bestaat niet");
    }
    refused(
        "model/alerts.ron",
        "Doubt([\"levensgevaar-nu\"",
        "Doubt([\"levensgevaar\"",
        &["id: \"A7\"", "\"levensgevaar\""],
        "‘levensgevaar’ bestaat niet",
    );
    refused(
        "model/alerts.ron",
        "settled_by: [\"veilig",
        "settled_by: [\"on-veilig",
        &["id: \"A3\"", "\"on-veilig"],
        "‘on-veilig-thuis-geraadpleegd’ bestaat niet",
    );
    refused(
        "model/facts.ron",
        "AnyOf([\"stalking\"",
        "AnyOf([\"stalken\"",
        &["id: \"rode-vlag\"", "\"stalken\""],
        "‘stalken’ bestaat niet",
    );
}

#[test]
fn what_a_level_hangs_on_says_what_has_to_become_true() {
    let (from, to) = ("calm: \"Er is geen rode vlag.\", ", "");
    let words = "Bij ‘rode-vlag’ staat niet wat er waar moet zijn";
    refused("model/facts.ron", from, to, &["id: \"rode-vlag\""], words);
}

#[test]
fn every_question_stands_in_one_list() {
    let questions = "model/questions.ron";
    let dropped = ("opens: [\"onthulling\", ", "opens: [");
    let named = "‘onthulling’ staat in geen enkele lijst";
    refused(questions, dropped.0, dropped.1, &["id: \"onthulling\""], named);
    let (from, to) = ("opens: [\"onthulling\"", "opens: [\"stalking\", \"onthulling\"");
    let at = ["question: \"angst-of-dwang\"", "\"stalking\""];
    refused(questions, from, to, &at, "‘stalking’ komt twee keer voor");
    let (from, to) = ("question: \"gevaar-nu\"", "question: \"gevaar\"");
    let files = altered(questions, from, to);
    let words: Vec<String> = faults_of(&files).into_iter().map(|fault| fault.what).collect();
    assert_eq!(words, ["De vraag of het feit ‘gevaar’ bestaat niet."]);
    let (from, to) = ("opens: [\"onthulling\"", "opens: [\"onthullen\", \"onthulling\"");
    let at = ["question: \"gezien-of-verteld\"", "\"onthullen\""];
    refused(questions, from, to, &at, "‘onthullen’ bestaat niet");
}

#[test]
fn parts_and_lists_do_not_build_on_each_other() {
    refused(
        "model/criteria.ron",
        "Part(\"samenwerking-stagneert\"), Part",
        "Part(\"samenwerking\"), Part",
        &["id: \"C4\"", "\"samenwerking\""],
        "Het onderdeel ‘samenwerking’ bestaat niet",
    );
    refused(
        "model/criteria.ron",
        "Atom(\"acuut-onveilig\"),",
        "Atom(\"acuut-onveilig\"), Part(\"samenwerking-stagneert\"),",
        &["\"veiligheid-in-gevaar\":", "\"samenwerking-stagneert\""],
        "verwijst naar onderdeel",
    );
    refused(
        "model/facts.ron",
        "AnyOf([\"stalking\"",
        "AnyOf([\"acuut-kenmerk\", \"stalking\"",
        &["id: \"rode-vlag\"", "\"acuut-kenmerk\""],
        "zelf een lijst",
    );
}

#[test]
fn a_missing_or_empty_source_is_named() {
    let source = "sources: [\"Afwegingskader meldcode, afweging 2\"],";
    for none in ["sources: [],", "sources: [\" \"],"] {
        refused("model/alerts.ron", source, none, &["id: \"A5\"", "sources:"], "bron");
    }
    let chapter = "sources: [\"Regiovisie Samen tegen huiselijk geweld 2024-2028, hoofdstuk 3\"],";
    refused(
        "model/criteria.ron",
        chapter,
        "sources: [],",
        &["id: \"C9-recent\"", "sources:"],
        "bron",
    );
    let files = altered("model/alerts.ron", source, "");
    assert_eq!(faults_of(&files).len(), 1, "a field left out cannot be read either");
}

#[test]
fn empty_words_are_named() {
    refused(
        "model/questions.ron",
        "text: \"Heeft het gezin hulp nodig?\"",
        "text: \"\"",
        &["id: \"hulp-nodig\""],
        "text is leeg",
    );
    refused(
        "model/levels.ron",
        "casusregie: \"Burgers en professionals\"",
        "casusregie: \"\"",
        &["level: 1,", "casusregie:"],
        "casusregie is leeg",
    );
    refused(
        "model/gates.ron",
        "missing: \"De kindcheck is nog niet gedaan.\"",
        "missing: \"\"",
        &["id: \"D2\"", "Kindcheck gedaan", "missing:"],
        "missing is leeg",
    );
    refused(
        "regions/nl.ron",
        "number: \"112\"",
        "number: \"\"",
        &["id: \"nl\"", "number:"],
        "number is leeg",
    );
}

#[test]
fn an_id_that_comes_twice_is_named_at_its_second_place() {
    refused(
        "model/criteria.ron",
        "id: \"C3\"",
        "id: \"C2\"",
        &["id: \"C2\"", "\n", "id: \"C2\""],
        "‘C2’ komt twee keer voor",
    );
    refused(
        "model/next_steps.ron",
        "id: \"acuut\"",
        "id: \"gevaar\"",
        &["id: \"gevaar\"", "\n", "id: \"gevaar\""],
        "‘gevaar’ komt twee keer voor",
    );
    let files = altered("model/facts.ron", "id: \"netwerk-in-beeld\"", "id: \"hulp-nodig\"");
    let faults = faults_of(&files);
    assert!(
        faults.iter().any(|one| one.file == "model/facts.ron" && one.what.contains("twee keer"))
    );
    refused(
        "regions/arnhem-achterhoek.ron",
        "id: \"arnhem-achterhoek\"",
        "id: \"nl\"",
        &["id: \"nl\""],
        "‘nl’ komt twee keer voor",
    );
}

#[test]
fn a_question_that_nothing_uses_is_named() {
    refused(
        "model/questions.ron",
        "    questions: [",
        "    questions: [\n        (id: \"kleur\", text: \"Kleur?\", help: \"Kleur.\", raising: Yes, theme: \"hulp\", answered_by: \"u\", ease: 1, good_for: Always),",
        &["id: \"kleur\""],
        "‘kleur’ wordt nergens gebruikt",
    );
    refused(
        "model/criteria.ron",
        "    parts: {",
        "    parts: {\n        \"los\": Atom(\"hulp-nodig\"),",
        &["\"los\":"],
        "‘los’ wordt nergens gebruikt",
    );
}

#[test]
fn what_can_never_or_always_hold_is_named() {
    let needed = "when: Atom(\"hulp-nodig\")";
    for (condition, words) in [
        ("All([Atom(\"hulp-nodig\"), Any([])])", "nooit waar"),
        ("AtLeast(2, [Atom(\"hulp-nodig\")])", "nooit waar"),
        ("Any([Atom(\"hulp-nodig\"), All([])])", "altijd waar"),
        ("AtLeast(0, [Atom(\"hulp-nodig\")])", "altijd waar"),
    ] {
        let when = format!("when: {condition}");
        refused("model/criteria.ron", needed, &when, &["id: \"C2\""], words);
    }
    let gate = "when: Atom(\"kindcheck-gedaan\")";
    let never = "when: AtLeast(3, [Atom(\"kindcheck-gedaan\")])";
    refused("model/gates.ron", gate, never, &["id: \"D2\""], "nooit waar");
    let alert = "Holds(Atom(\"onthulling\"))";
    let never = "Holds(AtLeast(2, [Atom(\"onthulling\")]))";
    refused("model/alerts.ron", alert, never, &["id: \"A3\""], "nooit waar");
}

#[test]
fn a_term_lasts_some_time() {
    for (name, field) in
        [("veilig_thuis", "working_days: 5"), ("onderzoek", "weeks: 10"), ("school", "hours: 24")]
    {
        let (short, _) = field.split_once(' ').unwrap();
        let steps = [format!("{name}: ("), short.to_owned()];
        let steps: Vec<&str> = steps.iter().map(String::as_str).collect();
        let words = format!("De termijn ‘{name}’ duurt niets");
        refused("model/clocks.ron", field, &format!("{short} 0"), &steps, &words);
    }
}

#[test]
fn a_light_sign_is_one_of_its_list_and_never_in_more_haste() {
    let (file, at) = ("model/alerts.ron", "id: \"A4\"");
    let words = "staat niet in de lijst van ‘rode-vlag’";
    let light = "light: [\"partnergeweld-kort-geleden\"]";
    let other = "light: [\"hulp-nodig\"]";
    refused(file, light, other, &[at, "lighter:", "hulp-nodig"], words);
    let (of, no_list) = ("of: \"rode-vlag\"", "of: \"stalking\"");
    let words = "staat niet in de lijst van ‘stalking’";
    refused(file, of, no_list, &[at, "lighter:", "partnergeweld"], words);
    let (soon, now) = ("urgency: Soon,\n            )),", "urgency: Now,\n            )),");
    refused(file, soon, now, &[at, "lighter:"], "even snel");
}

#[test]
fn an_answer_that_fades_never_argues_for_protection() {
    refused(
        "model/questions.ron",
        "good_for: Days(30)",
        "good_for: Days(0)",
        &["id: \"levensgevaar-nu\"", "good_for:"],
        "nul dagen",
    );
    let hulp = "theme: \"hulp\", answered_by: \"het gezin en u\", ease: 1, ";
    refused(
        "model/questions.ron",
        hulp,
        &format!("{hulp}cautious: No, "),
        &["id: \"hulp-nodig\"", "cautious:"],
        "zou met de tijd vervagen",
    );
    let plan = "theme: \"fase\", answered_by: \"u, met het gezin\", ease: 1, cautious: No,";
    refused(
        "model/questions.ron",
        plan,
        &plan.replace(" cautious: No,", ""),
        &["id: \"veiligheidsplan-met-allen\""],
        "stelt gerust met het antwoord dat nu blijft gelden",
    );
    refused(
        "model/alerts.ron",
        "settled_by: [\"kindcheck-gedaan\"]",
        "settled_by: [\"hulp-nodig\"]",
        &["id: \"A12\"", "\"hulp-nodig\""],
        "stelt gerust met het antwoord dat nu blijft gelden",
    );
}

#[test]
fn a_level_that_no_record_reaches_is_named() {
    let form = "level: 4,\n                when: Part(\"volledig-geescaleerd\")";
    let files = altered("model/criteria.ron", form, &form.replace("level: 4", "level: 3"));
    let faults = faults_of(&files);
    assert!(!faults.is_empty());
    assert!(faults.iter().all(|one| one.what.contains("leidt tot AVE 4")), "{faults:?}");
    refused(
        "model/criteria.ron",
        form,
        &form.replace("level: 4", "level: 5"),
        &["id: \"C7\"", "level:"],
        "AVE 5 bestaat niet",
    );
    let files = altered("model/levels.ron", "level: 4,", "level: 3,");
    assert!(
        faults_of(&files).iter().any(|one| one.what.contains("AVE 4 staat niet precies één keer"))
    );
}

#[test]
fn phases_gates_themes_and_steps_are_complete() {
    let files = altered("model/gates.ron", "from: Risicos", "from: Herstel");
    let faults = faults_of(&files);
    assert_eq!(faults.len(), 2, "{faults:?}");
    assert!(
        faults
            .iter()
            .all(|one| one.file == "model/gates.ron" && one.what.contains("precies één keer"))
    );
    refused(
        "model/questions.ron",
        "theme: \"openbare-orde\"",
        "theme: \"orde\"",
        &["id: \"onrust-of-media\"", "\"orde\""],
        "thema ‘orde’ bestaat niet",
    );
    refused(
        "model/next_steps.ron",
        "when: Otherwise",
        "when: GateOpen",
        &["steps:"],
        "laatste stap",
    );
    refused(
        "model/questions.ron",
        "answered_by: \"u\", ease: 1",
        "answered_by: \"u\", ease: 4",
        &["id: \"levensgevaar-nu\"", "ease:"],
        "ease",
    );
}

#[test]
fn a_file_that_cannot_be_read_says_line_and_column() {
    let files = altered("model/phases.ron", "phase: Risicos,", "phase: Rust,");
    let (_, text) = files.iter().find(|(name, _)| name == "model/phases.ron").unwrap();
    let faults = faults_of(&files);
    assert_eq!(faults.len(), 1);
    assert_eq!(faults[0].line, line(text, &["phase: Rust"]));
    assert!(faults[0].what.contains("kolom") && faults[0].what.contains("Rust"), "{}", faults[0]);
    let files = altered("model/alerts.ron", "urgency: Now,", "urgency: Now");
    assert_eq!(faults_of(&files).len(), 1);
    let files =
        altered("model/questions.ron", ", undoable: false", ", undoable: false, colour: \"red\"");
    assert!(faults_of(&files)[0].what.contains("colour"), "a misspelt field is not ignored");
}

#[test]
fn an_absent_file_is_named_and_all_faults_come_at_once() {
    let files: Vec<(&str, &str)> = Guidance::sources()
        .iter()
        .copied()
        .filter(|(name, _)| *name != "model/gates.ron" && *name != "model/alerts.ron")
        .collect();
    let faults = Guidance::from_sources(&files).unwrap_err();
    let named: Vec<&str> = faults.iter().map(|one| one.file.as_str()).collect();
    assert_eq!(named, ["model/alerts.ron", "model/gates.ron"]);
    let without_regions: Vec<(&str, &str)> = Guidance::sources()
        .iter()
        .copied()
        .filter(|(name, _)| !name.starts_with("regions/"))
        .collect();
    assert_eq!(Guidance::from_sources(&without_regions).unwrap_err().len(), 1);
}

#[test]
fn a_region_that_somebody_adds_is_found_by_its_id() {
    let mut files: Vec<(String, String)> = Guidance::sources()
        .iter()
        .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
        .collect();
    let (_, general) = files.iter().find(|(name, _)| name == "regions/nl.ron").unwrap();
    let own = general.replace("id: \"nl\"", "id: \"eigen\"");
    files.push(("regions/eigen.ron".to_owned(), own));
    let guidance = Guidance::from_sources(&files).unwrap();
    assert_eq!(guidance.region_or_first("eigen").id, "eigen");
    assert_eq!(guidance.region_or_first("weg").id, guidance.regions()[0].id);
}

#[test]
fn a_first_phase_without_days_is_refused() {
    refused(
        "model/phases.ron",
        "guidance_days: Some(90)",
        "guidance_days: None",
        &["phase: DirecteVeiligheid"],
        "dagen zonder geweld",
    );
    assert_eq!(Guidance::embedded().unwrap().safe_days(), 90);
}

#[test]
fn a_fault_in_the_terms_is_named_where_it_stands() {
    let file = "model/retention.ron";
    let unfit = "Dit aantal jaren kan niet";
    for years in ["years: 0", "years: 151"] {
        refused(file, "years: 20", years, &["ground: Jeugdwet", years], unfit);
    }
    refused(file, "Wmo 2015, artikel 5.3.4", " ", &["ground: Wmo", "sources:"], "bron");
    let words = "text: \"De gemeente bewaart de stukken van een huisverbod 5 jaar.\"";
    refused(file, words, "text: \"\"", &["ground: Wth", "text:"], "leeg");
    let none = "staat er geen termijn";
    refused(file, "ground: Wth", "ground: Other", &[], &format!("Wth {none}"));
    let files = altered(file, "ground: Wth", "ground: Wmo");
    let faults = faults_of(&files);
    assert_eq!(faults.len(), 2, "{faults:?}");
    let (_, text) = files.iter().find(|(name, _)| name == file).unwrap();
    let second = line(text, &["ground: Wmo", "\n", "ground: Wmo"]);
    assert!(faults[0].what.contains("‘Wmo’ komt twee keer"), "{faults:?}");
    assert_eq!(faults[0].line, second);
    assert!(faults[1].what.contains(none), "{faults:?}");
}

#[test]
fn a_fault_in_the_parts_of_a_plan_is_named_where_it_stands() {
    let file = "model/plan.ron";
    let twice = "part: Krachten";
    refused(file, twice, "part: Zorgen", &[], "niet elk één keer");
    let plans = "plans: [DirecteVeiligheid, Herstel]";
    refused(file, plans, "plans: []", &["part: Kinderen", "plans:"], "in geen enkel plan");
    let source = "sources: [\"1Gezin1Plan, kwaliteitscriteria plan\"]";
    refused(file, source, "sources: []", &["part: Volgen", "sources:"], "bron");
}

#[test]
fn the_safety_plan_holds_ten_parts_and_later_plans_fewer() {
    let guidance = Guidance::embedded().unwrap();
    let count = |phase| guidance.plan_parts(phase).count();
    assert_eq!(count(1), 10);
    assert!(count(2) < 10 && count(3) < 10 && count(2) > 0 && count(3) > 0);
}

#[test]
fn the_risk_picture_leads_nowhere_unknown_and_leaves_out_no_age() {
    let file = "model/risks.ron";
    let (from, to) = ("Question(\"verzorger-in-crisis\")", "Question(\"nergens\")");
    refused(file, from, to, &["id: \"psychisch\"", "\"nergens\""], "nergens");
    let (from, to) = ("group: \"individu\", name: \"Groeide", "group: \"thuis\", name: \"Groeide");
    refused(file, from, to, &["id: \"geweld-in-jeugd\""], "thuis");
    let (from, to) = ("id: \"middelen\"", "id: \"stalking\"");
    refused(file, from, to, &["id: \"stalking\""], "stalking");
    let (from, to) = ("who: Adult, until: 64", "who: Adult");
    refused(file, from, to, &["life:"], "levensfasen");
}

#[test]
fn what_is_wrong_in_a_form_is_named() {
    let file = "forms/veilig-thuis.ron";
    let reported = &["title: \"Gegevens van de melder\""];
    for (from, to, at, words) in [
        ("kind: Melding", "kind: Meldingg", &["Meldingg"][..], "Meldingg"),
        ("part: Roles", "part: Role", &["part: Role"], "Role"),
        ("title: \"Betrokkenen\"", "title: \" \"", &["title:"], "title is leeg"),
        ("name: \"Meldformulier voor professionals\"", "name: \"\"", &["name:"], "name is leeg"),
        (
            "by_hand: [\"Uw telefoonnummer",
            "by_hand: [\" \", \"Uw telefoonnummer",
            reported,
            "niets",
        ),
        ("kind: Melding,", "kind: Melding, regions: [\"oost\"],", &["\"oost\""], "‘oost’"),
    ] {
        let files = altered(file, from, to);
        let (_, text) = files.iter().find(|(name, _)| name == file).unwrap();
        let faults = faults_of(&files);
        let fault = faults.iter().find(|fault| fault.what.contains(words));
        let fault = fault.unwrap_or_else(|| panic!("{to}: {faults:?}"));
        assert_eq!((fault.file.as_str(), fault.line), (file, line(text, at)), "{fault}");
    }
    let files = altered(file, "kind: Melding", "kind: Verloop");
    let told: Vec<String> = faults_of(&files).into_iter().map(|fault| fault.what).collect();
    assert!(told[0].contains("geen formulier") && told[1].contains("‘Melding’"), "{told:?}");
}
