//! Why this advice: the questions that matter, and every criterion with its facts.

use std::collections::BTreeSet;

use iced::widget::{Column, column, container, row};
use iced::{Element, Fill};

use super::{Fold, Message, View, is_unfolded, questions, sign};
use crate::advice::{Advice, CriterionReport, Fact};
use crate::case::Answer;
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::theme::{space, text as size};
use crate::gui::widget::dutch_date::short;
use crate::gui::widget::{Role, announce, button, hideable, looks_up, unspoken};
use crate::guidance::logic::Truth;
use crate::naslag::Topic;
use crate::t;

/// Up to so many criteria that do not hold, they are shown at once.
const SHORT: usize = 2;

/// How many unknown facts a criterion names; the questions above name them all.
const FEW: usize = 3;

/// Draws the card.
pub(super) fn card(view: View<'_>) -> Element<'_, Message> {
    let title = match view.advice.level {
        Some(_) => column![kit::h2(t!("ave-why"))],
        None => column![kit::h2(t!("ave-why-none")), kit::small(t!("ave-why-none-help"))],
    };
    let with = |wanted| with(view.advice, wanted);
    let mut holding = with(Truth::Holds);
    // What decides the level comes first.
    holding.sort_by_key(|one| std::cmp::Reverse(one.level));
    let lesser = holding.split_off(holding.partition_point(|one| decides(one, view.advice)));
    let nothing = holding.is_empty().then(|| kit::body(t!("ave-holds-none")));
    let content = Column::new()
        .push(title)
        .push(questions::view(view))
        .push(nothing)
        .push(titled(t!("ave-holds"), holding, view.context))
        .push(not_deciding(view, lesser))
        .push(titled(t!("ave-open"), with(Truth::Open), view.context))
        .push(not_holding(view, with(Truth::No)))
        .push(terms(view.advice));
    kit::card(content.spacing(space::M)).into()
}

/// What the title of the step is short for, and the abbreviations in the
/// sources of the criteria. They stand below the questions, so that whoever
/// enters the step comes to an answer and not to an explanation over it.
fn terms<'a>(advice: &Advice) -> Option<Element<'a, Message>> {
    let sources = advice.criteria.iter().flat_map(|one| &one.sources);
    let title = t!("step-ave");
    let words = std::iter::once(title.as_str()).chain(sources.map(String::as_str));
    let terms = kit::terms(&words.collect::<Vec<_>>())?;
    let read = button(t!("look-up-words")).link().on_press(Message::Read(Topic::Words));
    Some(column![terms, read].spacing(space::XS).into())
}

fn with(advice: &Advice, wanted: Truth) -> Vec<&CriterionReport> {
    let criteria = advice.criteria.iter();
    criteria.filter(|one| one.state == wanted).collect()
}

fn titled<'a>(
    title: String,
    criteria: Vec<&'a CriterionReport>,
    context: Context<'a>,
) -> Option<Element<'a, Message>> {
    if criteria.is_empty() {
        return None;
    }
    let mut told = BTreeSet::new();
    let rows = criteria.into_iter().map(|one| criterion(one, &mut told, context));
    let list = announce(Role::List, title.clone(), kit::ruled(rows));
    Some(column![kit::h3(title), list].spacing(space::XS).into())
}

/// Whether a criterion that holds is why it is this level, and not a lower one
/// which it would be anyway.
fn decides(criterion: &CriterionReport, advice: &Advice) -> bool {
    criterion.level >= advice.lowest
}

/// What holds for a lower level, folded away: it counts, and decides nothing.
fn not_deciding<'a>(
    view: View<'a>,
    criteria: Vec<&'a CriterionReport>,
) -> Option<Element<'a, Message>> {
    if criteria.is_empty() || view.context.read_only {
        return titled(t!("ave-lesser"), criteria, view.context);
    }
    let open = is_unfolded(view, Fold::Lesser);
    let words = match open {
        true => t!("ave-hide-lesser"),
        false => t!("ave-show-lesser", count = criteria.len()),
    };
    let fold = button(words).link().unfolds(open).on_press(Message::Fold(Fold::Lesser));
    let list = open.then(|| titled(t!("ave-lesser"), criteria, view.context));
    Some(column![fold].push(list.flatten()).spacing(space::S).into())
}

