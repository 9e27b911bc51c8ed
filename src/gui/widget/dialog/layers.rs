//! A screen with perhaps a dialog over it.

use iced::advanced::layout::{Limits, Node};
use iced::advanced::widget::Operation;
use iced::advanced::{Renderer as _, Shell, mouse};
use iced::keyboard::key::Named;
use iced::{Element, Event, Renderer, Size, window};

use super::card::Dialog;
use crate::gui::widget::focus::{Holder, focus_nth, reveal};
use crate::gui::widget::host::{
    Below, Canvas, Context, Inside, Overlay, Unplaced, View, Wrapper, wrap,
};
use crate::gui::widget::keys;

/// Its children are the screen, and the dialog when there is one.
struct Layers<Message>(Option<Open<Message>>);

/// The dialog over the screen.
struct Open<Message> {
    title: String,
    on_close: Message,
}

#[derive(Debug, Default)]
struct State {
    /// The title of the dialog that has taken the keyboard.
    shown: Option<String>,
    /// What had the keyboard under it.
    kept: Option<Holder>,
}

/// Lays `dialog` over `base`. While there is one, `base` is drawn but out of
/// reach; the keyboard moves in when it opens and back when it closes.
pub fn layers<'a, Message: Clone + 'a>(
    base: impl Into<Element<'a, Message>>,
    dialog: Option<Dialog<'a, Message>>,
) -> Element<'a, Message> {
    let open = |dialog: &Dialog<'a, Message>| Open {
        title: dialog.title.clone(),
        on_close: dialog.on_close.clone(),
    };
    let layers = Layers(dialog.as_ref().map(open));
    let dialog = dialog.map(Dialog::into_card);
    wrap([base.into()].into_iter().chain(dialog).collect::<Vec<_>>(), layers)
}

impl<Message> Layers<Message> {
    /// The number of the layer that can be used: the uppermost.
    fn top(&self) -> usize {
        usize::from(self.0.is_some())
    }

    /// Moves the keyboard when a dialog came, went or made place for another.
    fn follow(&self, state: &mut State, inside: &mut Inside<'_, '_, Message>) -> bool {
        let title = self.0.as_ref().map(|open| &open.title);
        if state.shown.as_ref() == title {
            return false;
        }
        let before = std::mem::replace(&mut state.shown, title.cloned());
        let kept = state.kept.take();
        match (before, title) {
            (None, _) => {
                state.kept = Holder::of(&mut |operation| inside.operate_child(0, operation));
                inside.operate_child(0, &mut focus_nth(None));
                inside.operate_child(1, &mut focus_nth(Some(0)));
                reveal(&mut |operation| inside.operate_child(1, operation));
            }
            (Some(_), Some(_)) => inside.operate_child(1, &mut focus_nth(Some(0))),
            (Some(_), None) => {
                if let Some(kept) = kept {
                    kept.regain(&mut |operation| inside.operate_child(0, operation));
                }
            }
        }
        true
    }
}

impl<'a, Message: Clone> Wrapper<'a, Message> for Layers<Message> {
    type State = State;

    fn layout(&mut self, _: &mut State, mut inside: Unplaced<'_, 'a, Message>) -> Node {
        let mut nodes: Vec<Node> = Vec::new();
        for layer in 0..inside.children.len() {
            let over = nodes.first().map(|base| Limits::new(Size::ZERO, base.size()));
            nodes.push(inside.layout_child(layer, over.unwrap_or(inside.limits)));
        }
        Node::with_children(nodes[0].size(), nodes)
    }

    fn operate(
        &mut self,
        _: &mut State,
        mut inside: Inside<'_, 'a, Message>,
        operation: &mut dyn Operation,
    ) {
        inside.operate_child(self.top(), operation);
    }

    fn update(
        &mut self,
        state: &mut State,
        mut inside: Inside<'_, 'a, Message>,
        event: &Event,
        mut context: Context<'_>,
        shell: &mut Shell<'_, Message>,
    ) {
        if self.follow(state, &mut inside) {
            shell.request_redraw();
        }
        let Some(open) = &self.0 else {
            inside.update(event, &mut context, shell);
            return;
        };
        // Fields learn how to draw themselves from this event.
        if let Event::Window(window::Event::RedrawRequested(_)) = event {
            let mut out_of_reach = context.again();
            out_of_reach.cursor = mouse::Cursor::Unavailable;
            inside.update_child(0, event, &mut out_of_reach, shell);
        }
        inside.update_child(1, event, &mut context, shell);
        if keys::plain(event) == Some(Named::Escape) && !shell.is_event_captured() {
            shell.publish(open.on_close.clone());
            shell.capture_event();
        }
    }

    fn draw(&self, _: &State, mut view: View<'_, 'a, Message>, mut canvas: Canvas<'_>) {
        let cursor = view.cursor;
        if self.0.is_some() {
            view.cursor = mouse::Cursor::Unavailable;
        }
        view.draw_child(0, &mut canvas);
        if self.0.is_some() {
            view.cursor = cursor;
            let Canvas { renderer, theme, style } = canvas;
            renderer.with_layer(view.layout.child(1).bounds(), |renderer| {
                view.draw_child(1, &mut Canvas { renderer, theme, style });
            });
        }
    }

    fn mouse_interaction(
        &self,
        _: &State,
        view: View<'_, 'a, Message>,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        view.mouse_interaction_of(self.top(), renderer)
    }

    fn overlay<'b>(
        &'b mut self,
        _: &'b mut State,
        below: Below<'b, '_, 'a, Message>,
    ) -> Option<Overlay<'b, Message>> {
        below.overlay(self.top())
    }
}
