//! Keeping in touch after help has ended.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::marks::{Marks, marks};
use super::record::{Kind, Told, answer, day, flag, line, number, numbered, people, prose, record};
use super::{Answer, Case, Incident, PersonId};

numbered! {
    held /// A waakvlam contact within one case. 0 means: not numbered yet.
    WaakvlamContactId
}

record! {
    /// One contact, with its three fixed questions: recurrence, who used violence,
    /// and returning problems (Movisie, herstel en nazorg).
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct WaakvlamContact {
        /// The number others refer to.
        pub id: WaakvlamContactId = number(),
        /// The day.
        pub on: Option<NaiveDate> = day("waakvlam-on").past().half_typed("waakvlam-on"),
        /// Who kept in touch.
        pub by: String = line("waakvlam-by").colleague(),
        /// With whom of the circle.
        pub with: BTreeSet<PersonId> = people("waakvlam-with").source(),
        /// With whom else.
        pub with_also: String = line("waakvlam-also").source(),
        /// Whether there was violence again.
        pub violence: Answer = answer("waakvlam-violence"),
        /// What was said of that.
        pub violence_words: String = prose("waakvlam-violence-words").lines(0),
        /// Whether there are worries about who used violence.
        pub user: Answer = answer("waakvlam-user"),
        /// What was said of that.
        pub user_words: String = prose("waakvlam-user-words").lines(0),
        /// Whether problems come back for who went through it.
        pub problems: Answer = answer("waakvlam-problems"),
        /// What was said of that.
        pub problems_words: String = prose("waakvlam-problems-words").lines(0),
        /// When the next contact is, where another day than that of the interval
        /// was agreed.
        pub next_on: Option<NaiveDate> = day("waakvlam-next").next().half_typed("waakvlam-next"),
        /// Whether it was agreed that this was the last one.
        pub is_last: bool = flag("waakvlam-last"),
        /// Why it was the last one.
        pub last_because: String = prose("waakvlam-last-because").lines(0),
        /// Who may know of it.
        pub marks: Marks = marks(),
    }
    Kind::numbered("waakvlam-contacts", &["violence_words", "user_words", "problems_words"])
        .dated("on")
        .told(Told::Dated)
}

impl WaakvlamContact {
    /// Whether one of the three questions was answered with bad news.
    #[must_use]
    pub fn is_bad_news(&self) -> bool {
        [self.violence, self.user, self.problems].contains(&Answer::Yes)
    }

    /// Whether the waakvlam ended with it: agreed, with a reason, and not on bad news.
    #[must_use]
    pub fn ends_it(&self) -> bool {
        self.is_last && !self.last_because.trim().is_empty() && !self.is_bad_news()
    }

    /// What was told of violence, as an incident of which only is known by when
    /// it had happened.
    #[must_use]
    pub fn as_incident(&self) -> Incident {
        Incident { learned_on: self.on, ..Incident::default() }
    }
}

impl Case {
    /// The day since which contacts are those of the waakvlam of now; none while the
    /// case runs.
    fn kept_since(&self) -> Option<NaiveDate> {
        let closed_on = self.closed_on?;
        Some(self.closing().and_then(|closing| closing.on).unwrap_or(closed_on))
    }

    /// The newest contact since the case was closed.
    #[must_use]
    pub fn last_waakvlam(&self) -> Option<&WaakvlamContact> {
        let closed_on = self.kept_since()?;
        let since = self.waakvlam.iter().filter(|one| one.on.is_some_and(|on| on >= closed_on));
        since.max_by_key(|one| (one.on, one.id))
    }

    /// Bad news of a case that is still closed: a contact at which violence was told
    /// of which no incident is recorded, else the newest contact when it was bad news.
    #[must_use]
    pub fn bad_waakvlam_news(&self) -> Option<&WaakvlamContact> {
        let since = |one: &&WaakvlamContact| self.is_of_now(one);
        let violence = self.violence_without_incident().filter(since).last();
        violence.or_else(|| self.last_waakvlam().filter(|one| one.is_bad_news()))
    }

    /// Whether a contact is one of the waakvlam of a case that is still closed.
    #[must_use]
    pub fn is_of_now(&self, contact: &WaakvlamContact) -> bool {
        self.kept_since().is_some_and(|since| contact.on.is_none_or(|on| on >= since))
    }

    /// Whether somebody keeps in touch now.
    #[must_use]
    pub fn keeps_waakvlam(&self) -> bool {
        self.waakvlam_due().is_some()
    }

    /// The day on which the next contact is due; none while the case runs, or
    /// when no waakvlam was agreed or it ended.
    #[must_use]
    pub fn waakvlam_due(&self) -> Option<NaiveDate> {
        self.closed_on?;
        let closing = self.closing();
        let every = closing.and_then(|closing| closing.waakvlam);
        let interval = |from: Option<NaiveDate>| every?.after(from?);
        match self.last_waakvlam() {
            Some(last) if last.ends_it() => None,
            Some(last) => last.next_on.or_else(|| interval(last.on)),
            None => {
                every?.every()?;
                closing?.first_on.or_else(|| interval(closing?.on))
            }
        }
    }

    /// Contacts at which violence was told of which no incident is recorded yet.
    pub fn violence_without_incident(&self) -> impl Iterator<Item = &WaakvlamContact> {
        let told = self.waakvlam.iter().filter(|one| one.violence == Answer::Yes);
        told.filter(|one| !self.is_recorded(one))
    }

    /// Whether an incident is recorded of what a contact told: one that became
    /// known on its day, or that happened since the contact or closing before it.
    fn is_recorded(&self, contact: &WaakvlamContact) -> bool {
        let Some(on) = contact.on else {
            return false;
        };
        let contacts = self.waakvlam.iter().map(|one| one.on);
        let closings = self.closings.iter().map(|one| one.on);
        let days = contacts.chain(closings).chain([self.opened_on]).flatten();
        let before = days.filter(|day| *day < on).max();
        self.incidents.iter().any(|incident| {
            let happened = incident.happened_by();
            let since = before.zip(happened).is_some_and(|(before, day)| before < day && day <= on);
            since || incident.known_from() == Some(on)
        })
    }
}
