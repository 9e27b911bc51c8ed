//! Files of answers: small, without names, from each laptop to that of the trainer.

use serde::{Deserialize, Serialize};

use super::answers::{Given, LONGEST_WHY, Round};
use super::questions::Question;
use super::{Practice, Stage};
use crate::polling::{self, Form, Misfit, SmallFile};
use crate::t;

/// The form of these files.
const FORM: Form = Form { mark: "antwoord bij een oefening", version: 1, largest: LARGEST_ANSWER };

/// The largest file of answers, in bytes.
pub const LARGEST_ANSWER: usize = 16 * 1024;

/// The highest number of a seat.
pub const MOST_SEATS: u32 = 99;

/// An answer as it is written.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    casuskompas: String,
    version: u32,
    practice: String,
    /// Of which questions it is, word for word.
    questions: String,
    stage: usize,
    round: u8,
    seat: u32,
    picks: Vec<u8>,
    why: String,
}

/// Why a file did not count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// It is no sound file of answers.
    File(Misfit),
    /// It is of another practice case, by its name.
    OtherPractice(String),
    /// It is of this practice case, but its questions were others.
    OtherQuestions,
    /// It is of another stage, from 1.
    OtherStage(usize),
    /// It is of the other round.
    OtherRound,
    /// There is an answer of this seat already.
    Double(u32),
}

impl Refusal {
    /// Whether it is a sound answer that belongs elsewhere in this practice case, as
    /// those of the first round on the same stick in the second.
    #[must_use]
    pub fn is_elsewhere(&self) -> bool {
        matches!(self, Self::OtherStage(_) | Self::OtherRound)
    }

    /// What happened and what to do, in words.
    #[must_use]
    pub fn told(&self) -> String {
        match self {
            Self::File(misfit) => misfit.told(),
            Self::OtherPractice(id) => t!("practice-answer-practice", id = id.as_str()),
            Self::OtherQuestions => t!("practice-answer-questions"),
            Self::OtherStage(stage) => t!("practice-answer-stage", stage = *stage),
            Self::OtherRound => t!("practice-answer-round"),
            Self::Double(seat) => t!("practice-answer-double", seat = *seat),
        }
    }
}

/// A file that did not count.
pub type Refused = polling::Refused<Refusal>;

/// What came of a folder of files: what each seat chose, by its number, and what did not
/// count.
pub type TakenIn = polling::TakenIn<u32, Given, Refusal>;

/// What a file of answers is called.
#[must_use]
pub fn file_name(stage: usize, round: Round, seat: u32) -> String {
    format!("antwoord-deel-{}-ronde-{}-stoel-{seat}.ron", stage + 1, round.number())
}

/// An answer as a file; none when there is no such stage or seat.
#[must_use]
pub fn written(
    practice: &Practice,
    stage: usize,
    round: Round,
    seat: u32,
    given: &Given,
) -> Option<String> {
    let questions = &practice.stages.get(stage)?.questions;
    let written = Written {
        casuskompas: FORM.mark.to_owned(),
        version: FORM.version,
        practice: practice.id.clone(),
        questions: fingerprint(questions),
        stage: stage + 1,
        round: round.number(),
        seat: (1..=MOST_SEATS).contains(&seat).then_some(seat)?,
        picks: given.picks().to_vec(),
        why: given.why().to_owned(),
    };
    FORM.text(&written)
}

/// Takes in the files of a folder, each with its name and what stands in it; none
/// where it could not be read. Of two of one seat the first by name counts.
#[must_use]
pub fn take_in(
    practice: &Practice,
    stage: usize,
    round: Round,
    files: impl IntoIterator<Item = SmallFile>,
) -> TakenIn {
    let read = |bytes: Option<&[u8]>| read(practice, stage, round, bytes);
    polling::take_in(files, read, |seat| Refusal::Double(*seat))
}

fn read(
    practice: &Practice,
    place: usize,
    round: Round,
    bytes: Option<&[u8]>,
) -> Result<(u32, Given), Refusal> {
    let written: Written = FORM.read(bytes).map_err(Refusal::File)?;
    let stage = practice.stages.get(place).ok_or(Refusal::OtherStage(written.stage))?;
    counted(practice, (place, stage), round, written)
}

fn counted(
    practice: &Practice,
    (place, stage): (usize, &Stage),
    round: Round,
    written: Written,
) -> Result<(u32, Given), Refusal> {
    let questions = &stage.questions;
    if written.practice != practice.id {
        return Err(Refusal::OtherPractice(written.practice));
    }
    if written.stage != place + 1 {
        return Err(Refusal::OtherStage(written.stage));
    }
    if written.questions != fingerprint(questions) {
        return Err(Refusal::OtherQuestions);
    }
    if written.round != round.number() {
        return Err(Refusal::OtherRound);
    }
    let fits = |(pick, question): (&u8, &Question)| usize::from(*pick) < question.count();
    let is_whole = written.picks.len() == questions.len()
        && written.picks.iter().zip(questions).all(fits)
        && (1..=MOST_SEATS).contains(&written.seat)
        && written.why.chars().count() <= LONGEST_WHY;
    match is_whole {
        true => Ok((written.seat, Given::new(written.picks, &written.why))),
        false => Err(Refusal::File(Misfit::Damaged)),
    }
}

/// What tells these questions from others, by their words.
fn fingerprint(questions: &[Question]) -> String {
    polling::fingerprint(questions.iter().flat_map(|one| {
        std::iter::once(one.text.as_str()).chain(one.options.iter().map(String::as_str))
    }))
}
