//! The fields of a case one by one, and what else could stand in them.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use casuskompas::case::{
    AdviceGiven, Afschaling, Answer, Ave, AveDecision, Bespreking, BesprekingId, Bijlage,
    BijlageId, BijlageKind, Case, Closing, ClosingId, FileSize, FormerHolder, FormerHolderId,
    Gemeenten, Mark, RegieRole, Role, Transfer, TransferId, Waakvlam, WaakvlamContact,
    WaakvlamContactId, Wijze, Worry, WorryId,
};
use chrono::NaiveDate;
use serde_json::Value;

use super::{at, day, families};

/// Every value in a case that is no list and no record, with its pattern.
fn leaves(value: &Value, pattern: &str, pointer: &str, found: &mut Vec<(String, String, Value)>) {
    match value {
        Value::Object(fields)
            if ![".born", ".received"].iter().any(|end| pattern.ends_with(end)) =>
        {
            for (key, value) in fields {
                let escaped = key.replace('~', "~0").replace('/', "~1");
                let by_name = [".observations", ".factoren", ".half_typed"].contains(&pattern);
                let inside = if by_name { "[]".to_owned() } else { format!(".{key}") };
                leaves(
                    value,
                    &format!("{pattern}{inside}"),
                    &format!("{pointer}/{escaped}"),
                    found,
                );
            }
        }
        Value::Array(all) if all.iter().any(Value::is_object) => {
            for (index, value) in all.iter().enumerate() {
                leaves(value, &format!("{pattern}[]"), &format!("{pointer}/{index}"), found);
            }
        }
        leaf => found.push((
            pattern.trim_start_matches('.').to_owned(),
            pointer.to_owned(),
            leaf.clone(),
        )),
    }
}

pub(super) fn leaves_of(case: &Case) -> Vec<(String, String, Value)> {
    let mut found = Vec::new();
    leaves(&serde_json::to_value(case).unwrap(), "", "", &mut found);
    found.retain(|(pattern, _, _)| !is_identity(pattern));
    found
}

/// What makes a part the part it is: another one is another part.
fn is_identity(pattern: &str) -> bool {
    let identity = ["id", "person", "from", "to", "corrects"];
    identity.iter().any(|key| pattern.rsplit('.').next() == Some(key))
}

/// Every value that a field has somewhere in the fixtures.
pub(super) static VALUES: LazyLock<Values> = LazyLock::new(values);

pub(super) type Values = BTreeMap<String, Vec<Value>>;

fn values() -> Values {
    let mut values: Values = BTreeMap::new();
    for case in full_families() {
        for (pattern, _, value) in leaves_of(&case) {
            let seen = values.entry(pattern).or_default();
            let is_empty = value.is_null() || value == Value::Array(Vec::new());
            if !is_empty && !seen.contains(&value) {
                seen.push(value);
            }
        }
    }
    values
}

/// The fixtures, with what none of them has.
pub(in crate::case) fn full_families() -> Vec<Case> {
    let mut all = families();
    let case = &mut all[0];
    case.half_typed.insert("besluit-reden".into(), "Omdat".into());
    case.closed_on = Some(day("2026-11-18"));
    case.closings.push(closing());
    case.waakvlam.push(contact());
    let waakvlam = Some(Waakvlam::ElkeMaand);
    case.closings.push(Closing { id: ClosingId(2), waakvlam, ..Closing::default() });
    case.worries.push(Worry {
        id: WorryId(1),
        what: "Wie haalt Julia op?".into(),
        told_by: "Oma".into(),
        on: Some(day("2026-10-08")),
        marks: [Mark::Derde].into(),
    });
    case.decisions.record(AveDecision {
        level: Ave::Four,
        on: day("2026-11-18"),
        recorded_at: Some(at("2026-11-18T09:00:00+01:00")),
        by: "Noor".into(),
        consulted: "Team".into(),
        reason: "Reden".into(),
        departure: "Toch".into(),
        advice: AdviceGiven {
            level: Some(Ave::Three),
            lowest: Some(Ave::Two),
            highest: Some(Ave::Four),
            model: "1".into(),
            region: "nl".into(),
            layer: "gemeente-eik 1".into(),
        },
        down: going_down().decided("Eén vraag.".into()),
    });
    case.afschaling = going_down();
    case.gemeenten = Gemeenten {
        one_regie: Answer::No,
        which: "Oostermeer".into(),
        on: Some(day("2026-11-02")),
        agreed: "De andere denkt mee.".into(),
    };
    case.besprekingen.push(Bespreking {
        id: BesprekingId(1),
        manner: Wijze::MetGezin,
        decided_at: Some(at("2026-11-18T09:00:00+01:00")),
        read_back_at: Some(at("2026-11-18T09:10:00+01:00")),
        ..Bespreking::default()
    });
    case.bijlagen.push(Bijlage {
        id: BijlageId(1),
        title: "Brief van school".into(),
        on: Some(day("2026-10-02")),
        received_from: "Oma".into(),
        kind: BijlageKind::Tekst,
        file: "00000000-0000-4000-8000-0000000000b1".into(),
        size: FileSize(12),
        sha256: "ab".into(),
        marks: [Mark::Derde].into(),
    });
    case.bijlagen.push(Bijlage {
        id: BijlageId(2),
        title: "Tekening".into(),
        kind: BijlageKind::Afbeelding,
        file: "00000000-0000-4000-8000-0000000000b2".into(),
        size: FileSize(7),
        sha256: "cd".into(),
        ..Bijlage::default()
    });
    case.transfers.push(Transfer {
        id: TransferId(1),
        kind: RegieRole::Procesregie,
        to: "J. Smit".into(),
        organisation: "Wijkteam Zuid".into(),
        agreed_on: Some(day("2026-11-01")),
        with_family: true,
        confirmed_on: Some(day("2026-11-03")),
        ..Transfer::default()
    });
    case.former_holders.push(FormerHolder {
        id: FormerHolderId(1),
        kind: RegieRole::Casusregie,
        name: "Noor".into(),
        organisation: "Wijkteam Oost".into(),
        since: Some(day("2026-10-01")),
        until: Some(day("2026-11-03")),
    });
    for role in [Role::InOverlegMet, Role::Operationeel, Role::Bestuurlijk, Role::Procesregie] {
        let holder = case.regie.holder_mut(role);
        holder.name = "Iemand".into();
        holder.organisation = "Wijkteam Oost".into();
        holder.since = Some(day("2026-11-01"));
    }
    all
}

