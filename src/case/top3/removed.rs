//! Taking a priority or an action out of a plan, and putting it back as it was.

use super::{Action, ActionId, Placed, Priority, PriorityId, Top3, record};

/// Which of the three lists of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum List {
    Active,
    Parked,
    Ended,
}

impl List {
    const ALL: [Self; 3] = [Self::Active, Self::Parked, Self::Ended];
}

/// A priority that was taken out, with the place where it stood.
#[derive(Debug, Clone, PartialEq)]
pub struct RemovedPriority {
    list: List,
    index: usize,
    priority: Priority,
}

/// An action that was taken out, with the place where it stood.
#[derive(Debug, Clone, PartialEq)]
pub struct RemovedAction {
    index: usize,
    action: Action,
}

impl Top3 {
    /// Takes a priority out of the plan and remembers where it stood.
    pub fn take_out(&mut self, id: PriorityId) -> Option<RemovedPriority> {
        List::ALL.into_iter().find_map(|list| {
            let all = self.list_mut(list);
            let index = all.iter().position(|priority| priority.id == id)?;
            Some(RemovedPriority { list, index, priority: all.remove(index) })
        })
    }

    /// Puts a priority back where it stood, also after other changes: on top of
    /// the parking list when its place among the three was taken meanwhile, and
    /// under another number when its own was given away.
    pub fn put_back(&mut self, removed: RemovedPriority) -> (PriorityId, Placed) {
        let RemovedPriority { list, index, mut priority } = removed;
        if self.get(priority.id).is_some() {
            priority.id = self.next_id();
        }
        let id = priority.id;
        let (list, index) = match list {
            List::Active if self.is_full() => (List::Parked, 0),
            list => (list, index),
        };
        let all = self.list_mut(list);
        all.insert(index.min(all.len()), priority);
        let placed = if list == List::Parked { Placed::Parked } else { Placed::Active };
        (id, placed)
    }

    fn list_mut(&mut self, list: List) -> &mut Vec<Priority> {
        match list {
            List::Active => &mut self.active,
            List::Parked => &mut self.parked,
            List::Ended => &mut self.ended,
        }
    }
}

impl Priority {
    /// Takes an action out and remembers where it stood.
    pub fn take_action(&mut self, id: ActionId) -> Option<RemovedAction> {
        let index = self.actions.iter().position(|action| action.id == id)?;
        Some(RemovedAction { index, action: self.actions.remove(index) })
    }

    /// Puts an action back where it stood, under another number when its own
    /// was given away meanwhile.
    pub fn put_action_back(&mut self, removed: RemovedAction) {
        record::put_back(&mut self.actions, removed.index, removed.action);
    }
}
