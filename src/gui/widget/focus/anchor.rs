//! The page holds still under the hand: what the pointer or the keyboard is at
//! keeps its place on the screen, whatever a new view puts above it.
//!
//! What was used last decides: the pointer holds what it is on, the keyboard what
//! has it. Where that is gone, its nearest neighbour that is still there is held.
//! A part that scrolls moves along; where it has no room to, it gets that below
//! its content, until it is scrolled away ([`spare_room`]).

use std::any::Any;
use std::hash::{DefaultHasher, Hash, Hasher};

use iced::advanced::layout::Node;
use iced::advanced::widget::operation::scrollable::AbsoluteOffset;
use iced::advanced::widget::operation::{Focusable, Scrollable};
use iced::advanced::widget::{Id, Operation};
use iced::{Element, Event, Point, Rectangle, Size, Vector, mouse, window};

use super::scrolling::reveal;
use crate::gui::widget::host::{Inside, Unplaced, Wrapper, wrap};
use crate::gui::widget::keys;
use crate::gui::widget::spoken::{Announcement, Role};

type Run<'a> = &'a mut dyn FnMut(&mut dyn Operation);

/// What moved less than this, in logical pixels, stood still.
const HAIR: f32 = 0.5;

/// How many neighbours may be held in place of what is gone.
const NEIGHBOURS: usize = 12;

/// What holds the page still.
#[derive(Debug, Default)]
pub struct Anchor {
    /// Whether the keyboard was used last, and not the pointer.
    by_keyboard: bool,
    /// How things stood when they were last drawn.
    seen: Option<Seen>,
    /// Room was made, and what is held is scrolled back once that is laid out.
    waits: bool,
}

#[derive(Debug)]
struct Seen {
    places: Vec<Place>,
    held: usize,
    /// What had the keyboard.
    focused: Option<u64>,
    /// How far each part was scrolled.
    scrolled: Vec<f32>,
}

/// What can be pressed or have the keyboard, and where it stands on the screen.
#[derive(Debug, Clone, PartialEq)]
struct Place {
    /// What tells it from everything else: what it is, is called and stands in.
    who: u64,
    bounds: Rectangle,
    /// The part that scrolls in which it stands.
    port: Option<usize>,
}

impl Anchor {
    /// Hears which of both is used. What scrolls or gives the window another
    /// size moves things on purpose.
    pub fn hear(&mut self, event: &Event) {
        match event {
            Event::Mouse(mouse::Event::WheelScrolled { .. })
            | Event::Window(window::Event::Resized(_)) => self.seen = None,
            Event::Mouse(_) | Event::Touch(_) => self.by_keyboard = false,
            Event::InputMethod(_) => self.by_keyboard = true,
            _ if keys::pressed(event).is_some() => self.by_keyboard = true,
            _ => {}
        }
    }

    /// Notes how things stand, when they are drawn. Whether room that nobody
    /// needs any more was given back.
    pub fn note(&mut self, event: &Event, pointer: Option<Point>, run: Run<'_>) -> bool {
        if self.waits || !matches!(event, Event::Window(window::Event::RedrawRequested(_))) {
            return false;
        }
        let layout = Layout::of(run);
        self.seen = layout.seen(pointer.filter(|_| !self.by_keyboard));
        let given = layout.ports.iter().enumerate().filter(|(_, port)| port.spends_too_much());
        let given: Vec<_> = given.map(|(at, port)| (at, port.needed())).collect();
        given.iter().for_each(|(at, room)| run(&mut Give { port: *at, room: *room, at: 0 }));
        !given.is_empty()
    }

    /// Scrolls what is held back to where it stood, after a new view came; where
    /// there is no room for that, some is made first.
    pub fn hold(&mut self, run: Run<'_>) -> Held {
        let waited = std::mem::take(&mut self.waits);
        let Some(seen) = &self.seen else {
            return Held::Still;
        };
        let layout = Layout::of(run);
        let Some((port, by)) = layout.moved(seen) else {
            return Held::Still;
        };
        let lacks = layout.ports[port].lacks(by);
        if lacks > HAIR && !waited {
            let room = layout.ports[port].spare.unwrap_or(0.0) + lacks;
            run(&mut Give { port, room, at: 0 });
            self.waits = true;
            return Held::Waits;
        }
        run(&mut ScrollBy { port, by, at: 0 });
        if layout.holder() != seen.focused {
            reveal(run);
        }
        self.seen = None;
        Held::Moved
    }

    /// Holds nothing any more: who is led to the top of a page is to see it.
    pub fn let_go(&mut self) {
        (self.seen, self.waits) = (None, false);
    }

    /// Whether what is held has room to wait for.
    pub fn waits(&self) -> bool {
        self.waits
    }

