//! More lines: iced's text editor, whose content follows the model.

use std::sync::Arc;

use iced::advanced::layout::{Limits, Node};
use iced::advanced::text::Wrapping;
use iced::advanced::text::highlighter::PlainText;
use iced::advanced::widget::{Operation, Tree};
use iced::advanced::{Layout, Shell, Widget, mouse};
use iced::keyboard::key::Named;
use iced::keyboard::{self, Key};
use iced::widget::text_editor::{
    self, Action, Binding, Content, Cursor, Edit, KeyPress, Motion, Position, TextEditor,
};
use iced::{Event, Rectangle, Renderer, Theme};
use unicode_segmentation::UnicodeSegmentation;

use super::buffer::{Before, Buffer, Look, PADDING, Status};
use super::keystroke::{lines, word_at};
use crate::gui::theme::{self, Tokens};
use crate::gui::widget::host::forward;
use crate::gui::widget::host::{Canvas, Context};
use crate::gui::widget::spoken::Caret;

type Editor<'a> = TextEditor<'a, PlainText, Deed, Theme, Renderer>;

/// More lines of text.
pub struct Page {
    content: Content,
    /// What the content holds.
    text: String,
    /// The state of the text editor.
    tree: Tree,
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

fn editor<'a>(look: Look<'_>, content: &'a Content) -> Editor<'a> {
    let status = look.status;
    let line = theme::text::BODY * theme::text::LINE;
    let editor = TextEditor::new(content)
        .placeholder(look.placeholder().to_owned())
        .on_action(Deed::Plain)
        .key_binding(binding)
        .size(theme::text::BODY)
        .line_height(theme::text::LINE)
        .padding(PADDING)
        // A long code has no spaces to break it at.
        .wrapping(Wrapping::WordOrGlyph)
        .min_height(line * f32::from(look.setup.min_lines))
        .style(move |theme, _| style(theme, status));
    match &look.setup.id {
        Some(id) => editor.id(id.clone()),
        None => editor,
    }
}

impl Default for Page {
    fn default() -> Self {
        let tree = Tree::new(&Editor::new(&Content::new()) as &dyn Widget<Deed, Theme, Renderer>);
        Self { content: Content::new(), text: String::new(), tree }
    }
}

impl Buffer for Page {
    fn tidy(words: &str) -> String {
        lines(words)
    }

    /// Ctrl+Enter; Enter alone makes a new line.
    fn submits(event: &Event) -> bool {
        matches!(
            event,
            Event::Keyboard(keyboard::Event::KeyPressed {
                key: Key::Named(Named::Enter),
                modifiers,
                ..
            }) if modifiers.command()
        )
    }

    fn text(&self) -> &str {
        &self.text
    }

    fn show(&mut self, text: &str) {
        let caret = self.selection().focus;
        self.content = Content::with_text(text);
        text.clone_into(&mut self.text);
        self.content.move_to(Cursor { position: self.position(caret), selection: None });
    }

    fn selection(&self) -> Caret {
        let cursor = self.content.cursor();
        let focus = self.characters_before(cursor.position);
        let anchor = cursor.selection.map(|at| self.characters_before(at));
        Caret { anchor: anchor.unwrap_or(focus), focus }
    }

    fn select(&mut self, selection: Caret) {
        self.put(Cursor {
            position: self.position(selection.focus),
            selection: (!selection.is_empty()).then(|| self.position(selection.anchor)),
        });
    }

    fn insert(&mut self, words: &str) -> Option<Before> {
        self.edit(Edit::Paste(Arc::new(words.to_owned())))
    }

    fn is_focused(&self) -> bool {
        self.tree.state.downcast_ref::<text_editor::State<PlainText>>().is_focused()
    }

    fn layout(&mut self, look: Look<'_>, renderer: &Renderer, limits: &Limits) -> Node {
        editor(look, &self.content).layout(&mut self.tree, renderer, limits)
    }

    fn operate(
        &mut self,
        look: Look<'_>,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        editor(look, &self.content).operate(&mut self.tree, layout, renderer, operation);
    }

    fn update<Message>(
        &mut self,
        look: Look<'_>,
        event: &Event,
        layout: Layout<'_>,
        renderer: &Renderer,
        context: &mut Context<'_>,
        shell: &mut Shell<'_, Message>,
    ) -> Option<Before> {
        let mut deeds = Vec::new();
        let mut local = Shell::new(&mut deeds);
        let Context { cursor, clipboard, viewport } = context;
        let (mut editor, tree) = (editor(look, &self.content), &mut self.tree);
        editor.update(tree, event, layout, *cursor, renderer, *clipboard, &mut local, viewport);
        drop(editor);
        forward(&local, shell);
        if !deeds.is_empty() {
            shell.invalidate_layout();
            shell.request_redraw();
        }
        let seen = lines_in(viewport);
        deeds.into_iter().fold(None, |before, deed| before.or(self.perform(deed, seen)))
    }

