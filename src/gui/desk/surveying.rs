//! Working out the advice for all cases, while the window goes on.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use iced::Task;

use super::text_search::Reading;
use super::{Desk, Message};
use crate::advice::{self, Shift, Side};
use crate::case::Case;
use crate::gui::background;
use crate::gui::context::Context;
use crate::gui::screen::settings::{self, Changes};
use crate::gui::screen::today::{Looked, Round};
use crate::guidance::Guidance;
use crate::vault::exchange::Signing;
use crate::vault::{Seen, Vault};

/// What is kept of a case, of today.
pub(super) fn look_at(case: &Case, context: &Context<'_>) -> Looked {
    let (guidance, today) = (context.guidance, context.today());
    let advice = advice::advise(case, guidance, context.region, today);
    Looked::at(case, &advice, guidance, today)
}

impl Desk {
    /// Looks into the cases that are new or changed. It ends by itself when the
    /// vault is locked, as it does not keep the vault alive.
    pub(super) fn survey(&mut self, context: &Context<'_>) -> Task<Message> {
        if self.surveying != Reading::No {
            self.surveying = Reading::Again;
            return Task::none();
        }
        self.surveying = Reading::Yes;
        let (round, known) = self.today.glances.begin(context);
        let vault = Arc::downgrade(&self.vault);
        let (guidance, region) = (context.guidance.clone(), context.region.clone());
        let today = context.today();
        let look = move |case: &Case| {
            let advice = advice::advise(case, &guidance, &region, today);
            Looked::at(case, &advice, &guidance, today)
        };
        let survey = background::run_reporting(move |tell: &(dyn Fn(_) + Sync)| {
            // What cannot be read is told of where the rows stand.
            let _ = Vault::survey(&vault, &known, &look, tell);
        });
        let end = Task::done(Message::Surveyed(round.clone(), None));
        survey.map(move |seen| Message::Surveyed(round.clone(), Some(seen))).chain(end)
    }

    /// Some cases were looked into, or all of them.
    pub(super) fn receive_survey(
        &mut self,
        round: &Round,
        seen: Option<Vec<Seen<Looked>>>,
        context: &Context<'_>,
    ) -> Task<Message> {
        self.revision += 1;
        if let Some(seen) = seen {
            self.today.glances.take(round, seen);
            return Task::none();
        }
        self.today.glances.end();
        match std::mem::take(&mut self.surveying) {
            Reading::Again => self.survey(context),
            _ => Task::none(),
        }
    }

    /// Looks into all cases again when another day began, or another region was
    /// chosen.
    pub(super) fn follow_the_day(&mut self, context: &Context<'_>) -> Task<Message> {
        if !self.listed || self.today.glances.are_for(context) {
            return Task::none();
        }
        self.survey(context)
    }

    /// Works out in which cases another method would lead to something else.
    pub(super) fn compare_with(
        &self,
        other: &Arc<Guidance>,
        signing: Signing,
        context: &Context<'_>,
    ) -> Task<Message> {
        let found = self.compare(Arc::clone(other), &context.region.id, signing, context);
        found.map(|found| Message::Settings(settings::Message::compared(found)))
    }

    /// Works out in which cases another region would lead to something else.
    pub(super) fn compare_region(&self, id: String, context: &Context<'_>) -> Task<Message> {
        let method = Arc::clone(context.in_force.in_region(&id));
        let found = self.compare(method, &id, Signing::Nobody, context);
        found.map(move |found| {
            Message::Settings(settings::Message::region_compared(id.clone(), found))
        })
    }

    fn compare(
        &self,
        other: Arc<Guidance>,
        id: &str,
        signing: Signing,
        context: &Context<'_>,
    ) -> Task<Changes> {
        let vault = Arc::downgrade(&self.vault);
        let (guidance, region) = (context.guidance.clone(), context.region.clone());
        let (there, today) = (other.region_or_first(id).clone(), context.today());
        let look = move |case: &Case| {
            let now = advice::advise(case, &guidance, &region, today);
            let then = advice::advise(case, &other, &there, today);
            let open = case.closed_on.is_none();
            let now = Side { advice: &now, region: &region };
            let then = Side { advice: &then, region: &there };
            let shift = advice::shift(case, now, then).filter(|_| open);
            shift.map(|shift| (case.name.clone(), shift))
        };
        background::run(move || Changes {
            signed_by: signer(&vault, signing),
            ..changes(&vault, &look)
        })
    }

    /// Takes over the advice for the case that is being worked on. A second copy
    /// stands in no list.
    pub(super) fn note_glance(&mut self, context: &Context<'_>) {
        let Some(open) = self.stage.case() else {
            return;
        };
        let case = open.case();
        if open.is(case.id, None) {
            let looked = Looked::at(case, open.advice(), context.guidance, open.advised_on());
            self.revision += u64::from(self.today.glances.note(case.id, looked));
        }
    }
}

/// What was seen in every case, in the order of their names.
fn changes(
    vault: &Weak<Vault>,
    look: &(dyn Fn(&Case) -> Option<(String, Shift)> + Sync),
) -> Changes {
    let found = Mutex::new(Changes::default());
    let looked = Vault::survey(vault, &HashMap::new(), look, &|seen| {
        let mut found = found.lock().unwrap_or_else(PoisonError::into_inner);
        for one in seen {
            match one.found {
                Some(shift) => found.cases.extend(shift),
                None => found.unread += 1,
            }
        }
    });
    let mut found = found.into_inner().unwrap_or_else(PoisonError::into_inner);
    found.unread += usize::from(looked.is_err());
    found.cases.sort_by(|(one, _), (other, _)| one.cmp(other));
    found
}

/// The contact who signed, where the words of that contact were compared.
fn signer(vault: &Weak<Vault>, signing: Signing) -> Option<String> {
    let Signing::By(code) = signing else {
        return None;
    };
    let contacts = vault.upgrade()?.contacts().ok()?;
    let known = contacts.into_iter().find(|one| one.deelcode == code && one.compared.is_some());
    known.map(|one| one.name)
}
