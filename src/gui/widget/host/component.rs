//! A widget with a little memory of its own, such as a half-typed date.

use std::slice::{from_mut, from_ref};

use iced::advanced::layout::Node;
use iced::advanced::widget::{Operation, Tree};
use iced::advanced::{Shell, mouse};
use iced::{Element, Event, Length, Renderer, Size};

use super::inner_shell::forward;
use super::inside::{Canvas, Context, Inside, Unplaced, View};
use super::wrapper::{Wrapper, wrap};

/// What a [`component`] remembers and does.
pub(crate) trait Component<'a, Message> {
    /// What it remembers between views.
    type Memory: Default + 'static;
    /// What happens inside it.
    type Event: 'a;

    /// Brings the memory in line with the model.
    fn sync(&self, memory: &mut Self::Memory);

    /// What it looks like.
    fn view(&self, memory: &Self::Memory) -> Element<'a, Self::Event>;

    /// What an event changes, and what the model must hear of it.
    fn update(&self, memory: &mut Self::Memory, event: Self::Event) -> Vec<Message>;
}

struct Host<'a, C: Component<'a, Message>, Message> {
    component: C,
    view: Option<Element<'a, C::Event>>,
    width: Length,
    synced: bool,
}

/// What is remembered, and the tree of what is drawn of it.
struct State<Memory> {
    memory: Memory,
    tree: Tree,
}

impl<Memory: Default> Default for State<Memory> {
    fn default() -> Self {
        Self { memory: Memory::default(), tree: Tree::empty() }
    }
}

/// Makes a widget of `width` out of a component.
pub(crate) fn component<'a, C, Message: 'a>(width: Length, component: C) -> Element<'a, Message>
where
    C: Component<'a, Message> + 'a,
{
    let host = Host { component, view: None, width, synced: false };
    wrap([] as [Element<'a, Message>; 0], host)
}

impl<'a, C: Component<'a, Message>, Message> Host<'a, C, Message> {
    /// Builds the view again from what is remembered now.
    fn rebuild(&mut self, state: &mut State<C::Memory>) -> &mut Element<'a, C::Event> {
        let view = self.component.view(&state.memory);
        state.tree.diff(view.as_widget());
        self.view.insert(view)
    }
}

impl<'a, C: Component<'a, Message>, Message> Wrapper<'a, Message> for Host<'a, C, Message> {
    type State = State<C::Memory>;

    fn size(&self) -> Option<Size<Length>> {
        Some(Size::new(self.width, Length::Shrink))
    }

    fn layout(&mut self, state: &mut Self::State, inside: Unplaced<'_, 'a, Message>) -> Node {
        // Once for each view: after an event the memory is ahead of the model.
        if !std::mem::replace(&mut self.synced, true) {
            self.component.sync(&mut state.memory);
        }
        let limits = inside.limits.width(self.width);
        let view = self.rebuild(state).as_widget_mut();
        let node = view.layout(&mut state.tree, inside.renderer, &limits);
        Node::with_children(node.size(), vec![node])
    }

    fn operate(
        &mut self,
        state: &mut Self::State,
        Inside { layout, renderer, .. }: Inside<'_, 'a, Message>,
        operation: &mut dyn Operation,
    ) {
        let (children, trees) = (self.view.as_mut_slice(), from_mut(&mut state.tree));
        Inside { children, trees, layout, renderer }.operate(operation);
    }

    fn update(
        &mut self,
        state: &mut Self::State,
        Inside { layout, renderer, .. }: Inside<'_, 'a, Message>,
        event: &Event,
        mut context: Context<'_>,
        shell: &mut Shell<'_, Message>,
    ) {
        let mut events = Vec::new();
        let mut local = Shell::new(&mut events);
        if shell.is_event_captured() {
            local.capture_event();
        }
        let (children, trees) = (self.view.as_mut_slice(), from_mut(&mut state.tree));
        let mut inside = Inside { children, trees, layout, renderer };
        inside.update(event, &mut context, &mut local);
        forward(&local, shell);
        if events.is_empty() {
            return;
        }
        let memory = &mut state.memory;
        for message in events.into_iter().flat_map(|event| self.component.update(memory, event)) {
            shell.publish(message);
        }
        self.rebuild(state);
        shell.invalidate_layout();
        shell.request_redraw();
    }

    fn draw(&self, state: &Self::State, view: View<'_, 'a, Message>, mut canvas: Canvas<'_>) {
        let (children, trees) = (self.view.as_slice(), from_ref(&state.tree));
        view.of(children, trees).draw(&mut canvas);
    }

    fn mouse_interaction(
        &self,
        state: &Self::State,
        view: View<'_, 'a, Message>,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        let (children, trees) = (self.view.as_slice(), from_ref(&state.tree));
        view.of(children, trees).mouse_interaction(renderer)
    }
}
