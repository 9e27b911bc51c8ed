//! The packs of the regions: whole, sourced, and named where they are not.

use std::collections::BTreeSet;

use casuskompas::case::Route;
use casuskompas::guidance::{Guidance, GuidanceFault, Lack, Need, PartnerKind, Region};
use casuskompas::texts::exists;
use strum::VariantArray;

/// The documents behind the packs, by how they are called.
const DOCUMENTS: &[&str] = &[
    "Regiovisie Samen Veilig Arnhem-Achterhoek (2019)",
    "Arnhem, voortgang huiselijk geweld en kindermishandeling (2022)",
    "Arnhem, lokaal uitvoeringsplan Samen Veilig 2024-2028",
    "West Betuwe, lokaal plan huiselijk geweld en kindermishandeling (2022)",
    "Regiovisie Samen tegen huiselijk geweld 2024-2028",
    "Schulinck, traject verwijsindex, februari 2024",
    "Veilig Thuis Noord- en Oost-Gelderland",
];

fn guidance() -> Guidance {
    Guidance::embedded().unwrap()
}

/// The files with one place in a pack otherwise.
fn altered(region: &str, from: &str, to: &str) -> Result<Guidance, Vec<GuidanceFault>> {
    let file = format!("regions/{region}.ron");
    let sources = Guidance::sources().iter().map(|(name, text)| {
        let text = if *name == file { text.replacen(from, to, 1) } else { (*text).to_owned() };
        ((*name).to_owned(), text)
    });
    let sources: Vec<(String, String)> = sources.collect();
    let is_other = sources.iter().any(|(name, text)| *name == file && text.contains(to));
    assert!(is_other, "{from} does not stand in {file}");
    Guidance::from_sources(&sources)
}

fn lacks(region: &str, from: &str, to: &str) -> Vec<Lack> {
    let guidance = altered(region, from, to).unwrap_or_else(|faults| panic!("{faults:?}"));
    guidance.region(region).unwrap().lacks()
}

fn refused(region: &str, from: &str, to: &str, line_of: &str, words: &str) {
    let faults = altered(region, from, to).err().unwrap_or_else(|| panic!("{to:.80} is taken"));
    let [fault] = &faults[..] else { panic!("{faults:?}") };
    let file = format!("regions/{region}.ron");
    let (_, text) = Guidance::sources().iter().find(|(name, _)| *name == file).unwrap();
    let text = text.replacen(from, to, 1);
    let line = 1 + text.lines().position(|line| line.contains(line_of)).unwrap();
    assert_eq!((fault.file.as_str(), fault.line), (file.as_str(), line), "{fault}");
    assert!(fault.what.contains(words), "{fault}");
    assert!(!fault.mend.is_empty() && !fault.mend.starts_with("guidance-"), "{fault}");
}

#[test]
fn every_pack_has_what_a_pack_must_have() {
    let guidance = guidance();
    let ids: Vec<&str> = guidance.regions().iter().map(|region| region.id.as_str()).collect();
    let all = ["nl", "arnhem-achterhoek", "noord-veluwe-midden-ijssel", "west-betuwe-rivierenland"];
    assert_eq!(ids, all);
    for region in guidance.regions() {
        assert_eq!(region.lacks(), [], "{}", region.id);
    }
}

#[test]
fn what_a_pack_lacks_is_told() {
    let region = "west-betuwe-rivierenland";
    assert_eq!(lacks(region, "unnamed: [Herstel]", "unnamed: []"), [Lack::Need(Need::Herstel)]);
    let towns = "[\"West Betuwe\", \"Tiel\"]";
    assert_eq!(lacks(region, towns, "[]"), [Lack::Towns]);
    let levels = "(levels: [1, 2, 3, 4], ";
    assert_eq!(lacks(region, levels, "(levels: [2, 4], "), [Lack::Roles(1), Lack::Roles(3)]);
}

#[test]
fn everything_in_a_pack_names_a_document_that_was_read() {
    for region in guidance().regions() {
        let partners = region.partners.iter().map(|one| &one.sources);
        let roles = region.roles.iter().map(|one| &one.sources);
        let principles = region.principles.iter().map(|one| &one.sources);
        let terms = region.terms.iter().map(|one| &one.sources);
        let all = partners.chain(roles).chain(principles).chain(terms).chain([&region.sources]);
        for source in all.flatten() {
            let known = DOCUMENTS.iter().any(|document| source.starts_with(document));
            assert!(known, "{}: {source}", region.id);
        }
    }
}

