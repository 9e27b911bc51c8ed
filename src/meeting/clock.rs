//! Where a meeting is, and how long each part took. The clock only tells: nothing ends
//! because time is over.

use serde::{Deserialize, Serialize};

use super::Meeting;
use crate::case::{CaseId, Timestamp};

/// A part of the discussion of one case: *beeld, oordeel, besluit* with the question
/// how safe it is between them.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Default,
    Serialize,
    Deserialize,
    strum::IntoStaticStr,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Part {
    /// Who is here, what stays within, what came of earlier actions.
    #[default]
    Opening,
    /// What is known: facts.
    Beeld,
    /// How safe each thinks it is.
    Veiligheid,
    /// What comes first, and what the advice rests on.
    Oordeel,
    /// What is decided, and who does what.
    Besluit,
    /// Read back, and done.
    Sluiten,
}

impl Part {
    /// All parts, in order.
    pub const ALL: [Self; 6] =
        [Self::Opening, Self::Beeld, Self::Veiligheid, Self::Oordeel, Self::Besluit, Self::Sluiten];

    /// Its share of the minutes of a case, in fortieths: 5, 10, 10, 10 and 5. Reading
    /// back belongs to the decision and has no time of its own.
    fn share(self) -> u32 {
        match self {
            Self::Opening | Self::Besluit => 5,
            Self::Beeld | Self::Veiligheid | Self::Oordeel => 10,
            Self::Sluiten => 0,
        }
    }

    /// The part after this one.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self as usize + 1).copied()
    }

    /// The part before this one.
    #[must_use]
    pub fn before(self) -> Option<Self> {
        Self::ALL.get((self as usize).checked_sub(1)?).copied()
    }
}

/// Where a meeting is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Now {
    /// At which case.
    pub case: CaseId,
    /// In which part of it.
    pub part: Part,
    /// Since when; absent while there is a pause.
    pub since: Option<Timestamp>,
}

/// Nobody sits in one part for longer: the window was shut meanwhile, or the clock
/// leapt. In seconds.
const LONGEST: i64 = 4 * 60 * 60;

/// How long a part took and how much there is for it, in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    /// So long it took.
    pub spent: u32,
    /// So much there is.
    pub given: u32,
}

impl Clock {
    /// How many whole minutes are left; none when its time is over.
    #[must_use]
    pub fn minutes_left(self) -> Option<u32> {
        let left = self.given.checked_sub(self.spent)?;
        (left > 0).then(|| left.div_ceil(60))
    }

    /// How many whole minutes it took more than there were.
    #[must_use]
    pub fn minutes_over(self) -> u32 {
        self.spent.saturating_sub(self.given) / 60
    }
}

/// The seconds between two moments that somebody may have sat there.
fn between(since: Timestamp, now: Timestamp) -> u32 {
    let seconds = (now - since).num_seconds();
    u32::try_from(seconds).ok().filter(|_| seconds <= LONGEST).unwrap_or(0)
}

impl Meeting {
    /// Opens it, at its first case.
    pub fn open(&mut self, now: Timestamp) {
        self.opened_at.get_or_insert(now);
        self.closed_at = None;
        if let Some(first) = self.items.first().map(|item| item.case) {
            self.go(first, Part::Opening, now);
        }
    }

    /// Goes to a part of a case. Going on ends a pause.
    pub fn go(&mut self, case: CaseId, part: Part, now: Timestamp) {
        self.settle(now);
        let Some(item) = self.item_mut(case) else {
            return;
        };
        item.opened_at.get_or_insert(now);
        self.now = Some(Now { case, part, since: Some(now) });
    }

    /// Stops the clock, or lets it go on.
    pub fn pause(&mut self, pause: bool, now: Timestamp) {
        self.settle(now);
        if let Some(place) = &mut self.now {
            place.since = (!pause).then_some(now);
        }
    }

    /// Notes that a case is done.
    pub fn done(&mut self, case: CaseId, now: Timestamp) {
        self.settle(now);
        if let Some(item) = self.item_mut(case) {
            item.closed_at = Some(now);
        }
    }

    /// Ends it.
    pub fn close(&mut self, now: Timestamp) {
        self.settle(now);
        self.now = None;
        self.closed_at = Some(now);
    }

    /// Writes down the time since the clock was looked at.
    fn settle(&mut self, now: Timestamp) {
        let Some(Now { case, part, since: Some(since) }) = self.now else {
            return;
        };
        if let Some(item) = self.item_mut(case) {
            let spent = item.spent.entry(part).or_default();
            *spent = spent.saturating_add(between(since, now));
        }
        if let Some(place) = &mut self.now {
            place.since = Some(now);
        }
    }

