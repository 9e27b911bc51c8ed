//! Parts that stand side by side where there is room, else below each other.

use iced::advanced::layout::{Limits, Node};
use iced::advanced::widget::{Operation, Tree};
use iced::advanced::{Clipboard, Layout, Shell, Widget, mouse, overlay, renderer};
use iced::{Element, Event, Length, Rectangle, Renderer, Size, Theme, Vector};

/// Parts in a row or in a column; see [`side_by_side`].
pub struct SideBySide<'a, Message> {
    parts: Vec<Element<'a, Message>>,
    weights: Vec<u16>,
    least: f32,
    spacing: f32,
    even: bool,
}

/// Parts that stand side by side from a width of `least` logical pixels on,
/// each as wide as its weight says, and below each other when there is less.
pub fn side_by_side<'a, Message>(
    least: f32,
    parts: impl IntoIterator<Item = (u16, Element<'a, Message>)>,
) -> SideBySide<'a, Message> {
    let (weights, parts) = parts.into_iter().unzip();
    SideBySide {
        parts,
        weights,
        least,
        spacing: 0.0,
        even: false,
    }
}

impl<Message> SideBySide<'_, Message> {
    /// The room between the parts, in logical pixels.
    #[must_use]
    pub fn spacing(mut self, spacing: f32) -> Self {
        self.spacing = spacing;
        self
    }

    /// Makes parts that stand side by side as high as the highest of them.
    #[must_use]
    pub fn even(mut self) -> Self {
        self.even = true;
        self
    }

    fn below(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &Limits) -> Node {
        let width = limits.max().width;
        let (mut y, mut nodes) = (0.0, Vec::with_capacity(self.parts.len()));
        for number in 0..self.parts.len() {
            let node = self.part(number, tree, renderer, width, 0.0);
            let height = node.size().height;
            nodes.push(node.move_to((0.0, y)));
            y += height + self.spacing;
        }
        Node::with_children(Size::new(width, (y - self.spacing).max(0.0)), nodes)
    }

    fn beside(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &Limits) -> Node {
        let width = limits.max().width;
        let widths = self.widths(width);
        let mut nodes: Vec<Node> = Vec::with_capacity(widths.len());
        for (number, width) in widths.iter().enumerate() {
            nodes.push(self.part(number, tree, renderer, *width, 0.0));
        }
        let heights = nodes.iter().map(|node| node.size().height);
        // Inside another even row, that one sets the least height.
        let least = if self.even { limits.min().height } else { 0.0 };
        let height = heights.fold(least, f32::max);
        let mut x = 0.0;
        for (number, width) in widths.iter().enumerate() {
            if self.even && nodes[number].size().height < height {
                nodes[number] = self.part(number, tree, renderer, *width, height);
            }
            nodes[number].move_to_mut((x, 0.0));
            x += width + self.spacing;
        }
        Node::with_children(Size::new(width, height), nodes)
    }

    fn widths(&self, width: f32) -> Vec<f32> {
        let between = self.spacing * self.parts.len().saturating_sub(1) as f32;
        let all: f32 = self.weights.iter().map(|weight| f32::from(*weight)).sum();
        let share = (width - between) / all.max(1.0);
        let weights = self.weights.iter();
        weights.map(|weight| share * f32::from(*weight)).collect()
    }

    fn part(
        &mut self,
        number: usize,
        tree: &mut Tree,
        renderer: &Renderer,
        width: f32,
        least_height: f32,
    ) -> Node {
        let limits = Limits::with_compression(
            Size::new(width, least_height),
            Size::new(width, f32::INFINITY),
            Size::new(false, true),
        );
        let (part, tree) = (&mut self.parts[number], &mut tree.children[number]);
        part.as_widget_mut().layout(tree, renderer, &limits)
    }
}

impl<Message> Widget<Message, Theme, Renderer> for SideBySide<'_, Message> {
    fn children(&self) -> Vec<Tree> {
        self.parts.iter().map(Tree::new).collect()
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(&self.parts);
    }

    fn size(&self) -> Size<Length> {
        Size::new(Length::Fill, Length::Shrink)
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &Limits) -> Node {
        if limits.max().width < self.least {
            self.below(tree, renderer, limits)
        } else {
            self.beside(tree, renderer, limits)
        }
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        operation.container(None, layout.bounds());
        operation.traverse(&mut |operation| {
            let parts = self.parts.iter_mut().zip(&mut tree.children);
            for ((part, tree), layout) in parts.zip(layout.children()) {
                part.as_widget_mut()
                    .operate(tree, layout, renderer, operation);
            }
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
        let parts = self.parts.iter_mut().zip(&mut tree.children);
        for ((part, tree), layout) in parts.zip(layout.children()) {
            part.as_widget_mut().update(
                tree, event, layout, cursor, renderer, clipboard, shell, viewport,
            );
        }
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
        let parts = self.parts.iter().zip(&tree.children);
        let seen = parts.zip(layout.children());
        for ((part, tree), layout) in
            seen.filter(|(_, layout)| layout.bounds().intersects(viewport))
        {
            part.as_widget()
                .draw(tree, renderer, theme, style, layout, cursor, viewport);
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
        let parts = self.parts.iter().zip(&tree.children);
        let shapes = parts.zip(layout.children()).map(|((part, tree), layout)| {
            part.as_widget()
                .mouse_interaction(tree, layout, cursor, viewport, renderer)
        });
        shapes.max().unwrap_or_default()
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        overlay::from_children(
            &mut self.parts,
            tree,
            layout,
            renderer,
            viewport,
            translation,
        )
    }
}

impl<'a, Message: 'a> From<SideBySide<'a, Message>> for Element<'a, Message> {
    fn from(parts: SideBySide<'a, Message>) -> Self {
        Self::new(parts)
    }
}
