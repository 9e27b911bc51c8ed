//! A priority as a card: folded with what matters, or open for editing.

use iced::widget::{Column, Row, Space, column, container, row, text};
use iced::{Border, Center, Element, Fill, Theme, border};

use super::{Message, PlaceInPlan, PriorityView, card_head, editor, words};
use crate::case::{Answer, Person, Priority, PriorityStatus};
use crate::gui::icon::{Icon, icon};
use crate::gui::plain::plain;
use crate::gui::theme::{Tokens, radius, space, text as size};
use crate::gui::widget::announce::{Announce, Face, Status};
use crate::gui::widget::{Role, announce, hideable, unspoken};
use crate::gui::{fonts, kit};
use crate::t;

/// The card of a priority.
pub(super) fn priority_card(card: PriorityView<'_>) -> Element<'_, Message> {
    if card.is_open() { opened(card) } else { folded(card) }
}

fn folded(card: PriorityView<'_>) -> Element<'_, Message> {
    let content = Column::new()
        .push(title_line(card, Icon::ChevronRight))
        .push(matter(card))
        .spacing(6)
        .width(Fill);
    let padding = if is_main(card.place) { [14.0, space::L] } else { [space::S, space::M] };
    pressable(card, container(content).padding(padding))
        .describe(words::aloud(card))
        .face(move |theme, status| ground(theme, status, is_main(card.place)))
        .ring(radius::CARD, 2.0)
        .into()
}

fn pressable<'a>(
    card: PriorityView<'a>,
    content: impl Into<Element<'a, Message>>,
) -> Announce<'a, Message> {
    announce(Role::Button, words::title(card.priority), unspoken(content))
        .expanded(card.is_open())
        .key(card.priority.id.0.to_string())
        .id(card_head(card.phase, card.priority.id))
        .on_press(Message::Unfold(card.priority.id))
}

fn is_main(place: PlaceInPlan) -> bool {
    matches!(place, PlaceInPlan::Active(_))
}

fn ground(theme: &Theme, status: Status, main: bool) -> Face {
    let tokens = Tokens::of(theme);
    let lit = status.hovered || status.pressed;
    let edge = if lit { tokens.brand } else { tokens.line };
    let round = if main { radius::CARD } else { radius::CONTROL };
    Face {
        ground: (main || lit).then_some(if main { tokens.card } else { tokens.hover }),
        border: border::rounded(round).color(edge).width(1),
        ink: Some(tokens.ink),
    }
}

