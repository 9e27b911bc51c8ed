//! A meeting in which cases are discussed: when, where, who comes, which cases in
//! which order, and how far it is.
//!
//! No word of a family stands here. What is asked, said and decided about one stands
//! in its case ([`Bespreking`](crate::case::Bespreking)), so that it goes where the case
//! goes and is destroyed with it; here stands only which case it is.

mod ages;
mod clock;
mod guest;
mod item;
mod joining;
mod uniting;

use chrono::{Days, NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::case::{CaseId, Timestamp, time_of_day};

pub use ages::AgesTold;
pub use clock::{Clock, Now, Part};
pub use guest::{Guest, Voor};
pub use item::Item;

/// For how many days after a meeting its file is of use. Then the page asks whether it
/// may go; what was decided stands in the cases.
pub const KEPT_FOR: u64 = 90;

/// Which meeting.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct MeetingId(pub Uuid);

impl std::fmt::Display for MeetingId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// A meeting.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Meeting {
    /// Nil until a vault gives one.
    pub id: MeetingId,
    /// What it is called: "Casusoverleg Noord".
    pub name: String,
    /// The day.
    pub on: Option<NaiveDate>,
    /// What was typed for the day and is none yet.
    pub on_words: String,
    /// At what time, as typed: "10:00".
    pub at: String,
    /// Where.
    pub place: String,
    /// Who leads it.
    pub chair: String,
    /// How ages are told to everybody in the room.
    pub ages: AgesTold,
    /// The cases, in order.
    pub items: Vec<Item>,
    /// Who comes.
    pub guests: Vec<Guest>,
    /// Where it is, while it is being held.
    pub now: Option<Now>,
    /// When it was opened.
    pub opened_at: Option<Timestamp>,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
    /// When something in it was changed last.
    pub changed_at: Option<Timestamp>,
    /// When it was taken away; nothing else is left of it then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cleared_at: Option<Timestamp>,
}

impl Meeting {
    /// What is left of a meeting that was taken away.
    #[must_use]
    pub fn cleared(id: MeetingId, at: Timestamp) -> Self {
        Self { id, cleared_at: Some(at), ..Self::default() }
    }

    /// At what time it begins, when one can be read.
    #[must_use]
    pub fn time(&self) -> Option<NaiveTime> {
        time_of_day(&self.at)
    }

    /// Whether it is being held.
    #[must_use]
    pub fn is_running(&self) -> bool {
        self.opened_at.is_some() && self.closed_at.is_none()
    }

    /// Whether it is still to come, or is being held: nobody closed it, and its day is
    /// not over.
    #[must_use]
    pub fn is_ahead(&self, today: NaiveDate) -> bool {
        self.is_running() || self.closed_at.is_none() && self.on.is_none_or(|on| on >= today)
    }

    /// The day from which its file is of no use any more. One that has no day and was
    /// not held has none.
    #[must_use]
    pub fn is_old_from(&self) -> Option<NaiveDate> {
        let held = self.closed_at.or(self.opened_at).map(|at| at.date_naive());
        self.on.max(held)?.checked_add_days(Days::new(KEPT_FOR))
    }

    /// Whether its file is of no use any more.
    #[must_use]
    pub fn is_old(&self, today: NaiveDate) -> bool {
        self.is_old_from().is_some_and(|from| from <= today)
    }

