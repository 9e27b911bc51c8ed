//! What is being made and drawn. One at a time: who goes through the kinds by arrow
//! key does not pile up work, and what was made of an earlier choice is never shown
//! as the newer one.

use std::sync::Arc;

use iced::Task;
use iced::widget::image::Handle;

use super::Message;
use super::making::{Made, Making, Wanted};
use crate::case::Case;
use crate::documents;
use crate::gui::background;
use crate::gui::context::Context;

/// Work that is done away from the window.
#[derive(Debug, Default)]
pub(super) struct Work {
    wanted: Option<Wanted>,
    /// The number of what is wanted: what comes of earlier asking is too late.
    asked: u64,
    /// Whether what is wanted was not begun yet.
    waits: bool,
    is_making: bool,
    made: Option<Making>,
    is_drawing: bool,
    picture: Option<Picture>,
}

/// A page as a picture.
#[derive(Debug, Clone)]
pub struct Picture {
    of: Frame,
    pub(super) handle: Handle,
}

/// Which page of which document, and how many pixels wide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frame {
    asked: u64,
    page: usize,
    width: u32,
}

impl Work {
    /// Wants something else, or nothing. What was made of another choice goes at once;
    /// what was made of this one, before the case changed, stays until it is made anew.
    pub(super) fn want(&mut self, wanted: Option<Wanted>) {
        if self.wanted == wanted {
            return;
        }
        let is_same_choice = self.wanted.as_ref().zip(wanted.as_ref()).is_some_and(|(old, new)| {
            (old.kind, &old.reader, old.large) == (new.kind, &new.reader, new.large)
        });
        if !is_same_choice {
            self.forget();
        }
        self.wanted = wanted;
        self.asked += 1;
        self.waits = self.wanted.is_some();
    }

    /// Lets go of all that was made, and of what the typesetter remembers of it.
    pub(super) fn forget(&mut self) {
        if self.made.take().is_some() | self.picture.take().is_some() {
            documents::forget();
        }
        (self.wanted, self.waits) = (None, false);
    }

    /// Begins what waits, and draws what is to be seen: a page, so many pixels wide.
    pub(super) fn go_on(
        &mut self,
        page: usize,
        width: u32,
        context: &Context<'_>,
    ) -> Task<Message> {
        Task::batch([self.make(context), self.draw(page, width)])
    }

    fn make(&mut self, context: &Context<'_>) -> Task<Message> {
        let Some(wanted) = self.wanted.clone().filter(|_| self.waits && !self.is_making) else {
            return Task::none();
        };
        (self.waits, self.is_making) = (false, true);
        let asked = self.asked;
        let (guidance, region) = (context.guidance.clone(), context.region.clone());
        background::run(move || wanted.make(&guidance, &region))
            .map(move |made| Message::Made(asked, made))
    }

    /// Something was made. Whether it is what is wanted.
    pub(super) fn receive(&mut self, asked: u64, made: Making) -> bool {
        self.is_making = false;
        let is_wanted = self.wanted.is_some() && self.asked == asked;
        if is_wanted {
            self.made = Some(made);
        }
        is_wanted
    }

    fn draw(&mut self, page: usize, width: u32) -> Task<Message> {
        let Some(made) = self.fresh().cloned() else {
            return Task::none();
        };
        let of = Frame { asked: self.asked, page, width };
        let is_drawn = self.picture.as_ref().is_some_and(|picture| picture.of == of);
        if is_drawn || self.is_drawing {
            return Task::none();
        }
        self.is_drawing = true;
        let drawn = background::run(move || {
            made.draw(page, width).map(|pixels| {
                let handle = Handle::from_rgba(pixels.width, pixels.height, pixels.rgba);
                Picture { of, handle }
            })
        });
        drawn.map(Message::Drawn)
    }

    /// A page was drawn. What is of an earlier document is dropped.
    pub(super) fn receive_drawn(&mut self, drawn: Option<Picture>) {
        self.is_drawing = false;
        let is_wanted = |picture: &Picture| self.wanted.is_some() && picture.of.asked == self.asked;
        if let Some(picture) = drawn.filter(is_wanted) {
            self.picture = Some(picture);
        }
    }

    /// The case of which something was made last.
    pub(super) fn known(&self) -> Option<&Arc<Case>> {
        self.wanted.as_ref().map(|wanted| &wanted.case)
    }

    /// What came of making last, for the choice that stands.
    pub(super) fn made(&self) -> Option<&Making> {
        self.made.as_ref()
    }

    /// The document, while it is that of the case as it is now.
    pub(super) fn fresh(&self) -> Option<&Arc<Made>> {
        let is_fresh = !self.waits && !self.is_making;
        self.made.as_ref().filter(|_| is_fresh)?.as_ref().ok()
    }

    /// Whether something is being made.
    pub(super) fn is_making(&self) -> bool {
        self.waits || self.is_making && self.wanted.is_some()
    }

    /// The picture of a page.
    pub(super) fn picture(&self, page: usize) -> Option<&Picture> {
        self.picture.as_ref().filter(|picture| picture.of.page == page)
    }
}