/// Number, title and how it goes.
fn title_line(card: PriorityView<'_>, fold: Icon) -> Element<'_, Message> {
    let number = match card.place {
        PlaceInPlan::Active(index) => Some(number(index)),
        PlaceInPlan::Parked | PlaceInPlan::Ended => None,
    };
    let status = (card.place != PlaceInPlan::Parked).then(|| status_pill(card.priority.status));
    let title = container(hideable(kit::h3(words::title(card.priority)))).width(Fill);
    row![]
        .push(icon(fold).style(|theme| text::Style { color: Some(Tokens::of(theme).ink_faint) }))
        .push(number)
        .push(title)
        .push(status)
        .spacing(space::M)
        .align_y(Center)
        .into()
}

/// The number of a place.
pub(super) fn number<'a>(index: usize) -> Element<'a, Message> {
    kit::badge((index + 1).to_string(), |tokens| tokens.phase)
}

fn status_pill<'a>(status: PriorityStatus) -> Element<'a, Message> {
    let pick = words::status_tone(status);
    let words = plain(words::status(status))
        .size(size::SMALL)
        .font(fonts::SEMIBOLD)
        .wrapping(text::Wrapping::None)
        .style(move |theme| text::Style { color: Some(pick(Tokens::of(theme)).on_soft) });
    container(words)
        .padding([3, 10])
        .style(move |theme| {
            let tone = pick(Tokens::of(theme));
            let edge = border::rounded(radius::CHIP).color(tone.solid).width(1);
            kit::boxed(tone.soft, edge)
        })
        .into()
}

/// The desired situation, who, checks, date, and what everybody thinks of it.
fn matter(card: PriorityView<'_>) -> Option<Element<'_, Message>> {
    let desired = card.priority.desired.trim();
    if !is_main(card.place) {
        return (!desired.is_empty()).then(|| hideable(kit::small(desired)));
    }
    let desired = if desired.is_empty() {
        kit::small(t!("plan-no-desired"))
    } else {
        hideable(kit::body(desired))
    };
    let late = words::late(card.priority, card.today())
        .map(|late| kit::strong_tinted(late, size::SMALL, |tokens| tokens.danger.on_soft));
    let died = words::with_died(card.case, card.priority, &card.names())
        .map(|died| kit::strong_tinted(died, size::SMALL, |tokens| tokens.warn.on_soft));
    let lacks = card.lacks_motivation().then(|| {
        kit::strong_tinted(t!("plan-motivation-lacks"), size::SMALL, |tokens| tokens.danger.on_soft)
    });
    let content = Column::new()
        .push(desired)
        .push(hideable(kit::small(words::details(card.priority, card.today()))))
        .push(late)
        .push(died.map(hideable))
        .push(lacks)
        .push(opinions(card))
        .spacing(6);
    Some(content.into())
}

fn opinions(card: PriorityView<'_>) -> Option<Element<'_, Message>> {
    let voices = words::voices(card.case, card.priority);
    if voices.is_empty() {
        return None;
    }
    let names = card.names();
    let said = words::opinions(&names, &voices, card.priority, card.advice.apart);
    let faces = voices.iter().map(|person| avatar(person, card.priority));
    let faces = Row::with_children(faces).spacing(2).wrap();
    let line = row![hideable(faces), hideable(kit::small(said))].spacing(space::S).align_y(Center);
    let quotes = voices
        .iter()
        .filter(|_| !card.advice.apart)
        .filter_map(|person| words::objection(&names, person, card.priority))
        .map(|words| hideable(kit::small(words)));
    Some(column![line.wrap()].extend(quotes).spacing(space::XS).into())
}

/// Initials: filled for somebody who agrees, an edge for the others.
pub(super) fn avatar<'a>(person: &Person, priority: &Priority) -> Element<'a, Message> {
    let opinion = priority.opinion_of(person.id);
    let letters = plain(person.initials().to_uppercase())
        .size(11)
        .font(fonts::SEMIBOLD)
        .wrapping(text::Wrapping::None)
        .style(move |theme| text::Style { color: Some(avatar_ink(Tokens::of(theme), opinion)) });
    container(letters)
        .center(26)
        .style(move |theme| avatar_ground(Tokens::of(theme), opinion))
        .into()
}

fn avatar_ink(tokens: &Tokens, opinion: Answer) -> iced::Color {
    match opinion {
        Answer::Yes => tokens.on_brand_soft,
        Answer::No => tokens.ave[2].on_soft,
        Answer::Unknown => tokens.ink_faint,
    }
}

fn avatar_ground(tokens: &Tokens, opinion: Answer) -> container::Style {
    let (ground, edge, width) = match opinion {
        Answer::Yes => (tokens.brand_soft, tokens.brand_soft, 0.0),
        Answer::No => (tokens.card, tokens.ave[2].solid, 2.0),
        Answer::Unknown => (tokens.card, tokens.border, 1.0),
    };
    kit::boxed(ground, border::rounded(13).color(edge).width(width))
}

fn opened(card: PriorityView<'_>) -> Element<'_, Message> {
    let line = title_line(card, Icon::ChevronDown);
    let head = pressable(card, container(line).padding([space::XS, 0.0]))
        .describe(words::standing(card))
        .ring(radius::CONTROL, 2.0)
        .face(|theme, status| Face {
            ground: status.hovered.then_some(Tokens::of(theme).hover),
            border: Border::default(),
            ink: Some(Tokens::of(theme).ink),
        });
    let content = column![head, kit::line(), Space::new().height(2), editor::editor(card)];
    kit::edged_card(content.spacing(space::S), |tokens| tokens.brand).into()
}
