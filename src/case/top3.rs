//! At most three priorities at a time, by construction.

mod removed;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::marks::{Marks, marks};
use super::record::{
    self, Described, Key, Kind, ListOf, Parts, Record, Told, answer, code, day, flag, line, number,
    numbered, offered, parts, people, person, prose, record, standing,
};
use super::{Answer, PersonId};

pub use removed::{RemovedAction, RemovedPriority};

numbered! {
    held /// A priority within one plan. 0 means: not numbered yet.
    PriorityId
}

numbered! {
    held /// An action within one priority. 0 means: not numbered yet.
    ActionId
}

offered! {
    /// How a priority goes. One of which an older file tells nothing goes well,
    /// as it did then; a new one has not begun ([`Top3::add`]).
    #[derive(Default)]
    pub enum PriorityStatus {
        /// Nog niet begonnen.
        NogNietBegonnen,
        /// Loopt goed.
        #[default]
        LooptGoed,
        /// Stagneert.
        Stagneert,
        /// Gehaald.
        Gehaald,
        /// Gestopt.
        Gestopt,
    }
}

impl PriorityStatus {
    /// Whether the priority no longer takes one of the three places.
    #[must_use]
    pub fn is_ended(self) -> bool {
        matches!(self, Self::Gehaald | Self::Gestopt)
    }
}

record! {
    /// Who does what by when.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Action {
        /// The number others refer to.
        pub id: ActionId = number(),
        /// What will be done.
        pub what: String = prose("plan-action-what").lines(1),
        /// Who does it.
        pub who: String = line("plan-action-who"),
        /// By when.
        pub due: Option<NaiveDate> = day("plan-action-due").next().half_typed("due"),
        /// The day it was done.
        pub done_on: Option<NaiveDate> = day("versions-field-done-on").not_asked(),
    }
    Kind::numbered("versions-list-actions", &["what"]).dated("due")
}

impl Action {
    /// Whether it should have been done before `today`.
    #[must_use]
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.done_on.is_none() && self.due.is_some_and(|due| due < today)
    }
}

record! {
    /// What one person thinks of a priority.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Opinion {
        /// Who.
        pub person: PersonId = person("versions-field-whose-opinion").whose().source(),
        /// Whether they agree.
        pub agrees: Answer = answer("plan-agrees"),
        /// In their own words.
        pub words: String = prose("plan-own-words").lines(1),
        /// Who may know of it.
        pub marks: Marks = marks(),
    }
    Kind::known_by("versions-list-opinions", &["person"]).told(Told::OfPerson)
}

record! {
    /// Something the family works on in this phase.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Priority {
        /// The number others refer to.
        pub id: PriorityId = number(),
        /// In the family's words.
        pub title: String = prose("plan-title").lines(0),
        /// For whom it matters.
        pub for_whom: BTreeSet<PersonId> = people("plan-for-whom"),
        /// Why: the facts behind it.
        pub why: String = prose("plan-why"),
        /// How it should be.
        pub desired: String = prose("plan-desired"),
        /// Who does what by when.
        pub actions: Vec<Action> = parts(),
        /// Who checks.
        pub checked_by: String = line("plan-checked-by"),
        /// How often: "elke week".
        pub checked_every: String = prose("plan-checked-every").lines(0),
        /// The day to look back together.
        pub evaluate_on: Option<NaiveDate> = day("plan-evaluate-on").next().half_typed("look-back"),
        /// How it goes.
        pub status: PriorityStatus = standing("plan-status"),
        /// What each person thinks.
        pub opinions: Vec<Opinion> = parts(),
        /// Whether this is a cause behind the violence (such as debts or drinking)
        /// rather than the danger itself. In phase 1 that asks for a motivation.
        pub is_cause: bool = flag("plan-is-cause"),
        /// Why a cause must be worked on in phase 1.
        pub motivation: String = prose("plan-motivation"),
        /// The factor of the risk picture it is about, by its name in the model;
        /// empty when it did not come from there.
        pub factor: String = code("plan-factor"),
    }
    Kind::numbered("versions-list-priorities", &["title"]).dated("evaluate_on")
}

