//! Articles that the program makes of what it works with: they never tell otherwise than
//! it does.

use super::article::{Article, Block};
use super::read::body;
use crate::case::Ave;
use crate::guidance::{Basis, Guidance, Level, Partner, PartnerKind, Region};
use crate::t;
use strum::VariantArray;

/// What was changed in each version, as it stands in the documentation.
const CHANGES: &str = include_str!("../../assets/docs/CHANGELOG.md");

/// Every one of them, in the order in which they are offered.
pub(super) fn all(guidance: &Guidance, region: &Region) -> Vec<Article> {
    vec![
        levels(region),
        criteria(guidance, region),
        partners(region),
        phones(region),
        terms(guidance, region),
        news(),
    ]
}

/// Who holds which role at each level.
fn levels(region: &Region) -> Article {
    let mut article = Article::made("niveaus", t!("naslag-levels"));
    for level in &region.levels {
        let number = Ave::ALL.iter().find(|ave| ave.number() == level.level);
        let name = level.name.as_str();
        article.heading(match number {
            Some(ave) => t!("naslag-level", number = ave.number(), name = name),
            None => level.name.clone(),
        });
        article.words(level.explanation.as_str());
        article.terms(roles(level));
        article.words(level.agreed.clone().unwrap_or_default());
        let stuck = level.breakthrough.as_ref();
        article.words(
            stuck.map_or_else(String::new, |whom| t!("ave-breakthrough", text = whom.as_str())),
        );
        article.from(&level.sources);
    }
    article
}

fn roles(level: &Level) -> [(String, String); 5] {
    [
        (t!("ave-role-casusregie"), level.casusregie.clone()),
        (t!("ave-role-procesregie"), level.procesregie.clone()),
        (t!("ave-role-overleg"), level.overleg.join(", ")),
        (t!("ave-role-operationeel"), level.operationeel.clone()),
        (t!("ave-role-bestuurlijk"), level.bestuurlijk.clone()),
    ]
}

/// What argues for each level, and what stands above all of them.
fn criteria(guidance: &Guidance, region: &Region) -> Article {
    let mut article = Article::made("criteria", t!("naslag-criteria"));
    article.words(t!("naslag-criteria-about", region = region.name.as_str()));
    for level in &region.levels {
        let argue = guidance.criteria().iter().filter_map(|criterion| {
            let form = criterion.form.under(region.setting);
            let reason = sourced(&form.reason, &criterion.sources);
            (form.level == level.level).then(|| (criterion.name.clone(), reason))
        });
        let argue: Vec<_> = argue.collect();
        if !argue.is_empty() {
            let name = level.name.as_str();
            article.heading(t!("naslag-level", number = level.level, name = name));
            article.terms(argue);
        }
    }
    article.heading(t!("naslag-alerts"));
    let alerts = guidance
        .alerts()
        .map(|(alert, _)| (alert.text.clone(), sourced(&alert.action, &alert.sources)));
    article.terms(alerts);
    article.from(guidance.criteria().iter().flat_map(|criterion| &criterion.sources));
    article
}

/// Words with where they come from behind them.
fn sourced(words: &str, sources: &[String]) -> String {
    t!("naslag-sourced", words = words, sources = sources.join("; "))
}

/// Whom one can call upon here, by what they are.
fn partners(region: &Region) -> Article {
    let mut article = Article::made("partners", t!("naslag-partners"));
    article.words(t!("naslag-partners-about", region = region.name.as_str()));
    for kind in PartnerKind::VARIANTS {
        let here: Vec<&Partner> = region.partners.iter().filter(|one| one.kind == *kind).collect();
        if !here.is_empty() {
            let id: &'static str = kind.into();
            article.heading(t!(&format!("partner-kind-{id}")));
            article.terms(here.iter().map(|one| told(one)));
        }
        article.from(here.iter().flat_map(|one| &one.sources));
    }
    if !region.principles.is_empty() {
        article.heading(t!("naslag-principles"));
        article.bullets(region.principles.iter().map(|one| one.text.clone()));
        article.from(region.principles.iter().flat_map(|one| &one.sources));
    }
    if !region.terms.is_empty() {
        article.heading(t!("naslag-local-words"));
        article.terms(region.terms.iter().map(|one| (one.word.clone(), one.means.clone())));
        article.from(region.terms.iter().flat_map(|one| &one.sources));
    }
    article.from(&region.sources);
    article
}

