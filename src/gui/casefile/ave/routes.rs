//! Other routes: what they depend on, whom to ask, and what came of asking.

use chrono::NaiveDate;
use iced::widget::{Column, column, container, row};
use iced::{Element, Fill};

use super::super::spoken::{item, told};
use super::super::step::{StepReply, changed};
use super::{Fold, Message, State, View, is_unfolded, sign};
use crate::advice::{RouteCriterionReport, RouteReport};
use crate::case::record::{add, named};
use crate::case::{Aanvraag, Case, QuestionId, RecordPlace, Route};
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::record::{self, Listed, Order, field_id, fold};
use crate::gui::theme::space;
use crate::gui::widget::dutch_date::short;
use crate::gui::widget::focus::focus;
use crate::gui::widget::{Role, announce, button, choice, hideable, looks_up};
use crate::guidance::logic::Truth;
use crate::guidance::{Atom, Basis, RouteGuide};
use crate::naslag::Topic;
use crate::t;

impl Listed for Aanvraag {
    const NAME: &'static str = "aanvraag";
    const ORDER: Order = Order::NewestFirst;
    const ROWS: &'static [&'static [&'static str]] =
        &[&["route"], &["with", "on"], &["answer"], &["reason"], &["until", "ended_on"]];

    fn all(case: &Case) -> &Vec<Self> {
        &case.aanvragen
    }

    fn all_mut(case: &mut Case) -> &mut Vec<Self> {
        &mut case.aanvragen
    }

    fn begin(&mut self, today: NaiveDate) {
        self.on = Some(today);
    }

    fn day(&self) -> Option<NaiveDate> {
        self.on
    }

    fn over(&self, today: NaiveDate) -> Option<NaiveDate> {
        let ended = self.ended_on.filter(|on| *on <= today);
        ended.or(self.until.filter(|until| *until < today))
    }

    fn title(&self, _case: &Case, _today: NaiveDate) -> String {
        self.route.map_or_else(|| t!("aanvraag-no-route"), |route| named("route-{}", route))
    }

    fn aloud(&self, open: bool, case: &Case, today: NaiveDate) -> String {
        let title = self.title(case, today);
        if open { title } else { format!("{title}: {}", about(self, today)) }
    }

    fn summary<'a>(
        &self,
        open: bool,
        case: &Case,
        today: NaiveDate,
    ) -> Element<'a, record::Message> {
        let about = (!open).then(|| hideable(kit::small(about(self, today))));
        column![kit::strong(self.title(case, today))].push(about).width(Fill).into()
    }
}

/// What was answered, when it was asked and of whom, and until when it holds.
fn about(asked: &Aanvraag, today: NaiveDate) -> String {
    let some = |words: &str| Some(words.trim().to_owned()).filter(|words| !words.is_empty());
    let on = asked.on.map(|on| t!("aanvraag-asked", on = short(on, today)));
    let until = asked.until.map(|until| t!("aanvraag-until-told", on = short(until, today)));
    let answer = Some(named("route-antwoord-{}", asked.answer));
    let parts = [answer, on, some(&asked.with), until, some(&asked.reason)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Notes that somebody was asked along a route today, and asks whom.
pub(super) fn request(
    state: &mut State,
    route: Route,
    case: &mut Case,
    context: &Context<'_>,
) -> StepReply<Message> {
    let number = add(&mut case.aanvragen);
    if let Some(asked) = case.aanvragen.last_mut() {
        (asked.route, asked.on) = (Some(route), Some(context.today()));
    }
    state.aanvragen.unfold(number, Some(context.today()));
    changed().and(focus(field_id(&format!("{}-{number}", Aanvraag::NAME), "with")))
}

/// What was asked along any route.
pub(super) fn requests(view: View<'_>) -> Element<'_, Message> {
    record::view::<Aanvraag>(&view.state.aanvragen, view.case, view.context).map(Message::Aanvraag)
}

/// Every route with how it stands.
pub(super) fn card(view: View<'_>) -> Element<'_, Message> {
    let title = t!("routes-title");
    let head = column![kit::h2(title.clone()), kit::small(t!("routes-help"))];
    let reports = view.advice.routes.iter();
    let rows = reports.filter_map(|report| {
        let mut all = view.context.guidance.routes();
        let (guide, _) = all.find(|(guide, _)| guide.route == report.id)?;
        Some(one(view, report, guide))
    });
    let list = announce(Role::List, title, kit::ruled(rows));
    let names: Vec<String> =
        view.advice.routes.iter().map(|report| named("route-{}", report.id)).collect();
    let terms = kit::terms(&names.iter().map(String::as_str).collect::<Vec<_>>());
    kit::card(column![head, list].push(terms).spacing(space::S)).into()
}

fn one<'a>(view: View<'a>, report: &'a RouteReport, guide: &'a RouteGuide) -> Element<'a, Message> {
    let open = is_unfolded(view, Fold::Route(report.id));
    let name = named("route-{}", report.id);
    let state = state_words(report.state);
    let mut asked = view.case.aanvragen.iter().rev();
    let asked = asked.find(|one| one.route == Some(report.id));
    let asked = asked.map(|asked| about(asked, view.today()));
    let spoken = match &asked {
        Some(asked) => t!(
            "routes-head-asked",
            name = name.as_str(),
            state = state.as_str(),
            asked = asked.as_str()
        ),
        None => t!("routes-head", name = name.as_str(), state = state.as_str()),
    };
    let words = column![kit::strong(name.clone()), kit::small(state)];
    let words = words.push(asked.map(|asked| hideable(kit::small(asked)))).width(Fill);
    let shown = row![sign::sign(mark(report.state), report.state), words];
    let head: Element<'a, Message> = match view.context.read_only {
        true => told(spoken, shown),
        false => fold::head(spoken, open, shown, Message::Fold(Fold::Route(report.id))).into(),
    };
    let content = column![head].push(open.then(|| fold::unfolded(inside(view, report, guide))));
    let id: &str = report.id.into();
    item(id, container(content.spacing(space::XS)).padding([space::XS, 0.0]))
}

fn state_words(state: Truth) -> String {
    match state {
        Truth::Holds => t!("routes-holds"),
        Truth::Open => t!("routes-open"),
        Truth::No => t!("routes-no"),
    }
}

fn mark(state: Truth) -> &'static str {
    match state {
        Truth::Holds => "✓",
        Truth::Open => "?",
        Truth::No => "–",
    }
}

