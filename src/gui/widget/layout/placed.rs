//! Things that stand on a drawing, for the keyboard and for readers.

use iced::advanced::layout::{Limits, Node};
use iced::advanced::{Shell, mouse};
use iced::{Element, Event, Fill, Length, Rectangle, Renderer, Size};

use crate::gui::widget::host::{Canvas, Context, Inside, Unplaced, View, Wrapper, wrap};

/// Where things stand, by what they are and the room there is.
type Places<T> = fn(&[T], Size) -> Vec<Rectangle>;

struct Placed<T> {
    things: Vec<T>,
    places: Places<T>,
}

/// Where everything stood last, so that typing elsewhere arranges nothing.
struct State<T> {
    things: Vec<T>,
    room: Size,
    places: Vec<Rectangle>,
}

impl<T> Default for State<T> {
    fn default() -> Self {
        Self { things: Vec::new(), room: Size::ZERO, places: Vec::new() }
    }
}

/// Puts an element for each of `things` where `places` says, in all the room
/// there is. The pointer stays with what is drawn below.
pub fn placed<'a, T, Message: 'a>(
    things: impl IntoIterator<Item = (T, Element<'a, Message>)>,
    places: Places<T>,
) -> Element<'a, Message>
where
    T: Clone + PartialEq + 'static,
{
    let (things, elements): (_, Vec<_>) = things.into_iter().unzip();
    wrap(elements, Placed { things, places })
}

impl<'a, T: Clone + PartialEq + 'static, Message> Wrapper<'a, Message> for Placed<T> {
    type State = State<T>;

    fn size(&self) -> Option<Size<Length>> {
        Some(Size::new(Fill, Fill))
    }

    fn layout(&mut self, state: &mut State<T>, mut inside: Unplaced<'_, 'a, Message>) -> Node {
        let room = inside.limits.max();
        if state.room != room || state.things != self.things {
            let places = (self.places)(&self.things, room);
            *state = State { things: self.things.clone(), room, places };
        }
        let nodes = state.places.iter().enumerate().map(|(at, place)| {
            let limits = Limits::new(place.size(), place.size());
            inside.layout_child(at, limits).move_to(place.position())
        });
        Node::with_children(room, nodes.collect())
    }

    // The pointer is nowhere for them: a press anywhere takes the keyboard away.
    fn update(
        &mut self,
        _: &mut State<T>,
        mut inside: Inside<'_, 'a, Message>,
        event: &Event,
        context: Context<'_>,
        shell: &mut Shell<'_, Message>,
    ) {
        let cursor = mouse::Cursor::Unavailable;
        inside.update(event, &mut Context { cursor, ..context }, shell);
    }

    fn draw(&self, _: &State<T>, view: View<'_, 'a, Message>, mut canvas: Canvas<'_>) {
        View { cursor: mouse::Cursor::Unavailable, ..view }.draw(&mut canvas);
    }

    fn mouse_interaction(
        &self,
        _: &State<T>,
        _: View<'_, 'a, Message>,
        _: &Renderer,
    ) -> mouse::Interaction {
        mouse::Interaction::None
    }
}
