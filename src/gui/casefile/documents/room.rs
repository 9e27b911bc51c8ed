//! How the parts of the step stand in the room there is.

use iced::widget::{Container, container};
use iced::{Element, Fill, Padding};

use super::{Message, SIZES};
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::layout::Layout;
use crate::gui::theme::space;

/// How wide a page of A4 is at 100 %, in logical pixels.
const A4: f32 = 794.0;

/// How wide the choices are beside the page, in logical pixels.
pub(super) const CHOICES: f32 = 236.0;

/// How wide what is done with the page is beside it, in logical pixels.
pub(super) const KEEPING: f32 = 240.0;

/// The room between them.
pub(super) const GAP: f32 = space::M;

/// The size of a page that can be read, in percent.
const READABLE: u16 = 80;

/// The size below which the page comes under the choices instead of beside them.
const LEAST: u16 = 50;

/// The room that the bar of a part that scrolls takes, in logical pixels.
const BAR: f32 = 10.0;

/// The room that the ring around what has the keyboard takes, in logical pixels.
const RING: f32 = 4.0;

/// What stands above and below the parts of the step, in logical pixels.
const OVERHEAD: f32 = 128.0;

/// The least height in which a part scrolls by itself, in logical pixels.
const LOWEST: f32 = 300.0;

/// What stands beside what.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Room {
    /// The choices stand beside the page.
    pub(super) choices_beside: bool,
    /// What is done with the page stands beside it as well; otherwise above it.
    pub(super) keeping_beside: bool,
    /// The room for the page, in logical pixels.
    pub(super) page: f32,
    /// How high each part is that scrolls by itself, so that the page stays in view
    /// while somebody goes through the choices.
    height: Option<f32>,
}

impl Room {
    /// The room in this window.
    pub(super) fn of(context: &Context<'_>) -> Self {
        // The navigation of the window, the steps, and the edges of the step.
        let around = match context.layout() {
            Layout::Wide => 212.0 + 212.0,
            Layout::Medium | Layout::Narrow => 60.0,
        };
        let all = context.size.width - around - 2.0 * space::XL;
        let height = Some(context.size.height - OVERHEAD).filter(|height| *height >= LOWEST);
        let beside_choices = all - CHOICES - GAP - BAR - 2.0 * RING;
        let between = beside_choices - KEEPING - GAP;
        if between >= width(READABLE) {
            return Self { choices_beside: true, keeping_beside: true, page: between, height };
        }
        let choices_beside = beside_choices >= width(LEAST);
        let page = if choices_beside { beside_choices } else { all };
        Self { choices_beside, keeping_beside: false, page: page.max(width(SIZES[0])), height }
    }

    /// A part that stands beside others.
    pub(super) fn part<'a>(
        self,
        content: impl Into<Element<'a, Message>>,
    ) -> Container<'a, Message> {
        let content =
            container(content).width(Fill).padding(Padding::ZERO.left(RING).right(BAR + RING));
        match self.height {
            Some(height) => container(kit::scroll(content).height(height)),
            None => content,
        }
    }

    /// The largest size in which the whole width of a page is seen, in percent.
    pub(super) fn fitting(self) -> u16 {
        let fits = SIZES.into_iter().filter(|size| *size <= 100 && width(*size) <= self.page);
        fits.max().unwrap_or(SIZES[0])
    }
}

/// How wide a page is at a size in percent, in logical pixels.
pub(super) fn width(percent: u16) -> f32 {
    A4 * f32::from(percent) / 100.0
}
