//! How the answers of a round lie, part by part: the middle, how often each score was
//! given, and what it was last time. No mean, no mark, nobody's own answer.

use iced::widget::{Column, Row, column, container, row};
use iced::{Center, Element, Fill};

use super::State;
use super::filling::score;
use super::message::Message;
use crate::gui::context::Context;
use crate::gui::kit::{self, spoken};
use crate::gui::record::fold;
use crate::gui::theme::space;
use crate::gui::widget::dutch_date;
use crate::selfscan::{Change, FEWEST, List, Pick, Round, Seen, Sight, seen};
use crate::t;

/// How wide the words beside a bar are, in logical pixels.
const WORDS: f32 = 128.0;

/// The last round that was closed; nothing before there is one.
pub(super) fn view<'a>(
    state: &'a State,
    list: &'a List,
    context: &Context<'a>,
) -> Option<Element<'a, Message>> {
    let (last, before) = state.ledger.last_two();
    let last = last?;
    let rows = seen(list, last, before).into_iter();
    let rows = rows.map(|seen| part(seen, state.unfolded.as_deref()));
    let others = (!last.asks(list)).then(|| kit::note(kit::body(t!("selfscan-other-list"))));
    let head = column![kit::h2(t!("selfscan-result")), kit::small(when(last, before, context))];
    let content = Column::new()
        .push(head.spacing(2))
        .push(others)
        .push(kit::small(t!("selfscan-result-about", fewest = FEWEST)))
        .push(spoken::items(t!("selfscan-result"), space::XS, rows));
    Some(kit::card(content.spacing(space::M)).into())
}

/// When it was closed, by how many people, and when the one before it was.
pub(super) fn when(last: &Round, before: Option<&Round>, context: &Context<'_>) -> String {
    let today = context.today();
    let day = |round: &Round| dutch_date::short(round.closed.unwrap_or(round.began), today);
    let filled = t!("selfscan-filled", day = day(last), count = last.count());
    match before {
        Some(before) => t!("selfscan-filled-before", filled = filled, day = day(before)),
        None => filled,
    }
}

fn part<'a>(seen: Seen<'a>, unfolded: Option<&str>) -> Element<'a, Message> {
    let part = seen.part;
    let is_open = unfolded == Some(part.id.as_str());
    let told = format!("{}. {}", part.title, told(&seen));
    let head = fold::head(told, is_open, line(&seen), Message::Unfold(part.id.clone()));
    let head = head.key(part.id.as_str());
    let more = is_open.then(|| fold::unfolded(items(&seen)));
    spoken::item(part.id.as_str(), column![head].push(more).spacing(space::XS))
}

/// A part in one line: its name, a bar to the middle, the middle in words, and what moved.
pub(super) fn line<'a, M: Clone + 'a>(seen: &Seen<'a>) -> Element<'a, M> {
    let middle = seen.sight.as_ref().map(|sight| kit::bar(share(sight), Fill));
    let words = seen.sight.as_ref().map_or_else(|| t!("selfscan-too-few"), of_four);
    let top = row![
        container(kit::body(seen.part.title.as_str())).width(Fill),
        container(Row::new().push(middle)).width(Fill),
        container(kit::small(words)).width(WORDS),
    ];
    let below = also(seen);
    let below = (!below.is_empty()).then(|| kit::small(below));
    column![top.spacing(space::M).align_y(Center)].push(below).spacing(2).into()
}

/// How far the middle lies along the scale, 0 to 1.
fn share(sight: &Sight) -> f32 {
    let (low, high) = sight.median();
    f32::from(low + high) / 8.0
}

/// "3 van 4", or "2 tot 3 van 4" where the middle lies between two scores.
pub(super) fn of_four(sight: &Sight) -> String {
    match sight.median() {
        (low, high) if low == high => t!("selfscan-of-four", score = low),
        (low, high) => t!("selfscan-between", low = low, high = high),
    }
}

/// Whether the team is divided, and what it was last time.
fn also(seen: &Seen<'_>) -> String {
    let divided = seen.sight.as_ref().filter(|sight| sight.is_divided());
    let divided = divided.map(|_| t!("selfscan-divided"));
    divided.into_iter().chain(moved(seen)).collect::<Vec<_>>().join(" · ")
}

fn moved(seen: &Seen<'_>) -> Option<String> {
    let before = of_four(seen.before.as_ref()?);
    Some(match seen.change()? {
        Change::Up => t!("selfscan-up", before = before),
        Change::Same => t!("selfscan-same", before = before),
        Change::Down => t!("selfscan-down", before = before),
    })
}

/// The same, to be read aloud.
pub(super) fn told(seen: &Seen<'_>) -> String {
    let middle = seen.sight.as_ref().map_or_else(|| t!("selfscan-too-few"), of_four);
    let also = also(seen);
    let parts = [middle, also].into_iter().filter(|words| !words.is_empty());
    parts.collect::<Vec<_>>().join(". ")
}

/// What a part means, the words at its ends, and each item.
fn items<'a>(seen: &Seen<'a>) -> Element<'a, Message> {
    let part = seen.part;
    let ends = t!("selfscan-ends", low = part.low.as_str(), high = part.high.as_str());
    let rows = seen.items.iter().map(|(item, sight)| {
        let words = column![kit::strong(item.text.as_str()), kit::body(spread(*sight))];
        spoken::item(item.id.as_str(), words.spacing(1))
    });
    let sources = kit::small(t!("selfscan-sources", sources = part.sources.join("; ")));
    Column::new()
        .push(kit::body(part.meaning.as_str()))
        .push(kit::small(ends))
        .push(seen.sight.as_ref().map(|sight| kit::body(spread(Some(sight)))))
        .push(spoken::items(part.title.as_str(), space::S, rows))
        .push(sources)
        .spacing(space::S)
        .into()
}

/// "1 nog niet: 2 keer · 3 meestal: 4 keer", or that too few people gave a score.
pub(super) fn spread(sight: Option<&Sight>) -> String {
    let Some(sight) = sight else {
        return t!("selfscan-too-few");
    };
    let chosen = Pick::ALL.into_iter().filter(|pick| sight.count(*pick) > 0);
    let counts =
        chosen.map(|pick| t!("selfscan-counted", score = score(pick), count = sight.count(pick)));
    counts.collect::<Vec<_>>().join(" · ")
}