    /// The clock of a part of a case.
    #[must_use]
    pub fn clock(&self, case: CaseId, part: Part, now: Timestamp) -> Clock {
        let Some(item) = self.item(case) else {
            return Clock { spent: 0, given: 0 };
        };
        let here = self.now.filter(|place| (place.case, place.part) == (case, part));
        let running = here.and_then(|place| place.since).map_or(0, |since| between(since, now));
        let before = item.spent.get(&part).copied().unwrap_or(0);
        let given = u32::from(item.minutes) * 60 * part.share() / 40;
        Clock { spent: before.saturating_add(running), given }
    }

    /// How many seconds a case took so far.
    #[must_use]
    pub fn spent(&self, case: CaseId, now: Timestamp) -> u32 {
        Part::ALL.iter().map(|part| self.clock(case, *part, now).spent).sum()
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use uuid::Uuid;

    use super::*;

    const CASE: CaseId = CaseId(Uuid::from_u128(1));
    const OTHER: CaseId = CaseId(Uuid::from_u128(2));

    fn at(minutes: i64) -> Timestamp {
        let start: Timestamp = "2026-11-30T10:00:00+01:00".parse().unwrap();
        start + TimeDelta::minutes(minutes)
    }

    fn opened() -> Meeting {
        let mut meeting = Meeting::default();
        meeting.add(CASE);
        meeting.add(OTHER);
        meeting.open(at(0));
        meeting
    }

    fn spent(meeting: &Meeting, part: Part, minutes: i64) -> u32 {
        meeting.clock(CASE, part, at(minutes)).spent / 60
    }

    #[test]
    fn each_part_has_its_share_of_the_minutes() {
        let meeting = opened();
        let given = Part::ALL.map(|part| meeting.clock(CASE, part, at(0)).given / 60);
        assert_eq!(given, [5, 10, 10, 10, 5, 0]);
        let mut short = meeting;
        short.items[0].minutes = 20;
        assert_eq!(short.clock(CASE, Part::Beeld, at(0)).given, 300);
    }

    #[test]
    fn time_counts_for_the_part_and_not_while_there_is_a_pause() {
        let mut meeting = opened();
        meeting.go(CASE, Part::Beeld, at(4));
        meeting.pause(true, at(6));
        assert_eq!(spent(&meeting, Part::Beeld, 20), 2);
        meeting.pause(false, at(20));
        meeting.go(CASE, Part::Opening, at(21));
        meeting.go(OTHER, Part::Opening, at(22));
        assert_eq!(spent(&meeting, Part::Opening, 30), 5);
        assert_eq!(spent(&meeting, Part::Beeld, 30), 3);
        assert_eq!(meeting.spent(CASE, at(30)) / 60, 8);
        meeting.close(at(31));
        assert_eq!(meeting.spent(OTHER, at(90)) / 60, 9);
        assert!(!meeting.is_running() && meeting.now.is_none());
    }

    #[test]
    fn a_clock_that_leaps_or_goes_back_counts_for_nothing() {
        let mut meeting = opened();
        assert_eq!(spent(&meeting, Part::Opening, 241), 0);
        assert_eq!(spent(&meeting, Part::Opening, -3), 0);
        assert_eq!(spent(&meeting, Part::Opening, 240), 240);
        meeting.go(CASE, Part::Beeld, at(-60));
        meeting.go(CASE, Part::Opening, at(9_999));
        assert_eq!(meeting.spent(CASE, at(9_999)), 0);
    }

    #[test]
    fn what_is_left_is_told_in_whole_minutes() {
        let clock = |spent| Clock { spent, given: 600 };
        assert_eq!(clock(0).minutes_left(), Some(10));
        assert_eq!(clock(541).minutes_left(), Some(1));
        assert_eq!((clock(600).minutes_left(), clock(659).minutes_over()), (None, 0));
        assert_eq!(clock(720).minutes_over(), 2);
    }

    #[test]
    fn a_part_knows_the_one_before_and_the_one_after() {
        assert_eq!(Part::Opening.before(), None);
        assert_eq!(Part::Opening.next(), Some(Part::Beeld));
        assert_eq!(Part::Sluiten.next(), None);
        assert_eq!(Part::Sluiten.before(), Some(Part::Besluit));
    }
}
