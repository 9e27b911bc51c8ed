//! Which article tells more of what is asked, told or weighed.

use std::collections::BTreeSet;

use casuskompas::naslag::{Topic, article_about, ways};

use super::{guidance, naslag};

/// Everything of the method that somebody may want to read about.
fn topics() -> Vec<Topic> {
    let method = guidance();
    let questions = method.atoms().iter().map(|atom| Topic::Question(atom.id.clone()));
    let factors = method.risks().factors.iter().map(|one| Topic::Factor(one.id.clone()));
    let alerts = method.alerts().map(|(alert, _)| Topic::Alert(alert.id.clone()));
    let criteria = method.criteria().iter().map(|one| Topic::Criterion(one.id.clone()));
    questions.chain(factors).chain(alerts).chain(criteria).chain([Topic::Words]).collect()
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
    let mut known: BTreeSet<&str> = ["criteria", "words"].into();
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
    assert_eq!(article_about(&Topic::Alert("A99".into()), guidance()), None);
    assert_eq!(article_about(&Topic::Question("niets".into()), guidance()), None);
}
