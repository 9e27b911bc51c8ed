//! One discussion in words: as it is read out, and as it was read back.

use iced::Element;
use iced::widget::Column;

use super::safety::extreme;
use super::{Message, View, table};
use crate::case::record::named;
use crate::case::{Answer, Bespreking};
use crate::gui::casefile::ave;
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::dutch_date::long;
use crate::gui::widget::hideable;
use crate::t;

fn line<'a>(words: String) -> Element<'a, Message> {
    hideable(kit::body(words))
}

/// Words, where there are any.
fn filled(words: &str) -> Option<&str> {
    Some(words.trim()).filter(|words| !words.is_empty())
}

/// What is read out: the decision about the level, what was decided, who does what, and
/// when it is looked at again.
pub(super) fn aloud<'a>(view: View<'a>, one: &'a Bespreking) -> Element<'a, Message> {
    let level = match ave::drafted(view.case, view.context.me) {
        Some((level, reason)) => {
            t!("overleg-aloud-level", level = kit::ave_name(level), reason = reason)
        }
        None => t!("overleg-aloud-stays", level = kit::ave_told(view.case.ave())),
    };
    let actions = one.acties.iter().map(|action| line(table::told(action, view)));
    let review = one.review_on.map(|on| line(t!("overleg-aloud-review", day = long(on))));
    let outcome = Some(one.outcome.clone()).filter(|words| !words.trim().is_empty());
    let lines = Column::new().push(line(level)).push(outcome.map(line)).extend(actions);
    kit::note(lines.push(review).spacing(space::XS))
}

/// Everything of one that was read back, besides what came of its actions.
pub(super) fn whole<'a>(view: View<'a>, one: &'a Bespreking) -> Element<'a, Message> {
    let there: Vec<&str> =
        one.deelnemers.iter().filter(|it| it.present == Answer::Yes).map(|it| it.label()).collect();
    let there = t!("overleg-told-there", who = there.join(", "));
    let manner = t!("overleg-told-manner", manner = named("wijze-{}", one.manner).to_lowercase());
    let scores = one.inschattingen.iter().filter(|it| it.score.is_some());
    let scores = scores.map(|it| line(extreme(it)));
    let others = one.andere_oordelen.iter().map(|it| {
        let (who, what, why) = (it.by.as_str(), it.what.as_str(), it.why.as_str());
        line(t!("overleg-told-otherwise", who = who, what = what, why = why))
    });
    let seen = one.all_seen().map(|(_, what)| line(t!("overleg-told-seen", what = what)));
    let review = one.review_on.map(|on| line(t!("overleg-aloud-review", day = long(on))));
    let note = filled(one.note()).map(|note| line(t!("overleg-told-note", note = note)));
    let decided = one.decided_at.and_then(|at| {
        let mut all = view.case.decisions.iter();
        all.find(|decision| decision.recorded_at == Some(at))
    });
    let decided =
        decided.map(|it| line(t!("overleg-told-decided", level = kit::ave_name(it.level))));
    Column::new()
        .push(line(one.question.clone()))
        .push(filled(&one.goal).map(|goal| line(t!("overleg-told-goal", goal = goal))))
        .push(kit::small(manner))
        .push(filled(&one.reason).map(|why| line(t!("overleg-told-reason", why = why))))
        .push(line(there))
        .extend(scores)
        .extend(seen)
        .extend(others)
        .push(line(one.outcome.clone()))
        .push(decided)
        .push(review)
        .push(note)
        .spacing(space::XS)
        .into()
}