#[test]
fn whoever_chose_a_region_by_its_former_id_still_has_it() {
    let guidance = guidance();
    assert_eq!(guidance.region("noord-oost-gelderland").unwrap().id, "noord-veluwe-midden-ijssel");
    assert_eq!(guidance.region_or_first("noord-oost-gelderland").towns.len(), 14);
    assert!(guidance.region("atlantis").is_none());
    refused(
        "arnhem-achterhoek",
        "    towns:",
        "    former: [\"nl\"],\n    towns:",
        "former:",
        "‘nl’ komt twee keer voor",
    );
}

#[test]
fn roles_have_the_names_of_the_region_over_those_of_the_table() {
    let guidance = guidance();
    let level =
        |region: &str, number| guidance.region(region).unwrap().level(number).unwrap().clone();
    let here = level("west-betuwe-rivierenland", 2);
    assert_eq!(here.procesregie, "Procesregisseur / MDO Team Sociaal");
    assert_eq!(here.casusregie, guidance.level(2).unwrap().casusregie, "the table fills the rest");
    assert!(here.sources.iter().any(|source| source.starts_with("West Betuwe")));
    assert!(here.sources.iter().any(|source| source.ends_with("bijlage 4")), "both sources");
    assert!(level("arnhem-achterhoek", 3).breakthrough.unwrap().contains("wethouders"));
    assert_eq!(level("arnhem-achterhoek", 1).agreed, None);
    for number in 1..=4 {
        assert_eq!(&level("nl", number), guidance.level(number).unwrap());
    }
}

/// What the documents say, so that nobody is sent the wrong way.
#[test]
fn along_a_route_the_region_names_who_is_asked() {
    let guidance = guidance();
    let along = |region: &str, route| -> Vec<String> {
        let region = guidance.region(region).unwrap();
        region.partners_along(route).map(|one| one.id.clone()).collect()
    };
    assert_eq!(along("noord-veluwe-midden-ijssel", Route::Huisverbod), ["iriszorg"]);
    assert_eq!(along("arnhem-achterhoek", Route::HulpBijGeweld), ["vijf-gesprekken-kairos"]);
    assert_eq!(along("west-betuwe-rivierenland", Route::Omgangshuis), ["omgangshuis"]);
    assert_eq!(along("arnhem-achterhoek", Route::Omgangshuis), [] as [&str; 0]);
    let number = |region: &Region| {
        region.partners.iter().filter_map(|one| one.number.clone()).collect::<BTreeSet<_>>()
    };
    for region in guidance.regions() {
        let given: BTreeSet<_> = region.phones.iter().map(|phone| phone.number.clone()).collect();
        assert!(number(region).is_subset(&given), "{}: one number twice the same", region.id);
    }
}

#[test]
fn the_verwijsindex_never_stands_there_without_where_the_law_stands() {
    let mut told = 0;
    for region in guidance().regions() {
        for one in region.partners_for(&[Need::WieNogMeer]) {
            assert!(one.mind.as_ref().unwrap().contains("geen plicht"), "{}", one.id);
            told += 1;
        }
    }
    assert_eq!(told, 3);
}

#[test]
fn what_is_said_of_kinds_and_needs_has_its_words() {
    for kind in PartnerKind::VARIANTS {
        assert!(exists(&format!("partner-kind-{}", <&str>::from(kind))), "{kind:?}");
    }
    for need in Need::VARIANTS {
        assert!(exists(&format!("need-{}", <&str>::from(need))), "{need:?}");
    }
}

#[test]
fn a_fault_in_a_pack_is_named_where_it_stands() {
    let region = "arnhem-achterhoek";
    let twice = "komt twee keer voor";
    refused(region, "id: \"maatjes-moviera\"", "id: \"lokaal-team\"", "Maatjes van Moviera", twice);
    let long = format!("does: \"{}\"", "x".repeat(401));
    let does = "does: \"Helpt slachtoffers van aanranding en verkrachting, dag en nacht.\"";
    refused(region, does, &long, "xxx", "langer dan 400");
    refused(region, "helps_with: [Herstel]", "helps_with: [], routes: []", "routes: []", "waarmee");
    let unnamed = "unnamed: [Scheiding,";
    refused(region, unnamed, "unnamed: [Scheiding, Steun,", "unnamed:", "staat onder unnamed");
    let agreed = "levels: [2, 3, 4],";
    refused(region, agreed, "levels: [2, 3, 5],", "levels: [2, 3, 5]", "AVE 5 bestaat niet");
    let source =
        "sources: [\"Arnhem, lokaal uitvoeringsplan Samen Veilig 2024-2028, speerpunt 4\"]";
    refused(region, source, "sources: [\" \"]", "sources: [\" \"]", "bron");
    let careless = "setting: Gewoon,\n    disclosure: (below: 3),";
    refused(
        region,
        "setting: Gewoon,",
        careless,
        "disclosure: (below",
        "te makkelijk te herkennen",
    );
    refused(region, "up: \"samen optrekken\"", "up: \"\"", "up: \"\"", "up is leeg");
}
