//! What would lead to another level: the smallest sets of changes, in words.

use iced::Element;
use iced::widget::{Column, column, container, row};

use super::super::spoken::words_item;
use super::{Fold, Message, View, is_unfolded, sign};
use crate::advice::{Advice, Need, Turn, Way, needs};
use crate::case::{Answer, Ave};
use crate::gui::kit;
use crate::gui::theme::{Tokens, radius, space, text as size};
use crate::gui::widget::{Role, announce, button, unspoken};
use crate::guidance::Guidance;
use crate::guidance::logic::Truth;
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
            parts.extend(sets(ways, all, view.context.guidance));
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

/// What every way asks, and then what is left of each way: the quickest first.
fn sets<'a>(ways: &'a [Way], all: bool, guidance: &Guidance) -> Vec<Element<'a, Message>> {
    let (shared, mut rests) = split(ways);
    let quick = |rest: &Vec<&Turn>| {
        let themes = needs(rest, guidance).len();
        (themes, rest.iter().map(|turn| u32::from(turn.ease)).sum::<u32>())
    };
    rests.sort_by_key(quick);
    let alternatives = rests.len() > 1;
    let mut parts = Vec::new();
    if !shared.is_empty() {
        let key = if alternatives { "ave-down-always" } else { "ave-down-all" };
        parts.push(unspoken(kit::small(t!(key))));
        parts.push(sentences(t!(key), &shared, guidance));
    }
    if alternatives {
        let key = if shared.is_empty() { "ave-down-any" } else { "ave-down-besides" };
        parts.push(kit::small(t!(key)));
        let count = if all { rests.len() } else { FIRST };
        let sets = rests.iter().take(count);
        parts.push(either(sets.map(|turns| move |name| sentences(name, turns, guidance))));
    }
    parts
}

/// What has to become true together, as sentences with "én" between them.
fn sentences<'a>(name: String, turns: &[&Turn], guidance: &Guidance) -> Element<'a, Message> {
    let needs = needs(turns, guidance).into_iter().enumerate();
    let items = needs.map(|(place, need)| {
        let text = match place {
            0 => need.text.clone(),
            _ => t!("ave-need-and", text = going_on(&need.text)),
        };
        let under = under(&need);
        let shown = column![kit::strong(text.clone()), kit::small(under.clone())];
        let shown = row![sign::sign("○", Truth::No), shown.spacing(1)];
        words_item(format!("{text} {under}"), shown)
    });
    grounded(name, Column::with_children(items).spacing(space::S))
}

/// A sentence as the rest of another.
fn going_on(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters).collect()
}

/// What it consists of, or how it stands now.
fn under(need: &Need<'_>) -> String {
    if !need.parts.is_empty() {
        return need.parts.join(" ");
    }
    match need.turns.as_slice() {
        [Turn { text, now: Answer::Unknown, .. }] => {
            t!("ave-need-unknown", question = text.as_str())
        }
        [Turn { text, now, .. }] => {
            t!("ave-need-now", question = text.as_str(), now = now.in_a_sentence())
        }
        _ => String::new(),
    }
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
fn either<'a, Set: FnOnce(String) -> Element<'a, Message>>(
    sets: impl Iterator<Item = Set>,
) -> Element<'a, Message> {
    let mut all = Column::new().spacing(space::XS);
    for (number, set) in sets.enumerate() {
        all = all.push((number > 0).then(|| kit::strong(t!("ave-or"))));
        all = all.push(set(t!("ave-way", number = number + 1)));
    }
    all.into()
}

/// Questions that belong together.
fn set<'a>(name: String, turns: &[&Turn], words: &dyn Fn(&Turn) -> String) -> Element<'a, Message> {
    let items = turns.iter().map(|turn| {
        let words = words(turn);
        let small = |words| kit::tinted(words, size::SMALL, |tokens| tokens.ink);
        let shown = row![small("•".to_owned()), small(words.clone())];
        words_item(words, shown.spacing(space::S))
    });
    grounded(name, Column::with_children(items).spacing(2))
}

fn grounded<'a>(name: String, list: Column<'a, Message>) -> Element<'a, Message> {
    let ground = container(list).padding([space::S, space::M]);
    let ground = ground.width(iced::Fill).style(|theme| {
        let tokens = Tokens::of(theme);
        let edge = iced::border::rounded(radius::CONTROL);
        kit::boxed(tokens.panel, edge.color(tokens.line).width(1))
    });
    announce(Role::List, name, ground).into()
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
            [title, either(sets.iter().map(|turns| move |name| set(name, turns, &up_words)))]
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn turn(atom: &str) -> Turn {
        let (atom, text) = (atom.to_owned(), format!("{atom}?"));
        Turn { atom, text, now: Answer::Yes, to: Answer::No, theme: 0, ease: 1 }
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
