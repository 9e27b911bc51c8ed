//! One meeting that was changed in two places: what each did stays.

use super::{Guest, Item, Meeting};
use crate::case::CaseId;

/// What stands in a field: ours when we changed it, else theirs.
fn pick<T: PartialEq + Clone>(before: &T, ours: &T, theirs: &T) -> T {
    if ours == before { theirs.clone() } else { ours.clone() }
}

/// What becomes of a part of a list. What one took out and the other changed stays.
fn fate<T: PartialEq + Clone>(
    before: Option<&T>,
    ours: Option<&T>,
    theirs: Option<&T>,
    both: impl FnOnce(Option<&T>, &T, &T) -> T,
) -> Option<T> {
    match (before, ours, theirs) {
        (before, Some(ours), Some(theirs)) => Some(both(before, ours, theirs)),
        (Some(before), Some(left), None) | (Some(before), None, Some(left)) => {
            (left != before).then(|| left.clone())
        }
        (None, left, None) | (None, None, left) => left.cloned(),
        (Some(_), None, None) => None,
    }
}

impl Meeting {
    /// What both of two windows did to it since `before`; both have it.
    #[must_use]
    pub fn joined(before: &Self, ours: &Self, theirs: &Self) -> Self {
        let Self { name, on, on_words, at, place, chair, ages, now, .. } = before;
        Self {
            id: ours.id,
            name: pick(name, &ours.name, &theirs.name),
            on: pick(on, &ours.on, &theirs.on),
            on_words: pick(on_words, &ours.on_words, &theirs.on_words),
            at: pick(at, &ours.at, &theirs.at),
            place: pick(place, &ours.place, &theirs.place),
            chair: pick(chair, &ours.chair, &theirs.chair),
            ages: pick(ages, &ours.ages, &theirs.ages),
            items: items(before, ours, theirs),
            guests: guests(before, ours, theirs),
            now: pick(now, &ours.now, &theirs.now),
            opened_at: pick(&before.opened_at, &ours.opened_at, &theirs.opened_at),
            closed_at: pick(&before.closed_at, &ours.closed_at, &theirs.closed_at),
            changed_at: ours.changed_at.max(theirs.changed_at),
            cleared_at: None,
        }
    }

    /// The same meeting from two vaults of which nobody knows what stood there before:
    /// everything of both, and where they differ what was changed last.
    #[must_use]
    pub fn united(&self, other: &Self) -> Self {
        let (older, newer) = match self.changed_at < other.changed_at {
            true => (self, other),
            false => (other, self),
        };
        Self::joined(&Self { id: self.id, ..Self::default() }, newer, older)
    }
}

/// The cases of both, in the order of who moved them.
fn items(before: &Meeting, ours: &Meeting, theirs: &Meeting) -> Vec<Item> {
    let (first, second) = match shared(ours, before) == shared(before, ours) {
        true => (theirs, ours),
        false => (ours, theirs),
    };
    let mut all = shared(first, first);
    all.extend(shared(second, second).into_iter().filter(|case| first.item(*case).is_none()));
    let joined = all
        .into_iter()
        .filter_map(|case| fate(before.item(case), ours.item(case), theirs.item(case), join_item));
    joined.collect()
}

/// The cases of a meeting that stand in another too, in its order.
fn shared(meeting: &Meeting, other: &Meeting) -> Vec<CaseId> {
    let all = meeting.items.iter().map(|item| item.case);
    all.filter(|case| other.item(*case).is_some()).collect()
}

fn join_item(before: Option<&Item>, ours: &Item, theirs: &Item) -> Item {
    let before = before.cloned().unwrap_or_default();
    Item {
        case: ours.case,
        minutes: pick(&before.minutes, &ours.minutes, &theirs.minutes),
        opened_at: pick(&before.opened_at, &ours.opened_at, &theirs.opened_at),
        closed_at: pick(&before.closed_at, &ours.closed_at, &theirs.closed_at),
        spent: pick(&before.spent, &ours.spent, &theirs.spent),
    }
}

/// Who comes by both. Two who were invited at once under one number are two.
fn guests(before: &Meeting, ours: &Meeting, theirs: &Meeting) -> Vec<Guest> {
    let find = |meeting: &Meeting, id| meeting.guests.iter().find(|one| one.id == id).cloned();
    let mut theirs = theirs.clone();
    let mut free = ours.guests.iter().chain(&theirs.guests).map(|one| one.id).max().unwrap_or(0);
    for guest in &mut theirs.guests {
        let other = find(ours, guest.id).filter(|_| find(before, guest.id).is_none());
        if other.is_some_and(|other| !is_same(&other, guest)) {
            free = free.saturating_add(1);
            guest.id = free;
        }
    }
    let mut all: Vec<u32> = ours.guests.iter().map(|one| one.id).collect();
    all.extend(theirs.guests.iter().map(|one| one.id).filter(|id| find(ours, *id).is_none()));
    let joined = all.into_iter().filter_map(|id| {
        let (before, ours, theirs) = (find(before, id), find(ours, id), find(&theirs, id));
        fate(before.as_ref(), ours.as_ref(), theirs.as_ref(), join_guest)
    });
    joined.collect()
}

