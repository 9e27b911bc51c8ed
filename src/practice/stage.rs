//! A stage of a practice file, before its case is known.

use super::block::Block;
use super::fault::{Faults, brief};
use super::fields::{Fields, by_name, needed_words};
use super::head::{MINUTES, TRAINER};
use super::outline::Part;
use super::questions::{Panelist, Question, QuestionKind, panel, questions};
use crate::case::Ave;
use crate::t;

/// What the writer says that the program gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// A level.
    Level(Ave),
    /// Nothing supports a level yet.
    NotYet,
}

impl Expected {
    /// The same as the level of an advice.
    #[must_use]
    pub fn level(self) -> Option<Ave> {
        match self {
            Self::Level(level) => Some(level),
            Self::NotYet => None,
        }
    }
}

/// A stage as it is written.
#[derive(Debug)]
pub(super) struct StageDraft {
    pub(super) line: usize,
    pub(super) title: String,
    /// The line of the day, and the day.
    pub(super) day: (usize, i64),
    pub(super) minutes: u32,
    /// The line on which it stands, and what.
    pub(super) expected: Option<(usize, Expected)>,
    pub(super) news: String,
    pub(super) questions: Vec<Question>,
    pub(super) panel: Vec<Panelist>,
    pub(super) talk: Vec<String>,
    pub(super) trainer: String,
    pub(super) change: Option<Block>,
}

pub(super) const DAY: &str = "Dag";
pub(super) const KOMPAS: &str = "Kompas";
pub(super) const NEWS: &str = "Nieuws";
/// What stands behind it where nothing supports a level yet.
pub(super) const NOT_YET: &str = "nog geen";
const CHANGE: &str = "Wat er verandert";
pub(super) const PANEL: &str = "Panel";
const TALK: &str = "Om over te praten";

/// Every part that a stage may have.
const PARTS: [&str; 10] = [
    NEWS,
    CHANGE,
    PANEL,
    TALK,
    TRAINER,
    QuestionKind::Level.heading(),
    QuestionKind::First.heading(),
    QuestionKind::Call.heading(),
    QuestionKind::Unknown.heading(),
    QuestionKind::Choose.heading(),
];

/// How long a stage takes, in minutes.
const LENGTH: (i64, i64) = (1, 120);

/// The last day of a stage: ten years on.
const LAST_DAY: i64 = 3650;

impl StageDraft {
    pub(super) fn read(chapter: &Part<'_>, title: &str, faults: &mut Faults) -> Self {
        let fields = Fields::of(chapter, &[DAY, MINUTES, KOMPAS], faults);
        let parts = by_name(chapter, &PARTS, faults);
        let line = chapter.line;
        if !fields.words.is_empty() {
            faults.add(line, t!("practice-fault-loose-words", words = brief(&fields.words)));
        }
        let day = fields.number(DAY, "21", (0, LAST_DAY), faults);
        let minutes = fields.number(MINUTES, "8", LENGTH, faults);
        let questions = questions(chapter, faults);
        let panel = match parts.get(PANEL) {
            Some(part) => panel(part, &questions, faults),
            None => {
                faults.add(line, t!("practice-fault-missing-part", name = PANEL));
                Vec::new()
            }
        };
        let talk = parts
            .get(TALK)
            .map_or_else(Vec::new, |part| part.items().into_iter().map(|(_, text)| text).collect());
        if let Some(part) = parts.get(TALK).filter(|_| talk.is_empty()) {
            faults.add(part.line, t!("practice-fault-talk"));
        }
        Self {
            line,
            title: title.to_owned(),
            day: (fields.given(DAY).map_or(line, |(line, _)| line), day.unwrap_or_default()),
            minutes: minutes.and_then(|number| number.try_into().ok()).unwrap_or_default(),
            expected: expected(&fields, faults),
            news: needed_words(&parts, NEWS, line, faults),
            questions,
            panel,
            talk,
            trainer: needed_words(&parts, TRAINER, line, faults),
            change: parts.get(CHANGE).and_then(|part| Block::read(part, faults)),
        }
    }
}

/// `AVE 2`, `2`, or `nog geen`.
fn expected(fields: &Fields<'_>, faults: &mut Faults) -> Option<(usize, Expected)> {
    let (line, value) = fields.needed(KOMPAS, "AVE 2", faults)?;
    if value.eq_ignore_ascii_case(NOT_YET) {
        return Some((line, Expected::NotYet));
    }
    let number = value.split_whitespace().last().and_then(|word| word.parse::<u8>().ok());
    let level = number.and_then(|number| Ave::try_from(number).ok());
    if level.is_none() {
        faults.add(line, t!("practice-fault-kompas", value = brief(value)));
    }
    Some((line, Expected::Level(level?)))
}
