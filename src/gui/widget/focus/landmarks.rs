//! Going from landmark to landmark: navigation, screen, and what stands beside it.

use std::any::Any;

use iced::advanced::widget::operation::{Focusable, Outcome};
use iced::advanced::widget::{Id, Operation};
use iced::{Rectangle, Task};

use super::direction::Direction;
use super::in_main::in_main;
use super::scrolling::{Typing, reveal};
use super::tab_order::{focus_nth, focus_unseen};
use crate::gui::widget::hiding::put_keyboard;
use crate::gui::widget::spoken::{Announcement, Role};

/// Where the keyboard was in each landmark that it left.
#[derive(Debug, Default)]
pub(super) struct Visits(Vec<Visit>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Visit {
    role: Role,
    name: String,
    stop: usize,
    stops: usize,
}

/// Moves the keyboard to the next or previous landmark that has a place for
/// it: where it last was there, or else the first place. Landmarks go round.
pub(super) fn leap(
    direction: Direction,
    visits: &mut Visits,
    run: &mut dyn FnMut(&mut dyn Operation),
) {
    let map = Map::of(run);
    visits.note(&map);
    if let Some(landmark) = map.target(direction) {
        run(&mut focus_nth(Some(visits.stop(landmark))));
        reveal(run);
    }
}

/// Moves the keyboard to the first place in the screen itself.
pub fn enter_main(run: &mut dyn FnMut(&mut dyn Operation)) {
    if let Some(stop) = Map::of(run).first_in_main() {
        run(&mut focus_nth(Some(stop)));
        reveal(run);
    }
}

/// The same as [`enter_main`], as a task.
pub fn to_main<Message: Send + 'static>() -> Task<Message> {
    in_main(Map::with(Goal::Main))
}

/// The same for work that ended by itself: whoever is typing meanwhile keeps the
/// keyboard.
pub fn offer_main<Message: Send + 'static>() -> Task<Message> {
    in_main(Map::with(Goal::MainUnlessTyping))
}

/// Moves the keyboard to the first place in the screen itself after another
/// screen came, unless it is in the navigation, which is still there.
pub fn settle<Message: Send + 'static>() -> Task<Message> {
    in_main(Map::with(Goal::MainOrNavigation))
}

impl Visits {
    fn note(&mut self, map: &Map) {
        let Some((at, landmark)) = map.focused() else {
            return;
        };
        self.0.retain(|visit| !visit.is_to(landmark));
        self.0.push(Visit {
            role: landmark.role,
            name: landmark.name.clone(),
            stop: at,
            stops: landmark.stops.len(),
        });
    }

    /// The place to go to in a landmark. One that changed is entered anew.
    fn stop(&self, landmark: &Landmark) -> usize {
        let known = self.0.iter().find(|visit| visit.is_to(landmark));
        let known = known.filter(|visit| visit.stops == landmark.stops.len());
        landmark.stops[known.map_or(0, |visit| visit.stop)]
    }
}

impl Visit {
    fn is_to(&self, landmark: &Landmark) -> bool {
        self.role == landmark.role && self.name == landmark.name
    }
}

#[derive(Debug)]
struct Landmark {
    role: Role,
    name: String,
    /// The places for the keyboard in it, but not in another inside it.
    stops: Vec<usize>,
    /// How many places came before it.
    before: usize,
    /// The first of its places that is seen before anything is scrolled.
    seen_first: Option<usize>,
}

/// Where a walk over the landmarks ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Goal {
    /// It only looks.
    #[default]
    Nowhere,
    /// In the screen itself.
    Main,
    /// In the screen itself, unless somebody is typing.
    MainUnlessTyping,
    /// In the navigation when it is there already, or else in the screen.
    MainOrNavigation,
}

/// The landmarks of a window in reading order.
#[derive(Debug, Default)]
struct Map {
    goal: Goal,
    landmarks: Vec<Landmark>,
    seen: usize,
    window: Rectangle,
    focused: Option<usize>,
    inside: Option<usize>,
    entering: Option<usize>,
    typing: Typing,
}

