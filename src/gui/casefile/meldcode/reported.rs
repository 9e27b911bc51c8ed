//! Step 5: what was reported, what came back, and whether who signalled knows.

use chrono::NaiveDate;
use iced::Element;
use iced::widget::column;

use super::{Message, State, View};
use crate::case::record::named;
use crate::case::{Case, Melding};
use crate::gui::casefile::step::{StepReply, changed};
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::record::{self, Listed, Order, field_id};
use crate::gui::widget::dutch_date::short;
use crate::gui::widget::focus::focus;
use crate::gui::widget::hideable;
use crate::t;

/// The step of the meldcode in which reports stand.
const STEP: u8 = 5;

/// What Veilig Thuis told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    /// What it will do after the report.
    Plans,
    /// What came of its investigation.
    Outcome,
}

/// Notes that somebody heard today what comes of a report, and asks what.
pub(super) fn heard(
    state: &mut State,
    number: u32,
    case: &mut Case,
    context: &Context<'_>,
    told: Told,
) -> StepReply<Message> {
    let mut reports = case.meldcode.meldingen.iter_mut();
    let Some(report) = reports.find(|report| report.id.0 == number) else {
        return StepReply::none();
    };
    let (day, words) = match told {
        Told::Plans => (&mut report.heard_on, "heard"),
        Told::Outcome => (&mut report.outcome_on, "outcome"),
    };
    *day = Some(context.today());
    state.meldingen.unfold(number, report.on);
    state.shown = Some(STEP);
    changed().and(focus(field_id(&format!("{}-{number}", Melding::NAME), words)))
}

impl Listed for Melding {
    const NAME: &'static str = "melding";
    const ORDER: Order = Order::NewestFirst;
    const ROWS: &'static [&'static [&'static str]] = &[
        &["to"],
        &["on", "by"],
        &["ground"],
        &["reference"],
        &["agreed"],
        &["heard_on"],
        &["heard"],
        &["investigates", "outcome_on"],
        &["outcome"],
        &["signaller_told_on"],
    ];

    fn all(case: &Case) -> &Vec<Self> {
        &case.meldcode.meldingen
    }

    fn all_mut(case: &mut Case) -> &mut Vec<Self> {
        &mut case.meldcode.meldingen
    }

    fn day(&self) -> Option<NaiveDate> {
        self.on
    }

    fn title(&self, _case: &Case, today: NaiveDate) -> String {
        let day = self.on.map_or_else(|| t!("weging-undated"), |on| short(on, today));
        format!("{day} · {}", named("melding-to-{}", self.to))
    }

    fn aloud(&self, open: bool, case: &Case, today: NaiveDate) -> String {
        let title = self.title(case, today);
        if open { title } else { format!("{title}: {} {}", self.ground.trim(), state(self, today)) }
    }

    fn summary<'a>(
        &self,
        open: bool,
        case: &Case,
        today: NaiveDate,
    ) -> Element<'a, record::Message> {
        let ground = (!open && !self.ground.trim().is_empty()).then(|| self.ground.trim());
        let ground = ground.map(|words| hideable(kit::small(words.to_owned())));
        let state = (!open).then(|| kit::small(state(self, today)));
        column![kit::strong(self.title(case, today))].push(ground).push(state).into()
    }
}

/// Whether something came back, and whether who signalled knows.
fn state(melding: &Melding, today: NaiveDate) -> String {
    let heard = match (melding.outcome_on, melding.heard_on) {
        (Some(on), _) => t!("melding-state-outcome", day = short(on, today)),
        (None, Some(on)) => t!("melding-state-heard", day = short(on, today)),
        (None, None) => t!("melding-state-not-heard"),
    };
    match melding.signaller_told_on {
        Some(on) => format!("{heard} · {}", t!("melding-state-told", day = short(on, today))),
        None => heard,
    }
}

/// Draws the list.
pub(super) fn card(view: View<'_>) -> Element<'_, Message> {
    record::view::<Melding>(&view.state.meldingen, view.case, view.context).map(Message::Melding)
}
