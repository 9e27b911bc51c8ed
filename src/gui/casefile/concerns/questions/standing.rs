//! How an entry question stands: what was answered, what the case tells, and
//! whether its list is closed.

use super::Asking;
use crate::advice::Facts;
use crate::advice::meldcode::{Origin as MeldcodeOrigin, Value, Weighed};
use crate::case::{Answer, Observation, QuestionId};
use crate::gui::widget::dutch_date::short;
use crate::guidance::logic::Truth;
use crate::guidance::{Atom, EntryList, Origin, RecordFact, WeegvraagGuide};
use crate::t;

/// An entry question with its list in this case.
#[derive(Clone, Copy)]
pub(super) struct Standing<'a, 'f> {
    pub(super) list: &'a EntryList,
    pub(super) atom: &'a Atom,
    pub(super) seen: Option<&'a Observation>,
    asking: Asking<'a, 'f>,
}

/// What the mark before an entry question says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// Something is the matter.
    Worry,
    /// Not everything was asked.
    Open,
    /// Asked, and it reassures.
    Calm,
}

impl<'a, 'f> Standing<'a, 'f> {
    pub(super) fn of(list: &'a EntryList, asking: Asking<'a, 'f>) -> Option<Self> {
        let atom = asking.view.context.guidance.atoms().get(list.question)?;
        let seen = asking.view.case.observations.get(&QuestionId::from(atom.id.as_str()));
        Some(Self { list, atom, seen, asking })
    }

