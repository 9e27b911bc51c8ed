//! Signs of tension with what is done then, and the words of the family.

use iced::Element;
use iced::widget::{Column, column, row};

use super::{List, Message, VersionView, fields_in};
use crate::case::record::Record;
use crate::case::{Citaat, Spanning};
use crate::gui::casefile::spoken::item;
use crate::gui::icon::Icon;
use crate::gui::kit::{self, spoken};
use crate::gui::record::{Edit, Form};
use crate::gui::theme::space;
use crate::gui::widget::{button, columns};
use crate::t;

/// The least width of a field where two stand side by side, in logical pixels.
const FIELD: f32 = 220.0;

/// The signs, open for writing.
pub(super) fn card(plan: VersionView<'_>) -> Element<'_, Message> {
    let rows = plan.plan.signs.iter().map(|sign| {
        let form = form(plan, sign, List::Signs, sign.id.0);
        let fields = columns(FIELD, [form.ask("seen").into(), form.ask("then").into()]);
        written(plan, List::Signs, sign.id.0, sign.seen.as_str(), fields.into())
    });
    listed(plan, List::Signs, t!("spanningen"), t!("spanningen-help"), rows.collect())
}

/// The quotes, open for writing. In the plan of one only those it is of are offered.
pub(super) fn quotes(plan: VersionView<'_>) -> Element<'_, Message> {
    let rows = plan.plan.quotes.iter().map(|quote| {
        let form = form(plan, quote, List::Quotes, quote.id.0);
        let who = form.ask("person").among(super::opinions::voices(plan).into_iter());
        let fields = column![Element::from(who), form.ask("words"), form.ask("marks")];
        let fields = fields.spacing(space::S);
        written(plan, List::Quotes, quote.id.0, quote.words.as_str(), fields.into())
    });
    listed(plan, List::Quotes, t!("citaten"), t!("citaten-help"), rows.collect())
}

/// The fields of what stands in a list.
pub(super) fn form<'a>(
    plan: VersionView<'a>,
    record: &'a dyn Record,
    list: List,
    number: u32,
) -> Form<'a> {
    let (case, context) = (plan.view.view.case, plan.view.view.context);
    let id = plan.plan.id;
    Form::of(record, case, context, fields_in(id, list, number), [id.0, number])
}

/// A row of a list, with taking it out.
pub(super) fn written<'a>(
    plan: VersionView<'a>,
    list: List,
    number: u32,
    about: &str,
    fields: Element<'a, Edit>,
) -> Element<'a, Message> {
    let id = plan.plan.id;
    let fields = fields.map(move |edit| Message::EditIn(id, list, number, edit));
    let remove = plan.may_write().then(|| {
        button(t!("remove"))
            .quiet()
            .key(fields_in(id, list, number))
            .describe(about)
            .on_press(Message::RemoveFrom(id, list, number))
    });
    let content = Column::new().push(fields).push(row![].push(remove)).spacing(space::XS);
    item(number.to_string(), content)
}

fn listed<'a>(
    plan: VersionView<'a>,
    list: List,
    title: String,
    help: String,
    rows: Vec<Element<'a, Message>>,
) -> Element<'a, Message> {
    let add = match list {
        List::Signs => t!("spanning-add"),
        _ => t!("citaat-add"),
    };
    let add = button(add).icon(Icon::Plus).on_press(Message::Add(plan.plan.id, list));
    let some = !rows.is_empty();
    let content = Column::new()
        .push(kit::h2(title.clone()))
        .push(kit::small(help))
        .push(some.then(|| spoken::list(title, Column::from_iter(rows).spacing(space::M))))
        .push(add)
        .spacing(space::S);
    kit::card(content).into()
}

/// A sign in one line: what is seen, and what is done then.
pub(super) fn sign(sign: &Spanning) -> String {
    match sign.then.trim() {
        "" => sign.seen.trim().to_owned(),
        then => t!("spanning-told", seen = sign.seen.trim(), then = then),
    }
}

/// A quote with who says it, and who may know of it.
pub(super) fn quote(plan: VersionView<'_>, quote: &Citaat) -> String {
    let name = plan.names();
    let told = t!("plan-quote", name = name.name(quote.person), words = quote.words.trim());
    kit::with_marks(told, &quote.marks)
}
