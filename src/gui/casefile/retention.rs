//! Bewaren en vernietigen: why a case is kept, until when, and the way to
//! destroy it once it is closed.

use iced::Element;
use iced::widget::{Column, column};

use crate::advice::retention::{Undecided, suggestion, undecided};
use crate::case::record::named;
use crate::case::{Case, Ground, Keeping};
use crate::gui::context::Context;
use crate::gui::icon::Icon;
use crate::gui::kit;
use crate::gui::record::{Edit, Form};
use crate::gui::theme::space;
use crate::gui::widget::{Role, announce, button, dutch_date, unspoken};
use crate::guidance::{Basis, Term};
use crate::t;

/// What can happen in the card.
#[derive(Debug, Clone)]
pub enum Message {
    /// What was decided about keeping it was changed.
    Edit(Edit),
    /// Destroy the case.
    Destroy,
}

/// Handles a message that changes the case.
pub(super) fn update(case: &mut Case, message: Message) {
    match message {
        Message::Edit(edit) => edit.apply(case, |case| Some(&mut case.retention)),
        Message::Destroy => {}
    }
}

/// Draws the card; of a second copy `destroy` is not offered.
pub(super) fn view<'a>(
    case: &'a Case,
    context: Context<'a>,
    destroy: bool,
) -> Element<'a, Message> {
    let keeping = Keeping::of(case);
    let destroy = destroy && keeping.is_some() && !context.read_only;
    let content = column![
        kit::h2(t!("retention-title")),
        kit::small(t!("retention-purpose")),
        Element::from(form(case, context).ask("grounds")).map(Message::Edit),
    ]
    .push(about(case, keeping.as_ref(), context))
    .push(fields(case, context))
    .push(answer(keeping.as_ref(), context))
    .push(destroy.then(destroying));
    kit::card(content.spacing(space::M)).into()
}

/// What the grounds lead to. Always one part of the card, so that nobody loses
/// the keyboard in a field below it when a line comes or goes.
fn about<'a>(
    case: &'a Case,
    keeping: Option<&Keeping>,
    context: Context<'a>,
) -> Element<'a, Message> {
    let content = Column::new().push(terms(case, context));
    content.push(until(keeping, context)).spacing(space::M).into()
}

/// What follows from a day that was set, and what there is to decide.
fn answer<'a>(keeping: Option<&Keeping>, context: Context<'a>) -> Element<'a, Message> {
    let content = Column::new().push(keeping.and_then(|keeping| set(keeping, context)));
    content.push(keeping.and_then(|keeping| asks(keeping, context))).spacing(space::M).into()
}

fn name(ground: Ground) -> String {
    named("retention-ground-{}", ground)
}

/// What the chosen grounds ask for, each with how sure that is.
fn terms<'a>(case: &'a Case, context: Context<'a>) -> Option<Element<'a, Message>> {
    let chosen = &case.retention.grounds;
    let lines = chosen.iter().map(|ground| {
        let term = context.guidance.term(*ground);
        let words = term.map_or_else(|| t!("retention-term-other"), told);
        let shown = unspoken(kit::small(words.clone()));
        announce(Role::ListItem, words, shown).into()
    });
    let list = Column::from_iter(lines).spacing(space::XS);
    (!chosen.is_empty()).then(|| announce(Role::List, t!("retention-terms"), list).into())
}

fn told(term: &Term) -> String {
    let basis = match term.basis {
        Basis::Sourced => t!("retention-basis-sourced"),
        Basis::Background => t!("retention-basis-background"),
        Basis::Inferred => t!("retention-basis-inferred"),
    };
    t!(
        "retention-term",
        ground = name(term.ground),
        text = term.text.as_str(),
        basis = basis,
        sources = term.sources.join("; ")
    )
}

/// Until when the terms ask to keep it, and why.
fn until<'a>(keeping: Option<&Keeping>, context: Context<'a>) -> Option<Element<'a, Message>> {
    let Some(keeping) = keeping else {
        return Some(kit::body(t!("retention-running")));
    };
    let terms = suggestion(keeping, context.guidance)?;
    let day = dutch_date::long(terms.ends_on);
    let lines =
        column![kit::strong(t!("retention-suggested", day = day)), kit::body(terms.reason),];
    Some(lines.spacing(2).into())
}

/// The day that was set, and whether the terms ask for a later one.
fn set<'a>(keeping: &Keeping, context: Context<'a>) -> Option<Element<'a, Message>> {
    let set = keeping.ends_on?;
    let terms = suggestion(keeping, context.guidance);
    let too_early = terms.filter(|terms| set < terms.ends_on).map(|terms| {
        let day = dutch_date::long(terms.ends_on);
        kit::note(kit::body(t!("retention-too-early", day = day)))
    });
    let set = kit::strong(t!("retention-set", day = dutch_date::long(set)));
    Some(column![set].push(too_early).spacing(space::S).into())
}

/// What somebody should decide.
fn asks<'a>(keeping: &Keeping, context: Context<'a>) -> Option<Element<'a, Message>> {
    let words = match undecided(keeping, context.guidance, context.today())? {
        Undecided::Ended(day) => t!("retention-ended", day = dutch_date::long(day)),
        Undecided::KeptElsewhere => t!("retention-kept-elsewhere"),
        Undecided::NoGround => t!("retention-no-ground"),
        Undecided::NoEnd => t!("retention-no-end"),
    };
    Some(kit::note(kit::body(words)))
}

fn fields<'a>(case: &'a Case, context: Context<'a>) -> Element<'a, Message> {
    let form = form(case, context);
    let fields = column![form.ask("ends_on"), form.ask("note")].spacing(space::M);
    Element::from(fields).map(Message::Edit)
}

fn form<'a>(case: &'a Case, context: Context<'a>) -> Form<'a> {
    Form::of(&case.retention, case, context, "retention", [""; 0])
}

fn destroying<'a>() -> Element<'a, Message> {
    button(t!("destroy-open")).icon(Icon::Trash2).on_press(Message::Destroy).into()
}
