//! The line itself: iced's text input, mended where it drops keystrokes.

mod asked;
mod change;
mod widget;

use iced::advanced::widget::{Id, Tree};
use iced::advanced::{Clipboard, Layout, Shell, Widget, mouse};
use iced::widget::text_input::{self, TextInput};
use iced::{Event, Rectangle, Renderer, Theme};
use unicode_segmentation::UnicodeSegmentation;

use super::OnInput;
use crate::gui::theme::{self, Tokens};
use crate::gui::widget::announcement::{Announcement, Ask};
use crate::gui::widget::frame::Look;
use crate::gui::widget::history::{By, History};
use crate::gui::widget::local::follow;
use crate::gui::widget::typing::{Stroke, changes, cuts, stroke, submits};

use change::{caret, selected_in, selection};

type Inner = text_input::State<<Renderer as iced::advanced::text::Renderer>::Paragraph>;

/// A line of text to fill in, without anything around it.
pub(in crate::gui::widget) struct Entry<'a, Message> {
    pub(in crate::gui::widget) announcement: Announcement,
    pub(in crate::gui::widget) placeholder: String,
    pub(in crate::gui::widget) secure: bool,
    pub(in crate::gui::widget) on_submit: Option<Message>,
    pub(in crate::gui::widget) on_blur: Option<Message>,
    pub(in crate::gui::widget) id: Option<Id>,
    value: String,
    on_input: OnInput<'a, Message>,
}

#[derive(Debug, Default)]
struct State {
    /// What the field shows now: the value of the model, or what was typed
    /// since the model last spoke.
    text: String,
    /// Whether the model heard of a change that it has not answered yet.
    told: bool,
    history: History<usize>,
    last_click: Option<mouse::Click>,
    had_focus: bool,
    hovered: bool,
    /// What assistive technology asked and is yet to be done.
    asked: Option<Ask>,
}

#[derive(Debug, Clone)]
struct Typed(String);

impl<'a, Message> Entry<'a, Message> {
    pub(super) fn new(
        announcement: Announcement,
        value: &str,
        on_input: OnInput<'a, Message>,
    ) -> Self {
        Self {
            announcement,
            placeholder: String::new(),
            secure: false,
            on_submit: None,
            on_blur: None,
            id: None,
            value: value.to_owned(),
            on_input,
        }
    }

    fn input(&self, text: &str, focused: bool) -> TextInput<'static, Typed> {
        let look = Look::of(&self.announcement, focused);
        let input = TextInput::new(look.example(&self.placeholder), text)
            .secure(self.secure)
            .on_input(Typed)
            .size(theme::text::BODY)
            .line_height(theme::text::LINE)
            .padding([9.0, 11.0])
            .style(move |theme, _| style(theme, look));
        match &self.id {
            Some(id) => input.id(id.clone()),
            None => input,
        }
    }

    fn deliver(
        &self,
        tree: &mut Tree,
        event: &Event,
        place: &mut Place<'_, '_>,
        shell: &mut Shell<'_, Message>,
    ) {
        let state = tree.state.downcast_mut::<State>();
        let inner = &mut tree.children[0];
        let before = caret(inner, &state.text);
        let mut typed = Vec::new();
        let mut local = Shell::new(&mut typed);
        self.input(&state.text, true).update(
            inner,
            event,
            place.layout,
            place.cursor,
            place.renderer,
            place.clipboard,
            &mut local,
            place.viewport,
        );
        follow(&local, shell);
        for Typed(text) in typed {
            self.tell(state, before, text, By::Key, shell);
        }
    }
}

impl<Message: Clone> Entry<'_, Message> {
    fn notice_blur(&self, tree: &mut Tree, shell: &mut Shell<'_, Message>) {
        let has_focus = input_state(&mut tree.children[0]).is_focused();
        let state = tree.state.downcast_mut::<State>();
        if std::mem::replace(&mut state.had_focus, has_focus) && !has_focus {
            shell.request_redraw();
            if let Some(message) = &self.on_blur {
                shell.publish(message.clone());
            }
        }
    }

    fn strike(
        &self,
        tree: &mut Tree,
        event: &Event,
        place: &mut Place<'_, '_>,
        shell: &mut Shell<'_, Message>,
    ) {
        match stroke(event) {
            Stroke::Pass => {}
            _ if self.announcement.disabled && changes(event) => {}
            Stroke::Insert(words) => self.insert(tree, &words, By::Key, place, shell),
            Stroke::Paste => self.paste(tree, place, shell),
            Stroke::Deliver(_) if submits(event) => {
                if let Some(message) = &self.on_submit {
                    shell.publish(message.clone());
                    shell.capture_event();
                }
            }
            // Without a selection the field of iced would cut the next character.
            Stroke::Deliver(event) if cuts(&event) && selected_in(tree).is_empty() => {
                shell.capture_event();
            }
            Stroke::Deliver(event) => self.deliver(tree, &event, place, shell),
            stroke => self.travel(tree, &stroke, shell),
        }
    }
}

/// What an update needs besides the event.
struct Place<'a, 'b> {
    layout: Layout<'a>,
    cursor: mouse::Cursor,
    renderer: &'a Renderer,
    clipboard: &'b mut dyn Clipboard,
    viewport: &'a Rectangle,
}

fn input_state(inner: &mut Tree) -> &mut Inner {
    inner.state.downcast_mut::<Inner>()
}

fn shown(text: &str, secure: bool) -> String {
    if secure { text.graphemes(true).map(|_| '•').collect() } else { text.to_owned() }
}

fn style(theme: &Theme, look: Look) -> text_input::Style {
    let t = Tokens::of(theme);
    text_input::Style {
        background: look.ground(t).into(),
        border: look.border(t),
        icon: t.ink_faint,
        placeholder: t.ink_faint,
        value: t.ink,
        selection: t.selection,
    }
}
