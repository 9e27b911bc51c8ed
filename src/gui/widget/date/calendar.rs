//! A month of days, to choose one from. One stop for Tab; arrows go by day and
//! week, Page Up and Page Down by month.

use chrono::{Datelike, Days, Months, NaiveDate};
use iced::keyboard::key::Named;
use iced::widget::{Row, column, container, row};
use iced::{Center, Element, Fill};

use super::dutch_date::{long, month_name, weekday_letters};
use crate::gui::fonts;
use crate::gui::icon::{Icon, icon};
use crate::gui::plain::plain;
use crate::gui::theme::{self, Tokens, radius, space};
use crate::gui::widget::announce::{Face, Status, announce};
use crate::gui::widget::control::Roving;
use crate::gui::widget::spoken::{Announcement, Role, unspoken};
use crate::t;

/// What somebody does in a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// Goes to a day, which may be in another month.
    Go(NaiveDate),
    /// Chooses a day.
    Choose(NaiveDate),
    /// Puts the calendar away.
    Close,
}

/// How wide and high a day is, in logical pixels.
const WIDE: f32 = 33.0;
const HIGH: f32 = 28.0;

/// How many weeks are shown: as many as the longest month touches, so that
/// nothing below moves from month to month.
const WEEKS: u64 = 6;

/// The month of the day `at`, where the keyboard stands, called `label`. `marks`
/// tells in words what is on a day, if anything.
pub fn calendar<'a, Message: Clone + 'a>(
    label: &str,
    at: NaiveDate,
    chosen: Option<NaiveDate>,
    marks: impl Fn(NaiveDate) -> Option<String>,
    on: impl Fn(Turn) -> Message + Copy + 'a,
) -> Element<'a, Message> {
    let first = first_shown(at);
    let days: Vec<NaiveDate> = first.iter_days().take(WEEKS as usize * 7).collect();
    let active = days.iter().position(|day| *day == at).unwrap_or(0);
    let cells = days.into_iter().map(|day| {
        let is = Is { chosen: chosen == Some(day), outside: day.month() != at.month() };
        cell(day, is, marks(day), on(Turn::Choose(day)))
    });
    let grid = Row::with_children(cells).wrap();
    let name = t!("calendar-name", label = label, month = month_name(at));
    let mut announcement = Announcement::new(Role::RadioGroup, name);
    announcement.value = Some(long(at));
    announcement.description = Some(t!("calendar-help"));
    // The ring goes around a day, so the days must stand right below.
    let grid = Roving::new(announcement, grid, active, move |key| turn(key, at).map(on));
    column![head(at, on), weekdays(), Element::from(grid.radius(radius::BADGE))]
        .spacing(space::XS)
        .width(7.0 * WIDE)
        .into()
}

/// The Monday with which the month of a day begins to be shown.
fn first_shown(at: NaiveDate) -> NaiveDate {
    let first = at.with_day(1).unwrap_or(at);
    let before = Days::new(first.weekday().num_days_from_monday().into());
    first.checked_sub_days(before).unwrap_or(first)
}

/// What a key does while the keyboard stands on a day.
fn turn(key: Named, at: NaiveDate) -> Option<Turn> {
    let weekday = u64::from(at.weekday().num_days_from_monday());
    let there = match key {
        Named::ArrowRight => at.checked_add_days(Days::new(1)),
        Named::ArrowLeft => at.checked_sub_days(Days::new(1)),
        Named::ArrowDown => at.checked_add_days(Days::new(7)),
        Named::ArrowUp => at.checked_sub_days(Days::new(7)),
        Named::Home => at.checked_sub_days(Days::new(weekday)),
        Named::End => at.checked_add_days(Days::new(6 - weekday)),
        Named::PageDown => at.checked_add_months(Months::new(1)),
        Named::PageUp => at.checked_sub_months(Months::new(1)),
        Named::Enter | Named::Space => return Some(Turn::Choose(at)),
        Named::Escape => return Some(Turn::Close),
        _ => return None,
    };
    there.map(Turn::Go)
}

