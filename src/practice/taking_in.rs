//! Files of answers: small, without names, from each laptop to that of the trainer.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::answers::{Given, LONGEST_WHY, Round};
use super::questions::Question;
use super::{Practice, Stage};
use crate::case::ron::dialect;
use crate::t;

/// What makes a file one of answers.
const MARK: &str = "antwoord bij een oefening";

/// The shape of these files.
const VERSION: u32 = 1;

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

/// The beginning, which is the same in every version.
#[derive(Deserialize)]
struct Beginning {
    casuskompas: String,
    version: u32,
}

/// Why a file did not count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// It could not be read, or is no text.
    Unreadable,
    /// It is larger than an answer ever is.
    TooLarge,
    /// It is something else.
    Foreign,
    /// It is an answer, and damaged.
    Damaged,
    /// It was written by another version of the program.
    OtherVersion(u32),
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
            Self::Unreadable => t!("practice-answer-unreadable"),
            Self::TooLarge => t!("practice-answer-large"),
            Self::Foreign => t!("practice-answer-foreign"),
            Self::Damaged => t!("practice-answer-damaged"),
            Self::OtherVersion(version) => {
                t!("practice-answer-version", version = *version, own = VERSION)
            }
            Self::OtherPractice(id) => t!("practice-answer-practice", id = id.as_str()),
            Self::OtherQuestions => t!("practice-answer-questions"),
            Self::OtherStage(stage) => t!("practice-answer-stage", stage = *stage),
            Self::OtherRound => t!("practice-answer-round"),
            Self::Double(seat) => t!("practice-answer-double", seat = *seat),
        }
    }
}

/// A file that did not count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Its name.
    pub file: String,
    /// Why.
    pub why: Refusal,
}

/// What came of a folder of files.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TakenIn {
    /// What each seat chose, by its number.
    pub seats: BTreeMap<u32, Given>,
    /// What did not count.
    pub refused: Vec<Refused>,
}

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
        casuskompas: MARK.to_owned(),
        version: VERSION,
        practice: practice.id.clone(),
        questions: fingerprint(questions),
        stage: stage + 1,
        round: round.number(),
        seat: (1..=MOST_SEATS).contains(&seat).then_some(seat)?,
        picks: given.picks().to_vec(),
        why: given.why().to_owned(),
    };
    dialect().to_string_pretty(&written, ron::ser::PrettyConfig::new()).ok()
}

/// Takes in the files of a folder, each with its name and what stands in it; none
/// where it could not be read. Of two of one seat the first by name counts.
#[must_use]
pub fn take_in(
    practice: &Practice,
    stage: usize,
    round: Round,
    files: impl IntoIterator<Item = (String, Option<Vec<u8>>)>,
) -> TakenIn {
    let mut files: Vec<_> = files.into_iter().collect();
    files.sort();
    let mut taken = TakenIn::default();
    for (file, bytes) in files {
        let read = read(practice, stage, round, bytes.as_deref());
        let counted = read.and_then(|(seat, given)| match taken.seats.contains_key(&seat) {
            true => Err(Refusal::Double(seat)),
            false => Ok((seat, given)),
        });
        match counted {
            Ok((seat, given)) => drop(taken.seats.insert(seat, given)),
            Err(why) => taken.refused.push(Refused { file, why }),
        }
    }
    taken
}

fn read(
    practice: &Practice,
    place: usize,
    round: Round,
    bytes: Option<&[u8]>,
) -> Result<(u32, Given), Refusal> {
    let bytes = bytes.ok_or(Refusal::Unreadable)?;
    if bytes.len() > LARGEST_ANSWER {
        return Err(Refusal::TooLarge);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Refusal::Unreadable)?;
    let text = text.trim_start_matches('\u{feff}');
    let beginning: Result<Beginning, _> = dialect().from_str(text);
    match beginning {
        Ok(one) if one.casuskompas != MARK => return Err(Refusal::Foreign),
        Ok(one) if one.version != VERSION => return Err(Refusal::OtherVersion(one.version)),
        Ok(_) => {}
        // What was cut off still says what it was.
        Err(_) if text.contains(MARK) => return Err(Refusal::Damaged),
        Err(_) => return Err(Refusal::Foreign),
    }
    let written: Written = dialect().from_str(text).map_err(|_| Refusal::Damaged)?;
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
        false => Err(Refusal::Damaged),
    }
}

/// A number made of the words of the questions (FNV-1a): other words, another number,
/// on every machine the same.
fn fingerprint(questions: &[Question]) -> String {
    let words = questions.iter().flat_map(|one| {
        std::iter::once(one.text.as_str()).chain(one.options.iter().map(String::as_str))
    });
    let bytes = words.flat_map(|words| words.bytes().chain([0]));
    let sum = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    format!("{sum:016x}")
}
