//! `vault list`: what stands in a vault.

use chrono::NaiveDate;
use serde::Serialize;

use crate::case::{Ave, Summary};
use crate::cli::command::*;
use crate::t;
use crate::vault::{Fault, Listing, SecondCopy, Vault};

pub(super) const LIST: Command = Command {
    name: "vault list",
    meaning: "help-list",
    arguments: &[DIR],
    options: &[TEXT_OR_JSON],
    run: Run::InVault(|given| {
        let format = given.format(&TEXT_OR_JSON)?;
        Ok(Box::new(move |session, streams| list(session, format, streams)))
    }),
};

fn list(session: &Session<'_>, format: Format, streams: &mut Streams<'_>) -> Outcome {
    let (vault, today) = (&session.vault, session.setting.clock.today());
    let listing = vault.list()?;
    streams.show_as(format, &data(vault, &listing, today), || text(&listing, today))?;
    for fault in &listing.faults {
        streams.warn(&fault.error.to_string());
    }
    Ok(if listing.faults.is_empty() { Exit::Fine } else { Exit::Damage })
}

/// All cases in columns, then second copies.
fn text(listing: &Listing, today: NaiveDate) -> String {
    let rows = listing.summaries.iter().map(|summary| row(summary, today));
    let cases = match rows.len() {
        0 if listing.faults.is_empty() => t!("terminal-no-cases"),
        0 => t!("terminal-no-readable-cases"),
        _ => aligned(rows),
    };
    let copies = listing.copies.iter().map(copy_in_words);
    let lines: Vec<String> = std::iter::once(cases).chain(copies).collect();
    lines.join("\n")
}

fn row(summary: &Summary, today: NaiveDate) -> Vec<String> {
    let number = summary.phase.number();
    vec![
        summary.number.clone(),
        summary.name.clone(),
        if summary.is_open() {
            t!("terminal-phase", number = number)
        } else {
            t!("terminal-closed")
        },
        summary.ave.map_or_else(|| t!("ave-none"), |level| t!("ave-name", number = level.number())),
        summary
            .days_since_incident(today)
            .map_or_else(String::new, |days| t!("terminal-days", days = days)),
        summary.casusregie.clone(),
        summary.id.to_string(),
    ]
}

fn copy_in_words(copy: &SecondCopy) -> String {
    t!(
        "terminal-second-copy",
        name = copy.summary.name.as_str(),
        number = copy.number.to_string(),
        by = copy.saved_by.as_str(),
        at = moment(&copy.saved_at)
    )
}

/// A vault as data.
#[derive(Serialize)]
struct Data<'a> {
    vault: String,
    name: &'a str,
    cases: Vec<CaseLine<'a>>,
    copies: Vec<CopyLine<'a>>,
    faults: Vec<FaultLine<'a>>,
}

#[derive(Serialize)]
struct CaseLine<'a> {
    id: String,
    number: &'a str,
    name: &'a str,
    concern: &'a str,
    phase: &'static str,
    level: Option<Ave>,
    casusregie: &'a str,
    opened_on: Option<NaiveDate>,
    closed_on: Option<NaiveDate>,
    /// By the calendar since the newest incident; `advise` tells up to which day
    /// somebody confirmed that it was quiet.
    days_without_violence: Option<u32>,
}

#[derive(Serialize)]
struct CopyLine<'a> {
    id: String,
    number: u32,
    saved_at: String,
    saved_by: &'a str,
}

#[derive(Serialize)]
struct FaultLine<'a> {
    file: &'a str,
    message: String,
}

fn data<'a>(vault: &'a Vault, listing: &'a Listing, today: NaiveDate) -> Data<'a> {
    Data {
        vault: vault.id().to_string(),
        name: vault.name(),
        cases: listing.summaries.iter().map(|summary| case_line(summary, today)).collect(),
        copies: listing.copies.iter().map(copy_line).collect(),
        faults: listing.faults.iter().map(fault_line).collect(),
    }
}

fn case_line(summary: &Summary, today: NaiveDate) -> CaseLine<'_> {
    CaseLine {
        id: summary.id.to_string(),
        number: &summary.number,
        name: &summary.name,
        concern: &summary.concern,
        phase: summary.phase.into(),
        level: summary.ave,
        casusregie: &summary.casusregie,
        opened_on: summary.opened_on,
        closed_on: summary.closed_on,
        days_without_violence: summary.days_since_incident(today),
    }
}

fn copy_line(copy: &SecondCopy) -> CopyLine<'_> {
    CopyLine {
        id: copy.case.to_string(),
        number: copy.number,
        saved_at: copy.saved_at.to_rfc3339(),
        saved_by: &copy.saved_by,
    }
}

fn fault_line(fault: &Fault) -> FaultLine<'_> {
    FaultLine { file: &fault.file, message: fault.error.to_string() }
}