    /// How many minutes all cases together have.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        self.items.iter().map(|item| u32::from(item.minutes)).sum()
    }

    /// A case in it.
    #[must_use]
    pub fn item(&self, case: CaseId) -> Option<&Item> {
        self.items.iter().find(|item| item.case == case)
    }

    /// The same, to change.
    pub fn item_mut(&mut self, case: CaseId) -> Option<&mut Item> {
        self.items.iter_mut().find(|item| item.case == case)
    }

    /// Puts a case after all others, unless it is there.
    pub fn add(&mut self, case: CaseId) {
        if self.item(case).is_none() {
            self.items.push(Item { case, ..Item::default() });
        }
    }

    /// Moves a case one place: up towards the first, or down.
    pub fn shift(&mut self, case: CaseId, up: bool) {
        let Some(place) = self.items.iter().position(|item| item.case == case) else {
            return;
        };
        let other = if up { place.checked_sub(1) } else { Some(place + 1) };
        if let Some(other) = other.filter(|other| *other < self.items.len()) {
            self.items.swap(place, other);
        }
    }

    /// Forgets that a case was discussed; whether it was.
    pub fn forget(&mut self, case: CaseId) -> bool {
        let before = self.items.len();
        self.items.retain(|item| item.case != case);
        self.now.take_if(|now| now.case == case);
        let named = self.guests.iter_mut().fold(false, |named, one| one.forget(case) | named);
        named || self.items.len() != before
    }

    /// Who comes for a case.
    pub fn guests_of(&self, case: CaseId) -> impl Iterator<Item = &Guest> {
        self.guests.iter().filter(move |guest| guest.comes_for(case))
    }

    /// The case after this one.
    #[must_use]
    pub fn after(&self, case: CaseId) -> Option<CaseId> {
        let mut left = self.items.iter().skip_while(|item| item.case != case);
        left.nth(1).map(|item| item.case)
    }

    /// Adds somebody who comes, and tells under which number.
    pub fn invite(&mut self, guest: Guest) -> u32 {
        let number = self.guests.iter().map(|one| one.id).max().unwrap_or(0).saturating_add(1);
        self.guests.push(Guest { id: number, ..guest });
        number
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn case(number: u128) -> CaseId {
        CaseId(Uuid::from_u128(number))
    }

    fn meeting() -> Meeting {
        let mut meeting = Meeting::default();
        [1, 2, 3].into_iter().for_each(|number| meeting.add(case(number)));
        meeting
    }

    fn order(meeting: &Meeting) -> Vec<u128> {
        meeting.items.iter().map(|item| item.case.0.as_u128()).collect()
    }

    #[test]
    fn cases_move_one_place_and_never_past_the_ends() {
        let mut meeting = meeting();
        meeting.add(case(2));
        meeting.shift(case(3), true);
        assert_eq!(order(&meeting), [1, 3, 2]);
        meeting.shift(case(1), true);
        meeting.shift(case(2), false);
        meeting.shift(case(9), false);
        assert_eq!(order(&meeting), [1, 3, 2]);
        assert_eq!([1, 2].map(|at| meeting.after(case(at))), [Some(case(3)), None]);
    }

    /// Who came for one case only never sees all others once that is gone.
    #[test]
    fn a_case_that_is_forgotten_leaves_nothing_and_widens_nothing() {
        let mut meeting = meeting();
        let only = Voor::Alleen([case(2)].into());
        meeting.invite(Guest { cases: only, ..Guest::default() });
        meeting.now = Some(Now { case: case(2), part: Part::Beeld, since: None });
        assert!(meeting.forget(case(2)));
        assert!(!meeting.forget(case(2)));
        assert_eq!((order(&meeting), meeting.now), (vec![1, 3], None));
        assert_eq!(meeting.guests_of(case(1)).count(), 0);
    }

    #[test]
    fn a_meeting_is_old_ninety_days_after_it_was_held() {
        let on = |day: &str| day.parse::<NaiveDate>().unwrap();
        let mut meeting = Meeting { on: Some(on("2026-08-01")), ..Meeting::default() };
        assert!(meeting.is_ahead(on("2026-08-01")) && !meeting.is_ahead(on("2026-08-02")));
        assert!(!meeting.is_old(on("2026-10-29")) && meeting.is_old(on("2026-10-30")));
        // Held later than it was planned.
        meeting.opened_at = Some("2026-08-05T10:00:00+02:00".parse().unwrap());
        assert!(meeting.is_ahead(on("2026-08-06")) && !meeting.is_old(on("2026-10-30")));
        meeting.on = None;
        meeting.opened_at = None;
        assert_eq!((meeting.is_old_from(), meeting.is_ahead(on("2030-01-01"))), (None, true));
    }
}
