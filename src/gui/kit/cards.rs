//! Cards and notes: what holds words together.

use iced::widget::{Column, Container, container, text};
use iced::{Background, Border, Color, Element, Fill, Padding, border};

use super::words::h2;
use crate::gui::theme::{Pick, Tokens, Tone, radius, space};

/// A white card.
pub fn card<'a, M: 'a>(content: impl Into<Element<'a, M>>) -> Container<'a, M> {
    container(content).padding(space::L).width(Fill).style(|theme| {
        let tokens = Tokens::of(theme);
        boxed(tokens.card, border::rounded(radius::CARD).color(tokens.line).width(1))
    })
}

/// A card with a title and the parts below it.
pub fn section<'a, M: Clone + 'a>(
    title: impl text::IntoFragment<'a>,
    parts: impl IntoIterator<Item = Element<'a, M>>,
) -> Element<'a, M> {
    let content = Column::new().push(h2(title)).extend(parts);
    card(content.spacing(space::M)).into()
}

/// A card with a dashed feel for what is still empty: no ground of its own.
pub fn empty_card<'a, M: 'a>(content: impl Into<Element<'a, M>>) -> Container<'a, M> {
    container(content).padding(space::L).width(Fill).style(|theme| {
        let tokens = Tokens::of(theme);
        boxed(tokens.panel, border::rounded(radius::CARD).color(tokens.line).width(1))
    })
}

/// A card whose edge has a tone: chosen, advised, in danger.
pub fn edged_card<'a, M: 'a>(
    content: impl Into<Element<'a, M>>,
    pick: Pick<Color>,
) -> Container<'a, M> {
    container(content).padding(space::L).width(Fill).style(move |theme| {
        let tokens = Tokens::of(theme);
        boxed(tokens.card, border::rounded(radius::CARD).color(pick(tokens)).width(2))
    })
}

/// A note with a coloured edge: something to know.
pub fn note<'a, M: 'a>(content: impl Into<Element<'a, M>>) -> Element<'a, M> {
    toned(content, |tokens| tokens.info)
}

/// A note that asks for attention.
pub fn warning<'a, M: 'a>(content: impl Into<Element<'a, M>>) -> Element<'a, M> {
    toned(content, |tokens| tokens.warn)
}

/// A note about danger.
pub fn danger<'a, M: 'a>(content: impl Into<Element<'a, M>>) -> Element<'a, M> {
    toned(content, |tokens| tokens.danger)
}

fn toned<'a, M: 'a>(content: impl Into<Element<'a, M>>, pick: Pick<Tone>) -> Element<'a, M> {
    let ground = container(content).padding([10.0, space::M]).width(Fill).style(move |theme| {
        let tokens = Tokens::of(theme);
        container::Style {
            text_color: Some(tokens.ink),
            ..boxed(pick(tokens).soft, Border::default())
        }
    });
    // The edge is what shows of the ground below, which costs no layout of its own.
    container(ground)
        .padding(Padding::ZERO.left(4))
        .style(move |theme| boxed(pick(Tokens::of(theme)).solid, border::rounded(3)))
        .width(Fill)
        .into()
}

/// A plain box of one colour.
pub fn boxed(background: Color, border: Border) -> container::Style {
    container::Style {
        background: Some(Background::Color(background)),
        border,
        ..container::Style::default()
    }
}
