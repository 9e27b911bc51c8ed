//! What the pages of the desk share: the bar on top and the part that scrolls.

use iced::advanced::widget::Id;
use iced::widget::{Column, Row, column, container, row, stack};
use iced::{Border, Center, Element, Fill, Right};

use crate::gui::icon::{Icon, icon};
use crate::gui::kit::{self, spoken::said};
use crate::gui::theme::{Tokens, radius, space};
use crate::gui::widget::announce::Face;
use crate::gui::widget::{Role, announce, text_field, unspoken};
use crate::t;

/// Below this width, in logical pixels, tools stand under the title.
const ROOMY: f32 = 700.0;

/// The room at the sides of a page of this width, both in logical pixels.
pub(super) fn margin(width: f32) -> f32 {
    if width < ROOMY { space::L } else { space::XL }
}

/// The bar with the title of the page, what it is about, and what can be done.
fn top_bar<'a, M: Clone + 'a>(
    title: String,
    about: Element<'a, M>,
    tools: impl IntoIterator<Item = Element<'a, M>>,
    width: f32,
) -> Element<'a, M> {
    let tools = Row::from_iter(tools).spacing(space::M).align_y(Center);
    let title = column![kit::h1(title), about].spacing(2).width(Fill);
    let content: Element<'a, M> = if width < ROOMY {
        column![title, tools].spacing(space::S).into()
    } else {
        row![title, tools].spacing(space::L).align_y(Center).into()
    };
    let bar = container(content)
        .padding([14.0, margin(width)])
        .width(Fill)
        .style(|theme| kit::boxed(Tokens::of(theme).card, Border::default()));
    column![bar, kit::line()].into()
}

/// What is worked on, and beside it, where there is room, what is looked at;
/// elsewhere below it. Both stay narrow enough to read.
pub(super) fn beside<'a, M: Clone + 'a>(
    main: Column<'a, M>,
    side: Column<'a, M>,
    width: f32,
) -> Column<'a, M> {
    let (main, side) = (main.spacing(14), side.spacing(14));
    if width < WIDE {
        return column![main, side].max_width(WIDEST);
    }
    let side = container(side).width(SIDE);
    column![row![main.max_width(WIDEST), side].spacing(20)]
}

/// From this width, in logical pixels, two columns stand beside each other.
const WIDE: f32 = 1000.0;

/// The widest that forms and texts become, in logical pixels.
const WIDEST: f32 = 760.0;

/// How wide the column at the side is, in logical pixels.
const SIDE: f32 = 330.0;

/// A page: a bar on top, with the title, what it is about and what can be done,
/// and content that scrolls below it, called `id`; on a narrow page, where there is seldom much height either, the bar scrolls too.
pub(super) fn page<'a, M: Clone + 'a>(
    title: String,
    about: Element<'a, M>,
    tools: impl IntoIterator<Item = Element<'a, M>>,
    content: Column<'a, M>,
    width: f32,
    id: Id,
) -> Element<'a, M> {
    let bar = top_bar(title.clone(), about, tools, width);
    let content = container(content.spacing(14).width(Fill)).padding([18.0, margin(width)]);
    let scrolling = |content| kit::scroll(content).id(id).width(Fill).height(Fill);
    let all: Element<'a, M> = if width < ROOMY {
        scrolling(column![bar, content]).into()
    } else {
        column![bar, scrolling(column![content])].into()
    };
    announce(Role::Main, title, all).into()
}

/// While the vault is being read.
pub(super) fn reading<'a, M: Clone + 'a>() -> Element<'a, M> {
    said(t!("today-reading"), |words| kit::card(kit::body(words)).into()).into()
}

/// The field for words to look for, with the keys that lead to it.
pub(super) fn search<'a, M: Clone + 'a>(
    words: &str,
    id: Id,
    on_input: fn(String) -> M,
    on_submit: Option<M>,
    width: f32,
) -> Element<'a, M> {
    let field = text_field(t!("search-label"), words, on_input)
        .label_hidden()
        .placeholder(t!("search-placeholder"))
        .id(id)
        .on_submit_maybe(on_submit);
    let beside = match words.is_empty() {
        true => container(unspoken(kit::small(t!("search-keys")))).padding([10.0, space::M]),
        false => container(empty(on_input(String::new()))).padding(space::XS),
    };
    let hint = beside.width(Fill).align_x(Right);
    let width = if width < ROOMY { Fill } else { 300.into() };
    container(stack![field, hint]).width(width).into()
}

/// What empties the field.
fn empty<'a, M: Clone + 'a>(message: M) -> Element<'a, M> {
    let sign = container(unspoken(icon(Icon::X))).padding(7);
    announce(Role::Button, t!("search-empty"), sign)
        .on_press(message)
        .face(|theme, status| Face::quiet(theme, status, radius::CONTROL))
        .into()
}
