//! The page as it comes out of the printer, and what is done to look at it.

use iced::widget::scrollable::{Direction, Scrollbar};
use iced::widget::{Column, Scrollable, Space, column, container, image, row, stack};
use iced::{Center, Color, ContentFit, Element, Fill, border};

use super::making::{Made, Unmakeable};
use super::room::{self, Room};
use super::{Message, View, copying, page_scrolling, text};
use crate::documents::Lacking;
use crate::gui::casefile::step::Step;
use crate::gui::icon::{Icon, icon};
use crate::gui::kit::{self, spoken};
use crate::gui::theme::{Tokens, radius, space};
use crate::gui::widget::announce::Face;
use crate::gui::widget::{
    Pan, Role, announce, button, check_box, choice, hint_below, panning, unspoken,
};
use crate::t;

/// How high A4 is for its width.
const HIGH: f32 = 297.0 / 210.0;

/// Draws it, or says what to do first.
pub(super) fn view(view: View<'_>, room: Room) -> Element<'_, Message> {
    let work = &view.state.work;
    match work.made() {
        None if work.is_making() => blank(view, room),
        None => kit::empty_card(kit::nothing_yet(t!("documents-choose"))).into(),
        Some(Err(why)) => refused(view, why),
        Some(Ok(made)) => {
            let shown = match view.state.form && !made.sections.is_empty() {
                true => copying::view(view, made),
                false => {
                    column![tools(view, made), pane(view, made, room)].spacing(space::S).into()
                }
            };
            Column::new().push(looking(view, made)).push(shown).spacing(space::S).width(Fill).into()
        }
    }
}

/// Whether the page is looked at or the form of the reader, where they have one.
fn looking<'a>(view: View<'a>, made: &Made) -> Option<Element<'a, Message>> {
    let both = [(false, t!("documents-look-page")), (true, t!("documents-look-form"))];
    let looking = choice(t!("documents-look"), both, Some(view.state.form), Message::Form);
    let has_form = !made.sections.is_empty();
    has_form.then(|| looking.compact().label_hidden().into())
}

/// A page on which nothing stands yet, as large as the one that comes.
fn blank(view: View<'_>, room: Room) -> Element<'_, Message> {
    let words = spoken::said(t!("documents-making"), kit::small);
    let width = room::width(view.state.size(&view.context)).min(room.page);
    sheet(container(words).padding(space::L), width, width * HIGH)
}

/// Why there is no page, with the way to where that is mended.
fn refused<'a>(view: View<'a>, why: &'a Unmakeable) -> Element<'a, Message> {
    let words = spoken::said(why.words.clone(), kit::body);
    let there = why.lacking.map(|lacking| {
        let step = step_of(lacking, view);
        let words = t!("documents-go-to", step = step.name());
        button(words).link().on_press(Message::Go(step))
    });
    kit::note(column![words].push(there).spacing(space::S))
}

/// Where it is mended that the case lacks something.
fn step_of(lacking: Lacking, view: View<'_>) -> Step {
    match lacking {
        Lacking::Plan | Lacking::ChildPart => Step::Plan,
        Lacking::Priorities => Step::Phase(view.case.phases.current),
        Lacking::Decision => Step::Ave,
        Lacking::Discussion => Step::Overleg,
    }
}

/// Which page in which size, and large letters.
fn tools<'a>(view: View<'a>, made: &Made) -> Element<'a, Message> {
    let (state, pages) = (view.state, made.set.pages());
    let size = state.size(&view.context);
    let words = t!("documents-page", page = state.page + 1, pages = pages, size = u32::from(size));
    let turn = |words: String, to: Option<usize>| {
        button(words).quiet().on_press_maybe(to.map(Message::Page))
    };
    let turns = (pages > 1).then(|| {
        let back = turn(t!("documents-back"), state.page.checked_sub(1));
        let on = turn(t!("documents-on"), Some(state.page + 1).filter(|next| *next < pages));
        row![back, on].spacing(space::XS)
    });
    let large = check_box(t!("documents-large"), state.large, Message::Large);
    row![
        round(t!("documents-smaller"), Icon::Minus, Pan::Wider),
        spoken::news("documents-page", words.clone(), kit::small(words)),
        round(t!("documents-larger"), Icon::Plus, Pan::Closer),
    ]
    .push(turns)
    .push(large)
    .spacing(space::S)
    .align_y(Center)
    .wrap()
    .into()
}

/// A round button that shows a sign only.
fn round<'a>(name: String, sign: Icon, pan: Pan) -> Element<'a, Message> {
    let shown = container(icon(sign)).center(32.0);
    let pressed = announce(Role::Button, name.clone(), shown);
    let pressed = pressed.ring(radius::CHIP, 1.0).on_press(Message::Pan(pan));
    let pressed = pressed.face(|theme, status| {
        let tokens = Tokens::of(theme);
        let ground = if status.is_lit() { tokens.hover } else { tokens.card };
        let border = border::rounded(16.0).color(tokens.border).width(1);
        Face { ground: Some(ground), border, ink: Some(tokens.ink) }
    });
    hint_below(pressed, name)
}

/// The page, in a part of its own where it is wider than the room there is. Its words
/// are told as a tree in the same place.
fn pane<'a>(view: View<'a>, made: &'a Made, room: Room) -> Element<'a, Message> {
    let (state, pages) = (view.state, made.set.pages());
    let (width, height) = measures(view, made);
    let shown = match view.context.preferences.hide_names {
        true => hidden(),
        false => picture(view),
    };
    let paper = stack![sheet(shown, width, height), text::tree(&made.paper)];
    let at = t!("documents-page-of", page = state.page + 1, pages = pages);
    let help = t!("documents-page-help");
    let page = panning(t!("documents-page-name"), at, help, paper, Message::Pan);
    if width <= room.page + 1.0 {
        return page;
    }
    let bar = Scrollbar::new().width(8).scroller_width(6).margin(1);
    let pane = Scrollable::with_direction(page, Direction::Horizontal(bar));
    pane.id(page_scrolling()).width(Fill).into()
}

/// How large the page is on the screen, in logical pixels: as many as make whole
/// pixels of the screen, so that it is drawn as sharp as it was set.
fn measures(view: View<'_>, made: &Made) -> (f32, f32) {
    let scale = view.context.machine.reader.scale();
    let width = (room::width(view.state.size(&view.context)) * scale).round() / scale;
    let high =
        made.set.size(view.state.page).map_or(HIGH, |(width, height)| (height / width) as f32);
    (width, (width * high * scale).round() / scale)
}

fn picture(view: View<'_>) -> Element<'_, Message> {
    match view.state.work.picture(view.state.page) {
        Some(picture) => {
            let picture = image(picture.handle.clone()).width(Fill).height(Fill);
            picture.content_fit(ContentFit::Fill).into()
        }
        None => Space::new().into(),
    }
}

/// What stands there while names are hidden: who listens hears the words anyway.
fn hidden<'a>() -> Element<'a, Message> {
    let words = unspoken(kit::body(t!("documents-hidden")));
    container(container(words).max_width(360)).center_x(Fill).padding(space::XL).into()
}

/// White paper of this size, whatever the colours of the window are.
fn sheet<'a>(
    shown: impl Into<Element<'a, Message>>,
    width: f32,
    height: f32,
) -> Element<'a, Message> {
    let paper = container(shown).width(width).height(height).clip(true).style(|theme| {
        let edge = border::color(Tokens::of(theme).border).width(1);
        let paper = kit::boxed(Color::WHITE, edge);
        container::Style { text_color: Some(Color::BLACK), ..paper }
    });
    paper.into()
}
