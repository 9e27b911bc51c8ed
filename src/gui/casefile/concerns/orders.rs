//! Every tijdelijk huisverbod, and what somebody did against one.

use chrono::NaiveDate;
use iced::Element;
use iced::widget::column;

use crate::case::{Ages, Case, Huisverbod, Names, Overtreding, PersonId};
use crate::gui::casefile::step::{StepReply, changed};
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::record::{Listed, Message, Order, State, field_id};
use crate::gui::widget::date::dutch_date::short;
use crate::gui::widget::focus::focus;
use crate::gui::widget::hideable;
use crate::t;

impl Listed for Huisverbod {
    const NAME: &'static str = "order";
    const ORDER: Order = Order::NewestFirst;
    const ROWS: &'static [&'static [&'static str]] = &[
        &["on", "at", "by"],
        &["away"],
        &["home"],
        &["children"],
        &["decided_on", "extended_until", "ended_on"],
        &["note"],
    ];

    fn all(case: &Case) -> &Vec<Self> {
        &case.huisverboden
    }

    fn all_mut(case: &mut Case) -> &mut Vec<Self> {
        &mut case.huisverboden
    }

    fn day(&self) -> Option<NaiveDate> {
        self.on
    }

    fn title(&self, _case: &Case, today: NaiveDate) -> String {
        self.on.map_or_else(|| t!("order-undated"), |on| short(on, today))
    }

    fn aloud(&self, open: bool, case: &Case, today: NaiveDate) -> String {
        let title = self.title(case, today);
        let about = about(self, case, today);
        if open || about.is_empty() { title } else { format!("{title}: {about}") }
    }

    fn summary<'a>(&self, open: bool, case: &Case, today: NaiveDate) -> Element<'a, Message> {
        let about = about(self, case, today);
        let about = (!open && !about.is_empty()).then(|| hideable(kit::small(about)));
        column![kit::strong(self.title(case, today))].push(about).into()
    }
}

/// Notes that it was decided today whether to extend an order, and asks what was
/// decided.
pub(super) fn decide<M: Send + 'static>(
    state: &mut State,
    number: u32,
    case: &mut Case,
    context: &Context<'_>,
) -> StepReply<M> {
    let mut orders = case.huisverboden.iter_mut();
    let Some(order) = orders.find(|order| order.id.0 == number) else {
        return StepReply::none();
    };
    order.decided_on = Some(context.today());
    state.unfold(number, order.on);
    let until = field_id(&format!("{}-{number}", Huisverbod::NAME), "extended_until");
    changed().and(focus(until))
}

/// Who may not come home, and what became of it.
fn about(order: &Huisverbod, case: &Case, today: NaiveDate) -> String {
    let names = Names::of(&case.family, Ages::On(today));
    let away = (order.away != PersonId::default()).then(|| names.name(order.away).to_owned());
    let away = away.map(|who| t!("order-who", who = who));
    let day = |day: Option<NaiveDate>| day.map(|day| short(day, today));
    let extended = day(order.extended_until).map(|day| t!("order-extended", day = day));
    let ended = day(order.ended_on).map(|day| t!("order-ended", day = day));
    let parts = [away, extended, ended];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

impl Listed for Overtreding {
    const NAME: &'static str = "breach";
    const ORDER: Order = Order::NewestFirst;
    const ROWS: &'static [&'static [&'static str]] = &[&["on", "told_by"], &["what"], &["police"]];

    fn all(case: &Case) -> &Vec<Self> {
        &case.overtredingen
    }

    fn all_mut(case: &mut Case) -> &mut Vec<Self> {
        &mut case.overtredingen
    }

    fn day(&self) -> Option<NaiveDate> {
        self.on
    }

    fn title(&self, _case: &Case, today: NaiveDate) -> String {
        self.on.map_or_else(|| t!("incident-undated"), |on| short(on, today))
    }

    fn aloud(&self, open: bool, case: &Case, today: NaiveDate) -> String {
        let title = self.title(case, today);
        if open { title } else { format!("{title}: {}", what(self)) }
    }

    fn summary<'a>(&self, open: bool, case: &Case, today: NaiveDate) -> Element<'a, Message> {
        let what = (!open).then(|| hideable(kit::body(what(self))));
        column![kit::strong(self.title(case, today))].push(what).into()
    }
}

fn what(breach: &Overtreding) -> String {
    match breach.what.trim() {
        "" => t!("breach-no-words"),
        words => words.to_owned(),
    }
}
