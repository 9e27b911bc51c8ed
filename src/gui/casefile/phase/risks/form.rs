//! What is recorded of a factor besides its answer, and the way to a priority.

use iced::Element;
use iced::widget::{Column, column};

use super::{Message, View};
use crate::advice::RiskReport;
use crate::case::Observation;
use crate::gui::icon::Icon;
use crate::gui::kit;
use crate::gui::record::Form;
use crate::gui::theme::space;
use crate::gui::widget::dutch_date::short;
use crate::gui::widget::{button, columns, hideable};
use crate::guidance::RiskFactor;
use crate::t;

/// The least width of a field that stands beside another, in logical pixels.
const BESIDE: f32 = 200.0;

/// What stands in the form while nothing is recorded yet.
static NOTHING: Observation = Observation::NOTHING;

pub(super) fn view<'a>(
    view: View<'a>,
    factor: &'a RiskFactor,
    report: &'a RiskReport,
    seen: Option<&'a Observation>,
) -> Element<'a, Message> {
    let (case, context) = (view.case, view.context);
    let record = seen.unwrap_or(&NOTHING);
    let id = factor.id.as_str();
    let form = Form::of(record, case, context, format!("risk-{id}"), ["factor", id]);
    let when = columns(
        BESIDE,
        [form.ask("since").into(), form.ask("source").into(), form.ask("on").into()],
    );
    let fields = column![form.ask("people"), form.ask("note"), when, form.ask("marks")];
    let fields = Element::from(fields.spacing(space::M));
    let fields = fields.map(move |edit| Message::Edit(factor.id.clone(), edit));
    Column::new()
        .push(fields)
        .push(seen.and_then(|seen| earlier(view, seen)))
        .push(kit::small(source(factor)))
        .push(choose(view, factor, report))
        .spacing(space::M)
        .into()
}

/// Where the factor comes from.
fn source(factor: &RiskFactor) -> String {
    t!("risk-source", sources = factor.sources.join("; "))
}

/// What was said on earlier days, the newest first.
fn earlier<'a>(view: View<'a>, seen: &Observation) -> Option<Element<'a, Message>> {
    let today = view.context.today();
    let told = seen.earlier.iter().rev().map(|reading| {
        let day = reading.on.map(|on| short(on, today));
        let words = [&reading.since, &reading.source, &reading.note];
        let words = words.map(|words| words.trim().to_owned()).into_iter();
        let words = words.filter(|words| !words.is_empty());
        let parts = [Some(reading.answer.in_a_sentence()), day].into_iter().flatten();
        parts.chain(words).collect::<Vec<_>>().join(", ")
    });
    let answers = told.collect::<Vec<_>>().join(" · ");
    let words = t!("question-earlier", answers = answers.as_str());
    (!answers.is_empty()).then(|| hideable(kit::small(words)))
}

/// Makes a priority of it. Always there for what makes less safe, so that an answer
/// moves nothing; it says why it cannot be pressed.
fn choose<'a>(
    view: View<'a>,
    factor: &'a RiskFactor,
    report: &'a RiskReport,
) -> Option<Element<'a, Message>> {
    let offered = !factor.protects && view.may_write();
    let why = match (report.in_top3, report.is_suggested()) {
        (true, _) => t!("risk-in-top3"),
        (false, true) => t!("risk-choose-help"),
        (false, false) => t!("risk-choose-not"),
    };
    let press = report.is_suggested().then(|| Message::Choose(factor.id.clone()));
    offered.then(|| {
        let choose = button(t!("risk-choose")).icon(Icon::Plus).key(factor.id.as_str());
        let choose = choose.describe(format!("{}. {why}", factor.name)).on_press_maybe(press);
        column![choose, kit::small(why)].spacing(space::XS).into()
    })
}
