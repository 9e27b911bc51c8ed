//! A case of the meeting that went up in another case.

use super::{Guest, Meeting, Voor};
use crate::case::CaseId;

impl Meeting {
    /// From now on it is about `kept` wherever it was about `gone`; whether it was. Where
    /// both stood on the agenda, only who came for both comes for what they became.
    pub fn follow(&mut self, gone: CaseId, kept: CaseId) -> bool {
        let had = self.item(gone).is_some();
        let both = had && self.item(kept).is_some();
        if both {
            self.items.retain(|item| item.case != gone);
        }
        self.items.iter_mut().filter(|one| one.case == gone).for_each(|one| one.case = kept);
        if let Some(now) = self.now.as_mut().filter(|now| now.case == gone) {
            now.case = kept;
        }
        let came =
            self.guests.iter_mut().fold(false, |came, one| one.follow(gone, kept, both) | came);
        had || came
    }
}

impl Guest {
    fn follow(&mut self, gone: CaseId, kept: CaseId, both: bool) -> bool {
        let Voor::Alleen(cases) = &mut self.cases else {
            return false;
        };
        let came = cases.remove(&gone);
        let comes =
            if both { came && cases.contains(&kept) } else { came || cases.contains(&kept) };
        match comes {
            true => drop(cases.insert(kept)),
            false => drop(cases.remove(&kept)),
        }
        came
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn case(number: u128) -> CaseId {
        CaseId(Uuid::from_u128(number))
    }

    fn meeting(cases: &[u128], only: &[u128]) -> Meeting {
        let mut meeting = Meeting::default();
        cases.iter().for_each(|number| meeting.add(case(*number)));
        let only = only.iter().map(|number| case(*number)).collect();
        meeting.invite(Guest { cases: Voor::Alleen(only), ..Guest::default() });
        meeting
    }

    fn after(cases: &[u128], only: &[u128]) -> (Vec<u128>, bool) {
        let mut meeting = meeting(cases, only);
        meeting.follow(case(2), case(1));
        let left = meeting.items.iter().map(|item| item.case.0.as_u128()).collect();
        (left, meeting.guests_of(case(1)).count() == 1)
    }

    #[test]
    fn the_meeting_is_about_what_it_became_and_nobody_hears_more() {
        assert_eq!(after(&[3, 2], &[2]), (vec![3, 1], true));
        assert_eq!(after(&[1, 2], &[1, 2]), (vec![1], true));
        assert_eq!(after(&[1, 2], &[2]), (vec![1], false));
        assert_eq!(after(&[2, 1], &[1]), (vec![1], false));
        assert_eq!(after(&[1, 3], &[1]), (vec![1, 3], true));
        assert!(!meeting(&[1, 3], &[1]).follow(case(2), case(1)));
    }
}
