//! How [`Entry`] stands in the tree of widgets.

use iced::advanced::layout::{Limits, Node};
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Layout, Shell, Widget, mouse, renderer};
use iced::{Event, Length, Rectangle, Renderer, Size, Theme, keyboard};

use super::{Entry, Inner, Place, State, Typed, input_state, selection, shown};
use crate::gui::theme::radius;
use crate::gui::widget::focus::draw_ring;
use crate::gui::widget::frame::Look;
use crate::gui::widget::history::By;
use crate::gui::widget::private::{draw_hidden_field, has_keyboard};
use crate::gui::widget::typing::{composed, one_line};

impl<Message: Clone> Widget<Message, Theme, Renderer> for Entry<'_, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State { text: self.value.clone(), ..State::default() })
    }

    fn children(&self) -> Vec<Tree> {
        let inner: &dyn Widget<Typed, Theme, Renderer> = &self.input("", false);
        vec![Tree::new(inner)]
    }

    fn diff(&self, tree: &mut Tree) {
        tree.state.downcast_mut::<State>().hear(&self.value);
    }

    fn size(&self) -> Size<Length> {
        Size::new(Length::Fill, Length::Shrink)
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &Limits) -> Node {
        let state = tree.state.downcast_ref::<State>();
        let node =
            self.input(&state.text, false).layout(&mut tree.children[0], renderer, limits, None);
        Node::with_children(node.size(), vec![node])
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        let state = tree.state.downcast_mut::<State>();
        let inner = &mut tree.children[0];
        self.announcement.focused = input_state(inner).is_focused();
        self.announcement.value = Some(shown(&state.text, self.secure));
        self.announcement.caret = Some(selection(inner, &state.text));
        let mut input = self.input(&state.text, false);
        let asked = self.announcement.emit(self.id.as_ref(), layout.bounds(), operation);
        state.asked = asked.or(state.asked.take());
        operation.traverse(&mut |operation| {
            input.operate(inner, layout.child(0), renderer, operation);
        });
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        viewport: &Rectangle,
    ) {
        if let Some(asked) = tree.state.downcast_mut::<State>().asked.take() {
            self.answer(tree, asked, shell);
        }
        let mut place = Place { layout: layout.child(0), cursor, renderer, clipboard, viewport };
        let hears = input_state(&mut tree.children[0]).is_focused() && !shell.is_event_captured();
        match event {
            Event::Keyboard(keyboard::Event::KeyPressed { .. }) => {
                if hears {
                    self.strike(tree, event, &mut place, shell);
                }
            }
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)) => {
                self.click(tree, event, &mut place, shell);
            }
            _ => match composed(event) {
                Some(words) if hears && !self.announcement.disabled => {
                    self.insert(tree, &one_line(words), By::Other, &mut place, shell);
                }
                Some(_) => {}
                None => self.deliver(tree, event, &mut place, shell),
            },
        }
        self.notice_blur(tree, shell);
        notice_pointer(tree, cursor.is_over(layout.bounds()), shell);
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        _: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let state = tree.state.downcast_ref::<State>();
        let inner = &tree.children[0];
        let focused = inner.state.downcast_ref::<Inner>().is_focused();
        let bounds = layout.bounds();
        let met = focused || cursor.is_over(bounds) || self.secure || state.text.is_empty();
        let look = Look::of(&self.announcement, focused);
        if draw_hidden_field(renderer, theme, bounds, look, met) {
            return;
        }
        self.input(&state.text, focused).draw(
            inner,
            renderer,
            theme,
            layout.child(0),
            cursor,
            None,
            viewport,
        );
        if focused {
            draw_ring(renderer, theme, bounds, radius::CONTROL, 1.0);
        }
    }

    fn mouse_interaction(
        &self,
        _: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _: &Rectangle,
        _: &Renderer,
    ) -> mouse::Interaction {
        if cursor.is_over(layout.bounds()) {
            mouse::Interaction::Text
        } else {
            mouse::Interaction::None
        }
    }
}

/// What is hidden shows under the pointer and at the keyboard.
fn notice_pointer<M>(tree: &mut Tree, hovered: bool, shell: &mut Shell<'_, M>) {
    let state = tree.state.downcast_mut::<State>();
    if std::mem::replace(&mut state.hovered, hovered) != hovered {
        shell.request_redraw();
    }
    if state.had_focus {
        has_keyboard();
    }
}
