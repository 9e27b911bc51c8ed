//! The waakvlam: each contact with its three questions, when the next one is,
//! and what bad news asks for.

use chrono::NaiveDate;
use iced::widget::{Column, column, container};
use iced::{Element, Fill};

use super::{Message as Parent, State};
use crate::case::{Answer, Case, WaakvlamContact};
use crate::gui::casefile::step::{Step, StepView};
use crate::gui::context::Context;
use crate::gui::icon::Icon;
use crate::gui::kit;
use crate::gui::record::{self, Done, Listed, Message, Order};
use crate::gui::reply::Reply;
use crate::gui::theme::space;
use crate::gui::widget::date::dutch_date::{long, short};
use crate::gui::widget::{button, columns, hideable};
use crate::t;

/// How wide a day and what was told must be to stand beside each other.
const BESIDE: f32 = 130.0;

/// How high the head of an open contact is inside, in logical pixels: as high with
/// a button beside it as without, so that an answer moves nothing.
const OPEN: f32 = 26.0;

impl Listed for WaakvlamContact {
    const NAME: &'static str = "waakvlam";
    const ORDER: Order = Order::NewestFirst;
    const ROWS: &'static [&'static [&'static str]] = &[
        &["on", "by"],
        &["with"],
        &["with_also"],
        &["violence", "violence_words"],
        &["user", "user_words"],
        &["problems", "problems_words"],
        &["next_on"],
        &["is_last"],
        &["last_because"],
    ];

    fn all(case: &Case) -> &Vec<Self> {
        &case.waakvlam
    }

    fn all_mut(case: &mut Case) -> &mut Vec<Self> {
        &mut case.waakvlam
    }

    fn day(&self) -> Option<NaiveDate> {
        self.on
    }

    fn title(&self, _case: &Case, today: NaiveDate) -> String {
        self.on.map_or_else(|| t!("waakvlam-undated"), |on| short(on, today))
    }

    fn aloud(&self, open: bool, case: &Case, today: NaiveDate) -> String {
        let day = self.title(case, today);
        if open { day } else { format!("{day}: {}", told(self)) }
    }

    fn summary<'a>(&self, open: bool, case: &Case, today: NaiveDate) -> Element<'a, Message> {
        let day = kit::strong(self.title(case, today));
        if open {
            return container(day).center_y(OPEN).into();
        }
        let said = said(self);
        let what = column![kit::body(heard(self))]
            .push((!said.is_empty()).then(|| hideable(kit::small(said))))
            .width(Fill);
        columns(BESIDE, [day, what.into()]).portions([2, 5]).into()
    }

    /// Bad news opens a closed case again in one step.
    fn beside<'a>(&self, case: &Case, today: NaiveDate) -> Option<Element<'a, Message>> {
        (case.is_of_now(self) && self.is_bad_news()).then(|| {
            button(t!("reopening-go"))
                .icon(Icon::FolderOpen)
                .key(self.id.0.to_string())
                .describe(self.title(case, today))
                .on_press(Message::Act(self.id.0))
                .into()
        })
    }
}

/// The bad news of a contact, in a few words each: the worst first.
fn bad_news(contact: &WaakvlamContact) -> impl Iterator<Item = String> {
    let bad = [
        (contact.violence, t!("waakvlam-violence-again")),
        (contact.user, t!("waakvlam-worries")),
        (contact.problems, t!("waakvlam-problems-again")),
    ];
    bad.into_iter().filter(|(answer, _)| *answer == Answer::Yes).map(|(_, words)| words)
}

/// What was heard, in a few words.
fn heard(contact: &WaakvlamContact) -> String {
    let answers = [contact.violence, contact.user, contact.problems];
    let is_calm = answers.iter().all(|answer| *answer == Answer::No);
    let is_open = answers.contains(&Answer::Unknown);
    let open = is_open.then(|| t!("waakvlam-not-asked"));
    let last = contact.ends_it().then(|| t!("waakvlam-ended", why = contact.last_because.as_str()));
    let calm = is_calm.then(|| t!("waakvlam-calm"));
    let all: Vec<String> = bad_news(contact).chain(calm).chain(open).chain(last).collect();
    all.join(", ")
}

