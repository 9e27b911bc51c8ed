//! The risk picture: what of it plays a part, who said so, and what the case tells by
//! itself. Nothing is added up and nothing is predicted.

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use super::answered::by_hand;
use super::children::ChildReport;
use super::word::word;
use super::{Desk, places};
use crate::case::record::Chosen;
use crate::case::{Answer, Case, Incident, Observation, PersonId, QuestionId, RecordPlace};
use crate::guidance::{Atom, RiskFactor, RiskGroup, RiskSign};

/// What can be said of one factor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RiskReport {
    /// The id of the factor.
    pub id: String,
    /// The id of the group it stands in.
    pub group: String,
    /// Whether it protects, instead of making less safe.
    pub protects: bool,
    /// Whether it plays a part, by whoever said so or by the case itself; where
    /// those contradict each other, the answer that worries.
    #[serde(serialize_with = "word")]
    pub plays: Answer,
    /// Of whom it was said; nobody in particular means the family.
    pub people: Vec<PersonId>,
    /// The day on which it was said; none where only the case tells it.
    pub on: Option<NaiveDate>,
    /// By which signs the case itself says that it plays a part.
    #[serde(serialize_with = "signs")]
    pub from: Vec<RiskSign>,
    /// The records of those signs, where one shows it.
    #[serde(skip)]
    pub shown_by: Vec<Option<RecordPlace>>,
    /// Whether what was said contradicts what the case itself says.
    pub contradicts: bool,
    /// Whether it was said that it is well, too long ago or before an incident.
    pub ask_again: bool,
    /// Whether it is not known and would matter: somebody doubted it, it has to be
    /// asked again, or the case makes it likely.
    pub asks: bool,
    /// Whether a priority was made of it.
    pub in_top3: bool,
}

impl RiskReport {
    /// Whether it can be chosen as a priority: it makes less safe, plays a part, and
    /// is none yet.
    #[must_use]
    pub fn is_suggested(&self) -> bool {
        !self.protects && self.plays == Answer::Yes && !self.in_top3
    }
}

/// Every factor that is asked of this case, in the order of the model.
pub(super) fn reports(desk: &Desk<'_>, children: &[ChildReport]) -> Vec<RiskReport> {
    let look = Look { desk, children };
    let all = desk.guidance.factors();
    let all: Vec<RiskReport> = all.map(|(factor, asked)| look.report(factor, asked)).collect();
    let groups = desk.guidance.risks().groups.iter();
    let likely: Vec<&RiskGroup> = groups.filter(|group| look.is_asked(group, &all)).collect();
    let asked = all.into_iter().filter_map(|report| {
        let group = likely.iter().find(|group| group.id == report.group)?;
        let asks = report.asks || report.plays == Answer::Unknown && !group.when.is_empty();
        Some(RiskReport { asks, ..report })
    });
    asked.collect()
}

/// What is at hand while looking for signs.
struct Look<'a> {
    desk: &'a Desk<'a>,
    children: &'a [ChildReport],
}

