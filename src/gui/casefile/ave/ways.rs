//! What would lead to another level: the smallest sets of changes, in words.

use iced::Element;
use iced::widget::{Column, column, container, row};

use super::super::spoken::words_item;
use super::{Fold, Message, View, is_unfolded, sign};
use crate::advice::{Advice, Need, Route, Turn, route};
use crate::case::{Answer, Ave};
use crate::gui::kit;
use crate::gui::theme::{Tokens, radius, space, text as size};
use crate::gui::widget::{Role, announce, button, unspoken};
use crate::guidance::logic::Truth;
use crate::t;

/// How many ways, and things that a way asks, are shown before the others are asked
/// for.
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
            let route = route(ways, view.context.guidance);
            parts.extend(sets(&route, all));
            let more = hidden(&route);
            parts.extend((more > 0 && view.may_write()).then(|| fold_ways(all)));
            parts
        }
    }
}

fn fold_ways<'a>(all: bool) -> Element<'a, Message> {
    let words = if all { t!("ave-fewer-ways") } else { t!("ave-more-ways") };
    let fold = button(words).link().expanded(all);
    fold.on_press(Message::Fold(Fold::WaysDown)).into()
}

/// What every way asks, and then what is left of each way: the quickest first.
fn sets<'a>(route: &Route<'a>, all: bool) -> Vec<Element<'a, Message>> {
    let mut parts = Vec::new();
    if !route.always.is_empty() {
        let key = if route.besides.is_empty() { "ave-down-all" } else { "ave-down-always" };
        parts.push(unspoken(kit::small(t!(key))));
        parts.push(sentences(t!(key), &route.always, all));
    }
    if !route.besides.is_empty() {
        let key = if route.always.is_empty() { "ave-down-any" } else { "ave-down-besides" };
        parts.push(kit::small(t!(key)));
        let count = if all { route.besides.len() } else { FIRST };
        let sets = route.besides.iter().take(count);
        parts.push(either(sets.map(|needs| move |name| sentences(name, needs, all))));
    }
    parts
}

/// How many things are not shown before all are asked for.
fn hidden(route: &Route<'_>) -> usize {
    let beyond = |needs: &Vec<Need<'_>>| needs.len() - shown(needs, false);
    let besides = route.besides.iter().take(FIRST).map(beyond).sum::<usize>();
    beyond(&route.always) + besides + route.besides.len().saturating_sub(FIRST)
}

/// How many needs are shown. One more than the first takes no more room than
/// telling that it is there.
fn shown(needs: &[Need<'_>], all: bool) -> usize {
    if all || needs.len() <= FIRST + 1 { needs.len() } else { FIRST }
}

/// What has to become true together, as sentences with "én" between them.
fn sentences<'a>(name: String, needs: &[Need<'a>], all: bool) -> Element<'a, Message> {
    let count = shown(needs, all);
    let items = needs.iter().take(count).enumerate().map(|(place, need)| {
        let text = match place {
            0 => need.text.clone(),
            _ => t!("ave-need-and", text = going_on(&need.text)),
        };
        let under = under(need);
        let shown = column![kit::strong(text.clone()), kit::small(under.clone())];
        let shown = row![sign::sign("○", Truth::No), shown.spacing(1)];
        words_item(format!("{text} {under}"), shown)
    });
    let more = needs.len() - count;
    let more = (more > 0).then(|| {
        let words = t!("ave-need-more", count = more);
        words_item(words.clone(), kit::small(words))
    });
    grounded(name, Column::with_children(items.chain(more)).spacing(space::S))
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
    let up = view.context.region.wording.up.as_str();
    let words = if open { t!("ave-up-hide", up = up) } else { t!("ave-up-show", up = up) };
    let fold = button(words).link().unfolds(open).on_press(Message::Fold(Fold::WaysUp));
    let content = column![kit::h2(t!("ave-up", up = up))]
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
