//! Which cases should perhaps be discussed too, and what came of what was agreed before.

use iced::widget::{column, row};
use iced::{Center, Element, Fill};

use super::words::worth;
use super::{Message, View};
use crate::advice::meeting::Worth;
use crate::case::Summary;
use crate::gui::icon::Icon;
use crate::gui::kit::{self, spoken};
use crate::gui::theme::space;
use crate::gui::widget::{button, hideable};
use crate::meeting::Meeting;
use crate::t;

/// How many are shown; the others come once one of these was added.
const SHOWN: usize = 6;

/// How pressing a reason is, the most pressing first.
fn rank(worth: &Worth) -> u8 {
    match worth {
        Worth::Alert { .. } => 0,
        Worth::Below { .. } => 1,
        Worth::Regie { .. } => 2,
        Worth::Waakvlam { .. } => 3,
        Worth::Old { .. } => 4,
    }
}

/// The cases that ask to be discussed and are not on the agenda.
pub(super) fn card<'a>(view: View<'a>, meeting: &'a Meeting) -> Element<'a, Message> {
    let mut found: Vec<(&Summary, &Worth)> = Vec::new();
    for summary in &view.seen.listing.summaries {
        let reasons = view.glance(summary.id).map(|glance| glance.worth.as_slice());
        let first = reasons.unwrap_or_default().iter().min_by_key(|one| rank(one));
        if let Some(first) = first.filter(|_| meeting.item(summary.id).is_none()) {
            found.push((summary, first));
        }
    }
    found.sort_by_key(|(summary, worth)| (rank(worth), summary.name.clone()));
    let rows = found.iter().take(SHOWN).map(|(summary, why)| row_of(view, summary, why));
    let content = match found.is_empty() {
        true => kit::nothing_yet(t!("meetings-worth-none")),
        false => spoken::items(t!("meetings-worth"), space::M, rows),
    };
    kit::section(t!("meetings-worth"), [content])
}

fn row_of<'a>(view: View<'a>, summary: &Summary, why: &Worth) -> Element<'a, Message> {
    let name = hideable(kit::strong(summary.name.clone()));
    let words = column![name, kit::small(worth(why, view))].spacing(2).width(Fill);
    let add = (!view.context.read_only).then(|| {
        button(t!("meetings-put-on"))
            .icon(Icon::Plus)
            .key(summary.id.to_string())
            .describe(summary.name.clone())
            .on_press(Message::AddCase(summary.id))
    });
    let line = row![words].push(add).spacing(space::S).align_y(Center);
    spoken::item(summary.id.to_string(), line)
}

/// How many actions of earlier meetings wait for a word, by case.
pub(super) fn actions<'a>(view: View<'a>, meeting: &'a Meeting) -> Element<'a, Message> {
    let counts = meeting.items.iter().filter_map(|item| {
        let open = view.glance(item.case).map_or(0, |glance| glance.open_actions);
        (open > 0).then(|| {
            let name = view.case_name(item.case);
            let words = t!("meetings-actions-of", name = name, count = open);
            spoken::words_item(words.clone(), hideable(kit::body(words)))
        })
    });
    let lines: Vec<_> = counts.collect();
    let content = match lines.is_empty() {
        true => kit::nothing_yet(t!("meetings-actions-none")),
        false => spoken::items(t!("meetings-actions"), space::XS, lines),
    };
    kit::section(t!("meetings-actions"), [content])
}
