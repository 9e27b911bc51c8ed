//! Things side by side where there is room, and below each other where there is not.

use iced::advanced::layout::{Limits, Node};
use iced::advanced::widget::{Operation, Tree};
use iced::advanced::{Clipboard, Layout, Shell, Widget, mouse, overlay, renderer};
use iced::{Element, Event, Length, Rectangle, Renderer, Size, Theme, Vector};

use crate::gui::theme::space;

/// Things side by side or below each other; see [`columns`].
pub struct Columns<'a, Message> {
    children: Vec<Element<'a, Message>>,
    least: f32,
    portions: Vec<u16>,
    gap: f32,
    even: bool,
    packed: bool,
}

/// Puts as many of `children` beside each other as fit when each is at least
/// `least` logical pixels wide; the rest goes on below. They share the width.
pub fn columns<'a, Message>(
    least: f32,
    children: impl IntoIterator<Item = Element<'a, Message>>,
) -> Columns<'a, Message> {
    Columns {
        children: children.into_iter().collect(),
        least,
        portions: Vec::new(),
        gap: space::M,
        even: false,
        packed: false,
    }
}

impl<Message> Columns<'_, Message> {
    /// How the width is shared when all stand beside each other.
    #[must_use]
    pub fn portions(mut self, portions: impl Into<Vec<u16>>) -> Self {
        self.portions = portions.into();
        self
    }

    /// The room between them, in logical pixels.
    #[must_use]
    pub fn gap(mut self, gap: f32) -> Self {
        self.gap = gap;
        self
    }

    /// Lets each follow at once on what stands above it, instead of starting
    /// level with its neighbours.
    #[must_use]
    pub fn packed(mut self) -> Self {
        self.packed = true;
        self
    }

    /// Makes things beside each other as high as the highest of them.
    #[must_use]
    pub fn even(mut self) -> Self {
        self.even = true;
        self
    }

    /// The widths of the columns within `width`.
    fn widths(&self, width: f32) -> Vec<f32> {
        let fit = ((width + self.gap) / (self.least + self.gap)).floor();
        // At least one, at most all; both are small whole numbers.
        let count = (fit as usize).clamp(1, self.children.len().max(1));
        let room = width - self.gap * (count - 1) as f32;
        let portions =
            if self.portions.len() == count { self.portions.clone() } else { vec![1; count] };
        let all: f32 = portions.iter().copied().map(f32::from).sum();
        portions.into_iter().map(|portion| room * f32::from(portion) / all).collect()
    }

    /// Lays out the row that begins with child number `first`, at the top and
    /// within the heights of `limits`.
    fn row(
        &mut self,
        first: usize,
        widths: &[f32],
        limits: &Limits,
        tree: &mut Tree,
        renderer: &Renderer,
    ) -> Vec<Node> {
        let most = limits.max().height;
        let children = self.children.iter_mut().zip(&mut tree.children);
        let mut row: Vec<_> = children.skip(first).zip(widths).collect();
        let mut nodes = Vec::with_capacity(row.len());
        for ((child, tree), width) in &mut row {
            let limits = Limits::new(Size::new(**width, 0.0), Size::new(**width, most));
            nodes.push(child.as_widget_mut().layout(tree, renderer, &limits));
        }
        let heights = nodes.iter().map(|node| node.size().height);
        let height = heights.fold(limits.min().height, f32::max);
        let mut x = 0.0;
        for (node, ((child, tree), width)) in nodes.iter_mut().zip(row) {
            if self.even && node.size().height < height {
                let limits = Limits::new(Size::new(*width, height), Size::new(*width, most));
                *node = child.as_widget_mut().layout(tree, renderer, &limits);
            }
            node.move_to_mut((x, 0.0));
            x += width + self.gap;
        }
        nodes
    }

    fn pack(&mut self, tree: &mut Tree, renderer: &Renderer, room: Size) -> Node {
        let widths = self.widths(room.width);
        let mut bottoms = vec![0.0_f32; widths.len()];
        let mut nodes = Vec::with_capacity(self.children.len());
        for (number, (child, tree)) in self.children.iter_mut().zip(&mut tree.children).enumerate()
        {
            let column = number % widths.len();
            let width = widths[column];
            let limits = Limits::new(Size::new(width, 0.0), Size::new(width, room.height));
            let node = child.as_widget_mut().layout(tree, renderer, &limits);
            let x = widths[..column].iter().map(|width| width + self.gap).sum();
            let y = bottoms[column];
            bottoms[column] += node.size().height + self.gap;
            nodes.push(node.move_to(iced::Point::new(x, y)));
        }
        let lowest = bottoms.into_iter().fold(self.gap, f32::max);
        Node::with_children(Size::new(room.width, lowest - self.gap), nodes)
    }
}

