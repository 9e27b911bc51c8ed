//! A priority as a card: folded with what matters, or open for editing.

use iced::widget::{Column, Row, Space, column, container, row, text};
use iced::{Border, Center, Element, Fill, Theme, border};

use super::place_in_plan::PlaceInPlan;
use super::{Message, PhaseView, card_head, editor, words};
use crate::case::{Answer, Person, Priority, PriorityStatus};
use crate::gui::icon::{Icon, icon};
use crate::gui::theme::{Tokens, radius, space, text as size};
use crate::gui::widget::announce::{Face, Status};
use crate::gui::widget::{Role, announce, hideable, unspoken};
use crate::gui::{fonts, kit};
use crate::t;

/// The card of a priority.
pub(super) fn card<'a>(
    view: PhaseView<'a>,
    priority: &'a Priority,
    place: PlaceInPlan,
) -> Element<'a, Message> {
    if is_open(view, priority) {
        opened(view, priority, place)
    } else {
        folded(view, priority, place)
    }
}

/// Whether it is open for editing.
pub(super) fn is_open(view: PhaseView<'_>, priority: &Priority) -> bool {
    view.state.unfolded == Some(priority.id)
}

fn folded<'a>(
    view: PhaseView<'a>,
    priority: &'a Priority,
    place: PlaceInPlan,
) -> Element<'a, Message> {
    let content = Column::new()
        .push(title_line(priority, place, Icon::ChevronDown))
        .push(matter(view, priority, place))
        .spacing(6)
        .width(Fill);
    let padding = if is_main(place) { [14.0, space::L] } else { [space::S, space::M] };
    pressable(view, priority, container(content).padding(padding))
        .describe(words::aloud(view, priority, place))
        .face(move |theme, status| ground(theme, status, is_main(place)))
        .ring(radius::CARD, 2.0)
        .into()
}

fn pressable<'a>(
    view: PhaseView<'a>,
    priority: &'a Priority,
    content: impl Into<Element<'a, Message>>,
) -> crate::gui::widget::announce::Announce<'a, Message> {
    announce(Role::Button, words::title(priority), unspoken(content))
        .expanded(is_open(view, priority))
        .key(priority.id.0.to_string())
        .id(card_head(view.phase, priority.id))
        .on_press(Message::Unfold(priority.id))
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
fn title_line<'a>(priority: &'a Priority, place: PlaceInPlan, fold: Icon) -> Element<'a, Message> {
    let number = match place {
        PlaceInPlan::Active(index) => Some(number(index)),
        PlaceInPlan::Parked | PlaceInPlan::Ended => None,
    };
    let status = (place != PlaceInPlan::Parked).then(|| status_pill(priority.status));
    let title = container(hideable(kit::h3(words::title(priority)))).width(Fill);
    row![]
        .push(number)
        .push(title)
        .push(status)
        .push(icon(fold).style(|theme| text::Style { color: Some(Tokens::of(theme).ink_faint) }))
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
    let words = text(words::status(status))
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
fn matter<'a>(
    view: PhaseView<'a>,
    priority: &'a Priority,
    place: PlaceInPlan,
) -> Option<Element<'a, Message>> {
    let desired = priority.desired.trim();
    if !is_main(place) {
        return (!desired.is_empty()).then(|| hideable(kit::small(desired)));
    }
    let desired = if desired.is_empty() {
        kit::small(t!("plan-no-desired"))
    } else {
        hideable(kit::body(desired))
    };
    let late = words::late(priority, view.today())
        .map(|late| kit::strong_tinted(late, size::SMALL, |tokens| tokens.danger.on_soft));
    let lacks = (view.lacks_motivation(priority)).then(|| {
        kit::strong_tinted(t!("plan-motivation-lacks"), size::SMALL, |tokens| tokens.danger.on_soft)
    });
    let content = Column::new()
        .push(desired)
        .push(hideable(kit::small(words::details(priority, view.today()))))
        .push(late)
        .push(lacks)
        .push(opinions(view, priority))
        .spacing(6);
    Some(content.into())
}

fn opinions<'a>(view: PhaseView<'a>, priority: &'a Priority) -> Option<Element<'a, Message>> {
    let voices = words::voices(view.case, priority);
    if voices.is_empty() {
        return None;
    }
    let said = words::opinions(&voices, priority);
    let faces = voices.iter().map(|person| avatar(person, priority));
    let faces = Row::with_children(faces).spacing(2).wrap();
    let line = row![kit::small(t!("plan-agree")), hideable(faces), hideable(kit::small(said))]
        .spacing(space::S)
        .align_y(Center);
    let quotes = voices
        .iter()
        .filter_map(|person| words::objection(person, priority))
        .map(|words| hideable(kit::small(words)));
    Some(column![line.wrap()].extend(quotes).spacing(space::XS).into())
}

/// Initials: filled for somebody who agrees, an edge for the others.
pub(super) fn avatar<'a>(person: &Person, priority: &Priority) -> Element<'a, Message> {
    let opinion = priority.opinion_of(person.id);
    let letters = text(person.initials().to_uppercase())
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

fn opened<'a>(
    view: PhaseView<'a>,
    priority: &'a Priority,
    place: PlaceInPlan,
) -> Element<'a, Message> {
    let line = title_line(priority, place, Icon::ChevronUp);
    let head = pressable(view, priority, container(line).padding([space::XS, 0.0]))
        .describe(words::standing(priority, place))
        .ring(radius::CONTROL, 2.0)
        .face(|theme, status| Face {
            ground: status.hovered.then_some(Tokens::of(theme).hover),
            border: Border::default(),
            ink: Some(Tokens::of(theme).ink),
        });
    let content =
        column![head, kit::line(), Space::new().height(2), editor::editor(view, priority, place)];
    kit::edged_card(content.spacing(space::S), |tokens| tokens.brand).into()
}
