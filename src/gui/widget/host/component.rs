//! A widget with a little memory of its own, such as a half-typed date.

use iced::advanced::layout::{Limits, Node};
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Layout, Shell, Widget, mouse, renderer};
use iced::{Element, Event, Length, Rectangle, Renderer, Size, Theme};

use super::inner_shell::forward;

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

/// Makes a widget of `width` out of a component.
pub(crate) fn component<'a, C, Message: 'a>(width: Length, component: C) -> Element<'a, Message>
where
    C: Component<'a, Message> + 'a,
{
    Element::new(Host { component, view: None, width, synced: false })
}

impl<'a, C: Component<'a, Message>, Message> Host<'a, C, Message> {
    /// Builds the view again from what is remembered now.
    fn rebuild(&mut self, tree: &mut Tree) {
        let view = self.component.view(tree.state.downcast_ref());
        tree.diff_children(std::slice::from_ref(&view));
        self.view = Some(view);
    }
}

impl<'a, C: Component<'a, Message>, Message> Widget<Message, Theme, Renderer>
    for Host<'a, C, Message>
{
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<C::Memory>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(C::Memory::default())
    }

    // The view depends on the memory, which is known from the first layout on.
    fn diff(&self, _: &mut Tree) {}

    fn size(&self) -> Size<Length> {
        Size::new(self.width, Length::Shrink)
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &Limits) -> Node {
        // Once for each view: after an event the memory is ahead of the model.
        if !std::mem::replace(&mut self.synced, true) {
            self.component.sync(tree.state.downcast_mut());
        }
        self.rebuild(tree);
        let limits = limits.width(self.width);
        let node = self
            .view
            .as_mut()
            .map(|view| view.as_widget_mut().layout(&mut tree.children[0], renderer, &limits));
        node.map_or_else(
            || Node::new(Size::ZERO),
            |node| Node::with_children(node.size(), vec![node]),
        )
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        if let Some(view) = &mut self.view {
            let (inner, layout) = (&mut tree.children[0], layout.child(0));
            view.as_widget_mut().operate(inner, layout, renderer, operation);
        }
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
        let Some(view) = &mut self.view else { return };
        let mut events = Vec::new();
        let mut local = Shell::new(&mut events);
        if shell.is_event_captured() {
            local.capture_event();
        }
        view.as_widget_mut().update(
            &mut tree.children[0],
            event,
            layout.child(0),
            cursor,
            renderer,
            clipboard,
            &mut local,
            viewport,
        );
        forward(&local, shell);
        if events.is_empty() {
            return;
        }
        let memory = tree.state.downcast_mut();
        for message in events.into_iter().flat_map(|event| self.component.update(memory, event)) {
            shell.publish(message);
        }
        self.rebuild(tree);
        shell.invalidate_layout();
        shell.request_redraw();
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        if let Some(view) = &self.view {
            let (inner, layout) = (&tree.children[0], layout.child(0));
            view.as_widget().draw(inner, renderer, theme, style, layout, cursor, viewport);
        }
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        let Some(view) = &self.view else {
            return mouse::Interaction::None;
        };
        let (inner, layout) = (&tree.children[0], layout.child(0));
        view.as_widget().mouse_interaction(inner, layout, cursor, viewport, renderer)
    }
}
