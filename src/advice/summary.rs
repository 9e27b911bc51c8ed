//! The advice as text to read in a terminal.

use super::warnings::day;
use super::{Advice, DecisiveQuestion, Need, Settled, Why, route};
use crate::case::Ave;
use crate::guidance::Guidance;
use crate::guidance::logic::Truth;
use crate::t;

/// The advice in plain sentences, one heading per part; parts without content
/// are left out.
pub fn text(advice: &Advice, guidance: &Guidance) -> String {
    let parts = [
        part(None, alerts(advice)),
        part(Some("advice-heading-level"), level(advice)),
        part(Some("advice-heading-next"), vec![advice.next_step().text.clone()]),
        part(Some("advice-heading-why"), why(advice)),
        part(Some("advice-heading-questions"), questions(advice)),
        part(Some("advice-heading-again"), again(advice)),
        part(Some(heading_down(advice)), down(advice, guidance)),
        part(Some("advice-heading-phase"), phase(advice)),
        part(Some("advice-heading-warnings"), warnings(advice)),
        part(Some("advice-heading-agenda"), agenda(advice)),
        part(None, vec![t!("advice-closing", model = advice.model.as_str())]),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join("\n\n") + "\n"
}

fn part(heading: Option<&str>, lines: Vec<String>) -> Option<String> {
    if lines.is_empty() {
        return None;
    }
    let Some(heading) = heading else {
        return Some(lines.join("\n"));
    };
    let lines: Vec<String> = lines.iter().map(|line| format!("  {line}")).collect();
    Some(format!("{}\n{}", t!(heading), lines.join("\n")))
}

fn alerts(advice: &Advice) -> Vec<String> {
    let alerts = advice.alerts.iter();
    alerts
        .map(|one| {
            let (id, text) = (one.id.as_str(), one.text.as_str());
            match &one.settled {
                None => t!("advice-alert", id = id, text = text, action = one.action.as_str()),
                Some(done) => t!("advice-alert-settled", id = id, text = text, done = told(done)),
            }
        })
        .collect()
}

/// When something was done about an alert, and with what words.
fn told(done: &Settled) -> String {
    let on = done.on.map_or_else(|| t!("advice-again-undated"), day);
    if done.words.is_empty() { on } else { format!("{on}. {}", done.words) }
}

fn level(advice: &Advice) -> Vec<String> {
    let advised = match advice.level {
        Some(level) => t!("advice-level", level = level.number()),
        None => t!("advice-no-level"),
    };
    let (lowest, highest) = (advice.lowest.number(), advice.highest.number());
    let range = (lowest != highest).then(|| t!("advice-range", lowest = lowest, highest = highest));
    std::iter::once(advised).chain(range).collect()
}

fn why(advice: &Advice) -> Vec<String> {
    let shown = advice.criteria.iter().filter(|one| one.state != Truth::No);
    shown
        .map(|one| {
            let (level, sources) = (one.level.number(), one.sources.join("; "));
            let (words, key) = match one.state {
                Truth::Holds => (&one.reason, "advice-holds"),
                _ => (&one.name, "advice-open"),
            };
            t!(key, id = one.id.as_str(), words = words.as_str(), level = level, sources = sources)
        })
        .collect()
}

fn questions(advice: &Advice) -> Vec<String> {
    advice.decisive_questions.iter().map(question).collect()
}

fn question(one: &DecisiveQuestion) -> String {
    let (text, id) = (one.text.as_str(), one.question.0.as_str());
    if one.yes == one.no {
        return t!("advice-question-together", text = text, id = id, level = one.reaches.number());
    }
    let (yes, no) = (level_or_none(one.yes), level_or_none(one.no));
    t!("advice-question", text = text, id = id, yes = yes, no = no)
}

/// What was reassuring and counts no longer.
fn again(advice: &Advice) -> Vec<String> {
    let asked = advice.ask_again.iter().map(|one| {
        let (text, was) = (one.text.as_str(), one.was.in_a_sentence());
        let on = one.on.map_or_else(|| t!("advice-again-undated"), day);
        let why = match one.why {
            Why::Age => t!("advice-again-age"),
            Why::Incident => t!("advice-again-incident"),
            Why::Agreements => t!("advice-again-agreements"),
            Why::Record => t!("advice-again-record"),
        };
        t!("advice-again", text = text, was = was, on = on, why = why)
    });
    asked.collect()
}

fn level_or_none(level: Option<Ave>) -> String {
    level.map_or_else(|| t!("advice-none-yet"), |level| format!("AVE {}", level.number()))
}

/// From AVE 1 there is nothing to scale down to; then the ways tell what makes
/// AVE 1 certain.
fn heading_down(advice: &Advice) -> &'static str {
    if advice.lowest == Ave::One { "advice-heading-certain" } else { "advice-heading-down" }
}

fn down(advice: &Advice, guidance: &Guidance) -> Vec<String> {
    let route = route(advice.next_ways_down(), guidance);
    let always = route.always.iter().map(|need| format!("- {}", need.text));
    let introduced = if route.always.is_empty() { "advice-any" } else { "advice-besides" };
    let besides = (!route.besides.is_empty()).then(|| t!(introduced));
    always.chain(besides).chain(route.besides.iter().map(|needs| way(needs))).collect()
}

/// One of several ways, in sentences.
fn way(needs: &[Need<'_>]) -> String {
    let sentences: Vec<&str> = needs.iter().map(|need| need.text.as_str()).collect();
    format!("- {}", sentences.join(" "))
}

fn phase(advice: &Advice) -> Vec<String> {
    let phase = &advice.phase;
    let days = phase
        .days_without_violence
        .map_or_else(|| t!("advice-days-unknown"), |days| t!("advice-days", count = days));
    let open =
        (phase.missing.is_empty() && phase.undecided.is_empty()).then(|| t!("advice-gate-open"));
    let lines = phase.missing.iter().chain(&phase.undecided);
    let lines = lines.map(|line| format!("- {line}"));
    let confirmed = phase.confirmed_on.map(|on| t!("advice-confirmed", on = day(on)));
    std::iter::once(days).chain(confirmed).chain(open).chain(lines).collect()
}

fn warnings(advice: &Advice) -> Vec<String> {
    let warnings = advice.warnings.iter();
    warnings.map(|one| format!("- {}", one.text)).collect()
}

fn agenda(advice: &Advice) -> Vec<String> {
    let items = advice.agenda.iter();
    items.map(|one| format!("{}  {}", day(one.on), one.what)).collect()
}
