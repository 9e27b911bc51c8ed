//! A practice file that begins with a case: the text that a trainer goes on with.
//!
//! Whoever calls this sees to it that the case names nobody.

use chrono::{DateTime, Datelike, Days, FixedOffset, NaiveDate};

use super::head::{CARDS, CASE, DEBRIEF, MINUTES, NUMBER, TRAINER, WARNING};
use super::stage::{DAY, KOMPAS, NEWS, NOT_YET, PANEL};
use super::{QuestionKind, dated, sparse};
use crate::advice::advise;
use crate::case::{Ave, Case, CaseId};
use crate::guidance::Guidance;
use crate::t;

/// Who sits in the panel of a new file.
const PANEL_OF: [&str; 3] =
    ["practice-begin-panel-doctor", "practice-begin-panel-police", "practice-begin-panel-school"];

/// How long the whole and its part take, in minutes.
const LASTS: (u32, u32) = (20, 12);

/// The text of a practice file whose first part stands where this case stands on `today`.
/// None when the case cannot be written.
#[must_use]
pub fn beginning(case: &Case, guidance: &Guidance, today: NaiveDate) -> Option<String> {
    let first = monday_from(today);
    let case = bare(case);
    let level = advise(&case, guidance, &guidance.regions()[0], first).level;
    let block = dated::with_strings(&sparse::text(&case)?, |words| day(words, first));
    let lines = [head(&case), block_of(&block), part(level)].concat();
    Some(lines.join("\n"))
}

/// The first Monday on or after a day: so that nothing that happened lies ahead.
fn monday_from(today: NaiveDate) -> NaiveDate {
    let since_monday = u64::from(today.weekday().num_days_from_monday());
    let by = if since_monday == 0 { 0 } else { 7 - since_monday };
    today.checked_add_days(Days::new(by)).unwrap_or(today)
}

/// The case without what is of a vault and not of a family.
fn bare(case: &Case) -> Case {
    let mut bare = case.clone();
    bare.id = CaseId::default();
    bare.number.clear();
    bare.documents.clear();
    bare.bijlagen.clear();
    bare.besprekingen.iter_mut().for_each(|one| one.meeting.clear());
    bare
}

fn heading(level: usize, words: &str) -> Vec<String> {
    vec![format!("{} {words}", "#".repeat(level)), String::new()]
}

fn field(name: &str, value: impl ToString) -> String {
    format!("{name}: {}", value.to_string())
}

/// A heading with words below it.
fn words(level: usize, title: &str, key: &str) -> Vec<String> {
    [heading(level, title), vec![t!(key), String::new()]].concat()
}

fn head(case: &Case) -> Vec<String> {
    let title = match case.name.trim() {
        "" => t!("practice-begin-title"),
        name => name.to_owned(),
    };
    [
        heading(1, &t!("practice-begin-heading", title = title)),
        vec![field(NUMBER, t!("practice-begin-number")), field(MINUTES, LASTS.0), String::new()],
        vec![t!("practice-begin-about"), String::new()],
        words(2, WARNING, "practice-begin-warning"),
        words(2, TRAINER, "practice-begin-trainer"),
        words(2, DEBRIEF, "practice-begin-debrief"),
        heading(2, CARDS),
        words(3, &t!("practice-begin-card"), "practice-begin-card-words"),
        heading(2, CASE),
    ]
    .concat()
}

fn block_of(block: &str) -> Vec<String> {
    vec!["```ron".to_owned(), block.to_owned(), "```".to_owned(), String::new()]
}

fn part(level: Option<Ave>) -> Vec<String> {
    let panel = PANEL_OF.into_iter().flat_map(|who| {
        let number = level.map_or(1, Ave::number);
        let pick = field(QuestionKind::Level.name(), number);
        [
            heading(3, &t!(who)),
            vec![pick, String::new(), t!("practice-begin-panel-why"), String::new()],
        ]
        .concat()
    });
    [
        heading(1, &t!("practice-begin-part")),
        vec![
            field(DAY, 0),
            field(MINUTES, LASTS.1),
            field(KOMPAS, level.map_or_else(|| NOT_YET.to_owned(), told)),
            String::new(),
        ],
        words(2, NEWS, "practice-begin-news"),
        words(2, QuestionKind::Level.heading(), "practice-begin-question"),
        heading(2, PANEL),
        panel.collect(),
        words(2, TRAINER, "practice-begin-part-trainer"),
    ]
    .concat()
}

fn told(level: Ave) -> String {
    t!("ave-name", number = level.number())
}

/// `dag -12`, or `dag -12 14:30`; none for what is no day.
fn day(words: &str, first: NaiveDate) -> Option<String> {
    let days = |on: NaiveDate| (on - first).num_days();
    if let Ok(on) = words.parse::<NaiveDate>() {
        return Some(format!("dag {}", days(on)));
    }
    let at = DateTime::<FixedOffset>::parse_from_rfc3339(words).ok()?;
    Some(format!("dag {} {}", days(at.date_naive()), at.format("%H:%M")))
}
