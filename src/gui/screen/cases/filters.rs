//! What to show of all cases, and in which order.

use std::sync::Arc;

use iced::widget::{Column, Row, column};
use iced::{Element, Size};

use super::Message;
use crate::case::{Ave, Phase, Summary};
use crate::gui::context::Context;
use crate::gui::icon::Icon;
use crate::gui::kit;
use crate::gui::screen::attention;
use crate::gui::theme::space;
use crate::gui::widget::{button, chips, choice};
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

/// The order of the cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// Those that need attention first.
    #[default]
    Attention,
    /// By name.
    Name,
}

impl Order {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Attention, Self::Name];

    /// All places in a listing in this order.
    pub(super) fn of(self, summaries: &[Arc<Summary>]) -> Vec<usize> {
        let mut places: Vec<usize> = (0..summaries.len()).collect();
        match self {
            Self::Attention => places.sort_by(|one, other| {
                attention::order(&summaries[*one]).cmp(&attention::order(&summaries[*other]))
            }),
            Self::Name => {
                places.sort_by_cached_key(|place| summaries[*place].name.to_lowercase());
            }
        }
        places
    }
}

/// What to show of all cases, and in which order.
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
    /// The order.
    pub order: Order,
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
pub(super) fn view<'a>(
    filters: &'a Filters,
    unfolded: bool,
    context: &Context<'_>,
) -> Element<'a, Message> {
    if context.size.width >= ROOMY.width && context.size.height >= ROOMY.height {
        return choices(filters);
    }
    let fold = button(filters.words()).quiet().expanded(unfolded).on_press(Message::Filters);
    let fold = fold.icon(if unfolded { Icon::ChevronDown } else { Icon::ChevronRight });
    Column::new().push(fold).push(unfolded.then(|| choices(filters))).spacing(space::XS).into()
}

fn choices(filters: &Filters) -> Element<'_, Message> {
    let choices =
        [standing(filters), phase(filters), level(filters), mine(filters), order(filters)];
    let row = Row::from_iter(choices).spacing(space::XL).wrap();
    let row = row.vertical_spacing(space::M);
    kit::card(column![kit::unseen_h2(t!("cases-filters")), row]).into()
}

fn standing(filters: &Filters) -> Element<'_, Message> {
    let options = [
        (Standing::All, t!("cases-all")),
        (Standing::Running, t!("cases-running")),
        (Standing::Closed, t!("cases-closed")),
    ];
    choice(t!("cases-standing"), options, Some(filters.standing), Message::Standing)
        .compact()
        .into()
}

fn phase(filters: &Filters) -> Element<'_, Message> {
    let phases = Phase::ALL.map(|phase| (Some(phase), kit::short_phase(phase)));
    let options = std::iter::once((None, t!("cases-all"))).chain(phases);
    choice(t!("row-phase"), options, Some(filters.phase), Message::Phase).compact().into()
}

fn level(filters: &Filters) -> Element<'_, Message> {
    let levels = Ave::ALL.map(|level| (Level::Is(level), kit::ave_name(level)));
    let options = std::iter::once((Level::All, t!("cases-all")))
        .chain(levels)
        .chain([(Level::None, t!("row-no-level"))]);
    choice(t!("row-ave"), options, Some(filters.level), Message::Level).compact().into()
}

fn mine(filters: &Filters) -> Element<'_, Message> {
    let options = [((), t!("cases-mine"), filters.mine)];
    chips(t!("row-casusregie"), options, |(), mine| Message::Mine(mine)).compact().into()
}

fn order(filters: &Filters) -> Element<'_, Message> {
    let options =
        [(Order::Attention, t!("cases-by-attention")), (Order::Name, t!("cases-by-name"))];
    choice(t!("cases-order"), options, Some(filters.order), Message::Order).compact().into()
}
