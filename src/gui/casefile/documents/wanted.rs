//! Which page is wanted first, and why: above the list of all kinds. It is looked up when
//! the step opens, so that nothing moves while pages are made.

use chrono::NaiveDate;
use iced::Element;
use iced::widget::column;

use super::{Message, View};
use crate::advice::papers::{Wanted, WhyWanted};
use crate::gui::kit::{self, spoken};
use crate::gui::theme::space;
use crate::gui::widget::dutch_date::short;
use crate::gui::widget::{button, unspoken};
use crate::t;

/// How many are named.
const MOST: usize = 3;

/// The most pressing first.
pub(super) fn view(view: View<'_>) -> Option<Element<'_, Message>> {
    let all = view.state.wanted.as_deref().unwrap_or_default();
    let rows = all.iter().take(MOST).map(|one| row(view, *one));
    let title = t!("documents-wanted");
    let list = spoken::items(title.clone(), space::S, rows);
    (!all.is_empty()).then(|| column![kit::h2(title), list].spacing(space::XS).into())
}

fn row(view: View<'_>, wanted: Wanted) -> Element<'_, Message> {
    let (kind, why) = (wanted.kind, told(view, wanted.why));
    let make = button(kind.called()).link().stays().key(kind.id()).describe(why.clone());
    let make = Element::from(make.on_press(Message::Kind(kind)));
    spoken::item(kind.id(), column![make, unspoken(kit::small(why))].spacing(2))
}

fn told(view: View<'_>, why: WhyWanted) -> String {
    let day = |on: NaiveDate| short(on, view.today());
    match why {
        WhyWanted::Report => t!("documents-wanted-report"),
        WhyWanted::Agreed(Some(on)) => t!("documents-wanted-agreed", day = day(on)),
        WhyWanted::Agreed(None) => t!("documents-wanted-agreed-once"),
        WhyWanted::Decided(on) => t!("documents-wanted-decided", day = day(on)),
        WhyWanted::Discussed(on) => t!("documents-wanted-discussed", day = day(on)),
        WhyWanted::Asked(Some(on)) => t!("documents-wanted-asked", day = day(on)),
        WhyWanted::Asked(None) => t!("documents-wanted-asked-once"),
    }
}
