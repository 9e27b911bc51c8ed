//! The Kompas: where the case stands, the one thing to do now, and what can
//! wait. It sees what was done and goes quiet.

mod acting;
pub mod clocks;
mod first;
mod level;
mod nearby;
mod others;
mod place;

use iced::Element;
use iced::widget::{Column, column};

use super::advised::phone_words;
use super::spoken::words_item;
use super::step::Step;
use super::{Casefile, Message};
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::theme::{space, text as size};
use crate::gui::widget::{Role, announce, button, columns};
use crate::t;

pub use acting::Message as KompasMessage;
pub(super) use acting::{State, update};
pub use place::place;

/// Draws the panel.
pub fn view<'a>(file: &'a Casefile, context: Context<'a>) -> Element<'a, Message> {
    let content = Column::new()
        .push(kit::h2(t!("kompas-title")))
        .push(level::level(&file.advice))
        .push(first::first(file, context, Some(3)))
        .push(clocks::running(file, context))
        .push(others::others(file, context))
        .push(call(context))
        .push(nearby::nearby(file, context))
        .push(closing())
        .spacing(14);
    announce(Role::Complementary, t!("kompas-title"), content).into()
}

/// The same below a step that needs the width and shows the first act itself,
/// where that stands above everything.
pub(super) fn below<'a>(file: &'a Casefile, context: Context<'a>) -> Element<'a, Message> {
    let first = (!first::is_urgent(file)).then(|| first::first(file, context, Some(3)));
    let parts = [
        Some(level::level(&file.advice)),
        first,
        clocks::running(file, context),
        Some(others::others(file, context)),
        Some(call(context)),
        nearby::nearby(file, context),
    ];
    let parts = columns(PART, parts.into_iter().flatten()).gap(14.0).packed();
    let content = column![kit::h2(t!("kompas-title")), parts, closing()].spacing(14);
    announce(Role::Complementary, t!("kompas-title"), content).into()
}

/// The least width of a part of the panel where several stand side by side.
const PART: f32 = 280.0;

/// The first act, where it stands above everything, on top of a step that has
/// no panel beside it.
pub(super) fn urgent<'a>(file: &'a Casefile, context: Context<'a>) -> Option<Element<'a, Message>> {
    first::is_urgent(file).then(|| first::first(file, context, None))
}

/// What is to do, for a step that has no panel beside it and shows the rest
/// itself.
pub(super) fn acts<'a>(file: &'a Casefile, context: Context<'a>) -> Element<'a, Message> {
    let first = (!first::is_urgent(file)).then(|| first::first(file, context, Some(2)));
    let running = clocks::running(file, context);
    let all = first.into_iter().chain(running).chain([others::others(file, context)]);
    columns(PART, all).gap(space::L).into()
}

/// Whom to call when it cannot wait.
fn call<'a>(context: Context<'a>) -> Element<'a, Message> {
    let numbers = context.region.phones.iter().map(|phone| {
        let words = phone_words(phone);
        let name = t!("kompas-phone-hours", phone = words.as_str(), hours = phone.hours.as_str());
        let shown = column![
            kit::strong_tinted(words, size::BODY, |tokens| tokens.info.on_soft),
            kit::tinted(phone.hours.as_str(), size::SMALL, |tokens| tokens.info.on_soft),
        ];
        words_item(name, shown)
    });
    let list = Column::with_children(numbers).spacing(space::XS);
    kit::note(announce(Role::List, t!("kompas-call"), list))
}

fn closing<'a>() -> Element<'a, Message> {
    let why = button(t!("kompas-why")).link().on_press(Message::Go(Step::Ave));
    column![kit::small(t!("kompas-you-decide")), why].spacing(space::XS).into()
}
