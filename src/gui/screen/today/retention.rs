//! Besluit over bewaren: closed cases about which somebody should decide. It
//! stands below everything about safety, and it is never urgent.

use iced::Element;
use iced::widget::{Column, column, container};

use super::{Message, State};
use crate::advice::retention::{self, undecided};
use crate::case::Summary;
use crate::gui::casefile::step::Step;
use crate::gui::context::Context;
use crate::gui::kit::{self, spoken};
use crate::gui::screen::Ask;
use crate::gui::screen::case_row::face;
use crate::gui::theme::space;
use crate::gui::widget::{Role, announce, dutch_date, hideable, unspoken};
use crate::t;
use crate::vault::Listing;

/// How many are shown; with each decision the next one comes.
const SHOWN: usize = 3;

/// A place in the listing, and what to decide there.
pub(super) type Undecided = (usize, retention::Undecided);

/// Whether somebody should decide about keeping this case.
pub(super) fn of(summary: &Summary, context: &Context<'_>) -> Option<retention::Undecided> {
    let keeping = summary.keeping.as_ref()?;
    undecided(keeping, context.guidance, context.today())
}

/// What is over comes first, the longest ago at the top; then by name.
pub(super) fn order<'a>(one: &Undecided, summary: &'a Summary) -> impl Ord + use<'a> {
    let rank = match one.1 {
        retention::Undecided::Ended(_) => 0,
        retention::Undecided::KeptElsewhere => 1,
        retention::Undecided::NoGround | retention::Undecided::NoEnd => 2,
    };
    let ended = match one.1 {
        retention::Undecided::Ended(day) => Some(day),
        _ => None,
    };
    (rank, ended, summary.name.as_str(), summary.id)
}

/// Draws the card; nothing when there is nothing to decide.
pub(super) fn view<'a>(
    state: &'a State,
    listing: &'a Listing,
    context: &Context<'a>,
) -> Option<Element<'a, Message>> {
    let undecided = &state.overview.undecided;
    let shown = undecided.iter().take(SHOWN);
    let items = shown.filter_map(|(case, what)| {
        let summary = listing.summaries.get(*case)?;
        Some(item(summary, *what, context))
    });
    let list = spoken::list(t!("kept-title"), kit::ruled(items));
    let left = undecided.len().saturating_sub(SHOWN);
    let more = (left > 0).then(|| kit::small(t!("kept-more", count = left)));
    let content = column![kit::h2(t!("kept-title")), kit::small(t!("kept-help")), list]
        .push(more)
        .spacing(space::S);
    (!undecided.is_empty()).then(|| kit::card(content).into())
}

fn item<'a>(
    summary: &'a Summary,
    what: retention::Undecided,
    context: &Context<'a>,
) -> Element<'a, Message> {
    let what = match what {
        retention::Undecided::Ended(day) => {
            let day = dutch_date::brief(day, context.today());
            t!("kept-ended", day = day)
        }
        retention::Undecided::KeptElsewhere => t!("kept-elsewhere"),
        retention::Undecided::NoGround => t!("kept-no-ground"),
        retention::Undecided::NoEnd => t!("kept-no-end"),
    };
    let words = t!("kept-item", name = summary.name.as_str(), what = what);
    let shown = container(hideable(kit::body(words.clone()))).padding([7, 8]);
    let link = announce(Role::Link, words, unspoken(Column::new().push(shown)))
        .on_press(Message::Ask(Ask::Open(summary.id, Step::Logbook)))
        .ring(6.0, -2.0)
        .face(face);
    spoken::item(summary.id.to_string(), link)
}
