//! Handing regie to a colleague, and who held it before.

use chrono::NaiveDate;
use iced::widget::{Column, column};
use iced::{Element, Fill};

use super::{Message as Parent, View};
use crate::case::record::named;
use crate::case::{Case, DocumentKind, FormerHolder, Purpose, Transfer};
use crate::gui::icon::Icon;
use crate::gui::kit::{self, spoken};
use crate::gui::record::{self, Listed, Message, Order};
use crate::gui::theme::space;
use crate::gui::widget::date::dutch_date::short;
use crate::gui::widget::{button, hideable};
use crate::redaction::Reader;
use crate::t;

impl Listed for Transfer {
    const NAME: &'static str = "transfer";
    const ORDER: Order = Order::NewestFirst;
    const ROWS: &'static [&'static [&'static str]] =
        &[&["to", "organisation"], &["kind"], &["agreed_on"]];

    fn all(case: &Case) -> &Vec<Self> {
        &case.transfers
    }

    fn all_mut(case: &mut Case) -> &mut Vec<Self> {
        &mut case.transfers
    }

    fn begin(&mut self, today: NaiveDate) {
        self.agreed_on = Some(today);
    }

    fn day(&self) -> Option<NaiveDate> {
        self.agreed_on
    }

    /// What was confirmed today stays until tomorrow, so that it is seen.
    fn over(&self, today: NaiveDate) -> Option<NaiveDate> {
        self.confirmed_on.filter(|on| *on < today)
    }

    fn title(&self, _case: &Case, _today: NaiveDate) -> String {
        let role = named("transfer-role-{}", self.kind);
        match self.to.trim() {
            "" => role,
            to => t!("transfer-title", role = role, to = to),
        }
    }

    fn aloud(&self, open: bool, case: &Case, today: NaiveDate) -> String {
        let title = self.title(case, today);
        if open { title } else { format!("{title}: {}", standing(self, today)) }
    }

    fn summary<'a>(&self, open: bool, case: &Case, today: NaiveDate) -> Element<'a, Message> {
        let standing = (!open).then(|| hideable(kit::small(standing(self, today))));
        let title = hideable(kit::body(self.title(case, today)));
        column![title].push(standing).width(Fill).into()
    }

    fn beside<'a>(&self, case: &Case, today: NaiveDate) -> Option<Element<'a, Message>> {
        self.is_pending().then(|| {
            button(t!("transfer-confirm"))
                .icon(Icon::Check)
                .key(self.id.0.to_string())
                .describe(self.title(case, today))
                .on_press(Message::Act(self.id.0))
                .into()
        })
    }
}

/// Whether it waits, and what it lacks to be a warm one.
fn standing(transfer: &Transfer, today: NaiveDate) -> String {
    match transfer.confirmed_on {
        Some(on) => t!("transfer-confirmed", on = short(on, today)),
        None => t!("transfer-waits"),
    }
}

/// The transfers.
pub(super) fn card(view: View<'_>) -> Element<'_, Message> {
    record::view::<Transfer>(&view.state.transfers, view.case, view.context)
}

/// The way to a page for a colleague who takes over.
pub(super) fn page<'a>() -> Element<'a, Parent> {
    let reader = Reader::Colleague { purpose: Purpose::Transfer, names: true };
    let page = Parent::Make(DocumentKind::Overdracht, Some(reader));
    button(t!("documents-make-overdracht")).link().on_press(page).into()
}

/// Who held regie before, the last one first.
pub(super) fn former(view: View<'_>) -> Option<Element<'_, Parent>> {
    let former = view.case.former_holders.iter().rev();
    let lines: Vec<Element<'_, Parent>> = former
        .map(|one| {
            let words = told(one, view.context.today());
            spoken::words_item(words.clone(), hideable(kit::body(words)))
        })
        .collect();
    let some = !lines.is_empty();
    let list = spoken::list(t!("former-holders"), kit::ruled(lines));
    let content = Column::new().push(kit::h2(t!("former-holders"))).push(list);
    some.then(|| kit::card(content.spacing(space::S)).into())
}

fn told(former: &FormerHolder, today: NaiveDate) -> String {
    let day =
        |on: Option<NaiveDate>| on.map_or_else(|| t!("former-unknown"), |on| short(on, today));
    let (role, name) = (named("transfer-role-{}", former.kind), former.name.as_str());
    let (since, until) = (day(former.since), day(former.until));
    match former.organisation.trim() {
        "" => t!("former-told", role = role, name = name, since = since, until = until),
        of => {
            let name = t!("former-of", name = name, organisation = of);
            t!("former-told", role = role, name = name, since = since, until = until)
        }
    }
}
