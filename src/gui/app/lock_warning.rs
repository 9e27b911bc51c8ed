//! Before the vault locks by itself the window says so, in time to stay.

use chrono::TimeDelta;
use iced::widget::{container, row};
use iced::{Center, Element, Fill};

use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::{Live, Role, announce, button, unspoken};
use crate::t;

/// The least time to answer the warning.
const LEAST: TimeDelta = TimeDelta::seconds(20);
/// The most time between the warning and the lock.
const MOST: TimeDelta = TimeDelta::seconds(60);
/// How long the bar stays after somebody went on, so that nothing goes away
/// from under a pointer on its way to it.
const LINGERS: TimeDelta = TimeDelta::seconds(10);

/// Whether the window warns that the vault will lock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum LockWarning {
    /// There is time enough.
    #[default]
    None,
    /// The vault locks soon.
    Soon,
    /// Somebody went on at this time.
    Stayed(TimeDelta),
}

impl LockWarning {
    /// What time does to the warning: `left` remains of `wait`.
    pub(super) fn tick(&mut self, now: TimeDelta, left: TimeDelta, wait: TimeDelta) {
        *self = match *self {
            _ if left <= ahead(wait) => Self::Soon,
            Self::Stayed(since) if now - since < LINGERS => *self,
            _ => Self::None,
        };
    }

    /// A key or the pointer was used.
    pub(super) fn stay(&mut self, now: TimeDelta) {
        if *self == Self::Soon {
            *self = Self::Stayed(now);
        }
    }
}

/// How long before the lock the warning comes.
fn ahead(wait: TimeDelta) -> TimeDelta {
    (wait / 5).clamp(LEAST, MOST)
}

/// The bar at the bottom of the screen. It leaves the keyboard where it is.
pub(super) fn bar<'a, M: Clone + 'a>(
    warning: LockWarning,
    stay: M,
    lock: M,
) -> Option<Element<'a, M>> {
    let (role, live, words) = match warning {
        LockWarning::None => return None,
        LockWarning::Soon => (Role::Alert, Live::Assertive, t!("lock-soon")),
        LockWarning::Stayed(_) => (Role::Status, Live::Polite, t!("lock-stayed")),
    };
    let shown = container(unspoken(kit::body(words.clone()))).width(Fill);
    let stay = button(t!("lock-stay")).primary().on_press(stay);
    let lock = button(t!("nav-lock")).on_press(lock);
    let content = row![shown, stay, lock].spacing(space::M).align_y(Center);
    let content = if role == Role::Alert { kit::warning(content) } else { kit::note(content) };
    Some(announce(role, words, content).live(live).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_a_fifth_of_the_time_to_answer_but_twenty_seconds_at_least() {
        let ahead = |minutes| super::ahead(TimeDelta::minutes(minutes)).num_seconds();
        assert_eq!([1, 2, 5, 10, 60].map(ahead), [20, 24, 60, 60, 60]);
    }
}
