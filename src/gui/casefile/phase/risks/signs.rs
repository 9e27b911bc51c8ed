//! By which signs the case itself says that a factor plays a part, each the way to
//! where it is told.

use iced::Element;
use iced::widget::Row;

use super::{Message, View};
use crate::advice::RiskReport;
use crate::case::record::named;
use crate::gui::casefile::step::Step;
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::button;
use crate::guidance::RiskSign;
use crate::t;

/// How many signs are shown: enough to see that it is no guess.
const SHOWN: usize = 2;

/// The signs, each as a link; nothing while the case is silent.
pub(super) fn links<'a>(view: View<'a>, report: &'a RiskReport) -> Option<Element<'a, Message>> {
    let signs = report.from.iter().zip(&report.shown_by);
    let signs = signs.filter_map(|(sign, record)| Some((told(view, sign)?, record)));
    let links = signs.take(SHOWN).enumerate().map(|(place, ((words, step), record))| {
        let (step, go) = match record {
            Some(place) => (Step::at(place), Message::Show(place.clone())),
            None => (step, Message::Go(step)),
        };
        button(t!("risk-told", what = words))
            .link()
            .key(format!("{}-{place}", report.id))
            .describe(step.name())
            .on_press(go)
            .into()
    });
    let links: Vec<Element<'_, Message>> = links.collect();
    (!links.is_empty()).then(|| Row::with_children(links).spacing(space::M).wrap().into())
}

/// What a sign is called, and in which step it stands.
fn told(view: View<'_>, sign: &RiskSign) -> Option<(String, Step)> {
    Some(match sign {
        RiskSign::Question(id) => {
            let asked = view.context.guidance.asked(id)?;
            (t!("risk-quoted", name = asked), Step::Questions)
        }
        RiskSign::Form(form) => (kit::violence_name(*form).to_lowercase(), Step::Happened),
        RiskSign::Profile(profile) => (named("family-profile-{}", *profile), Step::Family),
        RiskSign::Relation(kind) => (named("family-kind-{}", *kind), Step::Family),
        RiskSign::Incidents(_) => (t!("risk-from-incidents"), Step::Happened),
        RiskSign::Huisverbod => (t!("risk-from-huisverbod"), Step::Happened),
        RiskSign::ChildrenHeard => (t!("risk-from-children"), Step::Safety),
        // They only say when a group is asked.
        RiskSign::Aged(_) | RiskSign::Plays(_) => return None,
    })
}
