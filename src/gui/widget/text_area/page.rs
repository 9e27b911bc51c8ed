//! The lines themselves: iced's text editor, whose content follows the model.

mod asked;
mod change;
mod widget;

use iced::advanced::text::Wrapping;
use iced::advanced::text::highlighter::PlainText;
use iced::advanced::widget::{Id, Tree};
use iced::advanced::{Clipboard, Layout, Shell, Widget, mouse};
use iced::keyboard::key::Named;
use iced::keyboard::{self, Key};
use iced::widget::text_editor::TextEditor;
use iced::widget::text_editor::{self, Action, Binding, Content, Cursor, KeyPress, Motion};
use iced::{Event, Rectangle, Renderer, Theme};

use crate::gui::theme::{self, Tokens};
use crate::gui::widget::announcement::{Announcement, Ask};
use crate::gui::widget::frame::Look;
use crate::gui::widget::history::{By, History};
use crate::gui::widget::local::follow;
use crate::gui::widget::typing::{Stroke, changes, stroke};

type Inner = text_editor::State<PlainText>;
type Editor<'a> = TextEditor<'a, PlainText, Deed, Theme, Renderer>;

const PADDING: [f32; 2] = [9.0, 11.0];

/// Lines of text to fill in, without anything around them.
pub(super) struct Page<'a, Message> {
    pub(super) announcement: Announcement,
    pub(super) placeholder: String,
    pub(super) min_lines: u8,
    pub(super) on_submit: Option<Message>,
    pub(super) id: Option<Id>,
    value: String,
    on_input: Box<dyn Fn(String) -> Message + 'a>,
}

/// What a key or the pointer does to the page.
#[derive(Debug, Clone, PartialEq)]
enum Deed {
    /// What iced can do well.
    Plain(Action),
    /// Removes what is selected, or else what lies before the caret.
    Backspace,
    /// Removes what is selected, or else as far as this goes.
    Erase(Motion),
    /// Goes up or down as far as can be seen, with or without selecting.
    Turn { down: bool, selecting: bool },
}

struct State {
    content: Content,
    /// What the content holds: the value of the model, or what was typed
    /// since the model last spoke.
    text: String,
    /// Whether the model heard of a change that it has not answered yet.
    told: bool,
    history: History<Cursor>,
    had_focus: bool,
    hovered: bool,
    /// What assistive technology asked and is yet to be done.
    asked: Option<Ask>,
}

impl State {
    fn new(text: &str) -> Self {
        Self {
            content: Content::with_text(text),
            text: text.to_owned(),
            told: false,
            history: History::default(),
            had_focus: false,
            hovered: false,
            asked: None,
        }
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
            id: None,
            value: value.to_owned(),
            on_input,
        }
    }

    fn editor<'b>(&self, content: &'b Content, focused: bool) -> Editor<'b> {
        let look = Look::of(&self.announcement, focused);
        let line = theme::text::BODY * theme::text::LINE;
        let editor = TextEditor::new(content)
            .placeholder(look.example(&self.placeholder).to_owned())
            .on_action(Deed::Plain)
            .key_binding(binding)
            .size(theme::text::BODY)
            .line_height(theme::text::LINE)
            .padding(PADDING)
            // A long code has no spaces to break it at.
            .wrapping(Wrapping::WordOrGlyph)
            .min_height(line * f32::from(self.min_lines))
            .style(move |theme, _| style(theme, look));
        match &self.id {
            Some(id) => editor.id(id.clone()),
            None => editor,
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
        let mut deeds = Vec::new();
        let mut local = Shell::new(&mut deeds);
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
        for deed in deeds {
            let change = state.do_to(deed, lines_in(place.viewport));
            self.tell(state, change, shell);
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
            _ if self.announcement.disabled && changes(event) => {}
            (Stroke::Deliver(_), Some(message)) if sends(event) => {
                shell.publish(message.clone());
                shell.capture_event();
            }
            (Stroke::Insert(words), _) => self.insert(tree, words, By::Key, place, shell),
            (Stroke::Paste, _) => self.paste(tree, place, shell),
            (Stroke::Deliver(event), _) => self.deliver(tree, &event, place, shell),
            (stroke, _) => self.travel(tree.state.downcast_mut(), &stroke, shell),
        }
    }

    fn notice_blur(&self, tree: &mut Tree, shell: &mut Shell<'_, Message>) {
        let has_focus = tree.children[0].state.downcast_ref::<Inner>().is_focused();
        let state = tree.state.downcast_mut::<State>();
        if std::mem::replace(&mut state.had_focus, has_focus) && !has_focus {
            shell.request_redraw();
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

/// How many lines can be seen at once.
fn lines_in(viewport: &Rectangle) -> usize {
    let line = theme::text::BODY * theme::text::LINE;
    // Bounded: without a scrollable around it, there is no end to see.
    (viewport.height / line).clamp(2.0, 60.0) as usize
}

/// The keys of the editor: those of iced, except where it takes less than a
/// whole character, takes too much, or keeps turning pages without end.
fn binding(press: KeyPress) -> Option<Binding<Deed>> {
    let (jump, selecting) = (press.modifiers.jump(), press.modifiers.shift());
    let deed = match press.key {
        Key::Named(Named::Backspace) if jump => Deed::Erase(Motion::WordLeft),
        Key::Named(Named::Backspace) => Deed::Backspace,
        Key::Named(Named::Delete) if jump => Deed::Erase(Motion::WordRight),
        Key::Named(Named::PageUp | Named::PageDown) => {
            Deed::Turn { down: press.key == Key::Named(Named::PageDown), selecting }
        }
        _ => return Binding::from_key_press(press),
    };
    Some(Binding::Custom(deed))
}

fn style(theme: &Theme, look: Look) -> text_editor::Style {
    let t = Tokens::of(theme);
    text_editor::Style {
        background: look.ground(t).into(),
        border: look.border(t),
        placeholder: t.ink_faint,
        value: t.ink,
        selection: t.selection,
    }
}
