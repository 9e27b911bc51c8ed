//! The people in the drawing as buttons, for the keyboard and for readers.
//! The pointer stays with the drawing, which knows each disc to the pixel.

use iced::advanced::layout::{Limits, Node};
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Layout, Shell, Widget, mouse, renderer};
use iced::{Element, Event, Fill, Length, Rectangle, Renderer, Size, Theme, Vector};

use super::geometry::{Standing, arrange};

/// A button for everybody who stands in a drawing, each on its disc.
pub(super) fn discs<'a, Message: 'a>(
    people: impl IntoIterator<Item = (Standing, Element<'a, Message>)>,
) -> Element<'a, Message> {
    let (standing, buttons) = people.into_iter().unzip();
    Element::new(Discs { standing, buttons })
}

struct Discs<'a, Message> {
    standing: Vec<Standing>,
    buttons: Vec<Element<'a, Message>>,
}

/// Where everybody stood last, so that typing elsewhere arranges nobody.
#[derive(Debug, Default)]
struct Memory {
    standing: Vec<Standing>,
    side: f32,
    places: Vec<Rectangle>,
}

impl Memory {
    fn refresh(&mut self, standing: &[Standing], side: f32) {
        if self.side == side && self.standing == standing {
            return;
        }
        let people = arrange(standing, side);
        let place = |who: &Standing| {
            people.disc(who.id).map_or_else(Rectangle::default, |disc| {
                let corner = disc.centre - Vector::new(disc.radius, disc.radius);
                Rectangle::new(corner, Size::new(disc.radius, disc.radius) * 2.0)
            })
        };
        *self = Self {
            standing: standing.to_vec(),
            side,
            places: standing.iter().map(place).collect(),
        };
    }
}

impl<Message> Widget<Message, Theme, Renderer> for Discs<'_, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<Memory>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(Memory::default())
    }

    fn children(&self) -> Vec<Tree> {
        self.buttons.iter().map(Tree::new).collect()
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(&self.buttons);
    }

    fn size(&self) -> Size<Length> {
        Size::new(Fill, Fill)
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &Limits) -> Node {
        let room = limits.max();
        let memory = tree.state.downcast_mut::<Memory>();
        memory.refresh(&self.standing, room.width.min(room.height));
        let buttons = self.buttons.iter_mut().zip(&mut tree.children);
        let nodes = buttons.zip(&memory.places).map(|((button, tree), place)| {
            let limits = Limits::new(place.size(), place.size());
            let node = button.as_widget_mut().layout(tree, renderer, &limits);
            node.move_to(place.position())
        });
        Node::with_children(room, nodes.collect())
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
            for (button, (tree, layout)) in self.buttons.iter_mut().zip(places) {
                button.as_widget_mut().operate(tree, layout, renderer, operation);
            }
        });
    }

    // The pointer is nowhere for them: a press anywhere takes the keyboard away.
    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        _: mouse::Cursor,
        renderer: &Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        viewport: &Rectangle,
    ) {
        let nowhere = mouse::Cursor::Unavailable;
        let places = tree.children.iter_mut().zip(layout.children());
        for (button, (tree, layout)) in self.buttons.iter_mut().zip(places) {
            button
                .as_widget_mut()
                .update(tree, event, layout, nowhere, renderer, clipboard, shell, viewport);
        }
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        _: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let nowhere = mouse::Cursor::Unavailable;
        let places = tree.children.iter().zip(layout.children());
        for (button, (tree, layout)) in self.buttons.iter().zip(places) {
            button.as_widget().draw(tree, renderer, theme, style, layout, nowhere, viewport);
        }
    }
}
