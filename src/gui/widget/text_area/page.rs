//! The lines themselves: iced's text editor, whose content follows the model.

mod asked;
mod widget;

use iced::advanced::text::highlighter::PlainText;
use iced::advanced::widget::{Id, Tree};
use iced::advanced::{Clipboard, Layout, Shell, Widget, mouse};
use iced::keyboard::key::Named;
use iced::keyboard::{self, Key};
use iced::widget::text_editor::{self, Action, Binding, Content, Cursor, KeyPress, Motion};
use iced::widget::text_editor::{Edit, TextEditor};
use iced::{Event, Rectangle, Renderer, Theme};

use crate::gui::theme::{self, Tokens};
use crate::gui::widget::announcement::{Announcement, Ask};
use crate::gui::widget::history::History;
use crate::gui::widget::local::follow;
use crate::gui::widget::text_field::field_border;
use crate::gui::widget::typing::{Stroke, stroke};

type Inner = text_editor::State<PlainText>;
type Editor<'a> = TextEditor<'a, PlainText, Action, Theme, Renderer>;

const PADDING: [f32; 2] = [9.0, 11.0];

/// Lines of text to fill in, without anything around them.
pub(super) struct Page<'a, Message> {
    pub(super) announcement: Announcement,
    pub(super) placeholder: String,
    pub(super) min_lines: u8,
    pub(super) on_submit: Option<Message>,
    pub(super) on_blur: Option<Message>,
    pub(super) id: Option<Id>,
    value: String,
    on_input: Box<dyn Fn(String) -> Message + 'a>,
}

struct State {
    content: Content,
    /// What the content holds: the value of the model, or what was typed
    /// since the model last spoke.
    text: String,
    history: History<Cursor>,
    had_focus: bool,
    /// What assistive technology asked and is yet to be done.
    asked: Option<Ask>,
}

impl State {
    fn new(text: &str) -> Self {
        Self {
            content: Content::with_text(text),
            text: text.to_owned(),
            history: History::default(),
            had_focus: false,
            asked: None,
        }
    }

    /// Shows another text with the caret as near as can be to where it was.
    fn show(&mut self, text: &str, cursor: Cursor) {
        self.content = Content::with_text(text);
        self.content.move_to(within(&self.content, cursor));
        text.clone_into(&mut self.text);
    }

    /// Does what the editor asks; the new text when there is one.
    fn perform(&mut self, action: Action) -> Option<String> {
        let cursor = self.content.cursor();
        let is_edit = action.is_edit();
        self.content.perform(action);
        let text = is_edit.then(|| self.content.text())?;
        if text == self.text {
            return None;
        }
        self.history.note(&self.text, cursor, &text);
        self.text.clone_from(&text);
        Some(text)
    }
}

/// `cursor` without its selection, moved inside `content`.
fn within(content: &Content, cursor: Cursor) -> Cursor {
    let mut position = cursor.position;
    position.line = position.line.min(content.line_count().saturating_sub(1));
    let line = content.line(position.line);
    let text = line.as_ref().map_or("", |line| &line.text);
    position.column = text.floor_char_boundary(position.column);
    Cursor {
        position,
        selection: None,
    }
}

impl<'a, Message> Page<'a, Message> {
    pub(super) fn new(
        announcement: Announcement,
        value: &str,
        on_input: Box<dyn Fn(String) -> Message + 'a>,
    ) -> Self {
        Self {
            announcement,
            placeholder: String::new(),
            min_lines: 2,
            on_submit: None,
            on_blur: None,
            id: None,
            value: value.to_owned(),
            on_input,
        }
    }

    fn editor<'b>(&self, content: &'b Content, focused: bool) -> Editor<'b> {
        let wrong = self.announcement.error.is_some();
        let line = theme::text::BODY * theme::text::LINE;
        let editor = TextEditor::new(content)
            .placeholder(self.placeholder.clone())
            .on_action(|action| action)
            .key_binding(binding)
            .size(theme::text::BODY)
            .line_height(theme::text::LINE)
            .padding(PADDING)
            .min_height(line * f32::from(self.min_lines))
            .style(move |theme, _| style(theme, focused, wrong));
        match &self.id {
            Some(id) => editor.id(id.clone()),
            None => editor,
        }
    }

    fn publish(&self, text: Option<String>, shell: &mut Shell<'_, Message>) {
        if let Some(text) = text {
            shell.publish((self.on_input)(text));
        }
        shell.invalidate_layout();
        shell.request_redraw();
    }

    fn travel(&self, state: &mut State, stroke: &Stroke, shell: &mut Shell<'_, Message>) {
        let now = (state.text.clone(), state.content.cursor());
        let step = match stroke {
            Stroke::Undo => state.history.undo(now),
            _ => state.history.redo(now),
        };
        shell.capture_event();
        if let Some((text, cursor)) = step {
            state.show(&text, cursor);
            self.publish(Some(text), shell);
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
        let mut actions = Vec::new();
        let mut local = Shell::new(&mut actions);
        self.editor(&state.content, true).update(
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
        for action in actions {
            let text = state.perform(action);
            self.publish(text, shell);
        }
    }
}

impl<Message: Clone> Page<'_, Message> {
    fn strike(
        &self,
        tree: &mut Tree,
        event: &Event,
        place: &mut Place<'_, '_>,
        shell: &mut Shell<'_, Message>,
    ) {
        match (stroke(event), &self.on_submit) {
            (Stroke::Pass, _) => {}
            (Stroke::Deliver(_), Some(message)) if sends(event) => {
                shell.publish(message.clone());
                shell.capture_event();
            }
            (Stroke::Deliver(events), _) => {
                for event in &events {
                    self.deliver(tree, event, place, shell);
                }
            }
            (stroke, _) => self.travel(tree.state.downcast_mut(), &stroke, shell),
        }
    }

    fn notice_blur(&self, tree: &mut Tree, shell: &mut Shell<'_, Message>) {
        let has_focus = tree.children[0].state.downcast_ref::<Inner>().is_focused();
        let state = tree.state.downcast_mut::<State>();
        if std::mem::replace(&mut state.had_focus, has_focus) && !has_focus {
            shell.request_redraw();
            if let Some(message) = &self.on_blur {
                shell.publish(message.clone());
            }
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

/// Ctrl+Enter sends a form.
fn sends(event: &Event) -> bool {
    matches!(
        event,
        Event::Keyboard(keyboard::Event::KeyPressed { key: Key::Named(Named::Enter), modifiers, .. })
            if modifiers.command()
    )
}

/// The keys of the editor, with words to delete at once.
fn binding(press: KeyPress) -> Option<Binding<Action>> {
    let jump = press.modifiers.jump();
    match press.key {
        Key::Named(Named::Backspace) if jump => Some(erase(Motion::WordLeft)),
        Key::Named(Named::Delete) if jump => Some(erase(Motion::WordRight)),
        _ => Binding::from_key_press(press),
    }
}

fn erase(motion: Motion) -> Binding<Action> {
    Binding::Sequence(vec![
        Binding::Select(motion),
        Binding::Custom(Action::Edit(Edit::Delete)),
    ])
}

fn style(theme: &Theme, focused: bool, wrong: bool) -> text_editor::Style {
    let t = Tokens::of(theme);
    text_editor::Style {
        background: t.card.into(),
        border: field_border(t, focused, wrong),
        placeholder: t.ink_faint,
        value: t.ink,
        selection: t.selection,
    }
}