    /// Whether a new view moved what is held.
    pub fn has_moved(&self, run: Run<'_>) -> bool {
        let moved = |seen| Layout::of(run).moved(seen).is_some();
        self.seen.as_ref().is_some_and(moved)
    }

    /// Something may have scrolled on purpose. Then what is seen now is held from
    /// now on; while a new view waits to be held, only going to the top counts as
    /// on purpose, as the keyboard that is led somewhere comes into view by itself.
    pub fn yield_to_scrolling(&mut self, pending: bool, run: Run<'_>) {
        let Some(seen) = &self.seen else {
            return;
        };
        let layout = Layout::of(run);
        let mut ports = layout.ports.iter().map(|port| port.scrolled.y).zip(&seen.scrolled);
        let led = ports.any(|(now, before)| {
            let scrolled = (now - before).abs() > HAIR;
            scrolled && (!pending || now < HAIR)
        });
        if led {
            self.seen = None;
        }
    }
}

/// What came of holding the page still.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// Nothing had moved.
    Still,
    /// It was scrolled back.
    Moved,
    /// It will be, once things are laid out with more room.
    Waits,
}

/// A part that scrolls.
#[derive(Debug, Clone, Copy)]
struct Port {
    bounds: Rectangle,
    content: f32,
    scrolled: Vector,
    /// The room that was made below its content; none where it cannot be.
    spare: Option<f32>,
}

impl Port {
    /// How much room lacks to scroll by so much.
    fn lacks(&self, by: f32) -> f32 {
        let most = (self.content - self.bounds.height).max(0.0);
        let lacks = self.scrolled.y + by - most;
        if self.spare.is_some() { lacks.max(0.0) } else { 0.0 }
    }

    /// The room below its content that is in use now.
    fn needed(&self) -> f32 {
        let natural = self.content - self.spare.unwrap_or(0.0);
        (self.scrolled.y + self.bounds.height - natural).max(0.0)
    }

    fn spends_too_much(&self) -> bool {
        self.spare.is_some_and(|spare| spare > HAIR && self.needed() + HAIR < spare)
    }
}

/// Everything that can be pressed or have the keyboard, and every part that scrolls.
#[derive(Debug, Default)]
struct Layout {
    places: Vec<Place>,
    ports: Vec<Port>,
    focused: Option<usize>,
    /// The ports around what is met now.
    within: Vec<usize>,
    /// What the things around are, from the window on.
    around: Vec<u64>,
    entering: Option<usize>,
    last: Option<Said>,
}

/// What was met last: as a thing of its own, and as what stands around others.
#[derive(Debug, Clone, Copy)]
struct Said {
    who: u64,
    around: u64,
}

impl Layout {
    fn of(run: Run<'_>) -> Self {
        let mut layout = Self::default();
        run(&mut layout);
        layout
    }

    fn place(&mut self, who: u64, bounds: Rectangle) {
        let (bounds, port) = (bounds - self.shift(), self.within.last().copied());
        self.places.push(Place { who, bounds, port });
    }

    fn shift(&self) -> Vector {
        self.within.iter().fold(Vector::ZERO, |sum, port| sum + self.ports[*port].scrolled)
    }

    /// What is held: what the pointer is on, or else what has the keyboard, if
    /// that is on the screen.
    fn seen(&self, pointer: Option<Point>) -> Option<Seen> {
        let on = |point: Point| self.places.iter().rposition(|place| place.bounds.contains(point));
        let held = pointer.and_then(on).or(self.focused.filter(|at| self.is_shown(*at)))?;
        let scrolled = self.ports.iter().map(|port| port.scrolled.y).collect();
        Some(Seen { places: self.places.clone(), held, focused: self.holder(), scrolled })
    }

    /// What has the keyboard.
    fn holder(&self) -> Option<u64> {
        self.focused.map(|at| self.places[at].who)
    }

    fn is_shown(&self, at: usize) -> bool {
        let place = &self.places[at];
        place.port.is_none_or(|port| self.ports[port].bounds.intersects(&place.bounds))
    }

    /// How far what is held, or the nearest that is still there, has moved, and
    /// in which part that scrolls.
    fn moved(&self, seen: &Seen) -> Option<(usize, f32)> {
        let before = seen.places.get(seen.held)?;
        let near = (0..=NEIGHBOURS)
            .flat_map(|far| [seen.held.checked_sub(far), seen.held.checked_add(far)]);
        let near = near.flatten().filter_map(|at| seen.places.get(at));
        let mut near = near.filter(|place| place.port == before.port);
        let (old, new) = near.find_map(|old| Some((old, self.again(seen, old)?)))?;
        let by = new.bounds.y - old.bounds.y;
        (by.abs() > HAIR).then_some((new.port?, by))
    }