impl<Message> Widget<Message, Theme, Renderer> for Columns<'_, Message> {
    fn children(&self) -> Vec<Tree> {
        self.children.iter().map(Tree::new).collect()
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(&self.children);
    }

    fn size(&self) -> Size<Length> {
        Size::new(Length::Fill, Length::Shrink)
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &Limits) -> Node {
        if self.packed {
            return self.pack(tree, renderer, limits.max());
        }
        let Size { width, height } = limits.max();
        let widths = self.widths(width);
        // Inside another even row, that one sets the least height.
        let alone = self.even && self.children.len() <= widths.len();
        let least = if alone { limits.min().height } else { 0.0 };
        let limits = Limits::new(Size::new(0.0, least), Size::new(width, height));
        let (mut nodes, mut y) = (Vec::with_capacity(self.children.len()), 0.0);
        for first in (0..self.children.len()).step_by(widths.len()) {
            let row = self.row(first, &widths, &limits, tree, renderer);
            let heights = row.iter().map(|node| node.size().height);
            let height = heights.fold(0.0, f32::max);
            nodes.extend(row.into_iter().map(|node| node.translate(Vector::new(0.0, y))));
            y += height + self.gap;
        }
        Node::with_children(Size::new(width, (y - self.gap).max(0.0)), nodes)
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
            let places = tree.children.iter_mut().zip(layout.children());
            for (child, (tree, layout)) in self.children.iter_mut().zip(places) {
                child.as_widget_mut().operate(tree, layout, renderer, operation);
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
        let places = tree.children.iter_mut().zip(layout.children());
        for (child, (tree, layout)) in self.children.iter_mut().zip(places) {
            child
                .as_widget_mut()
                .update(tree, event, layout, cursor, renderer, clipboard, shell, viewport);
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
        let places = tree.children.iter().zip(layout.children());
        for (child, (tree, layout)) in self.children.iter().zip(places) {
            if layout.bounds().intersects(viewport) {
                child.as_widget().draw(tree, renderer, theme, style, layout, cursor, viewport);
            }
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
        let places = tree.children.iter().zip(layout.children());
        self.children
            .iter()
            .zip(places)
            .map(|(child, (tree, layout))| {
                child.as_widget().mouse_interaction(tree, layout, cursor, viewport, renderer)
            })
            .max()
            .unwrap_or_default()
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        overlay::from_children(&mut self.children, tree, layout, renderer, viewport, translation)
    }
}

impl<'a, Message: 'a> From<Columns<'a, Message>> for Element<'a, Message> {
    fn from(columns: Columns<'a, Message>) -> Self {
        Self::new(columns)
    }
}

#[cfg(test)]
mod tests {
    use iced::widget::Space;

    use super::*;

    fn three(least: f32) -> Columns<'static, ()> {
        columns(least, [(); 3].map(|()| Space::new().into())).gap(10.0)
    }

    #[test]
    fn as_many_stand_beside_each_other_as_fit() {
        assert_eq!(three(100.0).widths(320.0), [100.0, 100.0, 100.0]);
        assert_eq!(three(100.0).widths(319.0), [154.5, 154.5]);
        assert_eq!(three(100.0).widths(90.0), [90.0]);
        assert_eq!(three(10.0).widths(320.0).len(), 3);
    }

    #[test]
    fn portions_count_only_when_all_stand_beside_each_other() {
        let shared = three(50.0).portions([1, 1, 2]);
        assert_eq!(shared.widths(420.0), [100.0, 100.0, 200.0]);
        assert_eq!(shared.widths(120.0), [55.0, 55.0]);
    }
}
