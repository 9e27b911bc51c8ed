//! Practice cases: an invented family in stages, what people choose in each, and
//! what the program makes of it.
//!
//! A practice case is one text file that a trainer writes in any editor (see
//! `assets/docs/oefening.md`). It is read and checked as a whole; every mistake is
//! named with its line and its mend. Nothing here knows a vault, and nothing of it
//! ever counts: who practises is not measured.

mod answers;
mod beginning;
mod block;
mod check;
mod dated;
mod fault;
mod fields;
mod group;
mod head;
mod outline;
mod patch;
mod questions;
mod read;
mod shipped;
mod sparse;
mod stage;
mod taking_in;
mod trying;

pub use answers::{Choosing, Given, Round};
pub use beginning::beginning;
pub use fault::Fault;
pub use group::{Group, HandsRefused};
pub use head::RoleCard;
pub use questions::{Panelist, Question, QuestionKind};
pub use read::{LARGEST_PRACTICE, read};
pub use shipped::{SOURCES, shipped};
pub use stage::Expected;
pub use taking_in::{
    LARGEST_ANSWER, MOST_SEATS, Refusal, Refused, TakenIn, file_name, take_in, written,
};
pub use trying::{Tried, readings, try_answer};

use chrono::{Datelike, Days, NaiveDate};

use crate::advice::{Advice, advise};
use crate::case::Case;
use crate::case::difference::{Comparison, Difference};
use crate::guidance::{Guidance, Region};

/// A practice case, read and checked.
#[derive(Debug, Clone, PartialEq)]
pub struct Practice {
    /// Its name in files of answers: letters, digits and hyphens.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// How long it takes, in minutes.
    pub minutes: u32,
    /// What it is about, in a few sentences.
    pub about: String,
    /// What may be hard to read in it.
    pub warning: String,
    /// Notes for the trainer.
    pub trainer: String,
    /// What to talk about at the end.
    pub debrief: String,
    /// A card for each member of the family who can be played.
    pub cards: Vec<RoleCard>,
    /// The stages, in the order of time.
    pub stages: Vec<Stage>,
}

/// One stage: news, questions, answers of a panel.
#[derive(Debug, Clone, PartialEq)]
pub struct Stage {
    /// What it is called: "drie weken later".
    pub title: String,
    /// How many days after the first day.
    pub day: i64,
    /// How long it takes, in minutes.
    pub minutes: u32,
    /// The level that the writer says the program gives.
    pub expected: Expected,
    /// What is read out.
    pub news: String,
    /// One to three questions.
    pub questions: Vec<Question>,
    /// Three answers with their reasons, which may differ.
    pub panel: Vec<Panelist>,
    /// What to talk about.
    pub talk: Vec<String>,
    /// Notes for the trainer.
    pub trainer: String,
    /// The case as it stands in this stage, around [`dated::REFERENCE`].
    case: Case,
}

impl Practice {
    /// The first day when it is done on `today`: the Monday of that week, so that
    /// the days of the week in the news are right on any day.
    #[must_use]
    pub fn first_day(today: NaiveDate) -> NaiveDate {
        let since_monday = u64::from(today.weekday().num_days_from_monday());
        today.checked_sub_days(Days::new(since_monday)).unwrap_or(today)
    }

    /// What the case says in a stage, and what the method says of it on its day.
    ///
    /// None when there is no such stage.
    #[must_use]
    pub fn scene(
        &self,
        stage: usize,
        first_day: NaiveDate,
        guidance: &Guidance,
        region: &Region,
    ) -> Option<Scene> {
        let (case, day) = self.stages.get(stage)?.on(first_day);
        let before = stage.checked_sub(1).and_then(|before| self.stages.get(before));
        let news = before.map_or_else(Vec::new, |before| {
            Comparison::of(&before.on(first_day).0, &case).differences().to_vec()
        });
        let advice = advise(&case, guidance, region, day);
        Some(Scene { case, day, news, advice })
    }
}

/// A stage on its day.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// The case as it stands.
    pub case: Case,
    /// The day.
    pub day: NaiveDate,
    /// What differs from the stage before; nothing in the first.
    pub news: Vec<Difference>,
    /// What the method says.
    pub advice: Advice,
}

impl Stage {
    /// The case and the day, when the first day is this one.
    fn on(&self, first_day: NaiveDate) -> (Case, NaiveDate) {
        let mut case = self.case.clone();
        case.shift_days((first_day - dated::REFERENCE).num_days());
        (case, dated::day_after(first_day, self.day))
    }
}
