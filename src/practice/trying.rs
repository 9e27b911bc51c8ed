//! What would happen: one answer changed on a copy, or the same case in a region that
//! reads AVE 3 in another way.

use chrono::NaiveDate;
use strum::VariantArray;

use crate::advice::{Advice, advise};
use crate::case::{Answer, Case, QuestionId};
use crate::guidance::{Guidance, Region, Setting};

/// One answer changed: what the method says then.
#[derive(Debug, Clone, PartialEq)]
pub struct Tried {
    /// Which question.
    pub question: QuestionId,
    /// What it was answered with.
    pub answer: Answer,
    /// What the method says then.
    pub advice: Advice,
}

/// The advice when a question were answered like this today. The case stays as it is.
#[must_use]
pub fn try_answer(
    case: &Case,
    question: &QuestionId,
    answer: Answer,
    guidance: &Guidance,
    region: &Region,
    today: NaiveDate,
) -> Tried {
    let mut changed = case.clone();
    changed.observations.set(question, answer, today);
    let advice = advise(&changed, guidance, region, today);
    Tried { question: question.clone(), answer, advice }
}

/// The advice under each reading of AVE 3, the strictest first.
#[must_use]
pub fn readings(
    case: &Case,
    guidance: &Guidance,
    region: &Region,
    today: NaiveDate,
) -> Vec<(Setting, Advice)> {
    let of = |setting: &Setting| {
        let region = Region { setting: *setting, ..region.clone() };
        (*setting, advise(case, guidance, &region, today))
    };
    Setting::VARIANTS.iter().map(of).collect()
}
