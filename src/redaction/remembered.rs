//! What texts became, so that a text that stays as it is is not worked on anew.

use std::cell::RefCell;
use std::collections::HashMap;

/// What was made of texts, this time and the time before. What was asked for in neither
/// is forgotten: else each letter that somebody types would leave a text behind.
pub(super) struct Remembered<T> {
    before: HashMap<String, T>,
    now: RefCell<HashMap<String, T>>,
}

impl<T> Default for Remembered<T> {
    fn default() -> Self {
        Self { before: HashMap::new(), now: RefCell::default() }
    }
}

impl<T: Clone> Remembered<T> {
    /// What becomes of a text; `work` makes it when that is not known.
    pub(super) fn of(&self, text: &str, work: impl FnOnce(&str) -> T) -> T {
        if let Some(made) = self.now.borrow().get(text) {
            return made.clone();
        }
        let made = self.before.get(text).cloned().unwrap_or_else(|| work(text));
        self.now.borrow_mut().insert(text.to_owned(), made.clone());
        made
    }

    /// The same at the beginning of a next time.
    pub(super) fn again(&mut self) -> Self {
        Self { before: std::mem::take(self.now.get_mut()), now: RefCell::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_asked_for_twice_is_forgotten() {
        let mut first = Remembered::default();
        let worked = RefCell::new(0);
        let made = |all: &Remembered<usize>, text: &str| {
            all.of(text, |text| {
                *worked.borrow_mut() += 1;
                text.len()
            })
        };
        assert_eq!((made(&first, "een"), made(&first, "een"), *worked.borrow()), (3, 3, 1));
        let mut second = first.again();
        assert_eq!((made(&second, "een"), *worked.borrow()), (3, 1));
        let mut third = second.again();
        assert_eq!((made(&third, "twee"), *worked.borrow()), (4, 2));
        let fourth = third.again();
        assert_eq!((made(&fourth, "een"), *worked.borrow()), (3, 3));
    }
}