/// The month, with one press to the one before and after it.
fn head<'a, Message: Clone + 'a>(
    at: NaiveDate,
    on: impl Fn(Turn) -> Message + 'a,
) -> Element<'a, Message> {
    let arrow = |name: String, symbol, to: Option<NaiveDate>| {
        let shown = container(icon(symbol).size(16)).center_x(28).center_y(HIGH);
        announce(Role::Button, name, unspoken(shown))
            .on_press_maybe(to.map(|to| on(Turn::Go(to))))
            .ring(radius::BADGE, 0.0)
            .face(|theme, status| Face::quiet(theme, status, radius::BADGE))
    };
    let before = at.checked_sub_months(Months::new(1));
    let after = at.checked_add_months(Months::new(1));
    let month = plain(month_name(at)).size(theme::text::BODY).font(fonts::SEMIBOLD);
    row![
        arrow(t!("calendar-before"), Icon::ChevronLeft, before),
        // The days tell it themselves.
        unspoken(container(month).center_x(Fill)),
        arrow(t!("calendar-after"), Icon::ChevronRight, after),
    ]
    .align_y(Center)
    .into()
}

fn weekdays<'a, Message: 'a>() -> Element<'a, Message> {
    let letters = weekday_letters().map(|letters| {
        let shown = plain(letters).size(theme::text::SMALL);
        let shown = shown
            .style(|theme| iced::widget::text::Style { color: Some(Tokens::of(theme).ink_faint) });
        container(shown).center_x(WIDE).into()
    });
    unspoken(Row::with_children(letters))
}

/// What a day is in this calendar.
#[derive(Clone, Copy)]
struct Is {
    chosen: bool,
    /// It belongs to the month before or after.
    outside: bool,
}

fn cell<'a, Message: Clone + 'a>(
    day: NaiveDate,
    is: Is,
    mark: Option<String>,
    on_press: Message,
) -> Element<'a, Message> {
    let marked = mark.is_some();
    let font = if marked { fonts::SEMIBOLD } else { fonts::DEFAULT };
    let number = plain(day.day().to_string()).size(theme::text::SMALL).font(font);
    let name = match mark {
        Some(mark) => t!("calendar-marked", day = long(day), mark = mark),
        None => long(day),
    };
    announce(Role::Radio, name, unspoken(container(number).center_x(WIDE).center_y(HIGH)))
        .checked(is.chosen)
        .no_tab_stop()
        .on_press(on_press)
        .ring(radius::BADGE, 0.0)
        .face(move |theme, status| face(theme, is, marked, status))
        .into()
}

fn face(theme: &iced::Theme, is: Is, marked: bool, status: Status) -> Face {
    let tokens = Tokens::of(theme);
    let ink = if is.outside { tokens.ink_faint } else { tokens.ink };
    let face = Face::row(theme, is.chosen, status, radius::BADGE);
    let border = match is.chosen || marked {
        true => face.border.color(tokens.brand).width(if is.chosen { 2.0 } else { 1.0 }),
        false => face.border,
    };
    Face { ink: Some(ink), border, ..face }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: &str) -> NaiveDate {
        day.parse().unwrap()
    }

    #[test]
    fn a_month_begins_on_the_monday_of_its_first_week() {
        assert_eq!(first_shown(day("2026-11-19")), day("2026-10-26"));
        assert_eq!(first_shown(day("2026-06-30")), day("2026-06-01"));
        assert_eq!(first_shown(day("2026-02-01")), day("2026-01-26"));
    }

    #[test]
    fn keys_go_by_day_week_and_month() {
        let at = day("2026-01-31");
        let there = |key| match turn(key, at) {
            Some(Turn::Go(day)) => day.to_string(),
            other => panic!("{other:?}"),
        };
        assert_eq!(there(Named::ArrowRight), "2026-02-01");
        assert_eq!(there(Named::ArrowUp), "2026-01-24");
        assert_eq!(there(Named::Home), "2026-01-26");
        assert_eq!(there(Named::End), "2026-02-01");
        assert_eq!(there(Named::PageDown), "2026-02-28", "the last day of a shorter month");
        assert_eq!(turn(Named::Enter, at), Some(Turn::Choose(at)));
        assert_eq!(turn(Named::Escape, at), Some(Turn::Close));
        assert_eq!(turn(Named::Tab, at), None);
        assert_eq!(turn(Named::ArrowRight, NaiveDate::MAX), None);
    }
}
