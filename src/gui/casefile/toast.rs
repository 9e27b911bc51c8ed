//! What is told at the bottom of an open case, over it: it covers a little for a
//! while and never pushes anything away.

use chrono::TimeDelta;
use iced::widget::{Column, container, opaque, row, stack};
use iced::{Bottom, Center, Element, Fill, border};

use super::spoken::news;
use super::{Casefile, Message};
use crate::gui::icon::Icon;
use crate::gui::kit;
use crate::gui::record::Undo;
use crate::gui::theme::{Tokens, radius, space};
use crate::gui::widget::{Button, button, hideable};
use crate::t;

/// How long something is told. The way back stays there after that, by the keys.
pub(super) const STAYS: TimeDelta = TimeDelta::seconds(30);

/// How wide it is at most, in logical pixels.
const WIDTH: f32 = 640.0;

/// What was done last, with the way back.
#[derive(Debug)]
pub(super) enum Toast {
    /// Something was removed.
    Removed(Undo),
    /// Something else was done, which the way back takes back.
    Done(String),
    /// Something was undone.
    Undone(String),
    /// Something that was undone was done again.
    Redone(String),
    /// There is nothing to undo, or nothing to do again.
    Nothing {
        /// Whether it was asked to undo.
        back: bool,
    },
}

impl Toast {
    fn words(&self) -> String {
        match self {
            Self::Removed(undo) => t!("removed", what = undo.what.as_str()),
            Self::Done(words) => words.clone(),
            Self::Undone(what) => t!("undone", what = what.as_str()),
            Self::Redone(what) => t!("redone", what = what.as_str()),
            Self::Nothing { back: true } => t!("nothing-to-undo"),
            Self::Nothing { back: false } => t!("nothing-to-redo"),
        }
    }

    fn way_back(&self) -> Option<Button<Message>> {
        match self {
            Self::Removed(_) => {
                Some(button(t!("undo")).icon(Icon::Undo2).on_press(Message::PutBack))
            }
            Self::Undone(_) => Some(button(t!("redo")).on_press(Message::Travel { back: false })),
            Self::Done(_) | Self::Redone(_) => {
                Some(button(t!("undo")).icon(Icon::Undo2).on_press(Message::Travel { back: true }))
            }
            Self::Nothing { .. } => None,
        }
    }
}

/// Lays what is told over an open case.
pub(super) fn over<'a>(file: &'a Casefile, view: Element<'a, Message>) -> Element<'a, Message> {
    let told = Column::new()
        .push(file.watch.words(&file.advice).map(advice))
        .push(file.toast.as_ref().map(|(toast, _)| card(toast)))
        .spacing(space::S)
        .align_x(Center);
    let told = container(told).width(Fill).height(Fill).padding(space::L);
    stack![view, told.align_x(Center).align_y(Bottom)].into()
}

/// That the advice changed just now, and from what.
fn advice<'a>(words: String) -> Element<'a, Message> {
    let shown = kit::badge(words.clone(), |tokens| tokens.info);
    news("advice", words, shown).into()
}

fn card(toast: &Toast) -> Element<'_, Message> {
    let words = toast.words();
    let back = toast.way_back().map(|back| Element::from(back.describe(words.as_str())));
    let close = button(t!("close")).quiet().on_press(Message::CloseToast);
    let said = news("toast", words.clone(), hideable(kit::body(words)));
    let content = row![container(said).max_width(WIDTH - 280.0)].push(back).push(close);
    let card = container(content.spacing(space::M).align_y(Center))
        .padding([space::S, space::L])
        .max_width(WIDTH)
        .style(|theme| {
            let tokens = Tokens::of(theme);
            let edge = border::rounded(radius::CARD).color(tokens.chosen_edge).width(2);
            kit::boxed(tokens.card, edge)
        });
    opaque(card)
}
