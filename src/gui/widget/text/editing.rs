//! What keys, clipboard, undo and assistive technology do to a field, and what
//! the model hears of it.

use iced::Event;
use iced::advanced::{Shell, clipboard};

use super::buffer::{Before, Buffer, Place};
use super::history::By;
use super::input::{Input, State};
use super::keystroke::{Stroke, changes, stroke};
use crate::gui::widget::hiding::has_keyboard;
use crate::gui::widget::spoken::{Ask, Caret};

impl<B: Buffer, Message> Input<'_, B, Message> {
    /// Hands an event to the field of iced.
    pub(super) fn deliver(
        &self,
        state: &mut State<B>,
        event: &Event,
        place: &mut Place<'_>,
        shell: &mut Shell<'_, Message>,
    ) {
        let look = self.look(true);
        let before = state.buffer.update(look, event, place, shell);
        if before.is_some() {
            self.tell(state, before, By::Key, shell);
        }
    }

    /// Tells the model what the text became, when it changed.
    fn tell(
        &self,
        state: &mut State<B>,
        before: Option<Before>,
        by: By,
        shell: &mut Shell<'_, Message>,
    ) {
        if let Some(before) = before {
            if !self.setup.secret {
                state.way.note(before, state.buffer.text(), by);
            }
            self.publish(state, shell);
        }
        shell.invalidate_layout();
        shell.request_redraw();
    }

    fn publish(&self, state: &mut State<B>, shell: &mut Shell<'_, Message>) {
        if let Some(on_input) = &self.on_input {
            state.told = true;
            shell.publish(on_input(state.buffer.text().to_owned()));
        }
    }

    /// Puts `words` in the place of what is selected.
    pub(super) fn insert(
        &self,
        state: &mut State<B>,
        words: &str,
        by: By,
        shell: &mut Shell<'_, Message>,
    ) {
        let before = state.buffer.insert(words);
        self.tell(state, before, by, shell);
        shell.capture_event();
    }

    fn paste(&self, state: &mut State<B>, place: &mut Place<'_>, shell: &mut Shell<'_, Message>) {
        shell.capture_event();
        if let Some(words) = place.context.clipboard.read(clipboard::Kind::Standard) {
            self.insert(state, &B::tidy(&words), By::Other, shell);
        }
    }

    /// Goes one step back or forth. Where there is none, the keys are not for this
    /// field.
    fn travel(&self, state: &mut State<B>, stroke: &Stroke, shell: &mut Shell<'_, Message>) {
        let caret = state.buffer.selection().focus;
        let now = Before { text: state.buffer.text().to_owned(), caret };
        let step = match stroke {
            Stroke::Undo => state.way.undo(now),
            _ => state.way.redo(now),
        };
        if let Some(Before { text, caret }) = step {
            shell.capture_event();
            state.buffer.show(&text);
            state.buffer.select(Caret { anchor: caret, focus: caret });
            self.publish(state, shell);
            shell.invalidate_layout();
            shell.request_redraw();
        }
    }
}

impl<B: Buffer, Message: Clone> Input<'_, B, Message> {
    pub(super) fn strike(
        &self,
        state: &mut State<B>,
        event: &Event,
        place: &mut Place<'_>,
        shell: &mut Shell<'_, Message>,
    ) {
        match (stroke(event), &self.on_submit) {
            (Stroke::Pass, _) => {}
            _ if self.announcement.disabled && changes(event) => {}
            (Stroke::Insert(words), _) => self.insert(state, &words, By::Key, shell),
            (Stroke::Paste, _) => self.paste(state, place, shell),
            (Stroke::Deliver(_), Some(message)) if B::submits(event) => {
                shell.publish(message.clone());
                shell.capture_event();
            }
            (Stroke::Deliver(event), _) => self.deliver(state, &event, place, shell),
            (stroke, _) => self.travel(state, &stroke, shell),
        }
    }

    /// Does what assistive technology asked.
    pub(super) fn answer(&self, state: &mut State<B>, asked: Ask, shell: &mut Shell<'_, Message>) {
        let before = match asked {
            _ if self.announcement.disabled => return,
            Ask::SetText(words) => return self.set(state, &words, shell),
            Ask::InsertText(words) => state.buffer.insert(&B::tidy(&words)),
            // The caret went where it was asked at once.
            Ask::Select(_) | Ask::Press | Ask::Increase | Ask::Decrease => return,
        };
        self.tell(state, before, By::Other, shell);
    }

    /// Replaces all of the text. Whoever does that to a field without going
    /// into it is done with it.
    fn set(&self, state: &mut State<B>, words: &str, shell: &mut Shell<'_, Message>) {
        let caret = state.buffer.selection().focus;
        state.buffer.select(Caret { anchor: 0, focus: usize::MAX });
        let before = state.buffer.insert(&B::tidy(words));
        let before = before.map(|before| Before { caret, ..before });
        self.tell(state, before, By::Other, shell);
        if let Some(message) = self.on_blur.as_ref().filter(|_| !state.buffer.is_focused()) {
            shell.publish(message.clone());
        }
    }

    /// Notices that the keyboard left, and whether what is hidden must show.
    pub(super) fn notice(
        &self,
        state: &mut State<B>,
        hovered: bool,
        shell: &mut Shell<'_, Message>,
    ) {
        let has_focus = state.buffer.is_focused();
        let left = std::mem::replace(&mut state.had_focus, has_focus) && !has_focus;
        if let Some(message) = self.on_blur.as_ref().filter(|_| left) {
            shell.publish(message.clone());
        }
        if std::mem::replace(&mut state.hovered, hovered) != hovered || left {
            shell.request_redraw();
        }
        if has_focus {
            has_keyboard();
        }
    }
}
