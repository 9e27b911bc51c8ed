//! The agenda of a meeting over several cases, on one page.
//!
//! It goes to people who come for different cases, so it names no family: each has the
//! letter that it has on the wall, and its question in the words that may stand there
//! ([`Piece`]). What somebody typed about the meeting itself loses whoever a case is
//! about. Whoever does not come for a case reads no question of it.

use chrono::{NaiveDate, NaiveTime, TimeDelta};

use super::paper::{Block, Form, House, Paper};
use super::told::day;
use crate::case::{Case, CaseId};
use crate::guidance::Region;
use crate::meeting::{AgesTold, Guest, Item, Meeting, Voor};
use crate::redaction::wall::{Guarded, Piece, Said, Source, letter};
use crate::t;

/// What a meeting asks about its cases, in words for everybody at the table.
#[derive(Debug, Clone)]
pub struct Asked {
    questions: Vec<(CaseId, Option<Piece>)>,
    families: Vec<Guarded>,
}

impl Asked {
    /// What a meeting asks about each of these cases.
    #[must_use]
    pub fn of(meeting: &Meeting, cases: &[Case], today: NaiveDate) -> Self {
        let guarded: Vec<Guarded> = cases.iter().map(Guarded::of).collect();
        let ask = |(place, case): (usize, &Case)| {
            let others = guarded.iter().enumerate().filter(|(other, _)| *other != place);
            let others: Vec<Guarded> = others.map(|(_, one)| one.clone()).collect();
            (case.id, question(meeting, case, &others, today))
        };
        let questions = cases.iter().enumerate().map(ask).collect();
        let families = cases.iter().map(Guarded::of_family).collect();
        Self { questions, families }
    }

    /// Of how many cases it is known what is asked, and whom they are about.
    #[must_use]
    pub fn cases(&self) -> usize {
        self.questions.len()
    }
}

fn question(meeting: &Meeting, case: &Case, others: &[Guarded], today: NaiveDate) -> Option<Piece> {
    let asked = case.bespreking_in(&meeting.id.to_string())?;
    // On paper that lies about, an age is a range.
    let source = Source::of(case, AgesTold::Range, today).guarding(others);
    source.line(Said::Question, 1, &asked.question)
}

/// The agenda for somebody who comes, or for all who hear of every case.
#[must_use]
pub fn agenda(meeting: &Meeting, asked: &Asked, to: Option<&Guest>, region: &Region) -> Paper {
    let page = Page { meeting, asked, to };
    Paper {
        title: page.title(),
        about: page.about(),
        foot: t!("document-agenda-foot"),
        form: Form::OnePage,
        house: region.house.as_ref().map(House::of),
        blocks: vec![
            Block::Facts { facts: page.facts() },
            Block::heading(t!("document-agenda-cases")),
            Block::Table { head: head(), rows: page.rows() },
            Block::Small { words: t!("document-agenda-limits") },
        ],
        ..Paper::default()
    }
}

fn head() -> Vec<String> {
    const HEAD: [&str; 5] = [
        "document-agenda-family",
        "document-agenda-question",
        "document-agenda-begins",
        "document-agenda-minutes",
        "document-agenda-who",
    ];
    HEAD.map(|key| t!(key)).to_vec()
}

struct Page<'a> {
    meeting: &'a Meeting,
    asked: &'a Asked,
    to: Option<&'a Guest>,
}

impl Page<'_> {
    fn clean(&self, words: &str) -> String {
        Guarded::clean(&self.asked.families, words)
    }

    fn title(&self) -> String {
        match self.clean(&self.meeting.name).as_str() {
            "" => t!("document-agenda-untitled"),
            name => t!("document-agenda-title", name = name),
        }
    }

    fn about(&self) -> String {
        let to = self.to.map(|guest| t!("document-to", name = self.clean(&guest.role)));
        let parts = [self.meeting.on.map(day), to];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// When, where, who leads and how long it takes, as far as that is known.
    fn facts(&self) -> Vec<(String, String)> {
        let meeting = self.meeting;
        let when = [meeting.on.map(day), Some(meeting.at.trim().to_owned())];
        let when: Vec<String> = when.into_iter().flatten().filter(|one| !one.is_empty()).collect();
        let facts = [
            ("document-agenda-when", when.join(", ")),
            ("document-agenda-where", self.clean(&meeting.place)),
            ("document-agenda-chair", meeting.chair.trim().to_owned()),
            ("document-agenda-takes", t!("meetings-minutes", count = meeting.minutes())),
        ];
        let known = facts.into_iter().filter(|(_, known)| !known.is_empty());
        known.map(|(key, known)| (t!(key), known)).collect()
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let mut begins = self.meeting.time();
        let rows = self.meeting.items.iter().enumerate().map(|(place, item)| {
            let row = self.row(place, item, begins);
            begins = begins.map(|at| at + TimeDelta::minutes(item.minutes.into()));
            row
        });
        rows.collect()
    }

    fn row(&self, place: usize, item: &Item, begins: Option<NaiveTime>) -> Vec<String> {
        let comes = self.to.is_none_or(|guest| guest.comes_for(item.case));
        let (question, who) = match comes {
            true => (self.question(item.case), self.who(item.case)),
            false => (t!("document-agenda-another"), String::new()),
        };
        let name = t!("wall-name", letter = letter(place));
        let begins = begins.map(|at| at.format("%H:%M").to_string()).unwrap_or_default();
        vec![name, question, begins, item.minutes.to_string(), who]
    }

    fn question(&self, case: CaseId) -> String {
        let asked = self.asked.questions.iter().find(|(id, _)| *id == case);
        let question = asked.and_then(|(_, question)| question.as_ref());
        question.map_or_else(|| t!("meetings-no-question"), |piece| piece.words().to_owned())
    }

    /// As what people come, without their names.
    fn who(&self, case: CaseId) -> String {
        let guests = &self.meeting.guests;
        if !guests.is_empty() && guests.iter().all(|guest| guest.cases == Voor::Alle) {
            return t!("document-agenda-all");
        }
        let roles = self.meeting.guests_of(case).map(|guest| self.clean(&guest.role));
        roles.filter(|role| !role.is_empty()).collect::<Vec<_>>().join(", ")
    }
}
