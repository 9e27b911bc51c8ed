//! Whether each child was seen and spoken with since the last violence, whether
//! something was done with what it told, and whether it knows of the
//! vertrouwenspersoon.

use chrono::NaiveDate;
use serde::Serialize;

use super::Desk;
use super::timeline::{is_since_violence, last_heard};
use super::word::word;
use crate::case::{Answer, Case, Kindcontact, Person, PersonId};

/// What can be said of one child.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChildReport {
    /// Which child.
    pub person: PersonId,
    /// Whether it is spoken with apart, or seen.
    #[serde(serialize_with = "word")]
    pub asks: Kindcontact,
    /// The last day on which that was done, before the last violence too.
    pub on: Option<NaiveDate>,
    /// Whether it is still to be done since the last violence.
    pub open: bool,
    /// In how many talks it told something of which nobody wrote what was done.
    pub unanswered: usize,
    /// Whether it was told of the vertrouwenspersoon; none while it is too young.
    #[serde(serialize_with = "told")]
    pub vertrouwenspersoon: Option<Told>,
}

/// Whether a child was told of the vertrouwenspersoon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// Of one day, which may not be known.
    On(Option<NaiveDate>),
    /// Nothing says so.
    NotYet,
}

/// `yes`, `no`, or null while it is too young.
fn told<S: serde::Serializer>(told: &Option<Told>, serializer: S) -> Result<S::Ok, S::Error> {
    match told {
        Some(Told::On(_)) => serializer.serialize_some("yes"),
        Some(Told::NotYet) => serializer.serialize_some("no"),
        None => serializer.serialize_none(),
    }
}

/// Every living child, in the order of the family.
pub(super) fn reports(desk: &Desk<'_>) -> Vec<ChildReport> {
    let children = desk.case.family.children().filter(|one| one.is_alive());
    children.map(|child| report(desk, child)).collect()
}

fn report(desk: &Desk<'_>, child: &Person) -> ChildReport {
    let (case, today, guide) = (desk.case, desk.today, desk.guidance.children());
    let asks = guide.stage(child, today).asks;
    let heard = last_heard(case, child, today);
    let on = match asks {
        Kindcontact::Gesproken => heard,
        // Who was heard was seen, so that growing older changes nothing by itself.
        Kindcontact::Gezien => heard.max(case.seen(child.id, today)),
    };
    let waiting = case.talks_with(child.id).filter(|one| one.waits());
    ChildReport {
        person: child.id,
        asks,
        on,
        open: !is_since_violence(on, &desk.time),
        unanswered: waiting.filter(|one| one.on.is_none_or(|on| on <= today)).count(),
        vertrouwenspersoon: guide
            .tells_of_confidant(child, today)
            .then(|| confidant(case, child.id, today)),
    }
}

/// Once told, told: it does not end by violence.
fn confidant(case: &Case, child: PersonId, today: NaiveDate) -> Told {
    let talks = case.talks_with(child).filter(|one| one.vertrouwenspersoon == Answer::Yes);
    let past = talks.map(|one| one.on).filter(|on| on.is_none_or(|on| on <= today));
    past.max().map_or(Told::NotYet, Told::On)
}
