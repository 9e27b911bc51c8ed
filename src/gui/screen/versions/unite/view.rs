//! Twee casussen samenvoegen as it is seen.

use iced::widget::{Column, column, row};
use iced::{Center, Element};

use super::{Message, State, scrolling};
use crate::case::difference::{Choice, Difference, Kind};
use crate::case::{Ages, Ave, Names, Person, PersonId, TwoCases};
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::kit::spoken::{self, failure, said};
use crate::gui::screen::page::page;
use crate::gui::screen::versions::{case_name, choosing, saved, sections, title};
use crate::gui::theme::space;
use crate::gui::widget::{button, choice, columns, hideable, read_only};
use crate::t;
use crate::vault::CaseVersion;

pub(crate) fn view<'a>(state: &'a State, context: &Context<'a>) -> Element<'a, Message> {
    let later = button(t!("compare-later")).on_press(Message::Later);
    let about = kit::small(t!("uniting-about"));
    let renewed = state.renewed.then(|| kit::warning(kit::body(t!("compare-renewed"))));
    let differences = state.differences().iter().filter(|one| !goes_along(one));
    let differences = sections(differences, |one| difference(state, one, context));
    let asked = Column::new()
        .push(which(state))
        .push(who(state))
        .extend(differences)
        .push(state.levels().map(|levels| level(state, levels)))
        .push(along(state, context))
        .spacing(14);
    let content = Column::new()
        .push(renewed)
        .push(versions(state))
        .push(read_only(context.read_only, asked))
        .push(summary(state, context));
    let width = context.size.width;
    page(t!("uniting-title"), about, [later.into()], content, width, scrolling())
}

/// Both cases with who saved them and when.
fn versions<'a>(state: &State) -> Element<'a, Message> {
    let one = |side: String, version: &CaseVersion| -> Element<'a, Message> {
        Column::new()
            .push(kit::h3(side))
            .push(hideable(kit::body(case_name(&version.case))))
            .push(kit::small(saved(version.saved_at, &version.saved_by)))
            .spacing(space::XS)
            .into()
    };
    let both = [one(t!("uniting-first"), &state.first), one(t!("uniting-second"), &state.second)];
    kit::section(t!("uniting-cases"), [columns(300.0, both).into()])
}

/// Which of them stays.
fn which<'a>(state: &State) -> Element<'a, Message> {
    let mut cases = [&state.first, &state.second].map(|one| (one.case.id, case_name(&one.case)));
    // In an order that does not change with what is chosen.
    cases.sort_by_key(|(id, _)| *id);
    let stays = choice(t!("uniting-which"), cases, Some(state.first.case.id), Message::Stays);
    let stays = stays.names().help(t!("uniting-which-help"));
    kit::section(t!("uniting-stays"), [Element::from(stays)])
}

/// Who of the second is who of the first.
fn who<'a>(state: &State) -> Element<'a, Message> {
    let theirs = Names::of(&state.second.case.family, Ages::Known);
    let people = state.second.case.family.people.iter();
    let items = people.map(|person| {
        let asked = who_is(state, person, theirs.name(person.id));
        spoken::item(person.id.0.to_string(), asked)
    });
    let list = spoken::items(t!("uniting-who"), space::M, items);
    let nobody = state.pairs.is_empty();
    let nobody = nobody.then(|| kit::warning(kit::body(t!("uniting-nobody-same"))));
    let parts = nobody.into_iter().chain([kit::small(t!("uniting-who-help")), list]);
    kit::section(t!("uniting-who"), parts)
}

fn who_is<'a>(state: &State, person: &Person, name: &str) -> Element<'a, Message> {
    let family = &state.first.case.family;
    let ours = Names::of(family, Ages::Known);
    let nobody = (None, t!("uniting-nobody"));
    let people = family.people.iter().map(|one| (Some(one.id), ours.name(one.id).to_owned()));
    let options: Vec<(Option<PersonId>, String)> = [nobody].into_iter().chain(people).collect();
    let id = person.id;
    let label = t!("uniting-who-is", name = name);
    let chosen = Some(state.pairs.of(id));
    let asked = choice(label.clone(), options, chosen, move |first| Message::Who(id, first));
    let asked = asked.names().compact().label_hidden();
    column![hideable(kit::body(label)), Element::from(asked)].spacing(space::XS).into()
}

/// Whether something stands in one of the cases only: it comes along, unless somebody
/// says otherwise.
fn goes_along(one: &Difference) -> bool {
    matches!(one.kind, Kind::OnlyLeft | Kind::OnlyRight)
}

/// What stands in one of the cases only, folded: a whole case may be among it.
fn along<'a>(state: &'a State, context: &Context<'a>) -> Option<Element<'a, Message>> {
    let along = || state.differences().iter().filter(|one| goes_along(one));
    let count = along().count();
    let show = button(t!("uniting-along-show")).link().unfolds(state.along);
    let shown = state.along.then(|| sections(along(), |one| difference(state, one, context)));
    let parts =
        [kit::body(t!("uniting-along", count = count)), show.on_press(Message::Along).into()];
    (count > 0).then(|| {
        let told = kit::section(t!("uniting-along-title"), parts);
        column![told].extend(shown.into_iter().flatten()).spacing(14).into()
    })
}

fn difference<'a>(
    state: &'a State,
    one: &'a Difference,
    context: &Context<'a>,
) -> Element<'a, Message> {
    let names = [t!("uniting-first"), t!("uniting-second")];
    choosing::difference(one, title(one, context), names, &state.choices, Message::Choose)
}

/// Which level holds from now on.
fn level<'a>(state: &State, [first, second]: [Ave; 2]) -> Element<'a, Message> {
    let of = |level: Ave, side: String| {
        (level, t!("uniting-level-of", level = kit::ave_name(level), side = side))
    };
    let levels = [of(first, t!("uniting-first")), of(second, t!("uniting-second"))];
    let asked = choice(t!("uniting-level"), levels, state.level, Message::Level);
    kit::section(t!("uniting-level-title"), [Element::from(asked.help(t!("uniting-level-help")))])
}

/// What is still to be chosen, and saving.
fn summary<'a>(state: &'a State, context: &Context<'a>) -> Element<'a, Message> {
    let open = state.open();
    let words = match (state.saving, open) {
        (true, _) => t!("compare-saving"),
        (false, 0) => t!("compare-ready"),
        (false, open) => t!("compare-open", count = open),
    };
    let join = button(t!("uniting-do"))
        .primary()
        .on_press_maybe((open == 0 && !state.saving).then_some(Message::Unite));
    let join = (!context.read_only).then(|| row![join].align_y(Center));
    let refused = state.refused.as_ref().or(state.two.as_ref().err());
    let refused = refused.map(|fault| failure(t!("compare-refused", why = fault.to_string())));
    let content = Column::new()
        .push(kit::h2(t!("uniting-summary")))
        .push(said(words, kit::strong))
        .push((open == 0).then(|| parked(state)).flatten())
        .push(refused)
        .push(kit::small(t!("uniting-after")))
        .push(kit::small(t!("uniting-careful")))
        .push(join);
    kit::card(content.spacing(space::S)).into()
}

/// Which priorities will wait, because a plan holds three.
fn parked<'a>(state: &State) -> Option<Element<'a, Message>> {
    let chosen = |path: &str| state.choices.get(path).copied().unwrap_or(Choice::Left);
    let made = |two: &TwoCases| two.unite(chosen).ok();
    let parked = state.two.as_ref().ok().and_then(made)?.parked;
    (!parked.is_empty())
        .then(|| kit::note(hideable(kit::body(t!("compare-parked", titles = parked.join(", "))))))
}