/// Going down in which everything is filled in.
fn going_down() -> Afschaling {
    Afschaling {
        because: "Oma kijkt mee.".into(),
        hands_to: "J. Smit".into(),
        review_on: Some(day("2026-12-01")),
        waakvlam_on: Some(day("2026-12-12")),
        procesregie_until: Some(day("2026-12-24")),
    }
}

/// A contact in which everything is filled in.
fn contact() -> WaakvlamContact {
    WaakvlamContact {
        id: WaakvlamContactId(1),
        on: Some(day("2026-11-12")),
        by: "Noor".into(),
        with: [casuskompas::case::PersonId(1)].into(),
        with_also: "de huisarts".into(),
        violence: Answer::No,
        violence_words: "Nee.".into(),
        user: Answer::Yes,
        user_words: "Drinkt weer.".into(),
        problems: Answer::No,
        problems_words: "Slaapt goed.".into(),
        next_on: Some(day("2026-12-12")),
        is_last: true,
        last_because: "Afgesproken.".into(),
        marks: [Mark::InVertrouwen].into(),
    }
}

/// A closing in which everything is filled in.
fn closing() -> Closing {
    let day = |on| Some(day(on));
    Closing {
        id: ClosingId(1),
        on: day("2026-11-10"),
        by: "Noor".into(),
        why: "Het is rustig.".into(),
        discussed_with: [1, 2].map(casuskompas::case::PersonId).into(),
        discussed_also: "de huisarts".into(),
        waakvlam: Some(Waakvlam::ElkKwartaal),
        without_because: "De familie belt zelf.".into(),
        caller: "Noor".into(),
        first_on: day("2027-02-10"),
        second_pair_of_eyes: "J. Smit".into(),
        despite: "De school kijkt mee.".into(),
        left_open: "Eén vraag.".into(),
        reopened_on: day("2026-11-14"),
        reopened_by: "Noor".into(),
        reopened_because: "Er was weer ruzie.".into(),
    }
}

pub(super) fn another(value: &Value, seen: &[Value]) -> Vec<Value> {
    let mut others: Vec<Value> = seen.iter().filter(|one| *one != value).cloned().collect();
    match value {
        Value::String(words) => {
            others.push(format!("{words} anders").into());
            others.extend(day_after(words));
            others.extend(["No", "Yes", "Gestopt", "Gehaald", "Stagneert"].map(Value::from));
        }
        Value::Bool(is) => others.push((!is).into()),
        Value::Number(number) => others.push((number.as_u64().unwrap() ^ 1).into()),
        Value::Array(all) => others.push(all.iter().skip(1).cloned().collect()),
        _ => {}
    }
    others
}

fn day_after(words: &str) -> Option<Value> {
    let day: NaiveDate = words.parse().ok()?;
    Some(day.succ_opt()?.to_string().into())
}

pub(super) fn changed(case: &Case, pointer: &str, value: Value) -> Option<Case> {
    let mut whole = serde_json::to_value(case).unwrap();
    *whole.pointer_mut(pointer)? = value;
    let mut case: Case = serde_json::from_value(whole).ok()?;
    case.settle();
    Some(case)
}
