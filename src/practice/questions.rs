//! The questions of a stage, and how a panel answered them.

use std::collections::BTreeMap;

use super::fault::{Faults, brief};
use super::fields::Fields;
use super::outline::Part;
use crate::case::Ave;
use crate::t;

/// What is asked. A stage asks each kind once at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum QuestionKind {
    /// Which level of AVE fits, and why.
    Level,
    /// What comes first.
    First,
    /// Whom to call.
    Call,
    /// What is not known yet.
    Unknown,
    /// Anything else.
    Choose,
}

impl QuestionKind {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Level, Self::First, Self::Call, Self::Unknown, Self::Choose];

    /// What a trainer calls it in a file.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Level => "Niveau",
            Self::First => "Eerst",
            Self::Call => "Bellen",
            Self::Unknown => "Weet niet",
            Self::Choose => "Kiezen",
        }
    }

    /// The heading under which it stands.
    pub(super) const fn heading(self) -> &'static str {
        match self {
            Self::Level => "Vraag: niveau",
            Self::First => "Vraag: eerst",
            Self::Call => "Vraag: bellen",
            Self::Unknown => "Vraag: weet niet",
            Self::Choose => "Vraag: kiezen",
        }
    }
}

/// A question with what can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// What is asked.
    pub kind: QuestionKind,
    /// In words.
    pub text: String,
    /// What can be chosen; empty where that is a level.
    pub options: Vec<String>,
}

impl Question {
    /// How many answers can be chosen.
    #[must_use]
    pub fn count(&self) -> usize {
        match self.kind {
            QuestionKind::Level => Ave::ALL.len(),
            _ => self.options.len(),
        }
    }

    /// The level that is chosen by a pick; none where no level is asked.
    #[must_use]
    pub fn level(&self, pick: u8) -> Option<Ave> {
        let is_level = self.kind == QuestionKind::Level;
        is_level.then(|| Ave::ALL.get(usize::from(pick)).copied()).flatten()
    }

    /// The words of what is chosen by a pick; none where a level is asked.
    #[must_use]
    pub fn option(&self, pick: u8) -> Option<&str> {
        self.options.get(usize::from(pick)).map(String::as_str)
    }
}

/// The letter of what can be chosen: A for the first.
pub(super) fn letter(pick: u8) -> char {
    char::from(b'A'.saturating_add(pick.min(25)))
}

/// What somebody of the panel chose, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Panelist {
    /// By their function.
    pub who: String,
    /// For each question, by its place.
    pub picks: Vec<u8>,
    /// Why.
    pub why: String,
}

/// At most so many questions in a stage.
pub(super) const MOST_QUESTIONS: usize = 3;

/// What can be chosen, at least and at most.
const OPTIONS: (usize, usize) = (2, 6);

/// How many people are on the panel: enough to differ.
const PANEL: usize = 3;

/// The questions of a stage, in the order of the file.
pub(super) fn questions(stage: &Part<'_>, faults: &mut Faults) -> Vec<Question> {
    let found = stage.parts.iter().filter_map(|part| {
        let name = part.name();
        let kind = QuestionKind::ALL
            .into_iter()
            .find(|kind| super::outline::folded(kind.heading()) == name)?;
        Some((kind, part))
    });
    let found: Vec<_> = found.collect();
    if found.is_empty() {
        faults.add(stage.line, t!("practice-fault-no-question"));
    }
    if let Some((_, fourth)) = found.get(MOST_QUESTIONS) {
        faults.add(fourth.line, t!("practice-fault-many-questions", count = MOST_QUESTIONS));
    }
    found.into_iter().map(|(kind, part)| question(kind, part, faults)).collect()
}

fn question(kind: QuestionKind, part: &Part<'_>, faults: &mut Faults) -> Question {
    let options: Vec<String> = part.items().into_iter().map(|(_, text)| text).collect();
    let text = part.words_before_items();
    if text.is_empty() {
        faults.add(part.line, t!("practice-fault-question-words"));
    }
    let (least, most) = OPTIONS;
    if kind == QuestionKind::Level {
        if !options.is_empty() {
            faults.add(part.line, t!("practice-fault-level-options"));
        }
        return Question { kind, text, options: Vec::new() };
    }
    if !(least..=most).contains(&options.len()) || options.iter().any(String::is_empty) {
        faults.add(part.line, t!("practice-fault-options", least = least, most = most));
    }
    Question { kind, text, options }
}

/// The panel of a stage.
pub(super) fn panel(part: &Part<'_>, questions: &[Question], faults: &mut Faults) -> Vec<Panelist> {
    if part.parts.len() != PANEL {
        faults.add(part.line, t!("practice-fault-panel", count = PANEL));
    }
    part.parts.iter().map(|one| panelist(one, questions, faults)).collect()
}

fn panelist(part: &Part<'_>, questions: &[Question], faults: &mut Faults) -> Panelist {
    let names = QuestionKind::ALL.map(QuestionKind::name);
    let fields = Fields::of(part, &names, faults);
    let asked: BTreeMap<_, _> = questions.iter().map(|one| (one.kind, one)).collect();
    for kind in QuestionKind::ALL.into_iter().filter(|kind| !asked.contains_key(kind)) {
        if let Some((line, _)) = fields.given(kind.name()) {
            faults.add(line, t!("practice-fault-not-asked", name = kind.name()));
        }
    }
    let picks = questions.iter().map(|question| pick(&fields, question, faults)).collect();
    if part.title.is_empty() || fields.words.is_empty() {
        faults.add(part.line, t!("practice-fault-panel-why"));
    }
    Panelist { who: part.title.to_owned(), picks, why: fields.words }
}

fn pick(fields: &Fields<'_>, question: &Question, faults: &mut Faults) -> u8 {
    let (name, is_level) = (question.kind.name(), question.kind == QuestionKind::Level);
    let example = if is_level { "2" } else { "A" };
    let Some((line, value)) = fields.needed(name, example, faults) else {
        return 0;
    };
    let found = if is_level { level(value) } else { lettered(value) };
    let found = found.filter(|pick| usize::from(*pick) < question.count());
    if found.is_none() {
        let last = question.count().saturating_sub(1).try_into().unwrap_or(0);
        let (first, last) = match is_level {
            true => ("1".to_owned(), "4".to_owned()),
            false => ("A".to_owned(), letter(last).to_string()),
        };
        let value = brief(value);
        faults.add(
            line,
            t!("practice-fault-pick", name = name, value = value, first = first, last = last),
        );
    }
    found.unwrap_or_default()
}

/// `AVE 2` or `2`, counted from 0.
fn level(value: &str) -> Option<u8> {
    let number: u8 = value.split_whitespace().last()?.parse().ok()?;
    number.checked_sub(1)
}

/// `A`, counted from 0.
fn lettered(value: &str) -> Option<u8> {
    let mut letters = value.chars();
    let (letter, rest) = (letters.next()?.to_ascii_uppercase(), letters.next());
    let number = u8::try_from(letter).ok()?.checked_sub(b'A')?;
    rest.is_none_or(|c| !c.is_alphanumeric()).then_some(number)
}
