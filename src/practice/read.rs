//! A practice case out of its file.

use super::fault::{Fault, Faults, brief};
use super::head::Head;
use super::outline::{Part, folded, outline};
use super::stage::StageDraft;
use super::{Practice, Stage, check, patch};
use crate::case::Case;
use crate::guidance::Guidance;
use crate::t;

/// The largest practice file, in bytes: some ten times one of twenty pages.
pub const LARGEST_PRACTICE: usize = 512 * 1024;

/// How many stages there are, at least and at most.
const STAGES: (usize, usize) = (1, 12);

/// Reads and checks a practice file.
///
/// # Errors
/// Every mistake, with its line and its mend.
pub fn read(text: &str, guidance: &Guidance) -> Result<Practice, Vec<Fault>> {
    let mut faults = Faults::default();
    if text.len() > LARGEST_PRACTICE {
        let most = LARGEST_PRACTICE / 1024;
        faults.add(1, t!("practice-fault-large", most = most));
        return Err(faults.all());
    }
    let chapters = outline(text, &mut faults);
    let practice = whole(&chapters, guidance, &mut faults);
    match practice.filter(|_| faults.is_empty()) {
        Some(practice) => Ok(practice),
        None => Err(faults.all()),
    }
}

fn whole(chapters: &[Part<'_>], guidance: &Guidance, faults: &mut Faults) -> Option<Practice> {
    let Some((first, rest)) = chapters.split_first() else {
        faults.add(1, t!("practice-fault-begin"));
        return None;
    };
    let head = match named(first, "oefening") {
        Some(title) => Head::read(first, title, faults),
        None => {
            faults.add(first.line, t!("practice-fault-begin"));
            return None;
        }
    };
    let drafts = drafts(rest, head.line, faults);
    let stages = stages(&head, drafts, guidance, faults)?;
    check::lengths(&head, &stages, faults);
    let Head { id, title, minutes, about, warning, trainer, debrief, cards, .. } = head;
    Some(Practice { id, title, minutes, about, warning, trainer, debrief, cards, stages })
}

/// The words of a heading after what it has to begin with.
fn named<'a>(part: &Part<'a>, name: &str) -> Option<&'a str> {
    let (begin, title) = part.title.split_once(':')?;
    (folded(begin) == name && !title.trim().is_empty()).then(|| title.trim())
}

fn drafts(chapters: &[Part<'_>], line: usize, faults: &mut Faults) -> Vec<StageDraft> {
    let (least, most) = STAGES;
    if !(least..=most).contains(&chapters.len()) {
        faults.add(line, t!("practice-fault-stages", least = least, most = most));
    }
    let mut drafts = Vec::new();
    for (place, chapter) in chapters.iter().take(most).enumerate() {
        let number = place + 1;
        match named(chapter, &format!("deel {number}")) {
            Some(title) => drafts.push(StageDraft::read(chapter, title, faults)),
            None => faults.add(
                chapter.line,
                t!("practice-fault-chapter", title = brief(chapter.title), number = number),
            ),
        }
    }
    drafts
}

/// Each stage with its case; none when that of the first cannot be read.
fn stages(
    head: &Head,
    drafts: Vec<StageDraft>,
    guidance: &Guidance,
    faults: &mut Faults,
) -> Option<Vec<Stage>> {
    let block = head.case.as_ref()?;
    let mut case = block.case.clone();
    case.settle();
    check::block(block, &case, guidance, faults);
    let mut stages: Vec<Stage> = Vec::new();
    let mut before = None;
    for draft in drafts {
        check::order(before, &draft, faults);
        before = Some(draft.day.1);
        case = changed(case, &draft, guidance, faults);
        check::scene(&case, &draft, guidance, faults);
        stages.push(finished(draft, case.clone()));
    }
    Some(stages)
}

fn changed(case: Case, draft: &StageDraft, guidance: &Guidance, faults: &mut Faults) -> Case {
    let Some(block) = &draft.change else {
        return case;
    };
    match patch::patched(&case, block) {
        Ok(changed) => {
            check::block(block, &changed, guidance, faults);
            changed
        }
        Err(reason) => {
            faults.add(block.line, t!("practice-fault-malformed", reason = brief(&reason)));
            case
        }
    }
}

fn finished(draft: StageDraft, case: Case) -> Stage {
    let StageDraft { title, day, minutes, expected, news, questions, panel, .. } = draft;
    Stage {
        title,
        day: day.1,
        minutes,
        expected: expected.map_or(super::Expected::NotYet, |(_, expected)| expected),
        news,
        questions,
        panel,
        talk: draft.talk,
        trainer: draft.trainer,
        case,
    }
}
