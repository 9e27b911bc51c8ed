//! The closing that is being prepared. It stands in the case while it is, so
//! that locking loses nothing.

use iced::Element;
use iced::widget::{Column, column, row};
use iced::{Bottom, Fill};

use super::lacks::{Lack, lacks};
use super::open_list;
use super::{FORM, Message, State};
use crate::advice::closing::BeforeClosing;
use crate::advice::retention::suggestion;
use crate::case::{Case, Closing, Keeping, Waakvlam, date_key};
use crate::gui::casefile::step::StepView;
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::record::{Edit, Form, FormField};
use crate::gui::theme::space;
use crate::gui::widget::{button, columns, dutch_date};
use crate::t;

/// The least width of a card where two stand side by side, in logical pixels.
const CARD: f32 = 340.0;

/// What stands in the form before anything was filled in.
static NOTHING: Closing = Closing::NOTHING;

/// The closing as far as it has been prepared.
pub(super) fn prepared(case: &Case) -> &Closing {
    case.prepared_closing().unwrap_or(&NOTHING)
}

/// Changes the closing, and fills in what follows from a choice.
pub(super) fn edit(edit: Edit, case: &mut Case, context: &Context<'_>) {
    let before = case.prepare_closing().clone();
    edit.apply(case, |case| Some(case.prepare_closing()));
    let half = date_key("waakvlam-first", [before.id.0]);
    let waits = case.half_typed.contains_key(&half);
    let closing = case.prepare_closing();
    if closing.waakvlam != before.waakvlam {
        suggest(closing, before.waakvlam, waits, context);
    }
}

/// Who keeps in touch is whoever closes, and the first day follows from how
/// often, unless somebody filled in something else.
fn suggest(closing: &mut Closing, before: Option<Waakvlam>, waits: bool, context: &Context<'_>) {
    let today = context.today();
    let first = |every: Option<Waakvlam>| every.and_then(|every| every.after(today));
    if closing.first_on == first(before) && !waits {
        closing.first_on = first(closing.waakvlam);
    }
    if closing.caller.is_empty() && first(closing.waakvlam).is_some() {
        closing.caller = context.me.trim().to_owned();
    }
}

/// Draws what stands before the closing, and its form.
pub(super) fn view(view: StepView<'_, State>) -> Element<'_, Message> {
    let before = BeforeClosing::of(view.case, view.advice, view.context.guidance, today(view));
    let (is_weighty, apart) = (before.is_weighty, view.advice.apart);
    let lacking = match view.state.closed_early {
        true => lacks(prepared(view.case), is_weighty, &view.context),
        false => Vec::new(),
    };
    let ask = Asking { view, lacking: &lacking };
    let above = columns(CARD, [open_list::view(before, view.case), ask.waakvlam()]);
    let below = columns(CARD, [ask.why(is_weighty), ask.discussed(is_weighty, apart)]);
    column![above.even(), below.even(), end(view, &lacking)].spacing(space::M).into()
}

fn today(view: StepView<'_, State>) -> chrono::NaiveDate {
    view.context.today()
}

/// The form, with what it lacks.
struct Asking<'a, 'b> {
    view: StepView<'a, State>,
    lacking: &'b [Lack],
}

impl<'a> Asking<'a, '_> {
    /// One field, with what is wrong with it.
    fn field(&self, name: &str) -> FormField<'a> {
        let (case, context) = (self.view.case, self.view.context);
        let number = case.prepared_closing_number();
        let lack = self.lacking.iter().find(|lack| lack.field() == name);
        let form = Form::of(prepared(case), case, context, FORM, [number]);
        form.ask(name).error(lack.map(|lack| lack.words()))
    }

    fn ask(&self, name: &str) -> Element<'a, Message> {
        Element::from(self.field(name)).map(Message::Edit)
    }

    fn ask_required(&self, name: &str) -> Element<'a, Message> {
        Element::from(self.field(name).required()).map(Message::Edit)
    }

    fn waakvlam(&self) -> Element<'a, Message> {
        let fields = match prepared(self.view.case).waakvlam {
            Some(Waakvlam::Geen) => column![self.ask_required("without_because")],
            _ => column![
                self.ask("caller"),
                self.ask("first_on"),
                kit::small(t!("closing-questions")),
            ],
        };
        let content = column![
            kit::h2(t!("closing-waakvlam")),
            Element::from(self.field("waakvlam").label_hidden().required()).map(Message::Edit),
            fields.spacing(space::M),
        ];
        kit::card(content.spacing(space::M)).into()
    }

    fn why(&self, is_weighty: bool) -> Element<'a, Message> {
        let weighty = is_weighty.then(|| {
            column![kit::warning(kit::body(t!("closing-weighty"))), self.ask_required("despite")]
                .spacing(space::M)
        });
        let content = Column::new().push(self.ask_required("why")).push(weighty);
        kit::card(content.spacing(space::M)).into()
    }

    fn discussed(&self, is_weighty: bool, apart: bool) -> Element<'a, Message> {
        let people = self.view.case.family.people.iter().filter(|person| person.is_alive());
        let people = self.field("discussed_with").among(people);
        let eyes = "second_pair_of_eyes";
        let eyes = if is_weighty { self.ask_required(eyes) } else { self.ask(eyes) };
        let content = Column::new()
            .push(apart.then(|| kit::note(kit::body(t!("closing-apart")))))
            .push(Element::from(people).map(Message::Edit))
            .push(self.ask("discussed_also"))
            .push(eyes);
        kit::card(content.spacing(space::M)).into()
    }
}

/// Until when it is kept, and the button.
fn end<'a>(view: StepView<'a, State>, lacking: &[Lack]) -> Element<'a, Message> {
    let faults: Vec<kit::Fault> = lacking.iter().map(|lack| lack.fault()).collect();
    let words = match prepared(view.case).waakvlam {
        Some(Waakvlam::Geen) => t!("closing-go-without"),
        Some(_) => t!("closing-go-with"),
        None => t!("closing-go-plain"),
    };
    let close = (!view.context.read_only)
        .then(|| button(words).primary().key("close").on_press(Message::Close));
    let kept = iced::widget::container(kit::small(kept(view))).width(Fill);
    let line = row![kept].push(close).spacing(space::M).align_y(Bottom);
    column![kit::refusal(&faults), line].into()
}

/// Until when the terms ask to keep a case that is closed today.
fn kept(view: StepView<'_, State>) -> String {
    let retention = &view.case.retention;
    let keeping = Keeping {
        last_changed_on: today(view),
        grounds: retention.grounds.clone(),
        ends_on: retention.ends_on,
    };
    match suggestion(&keeping, view.context.guidance) {
        Some(terms) => {
            let day = dutch_date::long(terms.ends_on);
            t!("closing-kept-until", day = day, reason = terms.reason)
        }
        None => t!("closing-no-ground"),
    }
}