/// Whether two who were invited under one number are one.
fn is_same(one: &Guest, other: &Guest) -> bool {
    let called =
        |guest: &Guest| (guest.name.trim().to_lowercase(), guest.role.trim().to_lowercase());
    called(one) == called(other)
}

fn join_guest(before: Option<&Guest>, ours: &Guest, theirs: &Guest) -> Guest {
    let before = before.cloned().unwrap_or_default();
    Guest {
        id: ours.id,
        name: pick(&before.name, &ours.name, &theirs.name),
        role: pick(&before.role, &ours.role, &theirs.role),
        ground: pick(&before.ground, &ours.ground, &theirs.ground),
        cases: pick(&before.cases, &ours.cases, &theirs.cases),
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::meeting::AgesTold;

    fn case(number: u128) -> CaseId {
        CaseId(Uuid::from_u128(number))
    }

    fn meeting() -> Meeting {
        let mut meeting = Meeting { place: "zaal 2".into(), ..Meeting::default() };
        [1, 2, 3].into_iter().for_each(|number| meeting.add(case(number)));
        meeting.invite(Guest { role: "wijkagent".into(), ..Guest::default() });
        meeting
    }

    fn order(meeting: &Meeting) -> Vec<u128> {
        meeting.items.iter().map(|item| item.case.0.as_u128()).collect()
    }

    fn roles(meeting: &Meeting) -> Vec<&str> {
        meeting.guests.iter().map(|one| one.role.as_str()).collect()
    }

    #[test]
    fn what_each_of_two_windows_changed_stays() {
        let before = meeting();
        let (mut ours, mut theirs) = (before.clone(), before.clone());
        ours.place = "zaal 3".into();
        ours.shift(case(3), true);
        ours.items[0].minutes = 15;
        ours.invite(Guest { role: "school".into(), ..Guest::default() });
        theirs.at = "10:00".into();
        theirs.ages = AgesTold::Range;
        theirs.add(case(4));
        theirs.guests[0].name = "Jansen".into();
        theirs.invite(Guest { role: "huisarts".into(), ..Guest::default() });
        for joined in
            [Meeting::joined(&before, &ours, &theirs), Meeting::joined(&before, &theirs, &ours)]
        {
            assert_eq!((joined.place.as_str(), joined.at.as_str()), ("zaal 3", "10:00"));
            assert_eq!(joined.ages, AgesTold::Range);
            assert_eq!((order(&joined), joined.items[0].minutes), (vec![1, 3, 2, 4], 15));
            assert_eq!(joined.guests[0].name, "Jansen");
            let mut found = roles(&joined);
            found.sort_unstable();
            assert_eq!(found, ["huisarts", "school", "wijkagent"]);
            let mut numbers: Vec<u32> = joined.guests.iter().map(|one| one.id).collect();
            numbers.dedup();
            assert_eq!(numbers.len(), 3);
        }
    }

    #[test]
    fn what_one_took_out_is_gone_unless_the_other_changed_it() {
        let before = meeting();
        let (mut ours, mut theirs) = (before.clone(), before.clone());
        ours.forget(case(1));
        ours.forget(case(2));
        ours.guests.clear();
        theirs.items[1].minutes = 60;
        let joined = Meeting::joined(&before, &ours, &theirs);
        assert_eq!((order(&joined), joined.guests.len()), (vec![2, 3], 0));
    }

    #[test]
    fn two_vaults_give_everything_of_both_and_the_newest_words() {
        let (mut older, mut newer) = (meeting(), meeting());
        let at = |text: &str| Some(text.parse().unwrap());
        older.changed_at = at("2026-11-01T10:00:00+01:00");
        newer.changed_at = at("2026-11-02T10:00:00+01:00");
        older.add(case(7));
        older.chair = "Noor".into();
        newer.place = "zaal 9".into();
        newer.forget(case(1));
        for united in [older.united(&newer), newer.united(&older)] {
            assert_eq!(order(&united), [1, 2, 3, 7]);
            assert_eq!((united.place.as_str(), united.chair.as_str()), ("zaal 9", "Noor"));
            assert_eq!((roles(&united), united.changed_at), (vec!["wijkagent"], newer.changed_at));
        }
    }
}
