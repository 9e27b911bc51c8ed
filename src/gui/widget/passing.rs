//! Wrappers that change one thing about a widget and pass on the rest.

/// Writes the methods of `Widget` that a wrapper with a field `inner` does not
/// change. The plain ones are for a wrapper whose tree and layout are those of
/// `inner` itself; those that begin with `child_` for one with a tree of its
/// own, of which `inner` is the first child.
macro_rules! pass_on {
    ($($method:ident),* $(,)?) => { $(crate::gui::widget::passing::pass_on!(@ $method);)* };
    (@ tree) => {
        fn tag(&self) -> iced::advanced::widget::tree::Tag {
            self.inner.as_widget().tag()
        }

        fn state(&self) -> iced::advanced::widget::tree::State {
            self.inner.as_widget().state()
        }

        fn children(&self) -> Vec<iced::advanced::widget::Tree> {
            self.inner.as_widget().children()
        }

        fn diff(&self, tree: &mut iced::advanced::widget::Tree) {
            self.inner.as_widget().diff(tree);
        }
    };
    (@ size) => {
        fn size(&self) -> iced::Size<iced::Length> {
            self.inner.as_widget().size()
        }

        fn size_hint(&self) -> iced::Size<iced::Length> {
            self.inner.as_widget().size_hint()
        }
    };
    (@ layout) => {
        fn layout(
            &mut self,
            tree: &mut iced::advanced::widget::Tree,
            renderer: &iced::Renderer,
            limits: &iced::advanced::layout::Limits,
        ) -> iced::advanced::layout::Node {
            self.inner.as_widget_mut().layout(tree, renderer, limits)
        }
    };
    (@ operate) => {
        fn operate(
            &mut self,
            tree: &mut iced::advanced::widget::Tree,
            layout: iced::advanced::Layout<'_>,
            renderer: &iced::Renderer,
            operation: &mut dyn iced::advanced::widget::Operation,
        ) {
            self.inner
                .as_widget_mut()
                .operate(tree, layout, renderer, operation);
        }
    };
    (@ update) => {
        fn update(
            &mut self,
            tree: &mut iced::advanced::widget::Tree,
            event: &iced::Event,
            layout: iced::advanced::Layout<'_>,
            cursor: iced::advanced::mouse::Cursor,
            renderer: &iced::Renderer,
            clipboard: &mut dyn iced::advanced::Clipboard,
            shell: &mut iced::advanced::Shell<'_, Message>,
            viewport: &iced::Rectangle,
        ) {
            self.inner.as_widget_mut().update(
                tree, event, layout, cursor, renderer, clipboard, shell, viewport,
            );
        }
    };
    (@ draw) => {
        fn draw(
            &self,
            tree: &iced::advanced::widget::Tree,
            renderer: &mut iced::Renderer,
            theme: &iced::Theme,
            style: &iced::advanced::renderer::Style,
            layout: iced::advanced::Layout<'_>,
            cursor: iced::advanced::mouse::Cursor,
            viewport: &iced::Rectangle,
        ) {
            self.inner
                .as_widget()
                .draw(tree, renderer, theme, style, layout, cursor, viewport);
        }
    };
    (@ mouse_interaction) => {
        fn mouse_interaction(
            &self,
            tree: &iced::advanced::widget::Tree,
            layout: iced::advanced::Layout<'_>,
            cursor: iced::advanced::mouse::Cursor,
            viewport: &iced::Rectangle,
            renderer: &iced::Renderer,
        ) -> iced::advanced::mouse::Interaction {
            self.inner
                .as_widget()
                .mouse_interaction(tree, layout, cursor, viewport, renderer)
        }
    };
    (@ overlay) => {
        fn overlay<'b>(
            &'b mut self,
            tree: &'b mut iced::advanced::widget::Tree,
            layout: iced::advanced::Layout<'b>,
            renderer: &iced::Renderer,
            viewport: &iced::Rectangle,
            translation: iced::Vector,
        ) -> Option<iced::advanced::overlay::Element<'b, Message, iced::Theme, iced::Renderer>>
        {
            self.inner
                .as_widget_mut()
                .overlay(tree, layout, renderer, viewport, translation)
        }
    };
    (@ child_tree) => {
        fn children(&self) -> Vec<iced::advanced::widget::Tree> {
            vec![iced::advanced::widget::Tree::new(&self.inner)]
        }

        fn diff(&self, tree: &mut iced::advanced::widget::Tree) {
            tree.diff_children(std::slice::from_ref(&self.inner));
        }
    };
    (@ child_layout) => {
        fn layout(
            &mut self,
            tree: &mut iced::advanced::widget::Tree,
            renderer: &iced::Renderer,
            limits: &iced::advanced::layout::Limits,
        ) -> iced::advanced::layout::Node {
            let inner = &mut tree.children[0];
            let node = self.inner.as_widget_mut().layout(inner, renderer, limits);
            iced::advanced::layout::Node::with_children(node.size(), vec![node])
        }
    };
    (@ child_draw) => {
        fn draw(
            &self,
            tree: &iced::advanced::widget::Tree,
            renderer: &mut iced::Renderer,
            theme: &iced::Theme,
            style: &iced::advanced::renderer::Style,
            layout: iced::advanced::Layout<'_>,
            cursor: iced::advanced::mouse::Cursor,
            viewport: &iced::Rectangle,
        ) {
            let (inner, layout) = (&tree.children[0], layout.child(0));
            self.inner
                .as_widget()
                .draw(inner, renderer, theme, style, layout, cursor, viewport);
        }
    };
    (@ child_mouse_interaction) => {
        fn mouse_interaction(
            &self,
            tree: &iced::advanced::widget::Tree,
            layout: iced::advanced::Layout<'_>,
            cursor: iced::advanced::mouse::Cursor,
            viewport: &iced::Rectangle,
            renderer: &iced::Renderer,
        ) -> iced::advanced::mouse::Interaction {
            let (inner, layout) = (&tree.children[0], layout.child(0));
            self.inner
                .as_widget()
                .mouse_interaction(inner, layout, cursor, viewport, renderer)
        }
    };
    (@ child_overlay) => {
        fn overlay<'b>(
            &'b mut self,
            tree: &'b mut iced::advanced::widget::Tree,
            layout: iced::advanced::Layout<'b>,
            renderer: &iced::Renderer,
            viewport: &iced::Rectangle,
            translation: iced::Vector,
        ) -> Option<iced::advanced::overlay::Element<'b, Message, iced::Theme, iced::Renderer>>
        {
            let (inner, layout) = (&mut tree.children[0], layout.child(0));
            self.inner
                .as_widget_mut()
                .overlay(inner, layout, renderer, viewport, translation)
        }
    };
}

pub(crate) use pass_on;
