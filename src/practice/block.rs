//! The block in a practice file that computes: a case, or what changes in it.

use ron::Value;

use super::dated;
use super::fault::{Faults, brief};
use super::outline::{LineKind, Part};
use crate::case::{Case, ron as case_ron};
use crate::t;

/// A block as it was written: what it says, and which fields it names.
#[derive(Debug, Clone)]
pub(super) struct Block {
    /// The first line of the block, from 1.
    pub(super) line: usize,
    /// The lines as they were typed.
    pub(super) text: String,
    /// What it says; parts without a number have none yet.
    pub(super) case: Case,
    /// Which fields stand there. The values in it mean nothing.
    pub(super) written: Value,
}

impl Block {
    /// Reads the block in a part. None when there is none, or when it cannot be
    /// read, which is told.
    pub(super) fn read(part: &Part<'_>, faults: &mut Faults) -> Option<Self> {
        let fence = part.lines.iter().find(|line| line.kind == LineKind::Fence);
        let Some(fence) = fence else {
            faults.add(part.line, t!("practice-fault-no-block"));
            return None;
        };
        let line = fence.number + 1;
        let lines = part.lines.iter().filter(|one| one.number >= line);
        let lines = lines.take_while(|one| one.kind == LineKind::Code).map(|one| one.text);
        Self::of(line, lines.collect::<Vec<_>>().join("\n"), faults)
    }

    fn of(line: usize, text: String, faults: &mut Faults) -> Option<Self> {
        for place in dated::calendar_days(&text) {
            faults.add(line + place, t!("practice-fault-calendar-day"));
        }
        let out = dated::written_out(&text);
        let (case, unknown) = match case_ron::unsettled(&out) {
            Ok(read) => read,
            Err(fault) => {
                let reason = brief(&fault.reason);
                faults.add(
                    line + fault.line.saturating_sub(1),
                    t!("practice-fault-malformed", reason = reason),
                );
                return None;
            }
        };
        for field in unknown {
            let name = field.rsplit('.').next().unwrap_or_default();
            let what = t!("practice-fault-unknown-field", field = brief(&field));
            faults.add(line + line_with(&text, name), what);
        }
        // What is a case is a text of fields as well.
        let written = case_ron::dialect().from_str(&out).ok()?;
        Some(Self { line, text, case, written })
    }

    /// The line of the file on which these words first stand in the block; that of
    /// the block when they do not.
    pub(super) fn line_of(&self, words: &str) -> usize {
        self.line + line_with(&self.text, words)
    }
}

fn line_with(text: &str, words: &str) -> usize {
    text.lines().position(|line| line.contains(words)).unwrap_or(0)
}
