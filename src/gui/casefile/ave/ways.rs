//! What would lead to another level: the smallest sets of changes, in words.

use iced::Element;
use iced::widget::{Column, column, container, row};

use super::super::spoken::words_item;
use super::{Fold, Message, View, is_unfolded};
use crate::advice::{Advice, Turn, Way};
use crate::case::{Answer, Ave};
use crate::gui::kit;
use crate::gui::theme::{Tokens, radius, space, text as size};
use crate::gui::widget::{Role, announce, button, unspoken};
use crate::t;

/// How many ways are shown before the others are asked for.
const FIRST: usize = 3;

/// What is needed to scale down.
pub(super) fn down(view: View<'_>) -> Element<'_, Message> {
    let content = Column::new()
        .push(kit::h2(t!("ave-down")))
        .extend(downwards(view))
        .push(kit::warning(kit::body(t!("ave-down-reason"))))
        .spacing(space::S);
    kit::card(content).into()
}

fn downwards(view: View<'_>) -> Vec<Element<'_, Message>> {
    let ways = view.advice.next_ways_down();
    match view.advice.level {
        None => vec![kit::body(t!("ave-down-first"))],
        Some(Ave::One) => vec![kit::body(t!("ave-down-lowest"))],
        Some(_) if ways.is_empty() => vec![kit::body(t!("ave-down-lasting"))],
        Some(level) => {
            let level = kit::ave_name(level);
            let all = is_unfolded(view, Fold::WaysDown);
            let mut parts = vec![kit::strong(t!("ave-down-below", level = level))];
            parts.extend(sets(ways, all));
            let more = ways.len().saturating_sub(FIRST);
            parts.extend((more > 0 && view.may_write()).then(|| fold_ways(all, more)));
            parts
        }
    }
}

fn fold_ways<'a>(all: bool, more: usize) -> Element<'a, Message> {
    let words = if all { t!("ave-fewer-ways") } else { t!("ave-more-ways", count = more) };
    let fold = button(words).link().expanded(all);
    fold.on_press(Message::Fold(Fold::WaysDown)).into()
}

/// What every way asks, and then what is left of each way, shortest first.
fn sets<'a>(ways: &'a [Way], all: bool) -> Vec<Element<'a, Message>> {
    let (shared, mut rests) = split(ways);
    rests.sort_by_key(Vec::len);
    let alternatives = rests.len() > 1;
    let mut parts = Vec::new();
    if !shared.is_empty() {
        let key = if alternatives { "ave-down-always" } else { "ave-down-all" };
        parts.push(unspoken(kit::small(t!(key))));
        parts.push(set(t!(key), &shared, &down_words));
    }
    if alternatives {
        let key = if shared.is_empty() { "ave-down-any" } else { "ave-down-besides" };
        parts.push(kit::small(t!(key)));
        let count = if all { rests.len() } else { FIRST };
        parts.push(either(rests.iter().take(count), &down_words));
    }
    parts
}

/// The turns that all ways share, and what is left of each.
fn split(ways: &[Way]) -> (Vec<&Turn>, Vec<Vec<&Turn>>) {
    let everywhere = |turn: &Turn| ways.iter().all(|way| way.contains(turn));
    let first = ways.iter().take(1).flatten();
    let shared = first.filter(|turn| everywhere(turn)).collect();
    let rests = ways.iter().map(|way| way.iter().filter(|turn| !everywhere(turn)).collect());
    (shared, rests.collect())
}

/// Sets with "of" between them.
fn either<'a, 'b>(
    sets: impl Iterator<Item = &'b Vec<&'b Turn>>,
    words: &dyn Fn(&Turn) -> String,
) -> Element<'a, Message> {
    let mut all = Column::new().spacing(space::XS);
    for (number, turns) in sets.enumerate() {
        all = all.push((number > 0).then(|| kit::strong(t!("ave-or")))).push(set(
            t!("ave-way", number = number + 1),
            turns,
            words,
        ));
    }
    all.into()
}

/// Changes that belong together.
fn set<'a>(name: String, turns: &[&Turn], words: &dyn Fn(&Turn) -> String) -> Element<'a, Message> {
    let items = turns.iter().map(|turn| {
        let words = words(turn);
        let small = |words| kit::tinted(words, size::SMALL, |tokens| tokens.ink);
        let shown = row![small("•".to_owned()), small(words.clone())];
        words_item(words, shown.spacing(space::S))
    });
    let list = Column::with_children(items).spacing(2);
    let ground = container(list).padding([space::S, space::M]);
    let ground = ground.width(iced::Fill).style(|theme| {
        let tokens = Tokens::of(theme);
        let edge = iced::border::rounded(radius::CONTROL);
        kit::boxed(tokens.panel, edge.color(tokens.line).width(1))
    });
    announce(Role::List, name, ground).into()
}

fn down_words(turn: &Turn) -> String {
    let (question, to) = (turn.text.as_str(), turn.to.in_a_sentence());
    match turn.now {
        Answer::Unknown => t!("ave-turn-unknown", question = question, to = to),
        now => {
            t!("ave-turn-known", question = question, now = now.in_a_sentence(), to = to)
        }
    }
}

fn up_words(turn: &Turn) -> String {
    let (question, to) = (turn.text.as_str(), turn.to.in_a_sentence());
    t!("ave-turn-up", question = question, to = to)
}

/// What would scale up, folded away.
pub(super) fn up(view: View<'_>) -> Element<'_, Message> {
    let open = is_unfolded(view, Fold::WaysUp);
    let words = if open { t!("ave-up-hide") } else { t!("ave-up-show") };
    let fold = button(words).link().unfolds(open).on_press(Message::Fold(Fold::WaysUp));
    let content = column![kit::h2(t!("ave-up"))]
        .push(view.may_write().then_some(fold))
        .extend(if open { upwards(view.advice) } else { Vec::new() })
        .spacing(space::S);
    kit::card(content).into()
}

fn upwards(advice: &Advice) -> Vec<Element<'_, Message>> {
    if advice.ways_up.is_empty() {
        return vec![kit::body(t!("ave-up-none"))];
    }
    let levels = advice.ways_up.iter();
    levels
        .flat_map(|(level, ways)| {
            let mut sets: Vec<Vec<&Turn>> = ways.iter().map(|way| way.iter().collect()).collect();
            sets.sort_by_key(Vec::len);
            let title = kit::strong(t!("ave-up-to", level = kit::ave_name(*level)));
            [title, either(sets.iter(), &up_words)]
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn turn(atom: &str) -> Turn {
        Turn { atom: atom.to_owned(), text: format!("{atom}?"), now: Answer::Yes, to: Answer::No }
    }

    fn names<'a>(turns: &[&'a Turn]) -> Vec<&'a str> {
        turns.iter().map(|turn| turn.atom.as_str()).collect()
    }

    #[test]
    fn what_all_ways_share_is_said_once() {
        let ways = [["media", "plan"], ["media", "partij"]];
        let ways = ways.map(|way| way.map(turn).to_vec());
        let (shared, rests) = split(&ways);
        assert_eq!(names(&shared), ["media"]);
        let rests: Vec<_> = rests.iter().map(|rest| names(rest)).collect();
        assert_eq!(rests, [["plan"], ["partij"]]);
    }

    #[test]
    fn one_way_is_shared_as_a_whole() {
        let ways = [vec![turn("media"), turn("plan")]];
        let (shared, rests) = split(&ways);
        assert_eq!(names(&shared), ["media", "plan"]);
        assert_eq!(rests, [Vec::<&Turn>::new()]);
    }
}