/// What people said, in their own words.
fn said(contact: &WaakvlamContact) -> String {
    let words = [&contact.violence_words, &contact.user_words, &contact.problems_words];
    let words: Vec<&str> = words.map(|words| words.trim()).into_iter().collect();
    let words: Vec<&str> = words.into_iter().filter(|words| !words.is_empty()).collect();
    words.join(" · ")
}

fn told(contact: &WaakvlamContact) -> String {
    let (heard, said) = (heard(contact), said(contact));
    if said.is_empty() { heard } else { format!("{heard}. {said}") }
}

fn on(contact: &WaakvlamContact) -> String {
    contact.on.map_or_else(|| t!("waakvlam-undated"), long)
}

/// Why a case is opened again for the sake of a contact.
pub(super) fn reason(contact: &WaakvlamContact) -> String {
    let bad: Vec<String> = bad_news(contact).collect();
    let reason = t!("waakvlam-reopen-reason", on = on(contact), what = bad.join(", "));
    format!("{reason} {}", said(contact)).trim_end().to_owned()
}

/// Handles a message in the list. A new contact is of today, by whoever notes it.
pub(super) fn update(
    state: &mut record::State,
    message: Message,
    case: &mut Case,
    context: &Context<'_>,
) -> Reply<Message, Done> {
    let adds = matches!(message, Message::Add);
    let answer = record::update::<WaakvlamContact>(state, message, case, context);
    if let (true, Some(contact)) = (adds, case.waakvlam.last_mut()) {
        contact.on = Some(context.today());
        contact.by = context.me.trim().to_owned();
    }
    answer
}

/// When the next contact is, and all contacts.
pub(super) fn view(view: StepView<'_, State>) -> Element<'_, Parent> {
    let list = record::view::<WaakvlamContact>(&view.state.contacts, view.case, view.context);
    let next = (!view.case.is_open()).then(|| hideable(kit::strong(next(view))));
    Column::new().push(next).push(list.map(Parent::Contact)).spacing(space::S).into()
}

fn next(view: StepView<'_, State>) -> String {
    let caller = view.case.closing().map_or("", |closing| closing.caller.trim());
    let who = if caller.is_empty() { t!("waakvlam-nobody") } else { caller.to_owned() };
    match view.case.waakvlam_due() {
        None => t!("waakvlam-none-next"),
        Some(on) if on < view.context.today() => t!("waakvlam-next-late", on = long(on), who = who),
        Some(on) => t!("waakvlam-next-on", on = long(on), who = who),
    }
}

/// Bad news of a closed case, with the way to open it again.
pub(super) fn news(view: StepView<'_, State>) -> Option<Element<'_, Parent>> {
    let contact = view.case.bad_waakvlam_news()?;
    let words = match contact.violence {
        Answer::Yes => t!("waakvlam-news-violence", on = on(contact)),
        _ => t!("waakvlam-news-worries", on = on(contact)),
    };
    let reopen = (!view.context.read_only).then(|| {
        button(t!("reopening-go"))
            .icon(Icon::FolderOpen)
            .key("news")
            .describe(words.clone())
            .on_press(Parent::ReopenFor(contact.id.0))
    });
    let content = column![kit::body(words)].push(reopen).spacing(space::S);
    Some(kit::danger(content))
}

/// Violence that was told and asks for an incident, once the case runs again.
pub(super) fn to_record(view: StepView<'_, State>) -> Option<Element<'_, Parent>> {
    let contact = view.case.violence_without_incident().last()?;
    let words = t!("waakvlam-record", on = on(contact));
    let there = button(t!("closing-go", step = Step::Happened.name()))
        .link()
        .describe(words.clone())
        .on_press(Parent::Go(Step::Happened));
    Some(kit::danger(column![kit::body(words), there].spacing(space::XS)))
}
