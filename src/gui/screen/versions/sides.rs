//! What two versions say about the same thing, side by side where there is room.

use iced::widget::{column, container};
use iced::{Border, Element, Fill, border};

use crate::case::difference::{Difference, Kind};
use crate::gui::kit;
use crate::gui::theme::{Tokens, radius, space};
use crate::gui::widget::{Role, announce, columns, readable, unspoken};
use crate::t;

/// Below this width, in logical pixels, the sides stand below each other.
const LEAST: f32 = 300.0;

/// Both sides under what each of them is called.
pub(super) fn sides<'a, M: Clone + 'a>(
    one: &'a Difference,
    names: [String; 2],
    chosen: [bool; 2],
) -> Element<'a, M> {
    let [left, right] = names;
    let missing = |kind| {
        if one.kind == kind { t!("versions-absent") } else { t!("versions-empty") }
    };
    let sides = [
        side(left, &one.left, missing(Kind::OnlyRight), chosen[0]),
        side(right, &one.right, missing(Kind::OnlyLeft), chosen[1]),
    ];
    columns(LEAST, sides).even().into()
}

fn side<'a, M: Clone + 'a>(
    name: String,
    words: &'a str,
    missing: String,
    chosen: bool,
) -> Element<'a, M> {
    let said = match words.trim() {
        "" => kit::small(missing),
        _ => readable(name.clone(), "side", words, |tokens| tokens.ink),
    };
    let content = column![unspoken(kit::small(name.clone())), said].spacing(2).width(Fill);
    let card = container(content)
        .padding([space::S, space::M])
        .width(Fill)
        .style(move |theme| kit::boxed(Tokens::of(theme).panel, edge(Tokens::of(theme), chosen)));
    announce(Role::Group, name, card).into()
}

fn edge(tokens: &Tokens, chosen: bool) -> Border {
    let (color, width) = if chosen { (tokens.brand, 2.0) } else { (tokens.line, 1.0) };
    border::rounded(radius::CARD).color(color).width(width)
}
