//! The value of every atom in a case, and where it comes from.

use chrono::NaiveDate;
use serde::Serialize;

use super::answered::{Ended, Said, by_hand};
use super::lists::{self, GoneThrough, is_left_open};
use super::record::told;
use super::timeline::Timeline;
use super::word::word;
use crate::case::{Answer, Case, MeldingTo, QuestionId};
use crate::guidance::logic::{Known, Truth};
use crate::guidance::{Atom, EntryList, Guidance, Origin, RecordFact};
use crate::t;

/// One atom with its value and who said so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// The id of the atom.
    #[serde(rename = "id")]
    pub atom: String,
    /// The question in words.
    pub text: String,
    /// The value.
    #[serde(serialize_with = "word")]
    pub value: Answer,
    /// Whether the value argues for the criterion.
    #[serde(skip)]
    pub state: Truth,
    /// Who said it or where it was seen; for a fact from the record, that.
    pub said_by: String,
    /// The day it was learned.
    pub on: Option<NaiveDate>,
    /// What was noted with it.
    pub note: String,
}

/// The value of one atom, not in words yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Value {
    /// The value that counts.
    answer: Answer,
    /// What the record says by itself.
    told: Answer,
    /// What was answered by hand.
    by_hand: Answer,
    /// The day that the value is of.
    on: Option<NaiveDate>,
    /// A reassurance that counts no longer.
    ended: Option<Ended>,
    /// The place of the entry question, when going through its list is why.
    list: Option<usize>,
}

/// The values of all atoms of a case, in the order of the guidance.
#[derive(Debug, Clone)]
pub struct Facts {
    values: Vec<Value>,
    states: Vec<Truth>,
}

impl Facts {
    /// The values on `today`. What is not recorded is Unknown, never No.
    pub fn of(case: &Case, guidance: &Guidance, today: NaiveDate) -> Self {
        Self::at(case, guidance, &Timeline::of(case, guidance, today))
    }

    /// The same for days that are known already.
    pub(super) fn at(case: &Case, guidance: &Guidance, time: &Timeline) -> Self {
        let lists = lists::gone_through(case, guidance, time);
        let atoms = guidance.atoms().iter().enumerate();
        let mut values: Vec<Value> =
            atoms.map(|(place, atom)| single(atom, lists.get(&place), case, time)).collect();
        for (place, atom) in guidance.atoms().iter().enumerate() {
            if let Origin::AnyOf(members) = &atom.from {
                let told = any_of(members, guidance, &values);
                if let Some(value) = values.get_mut(place) {
                    let hand = Said { answer: value.by_hand, on: value.on, ended: value.ended };
                    *value = joined(atom, told, hand);
                }
            }
        }
        let states = guidance.atoms().iter().zip(&values);
        let states = states.map(|(atom, value)| state(atom, value.answer)).collect();
        Self { values, states }
    }

    /// Whether an atom argues for its criterion; Open for a place that no atom has.
    pub fn state(&self, place: usize) -> Truth {
        self.states.get(place).copied().unwrap_or(Truth::Open)
    }

    /// The value of an atom.
    pub fn answer(&self, place: usize) -> Answer {
        self.values.get(place).map_or(Answer::Unknown, |value| value.answer)
    }

    /// What the record says of an atom by itself; Unknown where it is silent.
    pub fn told(&self, place: usize) -> Answer {
        self.values.get(place).map_or(Answer::Unknown, |value| value.told)
    }

    /// Whether what was answered by hand contradicts what the record says.
    pub fn contradicts(&self, place: usize) -> bool {
        self.values.get(place).is_some_and(|value| {
            value.told.is_known() && value.by_hand.is_known() && value.told != value.by_hand
        })
    }

    /// The day that the value of an atom is of; none when no day belongs to it.
    pub fn on(&self, place: usize) -> Option<NaiveDate> {
        self.values.get(place)?.on
    }

    /// What can be said of the list of an entry question: that something of it is
    /// the matter, that something is not known, or neither.
    pub fn of_list(&self, list: &EntryList) -> Truth {
        let states = list.closes.iter().map(|place| self.state(*place));
        states.max().unwrap_or(Truth::No)
    }

