//! What to show of all cases, and in which order.

use std::collections::BTreeSet;

use iced::widget::{Column, Row, column};
use iced::{Element, Size};
use serde::{Deserialize, Serialize};
use strum::VariantArray;

use super::order::{self, Order};
use super::table::Fit;
use super::{Message, Seen, State, next};
use crate::case::{Ave, Phase, Summary, ViolenceForm};
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::{button, chips, choice};
use crate::platform::CaseColumn;
use crate::t;

/// Whether cases run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Level {
    /// Any, or none.
    #[default]
    All,
    /// This one.
    Is(Ave),
    /// None yet.
    None,
}

/// What to show only.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, VariantArray,
)]
pub enum Only {
    /// Cases in which this user holds casusregie.
    Mine,
    /// Cases that this user saved last.
    ByMe,
    /// Cases in which something is awaited of this user by name.
    ForMe,
    /// Cases in which a date or a term is late.
    Late,
}

impl Only {
    fn fits(self, summary: &Summary, seen: Seen<'_>, context: &Context<'_>) -> bool {
        match self {
            Self::Mine => context.is_me(&summary.casusregie),
            Self::ByMe => {
                let saved = seen.listing.saved.get(&summary.id);
                saved.is_some_and(|saved| context.is_me(&saved.by))
            }
            Self::ForMe => summary.awaited.iter().any(|name| context.is_me(name)),
            Self::Late => next::is_late(summary, seen.glances, context),
        }
    }

    fn words(self) -> String {
        match self {
            Self::Mine => t!("cases-mine"),
            Self::ByMe => t!("cases-by-me"),
            Self::ForMe => t!("cases-for-me"),
            Self::Late => t!("cases-late"),
        }
    }
}

/// What to show of all cases.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Filters {
    /// Whether they run.
    pub standing: Standing,
    /// One phase, or all.
    pub phase: Option<Phase>,
    /// One level, or all.
    pub level: Level,
    /// One form of violence, or all.
    pub form: Option<ViolenceForm>,
    /// Only those for which all of these hold.
    pub only: BTreeSet<Only>,
}

impl Filters {
    /// "Filters", and how many of them leave something out.
    fn words(&self) -> String {
        let usual = Self::default();
        let chosen = [
            self.standing != usual.standing,
            self.phase != usual.phase,
            self.level != usual.level,
            self.form != usual.form,
        ];
        match chosen.into_iter().filter(|chosen| *chosen).count() + self.only.len() {
            0 => t!("cases-filters"),
            count => t!("cases-filters-chosen", count = count),
        }
    }

    /// Whether a case is to be shown.
    pub(super) fn fit(&self, summary: &Summary, seen: Seen<'_>, context: &Context<'_>) -> bool {
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
        let form = self.form.is_none_or(|form| summary.violence.contains(&form));
        let only = || self.only.iter().all(|only| only.fits(summary, seen, context));
        standing && level && phase && form && only()
    }
}

/// In a smaller page, in logical pixels, the choices are folded.
const ROOMY: Size = Size::new(900.0, 600.0);

/// Draws the choices with the filters that are `kept`, folded where there is little room.
pub(super) fn view<'a>(
    state: &'a State,
    kept: Option<Element<'a, Message>>,
    context: &Context<'_>,
    fit: Fit,
) -> Element<'a, Message> {
    let order = state.order(context);
    if context.size.width >= ROOMY.width && context.size.height >= ROOMY.height {
        return choices(state, kept, order, fit);
    }
    let fold = button(state.filters.words()).quiet().unfolds(state.unfolded);
    let fold = fold.on_press(Message::Filters);
    let choices = state.unfolded.then(|| choices(state, kept, order, fit));
    Column::new().push(fold).push(choices).spacing(space::XS).into()
}

fn choices<'a>(
    state: &'a State,
    kept: Option<Element<'a, Message>>,
    order: Order,
    fit: Fit,
) -> Element<'a, Message> {
    let filters = &state.filters;
    let choices = [standing(filters), phase(filters), level(filters), only(filters)];
    let all = choices.into_iter().chain([sorted_by(order, fit)]).chain(backwards(order, fit));
    let row = Row::from_iter(all).spacing(space::XL).wrap();
    let row = row.vertical_spacing(space::M);
    let content = column![kit::unseen_h2(t!("cases-filters")), row, forms(state)];
    kit::card(content.push(kept).spacing(space::S)).into()
}

/// Many are offered, so they are folded until somebody asks or one is chosen.
fn forms(state: &State) -> Element<'_, Message> {
    let open = state.forms || state.filters.form.is_some();
    let fold = button(t!("cases-form")).quiet().unfolds(open).on_press(Message::Forms);
    let forms = ViolenceForm::ALL.map(|form| (Some(form), kit::violence_name(form)));
    let options = std::iter::once((None, t!("cases-all"))).chain(forms);
    let choice = choice(t!("cases-form"), options, Some(state.filters.form), Message::Form);
    let choice = open.then(|| choice.label_hidden().compact());
    Column::new().push(fold).push(choice).spacing(space::XS).into()
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

fn only<'a>(filters: &Filters) -> Element<'a, Message> {
    let options = Only::VARIANTS.iter();
    let options = options.map(|only| (*only, only.words(), filters.only.contains(only)));
    chips(t!("cases-only"), options, Message::Only).compact().into()
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
