//! One factor: whether it plays a part, who said so, and what the case tells.

use iced::widget::{Column, column, container, row};
use iced::{Center, Element, Fill, Right};

use super::{Message, View, form, seen, signs};
use crate::advice::RiskReport;
use crate::case::{Ages, Answer, Names, Observation, PersonId};
use crate::gui::casefile::noting::{below_answer, note_button};
use crate::gui::casefile::spoken::item;
use crate::gui::kit;
use crate::gui::record::fold;
use crate::gui::theme::{space, text as size};
use crate::gui::widget::dutch_date::short;
use crate::gui::widget::{choice, hideable, looks_up, unspoken};
use crate::guidance::RiskFactor;
use crate::t;

pub(super) fn view<'a>(view: View<'a>, report: &'a RiskReport) -> Option<Element<'a, Message>> {
    let factor = view.context.guidance.risks().factor(&report.id)?;
    let seen = seen(view, &report.id);
    let open = view.state.risks.notes.contains(&report.id) || view.context.read_only;
    let about = About::of(view, factor, report, seen.filter(|_| !open));
    let answer = answer(factor, report, seen, about.aloud());
    let notes = Message::Notes(factor.id.clone());
    let notes = note_button(factor.id.as_str(), &factor.name, seen, open, notes);
    let read = Message::Read(factor.id.clone());
    let look_up = kit::look_up_button(factor.id.as_str(), &factor.name, read.clone());
    let answer = column![answer, below_answer(look_up, notes)].spacing(2).align_x(Right);
    let words = unspoken(about.shown(factor));
    let line = row![container(words).width(Fill), answer].spacing(space::M);
    let content = column![line]
        .push(signs::links(view, report))
        .push(open.then(|| fold::unfolded(form::view(view, factor, report, seen))))
        .spacing(space::XS);
    let row = item(factor.id.as_str(), container(content).padding([space::XS, 0.0]));
    Some(looks_up(row, read))
}

/// What can be chosen, in words that fit what protects and what does not.
fn answer<'a>(
    factor: &'a RiskFactor,
    report: &RiskReport,
    seen: Option<&Observation>,
    about: String,
) -> Element<'a, Message> {
    let words = match factor.protects {
        true => [t!("risk-is-so"), t!("risk-is-not-so"), t!("risk-not-known")],
        false => [t!("risk-plays"), t!("risk-plays-not"), t!("risk-not-known")],
    };
    let answers = [Answer::Yes, Answer::No, Answer::Unknown].into_iter().zip(words);
    let said = seen.filter(|seen| seen.answer.is_known() || seen.on.is_some());
    let told = (!report.from.is_empty()).then_some(Answer::Yes);
    let given = said.map(|seen| seen.answer).or(told);
    choice(factor.name.as_str(), answers, given, |answer| {
        Message::Answered(factor.id.clone(), answer)
    })
    .label_hidden()
    .describe(about)
    .compact()
    .into()
}

/// What is told of a factor beside its answer.
struct About<'a> {
    protects: bool,
    priority: bool,
    help: &'a str,
    /// Of whom, and since when.
    who: Option<String>,
    note: Option<&'a str>,
    /// Who said it, and when.
    origin: Option<String>,
    /// That it has to be asked again, or that the case says otherwise.
    look: Option<String>,
    marks: crate::case::Marks,
}

impl<'a> About<'a> {
    fn of(
        view: View<'a>,
        factor: &'a RiskFactor,
        report: &RiskReport,
        noted: Option<&'a Observation>,
    ) -> Self {
        let today = view.context.today();
        let note = noted.map(|seen| seen.note.trim()).filter(|note| !note.is_empty());
        let again = report.ask_again.then(|| t!("risk-again"));
        let otherwise = report.contradicts.then(|| t!("risk-contradicts"));
        let origin = noted.map(|seen| {
            let source = Some(seen.source.trim()).filter(|source| !source.is_empty());
            let source = source.map(|who| t!("question-from", who = who));
            let on = seen.on.map(|on| short(on, today));
            source.into_iter().chain(on).collect::<Vec<_>>().join(", ")
        });
        Self {
            protects: factor.protects,
            priority: report.in_top3,
            help: factor.help.as_str(),
            who: noted.and_then(|seen| whose(view, &report.people, seen)),
            note,
            origin: origin.filter(|origin| !origin.is_empty()),
            look: again.or(otherwise),
            marks: noted.map(|seen| seen.marks.clone()).unwrap_or_default(),
        }
    }

    /// All of it, to be heard with the choice.
    fn aloud(&self) -> String {
        let marks = kit::marks_words(&self.marks);
        let protects = self.protects.then(|| t!("risk-protects"));
        let priority = self.priority.then(|| t!("risk-in-top3"));
        let parts = [
            protects.as_deref(),
            Some(self.help),
            self.look.as_deref(),
            self.who.as_deref(),
            self.note,
            self.origin.as_deref(),
            priority.as_deref(),
            Some(marks.as_str()),
        ];
        let parts = parts.into_iter().flatten().filter(|part| !part.is_empty());
        let told = parts.map(|part| part.trim_end_matches('.'));
        told.collect::<Vec<_>>().join(". ").replace("?. ", "? ")
    }

    fn shown(self, factor: &'a RiskFactor) -> Element<'a, Message> {
        let tag = self.protects.then(|| kit::badge(t!("risk-protects"), |tokens| tokens.ok));
        let priority = self.priority.then(|| kit::badge(t!("risk-in-top3"), |tokens| tokens.phase));
        let name = row![kit::strong(factor.name.as_str())].push(tag).push(priority);
        let look = self
            .look
            .map(|words| kit::strong_tinted(words, size::SMALL, |tokens| tokens.warn.on_soft));
        Column::new()
            .push(name.spacing(space::S).align_y(Center).wrap())
            .push(kit::small(self.help))
            .push(look)
            .push(self.who.map(|who| hideable(kit::small(who))))
            .push(self.note.map(|note| hideable(kit::body(note))))
            .push(self.origin.map(|origin| hideable(kit::small(origin))))
            .push(kit::locked(&self.marks))
            .spacing(2)
            .into()
    }
}

/// "Mark · sinds 2021"
fn whose(view: View<'_>, people: &[PersonId], seen: &Observation) -> Option<String> {
    let family = &view.case.family;
    let names = Names::of(family, Ages::On(view.today()));
    let people = people.iter().filter_map(|id| family.person(*id));
    let who = names.list(people);
    let since = Some(seen.since.trim()).filter(|since| !since.is_empty());
    let since = since.map(|since| t!("risk-since", since = since));
    let parts = [Some(who).filter(|who| !who.is_empty()), since];
    let words = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    Some(words).filter(|words| !words.is_empty())
}
