//! The first chapter of a practice file: what it is about, and the case to begin with.

use super::block::Block;
use super::fault::Faults;
use super::fields::{Fields, by_name, needed_words};
use super::outline::Part;
use crate::t;

/// Who can be played: a member of the family, and what only this person knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleCard {
    /// Who.
    pub who: String,
    /// What the player reads.
    pub text: String,
}

/// The first chapter.
#[derive(Debug, Default)]
pub(super) struct Head {
    pub(super) line: usize,
    pub(super) id: String,
    pub(super) title: String,
    pub(super) minutes: u32,
    pub(super) about: String,
    pub(super) warning: String,
    pub(super) trainer: String,
    pub(super) debrief: String,
    pub(super) cards: Vec<RoleCard>,
    pub(super) case: Option<Block>,
}

pub(super) const NUMBER: &str = "Kenmerk";
/// How long something takes, of the whole and of a stage.
pub(super) const MINUTES: &str = "Minuten";
pub(super) const WARNING: &str = "Let op";
/// The notes for the trainer, of the whole and of a stage.
pub(super) const TRAINER: &str = "Begeleider";
pub(super) const DEBRIEF: &str = "Nabespreken";
pub(super) const CARDS: &str = "Rolkaarten";
pub(super) const CASE: &str = "Casus";
const PARTS: &[&str] = &[WARNING, TRAINER, DEBRIEF, CARDS, CASE];

/// The longest name in files of answers.
const LONGEST_ID: usize = 60;

/// The shortest and the longest practice, in minutes.
const LENGTH: (i64, i64) = (5, 240);

impl Head {
    pub(super) fn read(chapter: &Part<'_>, title: &str, faults: &mut Faults) -> Self {
        let fields = Fields::of(chapter, &[NUMBER, MINUTES], faults);
        let parts = by_name(chapter, PARTS, faults);
        let line = chapter.line;
        let minutes = fields.number(MINUTES, "30", LENGTH, faults);
        let case = parts.get(CASE).copied();
        if case.is_none() {
            faults.add(line, t!("practice-fault-missing-part", name = CASE));
        }
        if fields.words.is_empty() {
            faults.add(line, t!("practice-fault-no-about"));
        }
        Self {
            line,
            id: id(&fields, faults),
            title: title.to_owned(),
            minutes: minutes.and_then(|number| number.try_into().ok()).unwrap_or_default(),
            warning: needed_words(&parts, WARNING, line, faults),
            trainer: needed_words(&parts, TRAINER, line, faults),
            debrief: needed_words(&parts, DEBRIEF, line, faults),
            cards: parts.get(CARDS).map_or_else(Vec::new, |part| cards(part, faults)),
            case: case.and_then(|part| Block::read(part, faults)),
            about: fields.words,
        }
    }
}

fn id(fields: &Fields<'_>, faults: &mut Faults) -> String {
    let Some((line, id)) = fields.needed(NUMBER, "gezin-vos", faults) else {
        return String::new();
    };
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if !id.chars().all(is_plain) || id.len() > LONGEST_ID {
        faults.add(line, t!("practice-fault-id", name = NUMBER));
    }
    id.to_owned()
}

fn cards(part: &Part<'_>, faults: &mut Faults) -> Vec<RoleCard> {
    if part.parts.is_empty() {
        faults.add(part.line, t!("practice-fault-no-cards"));
    }
    let cards = part.parts.iter().map(|card| {
        let text = card.prose();
        if card.title.is_empty() || text.is_empty() {
            faults.add(card.line, t!("practice-fault-empty-card"));
        }
        RoleCard { who: card.title.to_owned(), text }
    });
    cards.collect()
}
