//! What changed since a case was discussed last, in words.

use iced::Element;

use super::{Message, View};
use crate::advice::meeting::{Change, since};
use crate::case::{Ages, Names};
use crate::gui::kit;
use crate::gui::widget::dutch_date::short;
use crate::gui::widget::hideable;
use crate::t;

/// "Sinds ma 16 nov: 1 afspraak niet nagekomen · Ruben apart gesproken · Eva van 1 naar 5".
pub(super) fn line<'a>(view: View<'a>, meeting: &str) -> Element<'a, Message> {
    let Some(found) = since(view.case, meeting, view.today()) else {
        return kit::small(t!("overleg-since-never"));
    };
    let names = Names::of(&view.case.family, Ages::On(view.today()));
    let changes: Vec<String> = found.changes.iter().map(|one| words(one, &names)).collect();
    let day = short(found.day, view.today());
    let words = match changes.as_slice() {
        [] => t!("overleg-since-nothing", day = day),
        changes => t!("overleg-since", day = day, changes = changes.join(" · ")),
    };
    hideable(kit::body(words)).into()
}

fn words(change: &Change, names: &Names) -> String {
    match change {
        Change::Incidents(count) => t!("overleg-since-incidents", count = *count),
        Change::NotKept(count) => t!("overleg-since-not-kept", count = *count),
        Change::Kept(count) => t!("overleg-since-kept", count = *count),
        Change::Spoken(person) => t!("overleg-since-spoken", who = names.name(*person)),
        Change::Score(person, Some(before), now) => {
            let who = names.name(*person);
            t!("overleg-since-score", who = who, before = *before, now = *now)
        }
        Change::Score(person, None, now) => {
            t!("overleg-since-first-score", who = names.name(*person), now = *now)
        }
        Change::Level(level) => t!("overleg-since-level", level = kit::ave_name(*level)),
    }
}