/// What does not hold, folded away when it is long.
fn not_holding<'a>(
    view: View<'a>,
    criteria: Vec<&'a CriterionReport>,
) -> Option<Element<'a, Message>> {
    let count = criteria.len();
    if count <= SHORT || view.context.read_only {
        return titled(t!("ave-not"), criteria, view.context);
    }
    let open = is_unfolded(view, Fold::NotHolding);
    let words = if open { t!("ave-hide-not") } else { t!("ave-show-not", count = count) };
    let fold = button(words).link().unfolds(open).on_press(Message::Fold(Fold::NotHolding));
    let list = open.then(|| titled(t!("ave-not"), criteria, view.context));
    Some(column![fold].push(list.flatten()).spacing(space::S).into())
}

/// One criterion with the facts behind it; `told` are the facts of which it
/// stands above already who said so.
fn criterion<'a>(
    criterion: &'a CriterionReport,
    told: &mut BTreeSet<&'a str>,
    context: Context<'a>,
) -> Element<'a, Message> {
    let called = match criterion.state {
        Truth::Holds => criterion.reason.as_str(),
        Truth::Open | Truth::No => criterion.name.as_str(),
    };
    let title = match criterion.state {
        Truth::Holds | Truth::Open => kit::strong(called),
        Truth::No => kit::body(called),
    };
    let read = Message::Read(Topic::Criterion(criterion.id.clone()));
    let telling = criterion.facts.iter().filter(|fact| tells(fact, criterion));
    let counts = t!(
        "ave-counts-for",
        level = kit::ave_name(criterion.level),
        sources = criterion.sources.join("; ")
    );
    let words = Column::new()
        .push(unspoken(title))
        .extend(telling.map(|fact| {
            let in_full = told.insert(&fact.atom);
            let shown = quiet(fact_words(fact, in_full, context));
            if in_full { hideable(shown) } else { shown }
        }))
        .push(unknown(criterion).map(quiet))
        .push(kit::small(counts))
        .push(kit::look_up_button(&criterion.id, called, read.clone()))
        .spacing(1);
    let key = match criterion.state {
        Truth::Holds => "ave-criterion-holds",
        Truth::Open => "ave-criterion-open",
        Truth::No => "ave-criterion-no",
    };
    let mark = match criterion.state {
        Truth::Holds => "✓",
        Truth::Open => "?",
        Truth::No => "–",
    };
    let content = row![sign::sign(mark, criterion.state), words.width(Fill)];
    let name = t!(key, name = called);
    let row = announce(Role::ListItem, name, container(content).padding([space::S, 0.0]));
    looks_up(row.key(criterion.id.clone()), read)
}

/// Whether a fact is behind the state of a criterion: for one that holds or is
/// open what argues for it, for one that does not hold what speaks against it.
fn tells(fact: &Fact, criterion: &CriterionReport) -> bool {
    match criterion.state {
        Truth::No => fact.state == Truth::No,
        Truth::Holds | Truth::Open => fact.state == Truth::Holds,
    }
}

/// "Heeft het gezin hulp nodig? Ja · eerste gesprek met moeder · di 6 okt · …"
/// Only the answer when the rest stands above already.
fn fact_words(fact: &Fact, in_full: bool, context: Context<'_>) -> String {
    let answer = t!("ave-fact", question = fact.text.as_str(), answer = kit::answer(fact.value));
    if !in_full {
        return answer;
    }
    let on = fact.on.map(|on| short(on, context.today()));
    let asides = [Some(fact.said_by.clone()), on, Some(fact.note.clone())];
    let asides = asides.into_iter().flatten().filter(|aside| !aside.is_empty());
    let parts: Vec<String> = std::iter::once(answer).chain(asides).collect();
    parts.join(" · ")
}

/// What is not known yet of an open criterion.
fn unknown(criterion: &CriterionReport) -> Option<String> {
    let facts = criterion.facts.iter();
    let open = facts.filter(|fact| fact.value == Answer::Unknown);
    let texts: Vec<&str> = open.map(|fact| fact.text.as_str()).collect();
    if criterion.state != Truth::Open || texts.is_empty() {
        return None;
    }
    let questions = texts[..texts.len().min(FEW)].join(" ");
    Some(match texts.len().saturating_sub(FEW) {
        0 => t!("ave-unknown-facts", questions = questions),
        more => t!("ave-unknown-more", questions = questions, count = more),
    })
}

fn quiet<'a>(words: String) -> Element<'a, Message> {
    kit::tinted(words, size::SMALL, |tokens| tokens.ink_soft)
}
