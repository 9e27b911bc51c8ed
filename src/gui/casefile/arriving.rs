//! Leading to a record or to words that were looked for: the step in which they stand,
//! what holds them unfolded, and the words themselves.

use std::ops::Range;

use super::leading::Lead;
use super::step::{Step, StepView};
use super::{Casefile, FileReply, steps};
use crate::case::RecordPlace;
use crate::gui::context::Context;
use crate::gui::widget::focus::seek;
use crate::guidance::Guidance;

impl Casefile {
    /// Shows the words with what holds them unfolded.
    pub(super) fn lead(&mut self, lead: &Lead, context: &Context<'_>) -> FileReply {
        let reply = self.go(Step::at(&lead.place));
        let (case, advice) = (&self.case, &self.advice);
        let look = StepView { state: &(), case, advice, context: *context };
        steps::unfold(&mut self.steps, &lead.place, look);
        let asked = || asked(&lead.place, context.guidance);
        let words = lead.place.words(&self.case).filter(|words| !words.trim().is_empty());
        let Some(words) = words.or_else(asked) else {
            return reply;
        };
        let seek = seek(words, place_of(&lead.hit, words));
        FileReply { task: reply.task.chain(seek), ..reply }
    }
}

/// The question at a place of which nothing else is recorded.
fn asked<'a>(place: &RecordPlace, guidance: &'a Guidance) -> Option<&'a str> {
    match place.outermost() {
        ("observations" | "factoren", Some(question)) => guidance.asked(&question.to_string()),
        _ => None,
    }
}

/// Where in the words the hit stands; at their beginning when it is gone.
fn place_of(hit: &str, words: &str) -> Range<usize> {
    words.find(hit).map_or(0..0, |at| at..at + hit.len())
}