fn told(partner: &Partner) -> (String, String) {
    let name = match partner.told() {
        Some(number) => t!("kompas-phone", name = partner.name.as_str(), number = number),
        None => partner.name.clone(),
    };
    let words = [Some(&partner.does), Some(&partner.when), partner.mind.as_ref()];
    let words: Vec<&str> = words.into_iter().flatten().map(String::as_str).collect();
    (name, words.join(" "))
}

/// Whom to call.
fn phones(region: &Region) -> Article {
    let mut article = Article::made("telefoon", t!("naslag-phones"));
    article.terms(region.phones.iter().map(|phone| {
        let (number, hours) = (phone.told(), phone.hours.as_str());
        (phone.name.clone(), t!("naslag-phone", number = number, hours = hours))
    }));
    let known = |number: &String| region.phones.iter().any(|phone| phone.number == *number);
    let others = region.partners.iter().filter_map(|one| {
        let is_known = one.number.as_ref().is_some_and(&known);
        Some((one.name.clone(), one.told().filter(|_| !is_known)?))
    });
    let others: Vec<_> = others.collect();
    if !others.is_empty() {
        article.heading(t!("naslag-phones-more"));
        article.terms(others);
    }
    article.words(t!("naslag-phones-check"));
    article.from(&region.sources);
    article
}

/// Terms that run by themselves, and how long things are kept.
fn terms(guidance: &Guidance, region: &Region) -> Article {
    let mut article = Article::made("termijnen", t!("naslag-terms"));
    let clocks = guidance.clocks();
    article.heading(t!("naslag-clocks"));
    let (choke, trace) = (&clocks.verwurging, &clocks.seksueel_geweld);
    let (order, report) = (&clocks.huisverbod, &clocks.veilig_thuis);
    let (inquiry, school) = (&clocks.onderzoek, &clocks.school);
    let mut rows = vec![
        ("naslag-clock-choke", t!("naslag-hours", count = choke.hours), choke.basis),
        ("naslag-clock-trace", t!("naslag-days", count = trace.days), trace.basis),
        (
            "naslag-clock-order",
            t!("naslag-order", days = order.days, longest = order.longest),
            order.basis,
        ),
        (
            "naslag-clock-report",
            t!("naslag-working-days", count = report.working_days),
            report.basis,
        ),
        ("naslag-clock-inquiry", t!("naslag-weeks", count = inquiry.weeks), inquiry.basis),
    ];
    if region.handle_with_care {
        let hours = t!("naslag-hours", count = school.hours);
        rows.push(("naslag-clock-school", hours, school.basis));
    }
    article.terms(rows.into_iter().map(|(key, term, basis)| (t!(key), sure(&term, basis))));
    for sources in [
        &choke.sources,
        &trace.sources,
        &order.sources,
        &report.sources,
        &inquiry.sources,
        &school.sources,
    ] {
        article.from(sources);
    }
    article.heading(t!("naslag-keeping"));
    article.bullets(guidance.terms().iter().map(|term| sure(&term.text, term.basis)));
    article.from(guidance.terms().iter().flat_map(|term| &term.sources));
    article
}

/// A term with how sure it is.
fn sure(term: &str, basis: Basis) -> String {
    let key = match basis {
        Basis::Sourced => "retention-basis-sourced",
        Basis::Background => "retention-basis-background",
        Basis::Inferred => "retention-basis-inferred",
    };
    format!("{term} {}", t!(key))
}

/// What changed in each version.
fn news() -> Article {
    let mut article = Article::made("nieuw", t!("naslag-news"));
    let from_first = CHANGES.find("\n## ").map_or(CHANGES, |at| &CHANGES[at..]);
    article.blocks = body(from_first);
    article.sources = vec![t!("naslag-news-source")];
    article
}

/// Every source that is named anywhere, in the order of the alphabet, with where.
pub(super) fn sources(articles: &[Article]) -> Article {
    let mut article = Article::made("bronnen", t!("naslag-sources"));
    article.words(t!("naslag-sources-about"));
    let mut all: Vec<(&String, Vec<&str>)> = Vec::new();
    for one in articles {
        for source in &one.sources {
            match all.iter_mut().find(|(known, _)| *known == source) {
                Some((_, titles)) => titles.push(&one.title),
                None => all.push((source, vec![&one.title])),
            }
        }
    }
    all.sort();
    let rows = all.into_iter().map(|(source, titles)| (source.clone(), titles.join(", ")));
    article.blocks.push(Block::Terms(rows.collect()));
    article
}