    fn draw(
        &self,
        look: Look<'_>,
        canvas: &mut Canvas<'_>,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let Canvas { renderer, theme, style } = canvas;
        let editor = editor(look, &self.content);
        editor.draw(&self.tree, renderer, theme, style, layout, cursor, viewport);
    }
}

impl Page {
    fn characters_before(&self, position: Position) -> usize {
        let lines = self.text.split('\n');
        let above: usize = lines.take(position.line).map(|line| line.len() + 1).sum();
        let end = (above + position.column).min(self.text.len());
        let end = self.text.floor_char_boundary(end);
        self.text[..end].graphemes(true).count()
    }

    /// The place after so many characters.
    fn position(&self, characters: usize) -> Position {
        let mut ends = self.text.grapheme_indices(true).skip(characters);
        let end = ends.next().map_or(self.text.len(), |(at, _)| at);
        let before = &self.text[..end];
        Position {
            line: before.matches('\n').count(),
            column: end - before.rfind('\n').map_or(0, |at| at + 1),
        }
    }

    /// Does a deed where `seen` lines can be seen; what was before, when that
    /// changed the text.
    fn perform(&mut self, deed: Deed, seen: usize) -> Option<Before> {
        match deed {
            Deed::Plain(Action::SelectWord) => self.select_word(),
            Deed::Plain(Action::SelectLine) => self.select_line(),
            Deed::Plain(Action::Edit(edit)) => return self.edit(edit),
            Deed::Plain(action) => self.content.perform(action),
            Deed::Backspace => return self.erase(Self::select_character_before),
            Deed::Erase(motion) => {
                return self.erase(|page| page.content.perform(Action::Select(motion)));
            }
            Deed::Turn { down, selecting } => self.turn(down, selecting, seen),
        }
        None
    }

    fn edit(&mut self, edit: Edit) -> Option<Before> {
        self.edit_from(self.selection().focus, edit)
    }

    /// Makes an edit that began with the caret at `caret`, where undo leads
    /// back to.
    fn edit_from(&mut self, caret: usize, edit: Edit) -> Option<Before> {
        self.content.perform(Action::Edit(edit));
        let text = self.content.text();
        let differs = text != self.text;
        differs.then(|| Before { text: std::mem::replace(&mut self.text, text), caret })
    }

    /// Removes what is selected, or else what `reach` selects.
    fn erase(&mut self, reach: impl FnOnce(&mut Self)) -> Option<Before> {
        let caret = self.selection().focus;
        if self.content.cursor().selection.is_none() {
            reach(self);
        }
        self.content.cursor().selection?;
        self.edit_from(caret, Edit::Delete)
    }

    /// The editor of iced takes half a character where that has two signs.
    fn select_character_before(&mut self) {
        let focus = self.selection().focus;
        if let Some(anchor) = focus.checked_sub(1) {
            self.select(Caret { anchor, focus });
        }
    }

    fn select_word(&mut self) {
        let Position { line, column } = self.content.cursor().position;
        let text = self.content.line(line).map(|line| line.text.into_owned());
        let word = word_at(&text.unwrap_or_default(), column);
        self.select_in(line, word.start, word.end);
    }

    fn select_line(&mut self) {
        let line = self.content.cursor().position.line;
        let end = self.content.line(line).map_or(0, |line| line.text.len());
        self.select_in(line, 0, end);
    }

    fn select_in(&mut self, line: usize, start: usize, end: usize) {
        let at = |column| Position { line, column };
        self.put(Cursor { position: at(end), selection: (start != end).then(|| at(start)) });
    }

    /// Moves the caret; a selection that was there does not outlive it.
    fn put(&mut self, cursor: Cursor) {
        self.content.perform(Action::Move(Motion::DocumentStart));
        self.content.move_to(cursor);
    }

    fn turn(&mut self, down: bool, selecting: bool, seen: usize) {
        let motion = if down { Motion::Down } else { Motion::Up };
        for _ in 1..seen {
            self.content.perform(match selecting {
                true => Action::Select(motion),
                false => Action::Move(motion),
            });
        }
    }
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

fn style(theme: &Theme, status: Status) -> text_editor::Style {
    let tokens = Tokens::of(theme);
    text_editor::Style {
        background: status.ground(tokens).into(),
        border: status.border(tokens),
        placeholder: tokens.ink_faint,
        value: tokens.ink,
        selection: tokens.selection,
    }
}
