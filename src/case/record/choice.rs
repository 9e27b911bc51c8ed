//! One of several, or several of them: what is offered, and which is chosen.

use std::any::Any;
use std::collections::BTreeSet;

/// One of several that are offered in one order.
pub trait Chosen: Any + Copy + Ord + Send {
    /// All of them, in the order in which they are offered.
    const EACH: &'static [Self];

    /// Its name in the texts, in small letters and hyphens.
    fn name(self) -> &'static str;
}

/// A choice of whatever kind.
pub trait AnyChoice {
    /// The names of all that are offered.
    fn names(&self) -> Vec<&'static str>;

    /// Which one is chosen, by its place among those; none while none is.
    fn chosen(&self) -> Option<usize>;

    /// Chooses one; a place that is not offered changes nothing.
    fn choose(&mut self, place: Option<usize>);
}

fn names<T: Chosen>() -> Vec<&'static str> {
    T::EACH.iter().map(|one| one.name()).collect()
}

fn place_of<T: Chosen>(one: T) -> Option<usize> {
    T::EACH.iter().position(|other| *other == one)
}

impl<T: Chosen> AnyChoice for T {
    fn names(&self) -> Vec<&'static str> {
        names::<T>()
    }

    fn chosen(&self) -> Option<usize> {
        place_of(*self)
    }

    fn choose(&mut self, place: Option<usize>) {
        if let Some(one) = place.and_then(|place| T::EACH.get(place)) {
            *self = *one;
        }
    }
}

impl<T: Chosen> AnyChoice for Option<T> {
    fn names(&self) -> Vec<&'static str> {
        names::<T>()
    }

    fn chosen(&self) -> Option<usize> {
        place_of((*self)?)
    }

    fn choose(&mut self, place: Option<usize>) {
        *self = place.and_then(|place| T::EACH.get(place).copied());
    }
}

/// Several of a choice of whatever kind.
pub trait AnyChoices {
    /// The names of all that are offered.
    fn names(&self) -> Vec<&'static str>;

    /// Whether one is chosen, by its place among those.
    fn has(&self, place: usize) -> bool;

    /// Chooses one, or not.
    fn set(&mut self, place: usize, on: bool);
}

impl<T: Chosen> AnyChoices for BTreeSet<T> {
    fn names(&self) -> Vec<&'static str> {
        names::<T>()
    }

    fn has(&self, place: usize) -> bool {
        T::EACH.get(place).is_some_and(|one| self.contains(one))
    }

    fn set(&mut self, place: usize, on: bool) {
        match T::EACH.get(place) {
            Some(one) if on => drop(self.insert(*one)),
            Some(one) => drop(self.remove(one)),
            None => {}
        }
    }
}
