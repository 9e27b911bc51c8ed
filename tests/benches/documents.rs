//! How long a document takes from the case to the PDF: the first of a process, which
//! also reads the typefaces and the templates, each kind after that, one of 40 pages,
//! and a page drawn as it is looked at in double size.
#![allow(clippy::unwrap_used, clippy::panic, clippy::disallowed_methods, missing_docs)]

mod measure;

use std::process::Command;
use std::time::{Duration, Instant};

use casuskompas::case::{Case, DocumentKind};
use casuskompas::demo;
use casuskompas::documents::{Block, Order, Paper, Typeset, make, typeset};
use casuskompas::guidance::Guidance;
use casuskompas::redaction::{Reader, Shown};
use chrono::NaiveDate;
use measure::Times;

/// What this program is told when it is to make one document and no more.
const ONE: &str = "--one-document";

/// A page of A4 is so many pixels wide on a screen; in double size twice as many.
const DOUBLE: f64 = 2.0 * 794.0;

/// What documents are made of.
struct Desk {
    guidance: Guidance,
    today: NaiveDate,
    case: Case,
}

impl Desk {
    /// With the family of which every kind can be made.
    fn open() -> Self {
        let today = "2026-11-19".parse().unwrap();
        let mut families = demo::families(today).into_iter();
        let case = families.find(|case| case.name == "Gezin Esdoorn").unwrap();
        Self { guidance: Guidance::embedded().unwrap(), today, case }
    }

    /// A document for the first reader who gets this kind; none where nobody does.
    fn paper(&self, kind: DocumentKind) -> Option<Paper> {
        let region = &self.guidance.regions()[0];
        let (on, guidance) = (self.today, &self.guidance);
        let order = Order { kind, large: false, on, guidance, region, grounds: &[] };
        let readers = Reader::all(&self.case).into_iter();
        readers.map(|one| Shown::of(&self.case, &one, on)).find_map(|it| make(&order, &it).ok())
    }

    /// The same from the case to the pages and the PDF; how many pages there are.
    fn made(&self, kind: DocumentKind) -> Option<usize> {
        let set = typeset(&self.paper(kind)?).unwrap();
        std::hint::black_box(set.pdf().unwrap());
        Some(set.pages())
    }
}

/// Tells how long the first document of this process took, in nanoseconds.
fn one_document() {
    let desk = Desk::open();
    let start = Instant::now();
    desk.made(DocumentKind::Veiligheidsplan).unwrap();
    println!("{}", start.elapsed().as_nanos());
}

/// The first document of a process, each time in a new one.
fn first() -> Duration {
    let me = std::env::current_exe().unwrap();
    let told = Command::new(me).arg(ONE).output().unwrap();
    let told = String::from_utf8(told.stdout).unwrap();
    Duration::from_nanos(told.trim().parse().unwrap())
}

/// A handover of at least so many pages: its own pieces, over and over.
fn long(desk: &Desk, pages: usize) -> Paper {
    let mut paper = desk.paper(DocumentKind::Overdracht).unwrap();
    // What is drawn stands in it once, as in a real one.
    let told = paper.blocks.iter().filter(|one| !matches!(one, Block::Drawing { .. }));
    let told: Vec<Block> = told.cloned().collect();
    while typeset(&paper).unwrap().pages() < pages {
        paper.blocks.extend(told.iter().cloned());
    }
    paper
}

fn to_pdf(paper: &Paper) -> Typeset {
    let set = typeset(paper).unwrap();
    std::hint::black_box(set.pdf().unwrap());
    set
}

fn main() {
    if std::env::args().any(|told| told == ONE) {
        return one_document();
    }
    let firsts = (0..15).map(|_| first()).collect();
    Times::taken(firsts).report("the first document of a process: safety plan");
    let desk = Desk::open();
    for kind in DocumentKind::ALL {
        match desk.made(kind) {
            Some(pages) => Times::of(20, || desk.made(kind))
                .report(&format!("the next: {}, pages: {pages}", kind.id())),
            None => println!("nobody gets: {}", kind.id()),
        }
    }
    let paper = long(&desk, 40);
    let set = to_pdf(&paper);
    Times::of(5, || to_pdf(&paper)).report(&format!("a handover of {} pages", set.pages()));
    let set = to_pdf(&desk.paper(DocumentKind::Overdracht).unwrap());
    for page in 0..set.pages() {
        let times = Times::of(20, || set.pixels(page, DOUBLE));
        times.report(&format!("page {} of a handover drawn at 200 %", page + 1));
    }
}