impl Look<'_> {
    fn seen(&self, id: &str) -> Option<&Observation> {
        let seen = self.desk.case.factoren.get(&QuestionId::from(id));
        seen.filter(|seen| !seen.is_empty())
    }

    fn report(&self, factor: &RiskFactor, asked: &Atom) -> RiskReport {
        let seen = self.seen(&factor.id);
        let said = seen.map(|seen| by_hand(asked, seen, self.desk.case, &self.desk.time));
        let answer = said.map_or(Answer::Unknown, |said| said.answer);
        let signs = factor.told.iter().filter(|sign| self.is_there(sign, factor.protects));
        let from: Vec<RiskSign> = signs.cloned().collect();
        let plays = match (answer, from.is_empty()) {
            (Answer::Unknown, false) => Answer::Yes,
            (Answer::No, false) if !factor.protects => Answer::Yes,
            (answer, _) => answer,
        };
        let ask_again = plays == Answer::Unknown && said.is_some_and(|said| said.ended.is_some());
        let doubted = plays == Answer::Unknown && seen.is_some_and(|seen| seen.on.is_some());
        RiskReport {
            id: factor.id.clone(),
            group: factor.group.clone(),
            protects: factor.protects,
            plays,
            people: seen.map(|seen| seen.people.iter().copied().collect()).unwrap_or_default(),
            on: said.and_then(|said| said.on),
            contradicts: answer == Answer::No && !from.is_empty(),
            shown_by: from.iter().map(|sign| places::of_sign(self.desk, sign)).collect(),
            from,
            ask_again,
            asks: ask_again || doubted,
            in_top3: is_priority(self.desk.case, &factor.id),
        }
    }

    /// Whether the factors of a group are asked: always, where the case makes them
    /// likely, or where something was said of one of them.
    fn is_asked(&self, group: &RiskGroup, all: &[RiskReport]) -> bool {
        let mut own = all.iter().filter(|one| one.group == group.id);
        let plays = |id: &str| all.iter().any(|one| one.id == id && one.plays == Answer::Yes);
        let mut signs = group.when.iter();
        group.when.is_empty()
            || signs.any(|sign| match sign {
                RiskSign::Plays(id) => plays(id),
                sign => self.is_there(sign, false),
            })
            || own.any(|one| self.seen(&one.id).is_some())
    }

    fn is_there(&self, sign: &RiskSign, protects: bool) -> bool {
        let Desk { case, today, .. } = self.desk;
        match sign {
            RiskSign::Question(id) => self.is_answered(id, protects),
            RiskSign::Form(form) => case.violence.contains(form),
            RiskSign::Profile(profile) => case.family.profile == Some(*profile),
            RiskSign::Relation(kind) => case.family.relations.iter().any(|one| one.kind == *kind),
            RiskSign::Incidents(count) => {
                let known = |one: &&Incident| one.known_from().is_none_or(|on| on <= *today);
                self.desk.time.violence(case).filter(known).count() >= *count
            }
            RiskSign::Huisverbod => {
                case.huisverboden.iter().any(|one| one.on.is_none_or(|on| on <= *today))
            }
            RiskSign::ChildrenHeard => {
                !self.children.is_empty() && self.children.iter().all(|one| !one.open)
            }
            RiskSign::Aged(from) => {
                let mut members = case.family.members().filter(|one| one.is_alive());
                members.any(|one| one.age(*today).is_some_and(|age| age >= *from))
            }
            RiskSign::Plays(id) => self.seen(id).is_some_and(|seen| seen.answer == Answer::Yes),
        }
    }

    /// Whether a question has the answer that worries; of what protects, the one
    /// that reassures.
    fn is_answered(&self, id: &str, protects: bool) -> bool {
        let Some(place) = self.desk.guidance.atom_index(id) else {
            return false;
        };
        let atom = self.desk.guidance.atoms().get(place);
        let wanted = |atom: &Atom| match protects {
            true => atom.reassuring().answer(),
            false => atom.cautious().answer(),
        };
        atom.is_some_and(|atom| self.desk.facts.answer(place) == wanted(atom))
    }
}

fn is_priority(case: &Case, id: &str) -> bool {
    let mut all = case.phases.plans().flat_map(|(_, plan)| plan.iter());
    all.any(|priority| priority.factor == id)
}

/// Each sign as other programs know it: `question/stalking`, `incidents`.
fn signs<S: Serializer>(signs: &[RiskSign], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(signs.iter().map(|sign| match sign {
        RiskSign::Question(id) => format!("question/{id}"),
        RiskSign::Form(form) => format!("form/{}", Chosen::name(*form)),
        RiskSign::Profile(profile) => format!("profile/{}", Chosen::name(*profile)),
        RiskSign::Relation(kind) => format!("relation/{}", Chosen::name(*kind)),
        RiskSign::Plays(id) => format!("risk/{id}"),
        RiskSign::Incidents(_) => "incidents".to_owned(),
        RiskSign::Huisverbod => "huisverboden".to_owned(),
        RiskSign::ChildrenHeard => "kindgesprekken".to_owned(),
        RiskSign::Aged(_) => "ages".to_owned(),
    }))
}
