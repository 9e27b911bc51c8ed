//! What changed in a case since it was discussed last: what has a day, and lies on or
//! after that day. What happened on the day itself is told too, as nobody wrote whether
//! the table knew of it.

use chrono::NaiveDate;

use crate::case::{Answer, Ave, Case, PersonId};

/// Something that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// So many incidents.
    Incidents(usize),
    /// So many agreements that were not kept when somebody looked.
    NotKept(usize),
    /// So many agreements that were kept each time somebody looked.
    Kept(usize),
    /// Somebody could speak freely.
    Spoken(PersonId),
    /// How safe somebody says it is: before, if they said so, and now.
    Score(PersonId, Option<u8>, u8),
    /// Another level was decided.
    Level(Ave),
}

/// What changed since a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Since {
    /// The day on which it was discussed last.
    pub day: NaiveDate,
    /// What changed, the most dangerous first.
    pub changes: Vec<Change>,
}

/// What changed since the last discussion that counts, besides the one in `meeting`;
/// none when it was never discussed.
#[must_use]
pub fn since(case: &Case, meeting: &str, today: NaiveDate) -> Option<Since> {
    let last = case.last_bespreking(meeting)?;
    let day = last.on.or(last.read_back_at.map(|at| at.date_naive()))?;
    let span = Span { from: day, today };
    let changes = incidents(case, span)
        .into_iter()
        .chain(agreements(case, span))
        .chain(spoken(case, span))
        .chain(scores(case, span))
        .chain(level(case, span))
        .collect();
    Some(Since { day, changes })
}

#[derive(Clone, Copy)]
struct Span {
    from: NaiveDate,
    today: NaiveDate,
}

impl Span {
    fn has(self, on: Option<NaiveDate>) -> bool {
        on.is_some_and(|on| self.from <= on && on <= self.today)
    }
}

fn counted(count: usize, change: fn(usize) -> Change) -> Option<Change> {
    (count > 0).then(|| change(count))
}

fn incidents(case: &Case, span: Span) -> Option<Change> {
    let all = case.incidents.iter();
    let new = all.filter(|one| span.has(one.on) || span.has(one.learned_on));
    counted(new.count(), Change::Incidents)
}

fn agreements(case: &Case, span: Span) -> impl Iterator<Item = Change> {
    let (mut broken, mut kept) = (0, 0);
    for one in &case.afspraken {
        let looked = || one.controles.iter().filter(|it| span.has(it.on));
        if looked().any(|it| it.kept == Answer::No) {
            broken += 1;
        } else if looked().any(|it| it.kept == Answer::Yes) {
            kept += 1;
        }
    }
    [counted(broken, Change::NotKept), counted(kept, Change::Kept)].into_iter().flatten()
}

fn spoken(case: &Case, span: Span) -> impl Iterator<Item = Change> {
    let members = case.family.members().map(|person| person.id);
    let spoken = members.filter(move |id| span.has(case.spoken_with(*id, span.today)));
    spoken.map(Change::Spoken)
}

fn scores(case: &Case, span: Span) -> impl Iterator<Item = Change> {
    case.family.people.iter().filter_map(move |person| {
        let of = || case.safety_scores.iter().filter(|score| score.person == person.id);
        let newest = of().filter(|score| span.has(Some(score.on))).max_by_key(|score| score.on)?;
        let before = of().filter(|score| score.on < span.from).max_by_key(|score| score.on);
        let before = before.map(|score| score.score.value());
        let now = newest.score.value();
        (before != Some(now)).then_some(Change::Score(person.id, before, now))
    })
}

fn level(case: &Case, span: Span) -> Option<Change> {
    let decision = case.decisions.current().filter(|one| span.has(Some(one.on)))?;
    let before = case.decisions.iter().rev().find(|one| one.on < span.from);
    (before.map(|one| one.level) != Some(decision.level)).then_some(Change::Level(decision.level))
}
