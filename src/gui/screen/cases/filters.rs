//! What to show of all cases, and in which order.

use iced::widget::{Column, Row, column};
use iced::{Element, Size};

use super::order::{self, Order};
use super::table::Fit;
use super::{Message, State};
use crate::case::{Ave, Phase, Summary};
use crate::gui::context::Context;
use crate::gui::icon::Icon;
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::{button, chips, choice};
use crate::platform::CaseColumn;
use crate::t;

/// Whether cases run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Standing {
    /// Whether they do or not.
    #[default]
    All,
    /// Those that run.
    Running,
    /// Those that were closed.
    Closed,
}

/// Which level cases have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Level {
    /// Any, or none.
    #[default]
    All,
    /// This one.
    Is(Ave),
    /// None yet.
    None,
}

/// What to show of all cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Filters {
    /// Whether they run.
    pub standing: Standing,
    /// One phase, or all.
    pub phase: Option<Phase>,
    /// One level, or all.
    pub level: Level,
    /// Only those in which this user holds casusregie.
    pub mine: bool,
}

impl Filters {
    /// "Filters", and how many of them leave something out.
    fn words(&self) -> String {
        let usual = Self::default();
        let chosen = [
            self.standing != usual.standing,
            self.phase != usual.phase,
            self.level != usual.level,
            self.mine,
        ];
        match chosen.into_iter().filter(|chosen| *chosen).count() {
            0 => t!("cases-filters"),
            count => t!("cases-filters-chosen", count = count),
        }
    }

    /// Whether a case is to be shown.
    pub(super) fn fit(&self, summary: &Summary, context: &Context<'_>) -> bool {
        let standing = match self.standing {
            Standing::All => true,
            Standing::Running => summary.is_open(),
            Standing::Closed => !summary.is_open(),
        };
        let level = match self.level {
            Level::All => true,
            Level::Is(level) => summary.ave == Some(level),
            Level::None => summary.ave.is_none(),
        };
        let phase = self.phase.is_none_or(|phase| summary.phase == phase);
        standing && level && phase && (!self.mine || context.is_me(&summary.casusregie))
    }
}

/// In a smaller page, in logical pixels, the choices are folded.
const ROOMY: Size = Size::new(900.0, 600.0);

/// Draws the choices, folded where there is little room.
pub(super) fn view<'a>(state: &'a State, context: &Context<'_>, fit: Fit) -> Element<'a, Message> {
    let (filters, order) = (&state.filters, state.order(context));
    if context.size.width >= ROOMY.width && context.size.height >= ROOMY.height {
        return choices(filters, order, fit);
    }
    let fold = button(filters.words()).quiet().unfolds(state.unfolded);
    let fold = fold.on_press(Message::Filters);
    let choices = state.unfolded.then(|| choices(filters, order, fit));
    Column::new().push(fold).push(choices).spacing(space::XS).into()
}

fn choices<'a>(filters: &Filters, order: Order, fit: Fit) -> Element<'a, Message> {
    let choices = [standing(filters), phase(filters), level(filters), mine(filters)];
    let all = choices.into_iter().chain([sorted_by(order, fit)]).chain(backwards(order, fit));
    let row = Row::from_iter(all).spacing(space::XL).wrap();
    let row = row.vertical_spacing(space::M);
    kit::card(column![kit::unseen_h2(t!("cases-filters")), row]).into()
}

fn standing<'a>(filters: &Filters) -> Element<'a, Message> {
    let options = [
        (Standing::All, t!("cases-all")),
        (Standing::Running, t!("cases-running")),
        (Standing::Closed, t!("cases-closed")),
    ];
    choice(t!("cases-standing"), options, Some(filters.standing), Message::Standing)
        .compact()
        .into()
}

fn phase<'a>(filters: &Filters) -> Element<'a, Message> {
    let phases = Phase::ALL.map(|phase| (Some(phase), kit::short_phase(phase)));
    let options = std::iter::once((None, t!("cases-all"))).chain(phases);
    choice(t!("row-phase"), options, Some(filters.phase), Message::Phase).compact().into()
}

fn level<'a>(filters: &Filters) -> Element<'a, Message> {
    let levels = Ave::ALL.map(|level| (Level::Is(level), kit::ave_name(level)));
    let options = std::iter::once((Level::All, t!("cases-all")))
        .chain(levels)
        .chain([(Level::None, t!("row-no-level"))]);
    choice(t!("row-ave"), options, Some(filters.level), Message::Level).compact().into()
}

fn mine<'a>(filters: &Filters) -> Element<'a, Message> {
    let options = [((), t!("cases-mine"), filters.mine)];
    chips(t!("row-casusregie"), options, |(), mine| Message::Mine(mine)).compact().into()
}

/// Where every column has a head that sorts, there is one more order than those.
fn sorted_by<'a>(order: Order, fit: Fit) -> Element<'a, Message> {
    let by_head = match order.by {
        CaseColumn::Attention => CaseColumn::Name,
        by => by,
    };
    let offered = match fit {
        Fit::All => vec![CaseColumn::Attention, by_head],
        Fit::WithoutSaved | Fit::Two => CaseColumn::ALL.to_vec(),
    };
    let options = offered.into_iter().map(|by| (by, order::name(by)));
    choice(t!("cases-order"), options, Some(order.by), |by| Message::Order(Order::by(by)))
        .compact()
        .into()
}

/// The other way round, where not every column has a head that does so.
fn backwards<'a>(order: Order, fit: Fit) -> Option<Element<'a, Message>> {
    if fit == Fit::All || order.by == CaseColumn::Attention {
        return None;
    }
    let options = [((), t!("cases-backwards"), order.reversed)];
    let turn = move |(), reversed| Message::Order(Order { reversed, ..order });
    Some(chips(t!("cases-direction"), options, turn).compact().into())
}