    /// The place of the entry question that answers an atom, because somebody
    /// went through its list.
    pub fn by_list(&self, place: usize) -> Option<usize> {
        self.values.get(place)?.list
    }

    /// The reassurance that counts no longer and leaves the value open.
    pub fn ended(&self, place: usize) -> Option<Ended> {
        let value = self.values.get(place)?;
        value.ended.filter(|_| !value.answer.is_known())
    }

    /// What is known of the atoms of a ladder, as bits.
    pub fn known(&self, guidance: &Guidance, bits: &[usize]) -> Known {
        let mut known = Known::default();
        for (bit, place) in bits.iter().enumerate().take(64) {
            let mask = 1_u64 << bit;
            match self.state(*place) {
                Truth::Holds => known = known.with(mask, true),
                Truth::No => known = known.with(mask, false),
                Truth::Open => {}
            }
            if self.lasts(guidance, *place) {
                known.lasting |= mask;
            }
        }
        known
    }

    /// Whether an atom is raised and cannot change any more: by its nature, or
    /// because a member of its list that is so cannot. What is not known yet may
    /// still turn out well.
    fn lasts(&self, guidance: &Guidance, place: usize) -> bool {
        let Some(atom) = guidance.atoms().get(place) else {
            return false;
        };
        if self.state(place) != Truth::Holds {
            return false;
        }
        let Origin::AnyOf(members) = &atom.from else {
            return !atom.undoable;
        };
        let mut places = members.iter().filter_map(|id| guidance.atom_index(id));
        !atom.undoable || places.any(|member| self.lasts(guidance, member))
    }

    /// An atom in words, with who said so.
    pub fn fact(&self, place: usize, case: &Case, guidance: &Guidance) -> Option<Fact> {
        let atom = guidance.atoms().get(place)?;
        let value = self.values.get(place)?;
        let (said_by, on, note) = match words_of(atom, value, case) {
            _ if value.list.is_some() => through_list(value, case, guidance),
            Some(words) => words,
            None if value.told.is_known() => match recorded(atom, case) {
                Some((said_by, note)) => (said_by, value.on, note),
                None => self.in_record(atom, value, guidance),
            },
            None => (String::new(), None, String::new()),
        };
        Some(Fact {
            atom: atom.id.clone(),
            text: atom.text.clone(),
            value: value.answer,
            state: self.state(place),
            said_by,
            on,
            note,
        })
    }

    /// What to say of a fact that the record told; for a list, what it found.
    fn in_record(&self, atom: &Atom, value: &Value, guidance: &Guidance) -> Words {
        let mut found = Vec::new();
        if let Origin::AnyOf(members) = &atom.from {
            let places = members.iter().filter_map(|id| guidance.atom_index(id));
            let holding = places.filter(|place| self.state(*place) == Truth::Holds);
            found.extend(holding.filter_map(|place| guidance.atoms().get(place)));
        }
        let texts: Vec<&str> = found.iter().map(|member| member.text.as_str()).collect();
        (t!("advice-from-record"), value.on, texts.join(" "))
    }
}

/// Who said something, on which day, and what was noted with it.
type Words = (String, Option<NaiveDate>, String);

/// Who was spoken with and what was agreed, where a record of its own tells it.
fn recorded(atom: &Atom, case: &Case) -> Option<(String, String)> {
    let code = &case.meldcode;
    match atom.from {
        Origin::Record(RecordFact::AdviceAsked) => {
            let asked = code.consultaties.iter().filter(|one| one.is_outside_advice());
            let newest = asked.max_by_key(|one| (one.on, one.id))?;
            Some((newest.who.clone(), newest.advice.clone()))
        }
        Origin::Record(RecordFact::ReportMade) => {
            let made = code.meldingen.iter().filter(|one| one.to == MeldingTo::VeiligThuis);
            let newest = made.max_by_key(|one| (one.on, one.id))?;
            Some((newest.by.clone(), newest.agreed.clone()))
        }
        Origin::Record(RecordFact::Noted(kind)) => {
            let lasting = case.stagnaties.iter().filter(|one| one.lasts() && one.tells());
            let of_kind = lasting.filter(|one| one.kind == Some(kind));
            let newest = of_kind.max_by_key(|one| (one.since, one.id))?;
            Some((t!("advice-from-record"), newest.what.clone()))
        }
        _ => None,
    }
}

