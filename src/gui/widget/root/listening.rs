//! Telling a listener what the window says, and doing what it asks.

use iced::advanced::Layout;
use iced::advanced::widget::operation::black_box;
use iced::advanced::widget::{Operation, Tree};
use iced::{Event, Renderer, window};

use super::Root;
use crate::gui::widget::collect::{Collect, Spoken};
use crate::gui::widget::focus::reveal_met;
use crate::gui::widget::fulfil::Fulfil;
use crate::gui::widget::listener::{Listener, Wish};

impl<'a, Message> Root<'a, Message> {
    /// Who hears what the window says each time it is drawn. Not after each
    /// message: clicks, the caret and scrolling change what a window says
    /// without any message, but always draw it anew.
    #[must_use]
    pub fn listener(mut self, listener: &'a dyn Listener) -> Self {
        self.listener = Some(listener);
        self
    }

    /// Comes before the widgets hear of `event`.
    pub(super) fn before(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        renderer: &Renderer,
    ) {
        let Some(listener) = self.listener else {
            return;
        };
        listener.notice(event);
        if is_drawn(event) && listener.asks() {
            self.obey(listener, tree, layout, renderer);
        }
    }

    /// Comes after the widgets heard of `event`.
    pub(super) fn after(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        renderer: &Renderer,
    ) {
        let listener = self.listener.filter(|_| is_drawn(event));
        if let Some(listener) = listener.filter(|listener| listener.listens()) {
            let spoken = self.spoken(tree, layout, renderer);
            listener.hear(spoken, layout.bounds().size());
        }
    }

    fn obey(
        &mut self,
        listener: &dyn Listener,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
    ) {
        let spoken = self.spoken(tree, layout, renderer);
        for (at, wish) in listener.wishes(&spoken) {
            let shows = wish == Wish::Focus || wish == Wish::Reveal;
            self.run(tree, layout, renderer, &mut Fulfil::new(at, wish));
            if shows {
                reveal_met(at, &mut |operation| self.run(tree, layout, renderer, operation));
            }
        }
    }

    fn spoken(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer) -> Vec<Spoken> {
        let mut collect = Collect::default();
        self.run(tree, layout, renderer, &mut black_box(&mut collect));
        collect.into_spoken()
    }

    fn run(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        let (inner, layout) = (&mut tree.children[0], layout.child(0));
        let inside = self.inner.as_widget_mut();
        inside.operate(inner, layout, renderer, operation);
    }
}

fn is_drawn(event: &Event) -> bool {
    matches!(event, Event::Window(window::Event::RedrawRequested(_)))
}
