//! How long Vandaag takes over a thousand cases: looking into every case in the
//! background, working out the rows, and showing the page.
#![allow(clippy::unwrap_used, clippy::panic, clippy::disallowed_methods, missing_docs)]

mod measure;
#[path = "../support/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the benchmark uses a part of what tests use")]
mod support;

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use casuskompas::advice::advise;
use casuskompas::case::{Case, CaseId};
use casuskompas::demo;
use casuskompas::gui::screen::insight;
use casuskompas::gui::screen::today::{self, Looked};
use casuskompas::platform::randomness;
use casuskompas::vault::{Listing, NewVault, Passphrase, RealDisk, Seen, Vault};
use iced::Element;
use measure::Times;
use support::{Window, context, now};
use uuid::Uuid;

const CASES: usize = 1_000;

fn families() -> impl Iterator<Item = Case> {
    let families = demo::families(now().date_naive());
    (0..CASES).map(move |index| {
        let mut case = families[index % families.len()].clone();
        case.id = CaseId(Uuid::from_u128(index as u128 + 1));
        case.name = format!("{} {index}", case.name);
        case
    })
}

type Desk = (today::State, Listing);

fn view((state, listing): &Desk) -> Element<'_, today::Message> {
    today::view(state, listing, true, &context("S. de Wit"))
}

fn survey(vault: &Arc<Vault>) -> Vec<Seen<Looked>> {
    let context = context("S. de Wit");
    let found = Mutex::new(Vec::new());
    let (guidance, region) = (context.guidance, context.region);
    let today = now().date_naive();
    let look =
        |case: &Case| Looked::at(case, &advise(case, guidance, region, today), guidance, today);
    let tell = |seen: Vec<Seen<Looked>>| found.lock().unwrap().extend(seen);
    Vault::survey(&Arc::downgrade(vault), &HashMap::new(), &look, &tell).unwrap();
    found.into_inner().unwrap()
}

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let new = NewVault::new("Meting", Passphrase::new("paraplu lantaarn zebra kwartje"));
    let (vault, _) = Vault::create(RealDisk::new(folder.path()), &new, &mut randomness).unwrap();
    for case in families() {
        vault.save(&case, "meting", now()).unwrap();
    }
    let listing = vault.list().unwrap();
    let vault = Arc::new(vault);
    println!("{CASES} cases");
    Times::of(5, || survey(&vault)).report("look into every case, in the background");
    let context = context("S. de Wit");
    let mut state = today::State::default();
    let (round, _) = state.glances.begin(&context);
    state.glances.take(&round, survey(&vault));
    state.glances.end();
    let mut revision = 0;
    Times::of(50, || {
        revision += 1;
        state.refresh(&listing.summaries, revision, &context);
    })
    .report("work out the rows and the numbers of Vandaag");
    assert!(state.marked() >= CASES);
    let mut figures = insight::State::default();
    Times::of(50, || {
        revision += 1;
        figures.refresh(&listing.summaries, &state.glances, revision, &context);
    })
    .report("count the figures of Inzicht");
    let mut window = Window::new((state, listing), view, |_, _| {}).sized(1366.0, 768.0);
    Times::of(50, || window.redraw()).report("show Vandaag: view and layout");
}