/// The words with the newest answer by hand that says what counts.
fn words_of(atom: &Atom, value: &Value, case: &Case) -> Option<Words> {
    let seen = case.observations.get(&QuestionId::from(atom.id.as_str()))?;
    if value.by_hand != value.answer || !value.answer.is_known() {
        return None;
    }
    let last = seen.reading();
    let readings = seen.earlier.iter().chain(std::iter::once(&last));
    let fitting = readings.filter(|one| one.answer == value.answer);
    let newest = fitting.max_by_key(|one| one.on);
    newest.map(|one| (one.source.clone(), one.on, one.note.clone()))
}

/// Who went through the list, and from which question it hangs.
fn through_list(value: &Value, case: &Case, guidance: &Guidance) -> Words {
    let entry = value.list.and_then(|place| guidance.atoms().get(place));
    let Some(entry) = entry else {
        return (String::new(), None, String::new());
    };
    let seen = case.observations.get(&QuestionId::from(entry.id.as_str()));
    let by = seen.map_or_else(String::new, |seen| seen.gone_through_by.clone());
    (by, value.on, t!("advice-gone-through", question = entry.text.as_str()))
}

/// The value of an atom by itself, lists of other atoms left aside.
fn single(atom: &Atom, list: Option<&GoneThrough>, case: &Case, time: &Timeline) -> Value {
    let seen = case.observations.get(&QuestionId::from(atom.id.as_str()));
    let by_hand = seen.map_or(Said::NOTHING, |seen| by_hand(atom, seen, case, time));
    let told = match atom.from {
        Origin::Record(fact) => told(fact, atom.limit, case, time).aged(atom, time.today),
        Origin::Answer | Origin::AnyOf(_) => Said::NOTHING,
    };
    let list =
        list.filter(|one| !told.answer.is_known() && is_left_open(seen, &by_hand, case, one.on));
    let Some(list) = list else {
        return joined(atom, told, by_hand);
    };
    let value = joined(atom, told, list.says(atom, time));
    Value { list: value.answer.is_known().then_some(list.entry), ..value }
}

/// Record and hand together: where one is silent the other speaks; where they
/// contradict each other the cautious answer counts.
fn joined(atom: &Atom, told: Said, by_hand: Said) -> Value {
    let answer = match (told.answer, by_hand.answer) {
        (Answer::Unknown, answer) | (answer, Answer::Unknown) => answer,
        (one, other) if one == other => one,
        _ => atom.cautious().answer(),
    };
    let says = |said: &Said| said.answer == answer && answer.is_known();
    let on = [told, by_hand].iter().filter(|said| says(said)).map(|said| said.on).max();
    Value {
        answer,
        told: told.answer,
        by_hand: by_hand.answer,
        on: on.flatten(),
        ended: by_hand.ended.or(told.ended),
        list: None,
    }
}

/// Raised when a member is, of the newest of their days; calm when all are, of
/// the oldest; otherwise unknown.
fn any_of(members: &[String], guidance: &Guidance, values: &[Value]) -> Said {
    let found = members.iter().map(|id| {
        let place = guidance.atom_index(id)?;
        let (atom, value) = (guidance.atoms().get(place)?, values.get(place)?);
        Some((state(atom, value.answer), value.on))
    });
    let found: Vec<_> = found.map(|one| one.unwrap_or((Truth::Open, None))).collect();
    let days = |wanted| found.iter().filter(move |(truth, _)| *truth == wanted).map(|(_, on)| *on);
    match found.iter().map(|(truth, _)| *truth).max() {
        Some(Truth::Holds) => Said::of(Answer::Yes, days(Truth::Holds).max().flatten()),
        Some(Truth::No) => Said::of(Answer::No, days(Truth::No).min().flatten()),
        _ => Said::NOTHING,
    }
}

fn state(atom: &Atom, answer: Answer) -> Truth {
    match answer {
        Answer::Unknown => Truth::Open,
        known => Truth::from(known == atom.raising.answer()),
    }
}
