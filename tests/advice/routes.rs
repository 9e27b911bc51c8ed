//! Routes beside the help that runs: whether they fit, and what is missing.

use casuskompas::advice::{Advice, RouteReport, advise, report};
use casuskompas::case::{Case, DueKind, Route, Summary, ron};
use casuskompas::demo;
use casuskompas::guidance::logic::Truth;
use casuskompas::guidance::{Basis, Guidance};
use chrono::NaiveDate;
use std::collections::BTreeSet;
use std::sync::LazyLock;

static GUIDANCE: LazyLock<Guidance> = LazyLock::new(|| Guidance::embedded().unwrap());

fn today() -> NaiveDate {
    "2026-11-19".parse().unwrap()
}

fn advice_of(case: &Case) -> Advice {
    advise(case, &GUIDANCE, GUIDANCE.region("nl").unwrap(), today())
}

fn route(case: &str, route: Route) -> RouteReport {
    let case = ron::from_text(case).unwrap_or_else(|fault| panic!("{case}: {fault}"));
    advice_of(&case).routes.into_iter().find(|one| one.id == route).unwrap()
}

fn answered(answers: &[(&str, &str)]) -> String {
    let answers = answers
        .iter()
        .map(|(id, answer)| format!(r#""{id}": (answer: {answer}, on: "2026-11-18")"#));
    let answers = answers.collect::<Vec<_>>().join(", ");
    format!(r#"(opened_on: "2026-10-01", observations: {{{answers}}})"#)
}

/// The least that makes each route fit; the last of it is the question that the
/// route then still asks.
const FITS: [(Route, &[&str]); 10] = [
    (Route::Crisis, &["basiszorg-ontbreekt"]),
    (Route::Huisverbod, &["acuut-onveilig", "gevaar-van-huisgenoot"]),
    (Route::Opvang, &["hevige-angst", "geen-veilige-plek"]),
    (Route::Raad, &["gevaar-nu", "kind-bedreigd", "vrijwillig-niet-genoeg"]),
    (
        Route::Jeugdbeschermingstafel,
        &["kind-bedreigd", "maatregel-denkbaar", "vrijwillig-niet-genoeg"],
    ),
    (
        Route::ZorgEnVeiligheidshuis,
        &["ketenaanpak-nodig", "strafbaar-of-overlast", "meerdere-leefgebieden"],
    ),
    (
        Route::MdaPlusPlus,
        &[
            "structureel-onveilig",
            "herhaalde-melding",
            "geweld-wordt-erger",
            "meerdere-leefgebieden",
        ],
    ),
    (Route::RegionaalExpertteam, &["geen-passende-hulp"]),
    (Route::HulpBijGeweld, &["structureel-onveilig", "geen-hulp-bij-geweld"]),
    (Route::Omgangshuis, &["omgang-niet-veilig"]),
];

fn yes<'a>(ids: &[&'a str]) -> Vec<(&'a str, &'static str)> {
    ids.iter().map(|id| (*id, "Yes")).collect()
}

#[test]
fn every_route_can_fit_and_says_what_is_missing_until_then() {
    let routes: BTreeSet<_> = FITS.iter().map(|(route, _)| *route).collect();
    assert_eq!(routes, BTreeSet::from(Route::ALL));
    for (id, answers) in FITS {
        assert_eq!(route(&answered(&yes(answers)), id).state, Truth::Holds, "{id:?}");
        let (last, before) = answers.split_last().unwrap();
        let open = route(&answered(&yes(before)), id);
        assert_eq!(open.state, Truth::Open, "{id:?}");
        assert!(open.missing.contains(&(*last).to_owned()), "{id:?}: {:?}", open.missing);
        assert!(before.iter().all(|known| !open.missing.contains(&(*known).to_owned())), "{id:?}");
    }
}

#[test]
fn a_route_does_not_fit_where_one_of_its_criteria_is_known_not_to_hold() {
    let no = route(
        &answered(&[("kind-bedreigd", "Yes"), ("maatregel-denkbaar", "No")]),
        Route::Jeugdbeschermingstafel,
    );
    assert_eq!((no.state, no.missing), (Truth::No, vec![]));
    let nothing = route("()", Route::Jeugdbeschermingstafel);
    assert_eq!(nothing.state, Truth::Open, "that nobody asked is no no");
    let childless = r#"(opened_on: "2026-10-01", observations: {"kind-bedreigd": (not_applicable: true, on: "2026-11-18")})"#;
    assert_eq!(route(childless, Route::Jeugdbeschermingstafel).state, Truth::No);
}

/// A no counts for a while; then the route is open again, never the other way.
#[test]
fn that_a_route_does_not_fit_is_asked_again_after_a_while() {
    let case = ron::from_text(&answered(&[("omgang-niet-veilig", "No"), ("kind-bedreigd", "Yes")]))
        .unwrap();
    let region = GUIDANCE.region("nl").unwrap();
    let state = |on: &str, wanted| {
        let advice = advise(&case, &GUIDANCE, region, on.parse().unwrap());
        advice.routes.into_iter().find(|one| one.id == wanted).unwrap()
    };
    assert_eq!(state("2026-11-19", Route::Omgangshuis).state, Truth::No);
    assert_eq!(state("2027-06-01", Route::Omgangshuis).state, Truth::Open);
    assert_eq!(state("2028-06-01", Route::Raad).criteria[0].state, Truth::Holds);
}

#[test]
fn every_route_says_whom_to_ask_what_to_prepare_and_where_it_comes_from() {
    for (guide, formulas) in GUIDANCE.routes() {
        assert_eq!(guide.criteria.len(), formulas.len());
        assert!(!guide.prepare.is_empty() && !guide.ask.is_empty(), "{:?}", guide.route);
        assert!(!guide.sources.is_empty(), "{:?}", guide.route);
        assert!(matches!(guide.basis, Basis::Sourced | Basis::Inferred), "{:?}", guide.route);
    }
    let mut all = GUIDANCE.routes();
    let house = all.find(|(guide, _)| guide.route == Route::ZorgEnVeiligheidshuis).unwrap().0;
    assert!(house.note.as_ref().unwrap().contains("1 maart 2025"), "its own ground in law");
}

#[test]
fn the_kompas_asks_to_look_until_somebody_was_asked_and_again_after_that_ended() {
    let asks = |more: &str| {
        let text = answered(&yes(&["geen-passende-hulp"]));
        let case = ron::from_text(&format!("{}, {more})", &text[..text.len() - 1])).unwrap();
        let steps = advice_of(&case).next_steps.into_iter();
        steps.filter(|step| step.id == "route").map(|step| step.text).collect::<Vec<_>>()
    };
    assert!(asks("")[0].contains("het Regionaal Expertteam jeugd"), "{:?}", asks(""));
    let asked = |more: &str| {
        format!(r#"aanvragen: [(route: RegionaalExpertteam, on: "2026-11-01"{more})]"#)
    };
    assert!(asks(&asked("")).is_empty());
    assert!(asks(&asked(r#", answer: Nee, until: "2026-11-19""#)).is_empty());
    assert_eq!(asks(&asked(r#", answer: Nee, until: "2026-11-18""#)).len(), 1);
    let other = r#"aanvragen: [(route: Opvang, on: "2026-11-01")]"#;
    assert_eq!(asks(other).len(), 1);
}

#[test]
fn other_programs_read_id_state_and_missing() {
    let case = ron::from_text(&answered(&yes(&["hevige-angst"]))).unwrap();
    let now = today().and_hms_opt(14, 2, 0).unwrap();
    let advice = advice_of(&case);
    let json = serde_json::to_value(report::report(&advice, now)).unwrap();
    let routes = json["routes"].as_array().unwrap();
    assert_eq!(routes.len(), Route::ALL.len());
    let shelter = routes.iter().find(|one| one["id"] == "opvang").unwrap();
    let wanted =
        serde_json::json!({ "id": "opvang", "state": "open", "missing": ["geen-veilige-plek"] });
    assert_eq!(*shelter, wanted);
    assert!(routes.iter().any(|one| one["id"] == "zorg-en-veiligheidshuis"));
}

/// What only routes ask belongs to no list, so that going through one says
/// nothing of it, and it is not asked again among the others.
#[test]
fn what_only_routes_ask_stands_apart() {
    let apart: Vec<_> = GUIDANCE.atoms().iter().filter(|one| GUIDANCE.is_apart(one)).collect();
    assert_eq!(apart.len(), 9);
    for atom in apart {
        let place = GUIDANCE.atom_index(&atom.id).unwrap();
        assert!(GUIDANCE.entries().iter().all(|list| !list.opens.contains(&place)), "{}", atom.id);
    }
    let old = answered(&[("omgang-niet-veilig", "No")]).replace("2026-11-18", "2025-11-18");
    assert!(advice_of(&ron::from_text(&old).unwrap()).ask_again.is_empty());
}

#[test]
fn families_show_a_route_that_fits_and_one_that_was_asked() {
    let all = demo::families(today());
    let reports: Vec<_> = all.iter().flat_map(|case| advice_of(case).routes).collect();
    for state in [Truth::Holds, Truth::Open, Truth::No] {
        assert!(reports.iter().any(|one| one.state == state), "{state:?}");
    }
    assert!(reports.iter().any(|one| one.asked));
}

/// What was agreed to come back to is a date, until it is over or asked again.
#[test]
fn until_when_a_request_holds_is_a_date_to_come_back_to() {
    let due = |requests: &str| {
        let case = ron::from_text(&format!("(aanvragen: [{requests}])")).unwrap();
        let due = Summary::of(&case).due.into_iter();
        due.map(|due| (due.on.to_string(), due.kind, due.what)).collect::<Vec<_>>()
    };
    let waits = r#"(id: 1, route: Opvang, on: "2026-11-01", until: "2026-12-01")"#;
    let told = "Terugkomen op de route: Opvang".to_owned();
    assert_eq!(due(waits), [("2026-12-01".to_owned(), DueKind::Route, told)]);
    let over = waits.replace(r#"12-01""#, r#"12-01", ended_on: "2026-11-18""#);
    assert_eq!(due(&over), []);
    let again = r#"(id: 2, route: Opvang, on: "2026-11-18", answer: Ja)"#;
    assert_eq!(due(&format!("{waits}, {again}")), []);
    let other = r#"(id: 2, route: Crisis, on: "2026-11-18", answer: Ja)"#;
    assert_eq!(due(&format!("{waits}, {other}")).len(), 1);
}