impl Opinion {
    /// Whether this person was asked: they answered, or said something.
    #[must_use]
    pub fn was_asked(&self) -> bool {
        self.agrees.is_known() || !self.words.trim().is_empty()
    }
}

impl Priority {
    /// Whether this person was asked what they think of it.
    #[must_use]
    pub fn has_asked(&self, person: PersonId) -> bool {
        self.opinions.iter().any(|opinion| opinion.person == person && opinion.was_asked())
    }

    /// Whether a cause stands in a plan without the motivation it needs there.
    #[must_use]
    pub fn lacks_motivation(&self) -> bool {
        self.is_cause && self.motivation.trim().is_empty()
    }

    /// What a person thinks; Unknown when not asked.
    #[must_use]
    pub fn opinion_of(&self, person: PersonId) -> Answer {
        self.opinions
            .iter()
            .find(|opinion| opinion.person == person)
            .map_or(Answer::Unknown, |opinion| opinion.agrees)
    }

    /// The opinion of a person, to change; made when not there yet.
    pub fn opinion_mut(&mut self, person: PersonId) -> &mut Opinion {
        let index = self.opinions.iter().position(|opinion| opinion.person == person);
        let index = index.unwrap_or_else(|| {
            self.opinions.push(Opinion { person, ..Opinion::default() });
            self.opinions.len() - 1
        });
        &mut self.opinions[index]
    }

    /// Adds an empty action and gives its number.
    pub fn add_action(&mut self) -> ActionId {
        ActionId(record::add(&mut self.actions))
    }

    /// The action with this number, to change.
    pub fn action_mut(&mut self, id: ActionId) -> Option<&mut Action> {
        self.actions.iter_mut().find(|action| action.id == id)
    }
}

/// Where a priority came to stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Placed {
    /// Among the three.
    Active,
    /// On the parking list, because three are enough.
    Parked,
}

/// More than three priorities were active in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{0} active priorities; a phase holds at most three, the others go to `parked`")]
pub struct TooManyPriorities(pub usize);

/// The priorities of one phase (rule D7): at most three at a time, the others
/// parked, and those that ended kept.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(try_from = "Lists", into = "Lists")]
pub struct Top3 {
    active: Vec<Priority>,
    parked: Vec<Priority>,
    ended: Vec<Priority>,
}

/// How the three lists stand in a file.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
struct Lists {
    active: Vec<Priority>,
    parked: Vec<Priority>,
    ended: Vec<Priority>,
}

impl TryFrom<Lists> for Top3 {
    type Error = TooManyPriorities;

    fn try_from(lists: Lists) -> Result<Self, TooManyPriorities> {
        let (over, active): (Vec<_>, Vec<_>) =
            lists.active.into_iter().partition(|priority| priority.status.is_ended());
        if active.len() > Self::MOST {
            return Err(TooManyPriorities(active.len()));
        }
        let ended = lists.ended.into_iter().chain(over).collect();
        Ok(Self { active, parked: lists.parked, ended })
    }
}

impl From<Top3> for Lists {
    fn from(top3: Top3) -> Self {
        Self { active: top3.active, parked: top3.parked, ended: top3.ended }
    }
}

impl Top3 {
    /// Three: a family and its helpers can hold no more at once.
    pub const MOST: usize = 3;

    /// The priorities being worked on, at most three.
    #[must_use]
    pub fn active(&self) -> &[Priority] {
        &self.active
    }

    /// The parking list.
    #[must_use]
    pub fn parked(&self) -> &[Priority] {
        &self.parked
    }

    /// Reached or stopped.
    #[must_use]
    pub fn ended(&self) -> &[Priority] {
        &self.ended
    }

