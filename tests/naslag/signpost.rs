//! Which article tells more of what is asked, told or weighed.

use std::collections::BTreeSet;

use casuskompas::case::Case;
use casuskompas::case::record::{Described, Holds, Kind};
use casuskompas::guidance::Weegvraag;
use casuskompas::naslag::{Topic, article_about, ways};

use super::{guidance, naslag};

/// Everything of the method that somebody may want to read about.
fn topics() -> Vec<Topic> {
    let method = guidance();
    let questions = method.atoms().iter().map(|atom| Topic::Question(atom.id.clone()));
    let factors = method.risks().factors.iter().map(|one| Topic::Factor(one.id.clone()));
    let alerts = method.alerts().map(|(alert, _)| Topic::Alert(alert.id.clone()));
    let criteria = method.criteria().iter().map(|one| Topic::Criterion(one.id.clone()));
    let steps = (1..).zip(&method.meldcode().steps).map(|(number, _)| Topic::MeldcodeStep(number));
    let weighed = Weegvraag::ALL.map(Topic::Weegvraag);
    let kinds = kinds().into_iter().filter(|label| !without(label)).map(Topic::Kind);
    let asked = questions.chain(factors).chain(alerts).chain(criteria).chain([Topic::Words]);
    asked.chain(steps).chain(weighed).chain(kinds).collect()
}

/// Kinds of record that lead nowhere of their own, each with the reason.
const WITHOUT: &[(&str, &str)] = &[
    ("", "what stands in a case once, each in the step that leads to its article"),
    ("people", "in *Gezin en kring*, which leads to being reached safely"),
    ("relations", "in *Gezin en kring*"),
    ("documents-made", "made by the program; *Documenten* leads to sharing"),
    ("andere-oordelen", "in *Besluiten*, which leads to AVE"),
    ("citaten", "part of a plan"),
    ("controles", "part of an agreement"),
    ("kinddelen", "part of a plan"),
    ("planversies", "in *Plan en afspraken*, which leads to the plan for safety"),
    ("spanningen", "part of such a plan"),
    ("terugblikken", "part of such a plan"),
    ("uitreikingen", "part of such a plan"),
    ("versions-list-priorities", "in a phase, which leads to the phases"),
    ("versions-list-actions", "part of a priority"),
    ("versions-list-opinions", "part of a priority or a plan"),
    ("versions-list-passages", "in a phase"),
    ("versions-list-decisions", "in *AVE en regie*, which leads to AVE"),
    ("former-holders", "in *AVE en regie*"),
    ("versions-list-questions", "every question and factor has its own"),
    ("versions-list-readings", "earlier answers to such a question"),
    ("versions-list-postponed", "work of the team, not of the field"),
    ("versions-list-logbook", "asks nothing"),
    ("moments", "asks nothing of the field"),
    ("bijlagen", "asks nothing of the field"),
    ("strengths", "asks nothing that has to be explained"),
    ("scores", "in *Hoe veilig is het*, which leads to children"),
    ("closings", "in *Afsluiten*, which leads to the waakvlam"),
    ("wegingen", "each of the five questions has its own"),
    ("besprekingen", "in *Overleg*, which leads to leading one"),
    ("besproken-acties", "part of a meeting"),
    ("deelnemers", "part of a meeting"),
    ("inschattingen", "part of a meeting"),
    ("notities", "part of a meeting"),
];

fn without(label: &str) -> bool {
    WITHOUT.iter().any(|(kind, _)| *kind == label)
}

/// The names of the lists of every kind of record that a case can hold.
pub(crate) fn kinds() -> BTreeSet<&'static str> {
    fn visit(kind: &'static Kind, found: &mut BTreeSet<&'static str>) {
        found.insert(kind.label);
        for field in kind.fields {
            if let Holds::Record(kind) | Holds::Parts(kind) = field.holds {
                visit(kind, found);
            }
        }
    }
    let mut found = BTreeSet::new();
    visit(<Case as Described>::KIND, &mut found);
    found
}

#[test]
fn no_kind_is_excused_that_is_not_there_or_has_an_article() {
    let all = kinds();
    for (label, _) in WITHOUT {
        assert!(all.contains(label), "{label}");
        assert_eq!(article_about(&Topic::Kind(label), guidance()), None, "{label}");
    }
    assert!(all.len() > WITHOUT.len() + 10);
}

#[test]
fn everything_that_is_asked_told_or_weighed_has_an_article() {
    for topic in topics() {
        let article = article_about(&topic, guidance());
        let article = article.unwrap_or_else(|| panic!("{topic:?} has no article"));
        assert!(naslag().article(article).is_some(), "{topic:?} leads to {article}");
        assert_eq!(topic.name(guidance()).is_some(), topic != Topic::Words, "{topic:?}");
    }
}

#[test]
fn no_way_begins_at_what_is_not_there() {
    let method = guidance();
    let mut known: BTreeSet<&str> = ["meldcode", "criteria", "words"].into();
    known.extend(kinds());
    known.extend(method.themes().iter().map(|one| one.id.as_str()));
    known.extend(method.atoms().iter().map(|one| one.id.as_str()));
    known.extend(method.risks().groups.iter().map(|one| one.id.as_str()));
    known.extend(method.risks().factors.iter().map(|one| one.id.as_str()));
    known.extend(method.alerts().map(|(one, _)| one.id.as_str()));
    for (from, to) in ways() {
        assert!(known.contains(from), "{from} leads to {to}");
        assert!(naslag().article(to).is_some(), "{from} leads to {to}");
    }
}

#[test]
fn what_is_special_leads_to_what_is_written_about_it_alone() {
    let leads = |topic: Topic| article_about(&topic, guidance()).unwrap();
    assert_eq!(leads(Topic::Question("verwurging-ooit".into())), "wurging");
    assert_eq!(leads(Topic::Question("wapen-in-bezit".into())), "rode-vlaggen");
    assert_eq!(leads(Topic::Factor("bezitterig".into())), "dwingende-controle");
    assert_eq!(leads(Topic::Factor("zegt-ja".into())), "lvb");
    assert_eq!(leads(Topic::Alert("A10".into())), "seksueel-geweld");
    assert_eq!(leads(Topic::Kind("kindgesprekken")), "kinderen");
    assert_eq!(leads(Topic::Weegvraag(Weegvraag::HulpAanvaard)), "meldcode");
    assert_eq!(article_about(&Topic::Alert("A99".into()), guidance()), None);
    assert_eq!(article_about(&Topic::Question("niets".into()), guidance()), None);
}