impl Map {
    fn of(run: &mut dyn FnMut(&mut dyn Operation)) -> Self {
        let mut map = Self::default();
        run(&mut map);
        map
    }

    fn with(goal: Goal) -> Self {
        Self { goal, ..Self::default() }
    }

    fn goal(&self) -> Option<usize> {
        let role = self.focused().map(|(_, landmark)| landmark.role);
        match self.goal {
            Goal::Nowhere => None,
            Goal::MainOrNavigation if role == Some(Role::Navigation) => None,
            Goal::MainUnlessTyping if self.typing.now => None,
            Goal::Main | Goal::MainUnlessTyping | Goal::MainOrNavigation => self.first_in_main(),
        }
    }

    /// The landmark with the keyboard, and which of its places has it.
    fn focused(&self) -> Option<(usize, &Landmark)> {
        let focused = self.focused?;
        self.landmarks.iter().find_map(|landmark| {
            let at = landmark.stops.iter().position(|stop| *stop == focused)?;
            Some((at, landmark))
        })
    }

    /// What is seen as it opens comes first: whoever goes to a page sees its top.
    fn first_in_main(&self) -> Option<usize> {
        let main = self.main()?;
        main.seen_first.or(main.stops.first().copied())
    }

    /// Whether nothing in the screen itself can have the keyboard before it is
    /// scrolled.
    fn opens_without_stop(&self) -> bool {
        self.main().is_some_and(|main| main.seen_first.is_none())
    }

    fn main(&self) -> Option<&Landmark> {
        self.landmarks.iter().find(|one| one.role == Role::Main)
    }

    fn target(&self, direction: Direction) -> Option<&Landmark> {
        let open = self.landmarks.iter().filter(|one| !one.stops.is_empty());
        let open: Vec<&Landmark> = open.collect();
        let last = open.len().checked_sub(1)?;
        // Between landmarks the keyboard is past those that came before it.
        let passed = |focused| open.partition_point(|one| one.before <= focused);
        let passed = self.focused.map_or(0, passed);
        let here = self
            .focused
            .and_then(|focused| open.iter().position(|one| one.stops.contains(&focused)));
        let target = match direction {
            Direction::Next => here.map_or(passed, |here| here + 1),
            Direction::Previous => here.unwrap_or(passed).checked_sub(1).unwrap_or(last),
        };
        open.get(target).or(open.first()).copied()
    }
}

impl Operation for Map {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let outside = self.inside;
        self.inside = self.entering.take().or(outside);
        operate(self);
        self.inside = outside;
    }

    fn custom(&mut self, _: Option<&Id>, bounds: Rectangle, state: &mut dyn Any) {
        self.typing.hear(state);
        let Some(said) = state.downcast_ref::<Announcement>() else {
            return;
        };
        if said.role == Role::Window {
            self.window = bounds;
        }
        if is_landmark(said.role) {
            self.entering = Some(self.landmarks.len());
            self.landmarks.push(Landmark {
                role: said.role,
                name: said.name.clone(),
                stops: Vec::new(),
                before: self.seen,
                seen_first: None,
            });
        }
    }

    fn focusable(&mut self, _: Option<&Id>, bounds: Rectangle, state: &mut dyn Focusable) {
        self.typing.meet(state);
        if state.is_focused() {
            self.focused = Some(self.seen);
        }
        if let Some(inside) = self.inside {
            let landmark = &mut self.landmarks[inside];
            landmark.stops.push(self.seen);
            if self.window.contains(bounds.center()) {
                landmark.seen_first.get_or_insert(self.seen);
            }
        }
        self.seen += 1;
    }

    fn finish(&self) -> Outcome<()> {
        match self.goal() {
            Some(stop) => {
                put_keyboard();
                // The first key brings it into view: see `Keyboard::shows_first`.
                match self.opens_without_stop() {
                    true => Outcome::Chain(Box::new(focus_unseen(stop))),
                    false => Outcome::Chain(Box::new(focus_nth(Some(stop)))),
                }
            }
            None => Outcome::None,
        }
    }
}

fn is_landmark(role: Role) -> bool {
    matches!(role, Role::Navigation | Role::Main | Role::Complementary)
}
