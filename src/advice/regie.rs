//! Who holds casusregie and procesregie, where nobody or two did, and what waits
//! for a confirmation.

use chrono::NaiveDate;
use serde::Serialize;

use super::warnings::{Warning, WarningKind, day, lacks_casusregisseur};
use super::word::word;
use super::{Desk, warnings};
use crate::case::record::named;
use crate::case::{Case, Holder, RegieRole, Transfer};
use crate::t;

/// Who holds a role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HeldBy {
    /// A name or a function.
    pub name: String,
    /// From which organisation; empty when nobody wrote it.
    pub organisation: String,
    /// Since when.
    pub since: Option<NaiveDate>,
}

/// How many held a role for a while, where that is not one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Held {
    /// Nobody did.
    ByNobody,
    /// Two did.
    ByTwo,
}

/// A time in which not exactly one person held a role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Gap {
    /// Which role.
    #[serde(serialize_with = "word")]
    pub role: RegieRole,
    /// How many held it.
    #[serde(serialize_with = "word")]
    pub kind: Held,
    /// From when; absent when nobody ever held it.
    pub since: Option<NaiveDate>,
    /// Until when; absent while it lasts.
    pub until: Option<NaiveDate>,
}

/// A transfer that the receiver has not confirmed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Pending {
    /// Which role.
    #[serde(serialize_with = "word")]
    pub role: RegieRole,
    /// To whom.
    pub to: String,
    /// Since when.
    pub agreed_on: Option<NaiveDate>,
    /// What it lacks to be a warm one, in words.
    pub missing: Vec<String>,
}

/// How regie stands in a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RegieReport {
    /// Who holds casusregie, if anybody.
    pub casusregie: Option<HeldBy>,
    /// Who holds procesregie, if anybody.
    pub procesregie: Option<HeldBy>,
    /// Where nobody or two held a role, oldest first.
    pub gaps: Vec<Gap>,
    /// Transfers that wait. Until the receiver confirms the giver holds the role.
    pub pending: Vec<Pending>,
}

/// How regie stands.
pub(super) fn report(desk: &Desk<'_>) -> RegieReport {
    let case = desk.case;
    let never = lacks_casusregisseur(desk) && periods(case, RegieRole::Casusregie).is_empty();
    let never = never.then_some(Gap {
        role: RegieRole::Casusregie,
        kind: Held::ByNobody,
        since: None,
        until: None,
    });
    let gaps = RegieRole::ALL.into_iter().flat_map(|role| gaps(case, role));
    RegieReport {
        casusregie: held(&case.regie.casusregie),
        procesregie: held(&case.regie.procesregie),
        gaps: never.into_iter().chain(gaps).collect(),
        pending: case.transfers.iter().filter(|one| one.is_pending()).map(pending).collect(),
    }
}

fn held(holder: &Holder) -> Option<HeldBy> {
    let name = holder.name.trim();
    (!name.is_empty()).then(|| HeldBy {
        name: name.to_owned(),
        organisation: holder.organisation.trim().to_owned(),
        since: holder.since,
    })
}

/// Since when and until when somebody held a role, oldest first; whoever holds it
/// now has no end.
fn periods(case: &Case, role: RegieRole) -> Vec<(Option<NaiveDate>, Option<NaiveDate>)> {
    let former = case.former_holders.iter().filter(|one| one.kind == role);
    let mut all: Vec<_> = former.map(|one| (one.since, one.until)).collect();
    all.sort();
    let holder = case.regie.holder(role.role());
    all.extend(held(holder).map(|held| (held.since, None)));
    all
}

/// Where one period does not begin on the day on which the one before it ended.
fn gaps(case: &Case, role: RegieRole) -> Vec<Gap> {
    let periods = periods(case, role);
    let between = periods.windows(2).filter_map(|pair| {
        let (ended, began) = (pair[0].1?, pair[1].0?);
        let kind = match ended.cmp(&began) {
            std::cmp::Ordering::Equal => return None,
            std::cmp::Ordering::Less => Held::ByNobody,
            std::cmp::Ordering::Greater => Held::ByTwo,
        };
        Some(Gap { role, kind, since: Some(ended.min(began)), until: Some(ended.max(began)) })
    });
    let last = periods.last().and_then(|(_, ended)| *ended);
    let open =
        last.map(|ended| Gap { role, kind: Held::ByNobody, since: Some(ended), until: None });
    between.chain(open).collect()
}

fn pending(transfer: &Transfer) -> Pending {
    let asked = [
        (transfer.with_family, t!("regie-lacks-family")),
        (transfer.spoken, t!("regie-lacks-talk")),
        (transfer.written, t!("regie-lacks-paper")),
        (transfer.one_contact, t!("regie-lacks-contact")),
    ];
    let missing = asked.into_iter().filter(|(done, _)| !done).map(|(_, words)| words);
    Pending {
        role: transfer.kind,
        to: transfer.to.trim().to_owned(),
        agreed_on: transfer.agreed_on,
        missing: missing.collect(),
    }
}

/// What deserves attention: a gap that lasts, two at once today, and a transfer
/// that waits.
pub(super) fn warnings(report: &RegieReport, today: NaiveDate) -> Vec<Warning> {
    let lasting = report.gaps.iter().filter_map(|gap| {
        let role = role_name(gap.role);
        match (gap.kind, gap.since, gap.until) {
            (Held::ByNobody, Some(since), None) => {
                Some(t!("regie-nobody", role = role, since = day(since)))
            }
            (Held::ByTwo, _, Some(until)) if until > today => {
                Some(t!("regie-two", role = role, until = day(until)))
            }
            _ => None,
        }
    });
    let texts = lasting.chain(report.pending.iter().map(waits));
    warnings::of(WarningKind::Regie, texts)
}

fn waits(pending: &Pending) -> String {
    let role = role_name(pending.role);
    let waits = t!("regie-pending", role = role, to = pending.to.as_str());
    match pending.missing.as_slice() {
        [] => waits,
        missing => format!("{waits} {}", t!("regie-lacks", what = missing.join(", "))),
    }
}

pub(super) fn role_name(role: RegieRole) -> String {
    named("transfer-role-{}", role).to_lowercase()
}