    /// Whether a further priority would go to the parking list.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.active.len() >= Self::MOST
    }

    /// Adds an empty priority where there is room.
    pub fn add(&mut self) -> (PriorityId, Placed) {
        let id = self.next_id();
        let status = PriorityStatus::NogNietBegonnen;
        let priority = Priority { id, status, ..Priority::default() };
        (id, self.place(priority))
    }

    /// Adds a priority made elsewhere, under a number of its own.
    pub fn take_in(&mut self, mut priority: Priority) -> (PriorityId, Placed) {
        priority.id = self.next_id();
        (priority.id, self.place(priority))
    }

    /// Any priority of this plan.
    #[must_use]
    pub fn get(&self, id: PriorityId) -> Option<&Priority> {
        self.iter().find(|priority| priority.id == id)
    }

    /// Any priority of this plan, to change. Its status goes through [`Self::set_status`].
    pub fn get_mut(&mut self, id: PriorityId) -> Option<&mut Priority> {
        self.iter_mut().find(|priority| priority.id == id)
    }

    /// Every priority: active, parked, ended.
    pub fn iter(&self) -> impl Iterator<Item = &Priority> {
        self.active.iter().chain(&self.parked).chain(&self.ended)
    }

    /// Changes how a priority goes. One that ends leaves the three; one that
    /// is taken up again comes back where there is room.
    pub fn set_status(&mut self, id: PriorityId, status: PriorityStatus) -> Option<Placed> {
        let was_parked = self.parked.iter().any(|priority| priority.id == id);
        let ended_before = self.ended.iter().any(|priority| priority.id == id);
        self.get_mut(id)?.status = status;
        if status.is_ended() && !ended_before {
            let priority = self.remove(id)?;
            self.ended.push(priority);
        } else if !status.is_ended() && ended_before {
            let priority = self.remove(id)?;
            return Some(self.place(priority));
        }
        Some(if was_parked { Placed::Parked } else { Placed::Active })
    }

    /// Moves an active priority to the parking list.
    pub fn park(&mut self, id: PriorityId) {
        if let Some(index) = self.active.iter().position(|priority| priority.id == id) {
            let priority = self.active.remove(index);
            self.parked.push(priority);
        }
    }

    /// Brings a parked priority among the three, if there is room.
    pub fn take_up(&mut self, id: PriorityId) -> Option<Placed> {
        let index = self.parked.iter().position(|priority| priority.id == id)?;
        if self.is_full() {
            return Some(Placed::Parked);
        }
        let priority = self.parked.remove(index);
        Some(self.place(priority))
    }

    /// Moves an active priority one place up or down.
    pub fn shift(&mut self, id: PriorityId, up: bool) {
        let Some(index) = self.active.iter().position(|priority| priority.id == id) else {
            return;
        };
        let other = if up { index.checked_sub(1) } else { Some(index + 1) };
        if let Some(other) = other.filter(|other| *other < self.active.len()) {
            self.active.swap(index, other);
        }
    }

    /// Takes a priority out of the plan.
    pub fn remove(&mut self, id: PriorityId) -> Option<Priority> {
        [&mut self.active, &mut self.parked, &mut self.ended].into_iter().find_map(|list| {
            let index = list.iter().position(|priority| priority.id == id)?;
            Some(list.remove(index))
        })
    }

    fn place(&mut self, priority: Priority) -> Placed {
        if self.is_full() {
            self.parked.push(priority);
            Placed::Parked
        } else {
            self.active.push(priority);
            Placed::Active
        }
    }

    fn next_id(&self) -> PriorityId {
        PriorityId(record::after(self.iter().map(|priority| priority.id.0).max()))
    }

    /// Every priority, to change. Its status goes through [`Self::set_status`].
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut Priority> {
        self.active.iter_mut().chain(&mut self.parked).chain(&mut self.ended)
    }
}

impl ListOf for Top3 {
    const KIND: &'static Kind = Priority::KIND;
}

impl Parts for Top3 {
    fn each<'a>(&'a self, visit: &mut dyn FnMut(Key, &'a dyn Record)) {
        self.iter().for_each(|priority| visit(Key::Number(priority.id.0), priority));
    }

    fn each_mut(&mut self, visit: &mut dyn FnMut(Key, &mut dyn Record)) {
        self.iter_mut().for_each(|priority| visit(Key::Number(priority.id.0), priority));
    }

    fn find_mut(&mut self, key: &Key) -> Option<&mut dyn Record> {
        let found = self.iter_mut().find(|priority| Key::Number(priority.id.0) == *key)?;
        Some(found)
    }

    fn sift(&mut self, stays: &mut dyn FnMut(&dyn Record) -> bool) {
        for list in [&mut self.active, &mut self.parked, &mut self.ended] {
            list.retain(|priority| stays(priority));
        }
    }
}
