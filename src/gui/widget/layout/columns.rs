//! Things side by side where there is room, and below each other where there is not.

use iced::advanced::layout::{Limits, Node};
use iced::advanced::widget::{Operation, Tree};
use iced::{Element, Length, Renderer, Size, Vector};

use crate::gui::theme::space;
use crate::gui::widget::host::{Canvas, Inside, Unplaced, View, Wrapper, wrap};

/// Things side by side or below each other; see [`columns`].
#[must_use]
pub struct Columns<'a, Message> {
    children: Vec<Element<'a, Message>>,
    sharing: Sharing,
}

/// How the room is shared.
struct Sharing {
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
    let sharing =
        Sharing { least, portions: Vec::new(), gap: space::M, even: false, packed: false };
    Columns { children: children.into_iter().collect(), sharing }
}

impl<Message> Columns<'_, Message> {
    /// How the width is shared when all stand beside each other.
    pub fn portions(mut self, portions: impl Into<Vec<u16>>) -> Self {
        self.sharing.portions = portions.into();
        self
    }

    /// The room between them, in logical pixels.
    pub fn gap(mut self, gap: f32) -> Self {
        self.sharing.gap = gap;
        self
    }

    /// Lets each follow at once on what stands above it, instead of starting
    /// level with its neighbours.
    pub fn packed(mut self) -> Self {
        self.sharing.packed = true;
        self
    }

    /// Makes things beside each other as high as the highest of them.
    pub fn even(mut self) -> Self {
        self.sharing.even = true;
        self
    }
}

impl Sharing {
    /// The widths of the columns of `children` things within `width`.
    fn widths(&self, children: usize, width: f32) -> Vec<f32> {
        let fit = ((width + self.gap) / (self.least + self.gap)).floor();
        // At least one, at most all; both are small whole numbers.
        let count = (fit as usize).clamp(1, children.max(1));
        let room = width - self.gap * (count - 1) as f32;
        let portions =
            if self.portions.len() == count { self.portions.clone() } else { vec![1; count] };
        let all: f32 = portions.iter().copied().map(f32::from).sum();
        portions.into_iter().map(|portion| room * f32::from(portion) / all).collect()
    }

    /// Lays out the things of one row, at the top and within the heights of `limits`.
    fn row<Message>(
        &self,
        things: &mut [(&mut Element<'_, Message>, &mut Tree)],
        widths: &[f32],
        limits: &Limits,
        renderer: &Renderer,
    ) -> Vec<Node> {
        let most = limits.max().height;
        let lay = |(child, tree): &mut (&mut Element<'_, Message>, &mut Tree), width, least| {
            let limits = Limits::new(Size::new(width, least), Size::new(width, most));
            child.as_widget_mut().layout(tree, renderer, &limits)
        };
        let row = things.iter_mut().zip(widths);
        let mut nodes: Vec<_> = row.map(|(thing, width)| lay(thing, *width, 0.0)).collect();
        let heights = nodes.iter().map(|node| node.size().height);
        let height = heights.fold(limits.min().height, f32::max);
        let mut x = 0.0;
        for (node, (thing, width)) in nodes.iter_mut().zip(things.iter_mut().zip(widths)) {
            if self.even && node.size().height < height {
                *node = lay(thing, *width, height);
            }
            node.move_to_mut((x, 0.0));
            x += width + self.gap;
        }
        nodes
    }

    fn rows<Message>(
        &self,
        things: &mut [(&mut Element<'_, Message>, &mut Tree)],
        renderer: &Renderer,
        limits: &Limits,
    ) -> Node {
        let Size { width, height } = limits.max();
        let widths = self.widths(things.len(), width);
        // Inside another even row, that one sets the least height.
        let alone = self.even && things.len() <= widths.len();
        let least = if alone { limits.min().height } else { 0.0 };
        let limits = Limits::new(Size::new(0.0, least), Size::new(width, height));
        let (mut nodes, mut y) = (Vec::with_capacity(things.len()), 0.0);
        for things in things.chunks_mut(widths.len()) {
            let row = self.row(things, &widths, &limits, renderer);
            let heights = row.iter().map(|node| node.size().height);
            let height = heights.fold(0.0, f32::max);
            nodes.extend(row.into_iter().map(|node| node.translate(Vector::new(0.0, y))));
            y += height + self.gap;
        }
        Node::with_children(Size::new(width, (y - self.gap).max(0.0)), nodes)
    }

    fn pack<Message>(
        &self,
        things: &mut [(&mut Element<'_, Message>, &mut Tree)],
        renderer: &Renderer,
        room: Size,
    ) -> Node {
        let widths = self.widths(things.len(), room.width);
        let mut bottoms = vec![0.0_f32; widths.len()];
        let mut nodes = Vec::with_capacity(things.len());
        for (number, (child, tree)) in things.iter_mut().enumerate() {
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

impl<'a, Message> Wrapper<'a, Message> for Sharing {
    type State = ();

    fn size(&self) -> Option<Size<Length>> {
        Some(Size::new(Length::Fill, Length::Shrink))
    }

    fn layout(&mut self, (): &mut (), inside: Unplaced<'_, 'a, Message>) -> Node {
        let Unplaced { children, trees, renderer, limits } = inside;
        let mut things: Vec<_> = children.iter_mut().zip(trees).collect();
        match self.packed {
            true => self.pack(&mut things, renderer, limits.max()),
            false => self.rows(&mut things, renderer, &limits),
        }
    }

    fn operate(
        &mut self,
        (): &mut (),
        mut inside: Inside<'_, 'a, Message>,
        operation: &mut dyn Operation,
    ) {
        operation.container(None, inside.bounds());
        operation.traverse(&mut |operation| inside.operate(operation));
    }

    fn draw(&self, (): &(), view: View<'_, 'a, Message>, mut canvas: Canvas<'_>) {
        for (number, layout) in view.layout.children().enumerate() {
            if layout.bounds().intersects(view.viewport) {
                view.draw_child(number, &mut canvas);
            }
        }
    }
}

impl<'a, Message: 'a> From<Columns<'a, Message>> for Element<'a, Message> {
    fn from(columns: Columns<'a, Message>) -> Self {
        wrap(columns.children, columns.sharing)
    }
}

#[cfg(test)]
mod tests {
    use super::columns;

    /// The widths of three columns of at least `least` within `width`.
    fn three(least: f32, portions: impl Into<Vec<u16>>, width: f32) -> Vec<f32> {
        let columns = columns::<()>(least, []).gap(10.0).portions(portions);
        columns.sharing.widths(3, width)
    }

    #[test]
    fn as_many_stand_beside_each_other_as_fit() {
        assert_eq!(three(100.0, [], 320.0), [100.0, 100.0, 100.0]);
        assert_eq!(three(100.0, [], 319.0), [154.5, 154.5]);
        assert_eq!(three(100.0, [], 90.0), [90.0]);
        assert_eq!(three(10.0, [], 320.0).len(), 3);
    }

    #[test]
    fn portions_count_only_when_all_stand_beside_each_other() {
        assert_eq!(three(50.0, [1, 1, 2], 420.0), [100.0, 100.0, 200.0]);
        assert_eq!(three(50.0, [1, 1, 2], 120.0), [55.0, 55.0]);
    }
}