    fn facts(&self) -> &'f Facts {
        self.asking.facts
    }

    /// The answer that reassures.
    fn calm(&self) -> Answer {
        self.atom.reassuring().answer()
    }

    /// What counts for the question itself.
    fn own(&self) -> Answer {
        self.facts().answer(self.list.question)
    }

    /// Whether it is asked for its list, and says nothing more by itself.
    fn is_for_its_list(&self) -> bool {
        self.atom.cautious() == self.atom.raising
    }

    pub(super) fn mark(&self) -> Mark {
        let (own, list) = (self.own(), self.facts().of_list(self.list));
        let calm = own == self.calm() || self.is_for_its_list() && !self.doubts();
        match list {
            _ if self.is_worry() || self.weighed().is_some() => Mark::Worry,
            Truth::No if calm => Mark::Calm,
            _ => Mark::Open,
        }
    }

    /// Whether an answer to it or to one of its list is a worry.
    fn is_worry(&self) -> bool {
        let own = self.own();
        own.is_known() && own != self.calm() || self.facts().of_list(self.list) == Truth::Holds
    }

    /// What somebody weighed for the meldcode that may be a worry about the same. It
    /// answers nothing here, and no answer here takes it away.
    fn weighed(&self) -> Option<(&'a WeegvraagGuide, &'a Weighed)> {
        let view = self.asking.view;
        let asked = view.context.guidance.meldcode().questions.iter();
        let mut asked = asked.zip(&view.advice.meldcode.questions);
        let is_told = |guide: &WeegvraagGuide, weighed: &Weighed| {
            let raises = match guide.raising.answer() {
                Answer::Yes => Value::Yes,
                _ => Value::No,
            };
            let by_hand = matches!(weighed.origin, Some(MeldcodeOrigin::Weging(_)));
            by_hand && weighed.value == raises && guide.told_beside.contains(&self.atom.id)
        };
        asked.find(|(guide, weighed)| is_told(guide, weighed))
    }

    /// "weging van do 19 nov: ‘Is er onveiligheid?’ ja"
    fn weighed_words(&self) -> Option<String> {
        let (guide, weighed) = self.weighed()?;
        let day = weighed.on.map(|on| short(on, self.asking.view.today()));
        let day = day.unwrap_or_else(|| t!("weging-undated").to_lowercase());
        let answer = guide.raising.answer().in_a_sentence();
        Some(t!("entry-weighed", day = day, question = guide.text.as_str(), answer = answer))
    }

    /// What the case tells, so that nobody has to answer.
    pub(super) fn told(&self) -> Option<Answer> {
        let told = match self.mark() {
            Mark::Worry => self.is_worry().then(|| self.atom.raising.answer()),
            Mark::Calm => Some(self.calm()),
            Mark::Open => None,
        };
        told.filter(|_| self.is_for_its_list())
    }

    /// Whether its reassuring answer is given: then the list is gone through. That
    /// it is so does not hang on the answers in the list, or these would move.
    pub(super) fn asks_to_go_through(&self) -> bool {
        self.is_for_its_list() && self.seen.is_some_and(|seen| seen.answer == self.calm())
    }

    /// Whether somebody said that it is not known.
    fn doubts(&self) -> bool {
        self.seen.is_some_and(|seen| !seen.answer.is_known() && seen.on.is_some())
    }

    /// Whether somebody went through the list with the answer of now.
    pub(super) fn is_gone_through(&self) -> bool {
        self.seen.is_some_and(|seen| seen.gone_through_on.is_some())
    }

    /// Whether the list opens by itself: yes or doubt, while something of it is
    /// not known.
    pub(super) fn opens(&self) -> bool {
        let open = self.list.closes.iter();
        let open = open.filter(|place| self.facts().state(**place) == Truth::Open);
        (self.doubts() || self.mark() == Mark::Worry) && open.count() > 0
    }

    /// What stands below the question: what was answered, by whom, and when; help
    /// while nobody did. An answer in the list changes nothing in it.
    pub(super) fn words(&self) -> String {
        let parts = [self.answered(), self.through(), self.weighed_words()];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        if parts.is_empty() { self.atom.help.clone() } else { parts.join(" · ") }
    }

    /// "nee · overleg met Veilig Thuis · wo 14 okt"
    fn answered(&self) -> Option<String> {
        let seen = self.seen.filter(|seen| seen.answer.is_known() || seen.on.is_some())?;
        let today = self.asking.view.today();
        let ended = self.facts().ended(self.list.question);
        let answer = match ended {
            Some(ended) => t!("entry-was", was = ended.was.in_a_sentence()),
            None => seen.answer.in_a_sentence(),
        };
        let source = Some(seen.source.trim().to_owned()).filter(|source| !source.is_empty());
        let on = seen.on.map(|on| short(on, today));
        let parts: Vec<String> = [Some(answer), source, on].into_iter().flatten().collect();
        Some(parts.join(" · "))
    }

    /// Whether the list was gone through, where that matters.
    fn through(&self) -> Option<String> {
        let seen = self.seen.filter(|_| self.asks_to_go_through())?;
        let Some(on) = seen.gone_through_on else {
            return Some(t!("entry-not-through"));
        };
        let (on, by) = (short(on, self.asking.view.today()), seen.gone_through_by.trim());
        Some(match by {
            "" => t!("entry-through", on = on),
            by => t!("entry-through-by", on = on, who = by),
        })
    }

    /// From what the answer follows that the case tells.
    pub(super) fn follows(&self) -> Option<String> {
        let told = self.told()?;
        if told == self.calm() {
            let answered = self.seen.is_some_and(|seen| seen.answer == told);
            return (!answered).then(|| t!("entry-from-list"));
        }
        let atoms = self.asking.view.context.guidance.atoms();
        let all = std::iter::once(&self.list.question).chain(&self.list.closes);
        let raised: Vec<usize> =
            all.copied().filter(|place| self.facts().state(*place) == Truth::Holds).collect();
        let by_record = raised.iter().find(|place| self.facts().told(**place).is_known());
        match by_record.and_then(|place| atoms.get(*place)) {
            Some(atom) => Some(self.record_told(atom)),
            None => {
                let answers = raised.iter().filter(|place| **place != self.list.question).count();
                (answers > 0).then(|| t!("entry-from-answers", count = answers))
            }
        }
    }

    fn record_told(&self, atom: &Atom) -> String {
        match atom.from {
            Origin::Record(
                RecordFact::AnyIncident
                | RecordFact::RecentIncident
                | RecordFact::IncidentSinceAgreements
                | RecordFact::IncidentInThisPhase
                | RecordFact::WeaponInRecentIncident
                | RecordFact::InjuryInRecentIncident
                | RecordFact::StrangulationInRecentIncident
                | RecordFact::StrangulationInAnyIncident
                | RecordFact::SexualInRecentIncident
                | RecordFact::DoctorSeen
                | RecordFact::CsgCalled
                | RecordFact::ChildrenAtRecentIncident,
            ) => t!("entry-from-incidents", count = self.asking.view.case.incidents.len()),
            Origin::Record(RecordFact::CoerciveControl) => t!("entry-from-control"),
            Origin::Record(RecordFact::ActionOverdue | RecordFact::PriorityStalls) => {
                t!("entry-from-plan")
            }
            _ => t!("entry-from-record"),
        }
    }
}
