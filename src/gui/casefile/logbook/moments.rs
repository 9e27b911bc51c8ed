//! The moments that were agreed.

use chrono::{NaiveDate, NaiveTime};
use iced::widget::{column, row};
use iced::{Element, Fill};

use crate::case::record::named;
use crate::case::{Case, Moment};
use crate::gui::icon::Icon;
use crate::gui::kit;
use crate::gui::record::{Edit, Listed, Message, Order};
use crate::gui::theme::text as size;
use crate::gui::widget::date::dutch_date::short;
use crate::gui::widget::{button, columns, hideable};
use crate::t;

/// How wide a day and what happens then must be to stand beside each other.
const BESIDE: f32 = 130.0;

impl Listed for Moment {
    const NAME: &'static str = "moment";
    const ORDER: Order = Order::SoonestFirst;
    const ROWS: &'static [&'static [&'static str]] = &[&["what"], &["on", "at"], &["kind"]];

    fn all(case: &Case) -> &Vec<Self> {
        &case.agenda
    }

    fn all_mut(case: &mut Case) -> &mut Vec<Self> {
        &mut case.agenda
    }

    fn day(&self) -> Option<NaiveDate> {
        self.on
    }

    fn time(&self) -> Option<NaiveTime> {
        Moment::time(self)
    }

    /// What was done today stays until tomorrow, so that a slip is easily put
    /// right.
    fn over(&self, today: NaiveDate) -> Option<NaiveDate> {
        self.done_on.filter(|done| *done < today)
    }

    fn title(&self, _case: &Case, _today: NaiveDate) -> String {
        match self.what.trim() {
            "" => kind(self),
            what => what.to_owned(),
        }
    }

    fn aloud(&self, _open: bool, case: &Case, today: NaiveDate) -> String {
        t!(
            "moment-aloud",
            day = day(self, today),
            what = self.title(case, today),
            kind = kind(self),
            when = when(self, today)
        )
    }

    fn summary<'a>(&self, _open: bool, case: &Case, today: NaiveDate) -> Element<'a, Message> {
        let when = when(self, today);
        let late = self.is_open() && self.on.is_some_and(|on| on < today);
        let said = if late {
            kit::strong_tinted(when, size::SMALL, |tokens| tokens.danger.on_soft)
        } else {
            kit::small(when)
        };
        let about = row![kit::small(kind(self)), kit::small("·"), said].spacing(6).wrap();
        let title = hideable(kit::body(self.title(case, today)));
        let what = column![title, about].width(Fill);
        columns(BESIDE, [kit::strong(day(self, today)), what.into()]).portions([2, 5]).into()
    }

    fn beside<'a>(&self, case: &Case, today: NaiveDate) -> Option<Element<'a, Message>> {
        let open = self.is_open();
        let (words, symbol) = if open {
            (t!("moment-finish"), Icon::Check)
        } else {
            (t!("moment-unfinish"), Icon::Undo2)
        };
        let edit = Edit::day(self, "done_on", open.then_some(today))?;
        let finish = button(words)
            .icon(symbol)
            .key(self.id.0.to_string())
            .describe(self.title(case, today))
            .on_press(Message::Edit(self.id.0, edit));
        Some(if open { finish } else { finish.quiet() }.into())
    }
}

/// "14:30, Gesprek met Julia (Contact, gedaan op di 10 nov)", in a list of one day.
pub(super) fn called(moment: &Moment, case: &Case, today: NaiveDate) -> String {
    let title = moment.title(case, today);
    let title = match moment.time() {
        Some(time) => format!("{}, {title}", time.format("%H:%M")),
        None => title,
    };
    match moment.is_open() {
        true => title,
        false => t!("month-done", what = title, when = when(moment, today)),
    }
}

fn kind(moment: &Moment) -> String {
    named("moment-{}", moment.kind)
}

fn day(moment: &Moment, today: NaiveDate) -> String {
    let day = moment.on.map_or_else(|| t!("moment-undated"), |on| short(on, today));
    match (moment.time(), moment.at.trim()) {
        (Some(time), _) => format!("{day}, {}", time.format("%H:%M")),
        (None, "") => day,
        (None, words) => format!("{day}, {words}"),
    }
}

/// How far off it is, or when it was done.
fn when(moment: &Moment, today: NaiveDate) -> String {
    if let Some(done) = moment.done_on {
        return t!("moment-done-on", day = short(done, today));
    }
    let Some(on) = moment.on else {
        return t!("moment-no-day");
    };
    match (on - today).num_days() {
        0 => t!("moment-today"),
        days if days < 0 => t!("moment-late", days = -days),
        days => t!("moment-ahead", days = days),
    }
}