    /// The same thing now, when there is no doubt which it is.
    fn again(&self, seen: &Seen, old: &Place) -> Option<&Place> {
        let count = |all: &[Place]| all.iter().filter(|place| place.who == old.who).count();
        if count(&seen.places) != 1 || count(&self.places) != 1 {
            return None;
        }
        self.places.iter().find(|place| place.who == old.who && place.port == old.port)
    }

    fn meet(&self, said: &Announcement) -> Said {
        let mut hasher = DefaultHasher::new();
        (self.around.last(), said.role, &said.key).hash(&mut hasher);
        let mut around = hasher.clone();
        said.name.hash(&mut hasher);
        // The words of an item or a row change with what is in it.
        let tells = !matches!(said.role, Role::ListItem | Role::Row) && said.key.is_none();
        tells.then_some(&said.name).hash(&mut around);
        Said { who: hasher.finish(), around: around.finish() }
    }
}

impl Operation for Layout {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let (ports, around) = (self.within.len(), self.around.len());
        self.within.extend(self.entering.take());
        self.around.extend(self.last.take().map(|said| said.around));
        operate(self);
        self.within.truncate(ports);
        self.around.truncate(around);
        (self.entering, self.last) = (None, None);
    }

    fn scrollable(
        &mut self,
        _: Option<&Id>,
        bounds: Rectangle,
        content: Rectangle,
        scrolled: Vector,
        _: &mut dyn Scrollable,
    ) {
        let bounds = bounds - self.shift();
        self.entering = Some(self.ports.len());
        self.ports.push(Port { bounds, content: content.height, scrolled, spare: None });
    }

    fn custom(&mut self, _: Option<&Id>, bounds: Rectangle, state: &mut dyn Any) {
        if let Some(said) = state.downcast_ref::<Announcement>() {
            let met = self.meet(said);
            self.last = Some(met);
            if said.pressable {
                self.place(met.who, bounds);
            }
        } else if let (Some(spare), Some(port)) =
            (state.downcast_ref::<Spare>(), self.within.last())
        {
            self.ports[*port].spare = Some(spare.0);
        }
    }

    // A widget announces itself before it offers to take the keyboard, and what is
    // inside it comes after that.
    fn focusable(&mut self, _: Option<&Id>, bounds: Rectangle, state: &mut dyn Focusable) {
        let Some(Said { who, .. }) = self.last else {
            return;
        };
        if self.places.last().is_none_or(|place| place.who != who) {
            self.place(who, bounds);
        }
        if state.is_focused() {
            self.focused = self.places.len().checked_sub(1);
        }
    }
}

/// Scrolls a part that scrolls.
struct ScrollBy {
    port: usize,
    by: f32,
    at: usize,
}

impl Operation for ScrollBy {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn scrollable(
        &mut self,
        _: Option<&Id>,
        bounds: Rectangle,
        content: Rectangle,
        _: Vector,
        state: &mut dyn Scrollable,
    ) {
        let at = self.at;
        self.at += 1;
        if at == self.port {
            state.scroll_by(AbsoluteOffset { x: 0.0, y: self.by }, bounds, content);
        }
    }
}

/// Makes room below the content of a part that scrolls.
struct Give {
    port: usize,
    room: f32,
    at: usize,
}

impl Operation for Give {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn scrollable(
        &mut self,
        _: Option<&Id>,
        _: Rectangle,
        _: Rectangle,
        _: Vector,
        _: &mut dyn Scrollable,
    ) {
        self.at += 1;
    }

    fn custom(&mut self, _: Option<&Id>, _: Rectangle, state: &mut dyn Any) {
        // It stands directly in its part that scrolls, before any other.
        if let Some(spare) = state.downcast_mut::<Spare>()
            && self.at == self.port + 1
        {
            spare.0 = self.room;
        }
    }
}

/// The room below content that scrolls, in logical pixels.
#[derive(Debug, Default)]
struct Spare(f32);

struct SpareRoom;

/// Content of a part that scrolls, below which room can be made.
pub(crate) fn spare_room<'a, Message: 'a>(
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    wrap([content.into()], SpareRoom)
}

impl<'a, Message> Wrapper<'a, Message> for SpareRoom {
    type State = Spare;

    fn layout(&mut self, spare: &mut Spare, mut inside: Unplaced<'_, 'a, Message>) -> Node {
        let node = inside.layout_child(0, inside.limits);
        let size = node.size();
        Node::with_children(Size::new(size.width, size.height + spare.0), vec![node])
    }

    fn operate(
        &mut self,
        spare: &mut Spare,
        mut inside: Inside<'_, 'a, Message>,
        operation: &mut dyn Operation,
    ) {
        operation.custom(None, inside.bounds(), spare as &mut dyn Any);
        inside.operate(operation);
    }
}