fn inside<'a>(
    view: View<'a>,
    report: &'a RouteReport,
    guide: &'a RouteGuide,
) -> Element<'a, Message> {
    let criteria = report.criteria.iter().flat_map(|one| criterion(view, one));
    let prepare = guide.prepare.iter().map(|one| kit::body(format!("• {one}")));
    let inferred = (report.basis != Basis::Sourced).then(|| kit::small(t!("routes-inferred")));
    let name = named("route-{}", report.id);
    let request = view.may_write().then(|| {
        let press = button(t!("routes-request")).key(name.as_str()).describe(name.as_str());
        press.on_press(Message::Request(report.id))
    });
    Column::new()
        .push(kit::body(guide.text.as_str()))
        .push(kit::h3(t!("routes-criteria")))
        .extend(criteria)
        .push(kit::h3(t!("routes-ask")))
        .push(kit::body(guide.ask.as_str()))
        .extend(here(view, report.id))
        .push(kit::h3(t!("routes-prepare")))
        .extend(prepare)
        .push(guide.note.as_ref().map(|note| kit::note(kit::body(note.as_str()))))
        .push(request)
        .push(inferred)
        .push(kit::small(t!("routes-source", sources = guide.sources.join("; "))))
        .spacing(space::XS)
        .into()
}

/// Who of the region is asked along a route.
fn here(view: View<'_>, route: Route) -> Vec<Element<'_, Message>> {
    let found = view.context.region.partners_along(route).map(kit::partner);
    let found: Vec<Element<'_, Message>> = found.collect();
    if found.is_empty() {
        return found;
    }
    let name = t!("routes-here", region = view.context.region.name.as_str());
    let list = Column::with_children(found).spacing(space::S);
    vec![kit::h3(name.clone()), announce(Role::List, name, list).into()]
}

/// A criterion, the questions that are asked here, and the way to the others.
fn criterion<'a>(view: View<'a>, criterion: &'a RouteCriterionReport) -> Vec<Element<'a, Message>> {
    let name = criterion.name.as_str();
    let spoken = match criterion.state {
        Truth::Holds => t!("routes-criterion-holds", name = name),
        Truth::Open => t!("routes-criterion-open", name = name),
        Truth::No => t!("routes-criterion-no", name = name),
    };
    let shown = row![sign::sign(mark(criterion.state), criterion.state), kit::strong(name)];
    let guidance = view.context.guidance;
    let atoms = criterion.questions.iter().filter_map(|id| guidance.atom(id));
    let (here, elsewhere): (Vec<&Atom>, Vec<&Atom>) = atoms.partition(|one| guidance.is_apart(one));
    let mut all = vec![told(spoken, shown)];
    all.extend(here.into_iter().map(|atom| asked(view, atom)));
    if criterion.state == Truth::Open && !elsewhere.is_empty() {
        let words = elsewhere.iter().map(|atom| atom.text.as_str()).collect::<Vec<_>>().join(" ");
        all.push(kit::small(t!("routes-elsewhere", question = words)));
        let first = elsewhere.first().filter(|_| view.may_write());
        all.extend(first.map(|atom| to_question(atom, name)));
    }
    all
}

/// The way to the first question that is not known.
fn to_question<'a>(atom: &Atom, why: &'a str) -> Element<'a, Message> {
    let link = button(t!("routes-questions")).link().key(why).describe(why);
    link.on_press(Message::Show(RecordPlace::named("observations", &atom.id))).into()
}

/// A question that only routes ask, with its answers.
fn asked<'a>(view: View<'a>, atom: &'a Atom) -> Element<'a, Message> {
    let id = QuestionId::from(atom.id.as_str());
    let seen = view.case.observations.get(&id);
    let given = seen.filter(|seen| seen.answer.is_known() || seen.on.is_some());
    let given = given.map(|seen| seen.answer);
    if view.context.read_only {
        let answer = kit::answer(given.unwrap_or_default());
        return kit::body(t!("ave-fact", question = atom.text.as_str(), answer = answer));
    }
    let answer = choice(atom.text.as_str(), kit::answers(), given, move |answer| {
        Message::Answer(id.clone(), answer)
    });
    let read = Message::Read(Topic::Question(atom.id.clone()));
    let look_up = kit::look_up_button(&atom.id, &atom.text, read.clone());
    let answer = answer.describe(atom.help.as_str()).compact();
    looks_up(column![answer, look_up].spacing(2), read)
}
