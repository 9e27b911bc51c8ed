//! A decision that is being written. Its words wait in the case until it is
//! recorded, so that locking never loses them.

use super::down_lack::DownLack;
use crate::advice::Advice;
use crate::case::{AdviceGiven, Afgeschaald, Ave, AveDecision, Case, Entry};
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::widget::dutch_date::long;
use crate::t;

const LEVEL: &str = "besluit-niveau";

/// Words that belong to a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// Who decides.
    By,
    /// With whom it was discussed.
    Consulted,
    /// Why.
    Reason,
    /// Why it departs from the advice.
    Departure,
}

impl Word {
    const ALL: [Self; 4] = [Self::By, Self::Consulted, Self::Reason, Self::Departure];

    /// Under which name it waits in the case; also the name of its field.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::By => "besluit-door",
            Self::Consulted => "besluit-met",
            Self::Reason => "besluit-reden",
            Self::Departure => "besluit-afwijking",
        }
    }
}

/// What a decision still lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lack {
    Level,
    Word(Word),
    Down(DownLack),
}

impl Lack {
    /// The field to fill in.
    pub(super) fn field(self) -> String {
        match self {
            Self::Level => LEVEL.to_owned(),
            Self::Word(word) => word.key().to_owned(),
            Self::Down(lack) => lack.field(),
        }
    }
}

/// A decision as far as it has been written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Draft<'a> {
    pub(super) level: Option<Ave>,
    pub(super) by: &'a str,
    pub(super) consulted: &'a str,
    pub(super) reason: &'a str,
    pub(super) departure: &'a str,
    /// Whether the level chosen is lower than the one in force.
    pub(super) goes_down: bool,
}

impl<'a> Draft<'a> {
    /// What waits in the case; `me` decides unless another name was typed.
    pub(super) fn of(case: &'a Case, me: &'a str) -> Self {
        let typed = |key: &str| case.half_typed.get(key).map(String::as_str);
        let word = |word: Word| typed(word.key()).unwrap_or_default();
        let number = typed(LEVEL).and_then(|number| number.parse::<u8>().ok());
        let level = number.and_then(|number| Ave::try_from(number).ok());
        Self {
            level,
            goes_down: level.is_some() && level < case.ave(),
            by: typed(Word::By.key()).unwrap_or(me),
            consulted: word(Word::Consulted),
            reason: word(Word::Reason),
            departure: word(Word::Departure),
        }
    }

    /// Whether it must say why it is not the advice.
    pub(super) fn departs(&self, advice: &Advice) -> bool {
        match (advice.level, self.level) {
            (None, _) => true,
            (Some(advised), Some(chosen)) => advised != chosen,
            (Some(_), None) => false,
        }
    }

    /// What is missing, in the order of the form.
    pub(super) fn lacks(&self, advice: &Advice) -> Vec<Lack> {
        let asked = [
            (Word::By, self.by, true),
            (Word::Consulted, self.consulted, self.goes_down),
            (Word::Reason, self.reason, true),
            (Word::Departure, self.departure, self.departs(advice)),
        ];
        let empty = asked
            .into_iter()
            .filter(|(_, words, needed)| *needed && words.trim().is_empty())
            .map(|(word, ..)| Lack::Word(word));
        let level = self.level.is_none().then_some(Lack::Level);
        level.into_iter().chain(empty).collect()
    }

    /// The decision; none while no level has been chosen.
    pub(super) fn decision(&self, advice: &Advice, context: &Context<'_>) -> Option<AveDecision> {
        let departure = if self.departs(advice) { self.departure } else { "" };
        Some(AveDecision {
            level: self.level?,
            on: context.today(),
            recorded_at: Some(context.now),
            by: self.by.trim().to_owned(),
            consulted: self.consulted.trim().to_owned(),
            reason: self.reason.trim().to_owned(),
            departure: departure.trim().to_owned(),
            advice: advice.given(),
            down: Afgeschaald::default(),
        })
    }
}

/// Remembers the level chosen.
pub(super) fn choose(case: &mut Case, level: Ave) {
    let number = level.number().to_string();
    case.half_typed.insert(LEVEL.to_owned(), number);
}

/// Remembers words typed.
pub(super) fn write(case: &mut Case, word: Word, words: String) {
    case.half_typed.insert(word.key().to_owned(), words);
}

/// Records a decision, tells the logbook, and clears the form.
pub(super) fn record(case: &mut Case, decision: AveDecision, context: &Context<'_>) {
    case.logbook.write(Entry::note(context.now, context.me, &in_words(&decision)));
    case.decisions.record(decision);
    case.half_typed.remove(LEVEL);
    for word in Word::ALL {
        case.half_typed.remove(word.key());
    }
}

fn in_words(decision: &AveDecision) -> String {
    let decided = t!(
        "ave-logged",
        level = kit::ave_name(decision.level),
        by = decision.by.as_str(),
        advice = advice_was(&decision.advice),
        reason = decision.reason.as_str()
    );
    let departure = (!decision.departure.is_empty())
        .then(|| t!("ave-logged-departure", why = decision.departure.as_str()));
    let consulted = (!decision.consulted.is_empty())
        .then(|| t!("ave-logged-consulted", who = decision.consulted.as_str()));
    let down = &decision.down;
    let (open, because) = (down.left_open.replace('\n', " "), down.because.as_str());
    let open =
        (!open.is_empty()).then(|| t!("afschaling-logged-open", what = open, because = because));
    let review = down.review_on.map(|on| t!("afschaling-logged-review", on = long(on)));
    let parts = [Some(decided), departure, consulted, open, review];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(" ")
}

/// "Het advies was AVE 2", with the range when there was one.
pub(super) fn advice_was(advice: &AdviceGiven) -> String {
    let Some(level) = advice.level.map(kit::ave_name) else {
        return t!("ave-advice-was-none");
    };
    match (advice.lowest, advice.highest) {
        (Some(lowest), Some(highest)) if lowest < highest => t!(
            "ave-advice-was-range",
            level = level,
            lowest = kit::ave_name(lowest),
            highest = kit::ave_name(highest)
        ),
        _ => t!("ave-advice-was", level = level),
    }
}
