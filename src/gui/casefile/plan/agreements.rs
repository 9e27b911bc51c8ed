//! The agreements of the safety plan: who does what, who looks whether it is
//! kept, and what was seen.

use chrono::NaiveDate;
use iced::widget::{column, row};
use iced::{Element, Fill};

use super::{Message, PlanView, whose};
use crate::case::record::{Record, add, named};
use crate::case::{Afspraak, Answer, Case, Controle, PersonId};
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::record::{self, Form, Listed};
use crate::gui::theme::{space, text as size};
use crate::gui::widget::dutch_date::short;
use crate::gui::widget::{button, hideable, unspoken};
use crate::t;

/// How many checks are shown of one agreement.
const SHOWN: usize = 7;

/// The buttons beside an agreement.
const KEPT: u8 = 0;
const BROKEN: u8 = 1;
const BACK: u8 = 2;

impl Listed for Afspraak {
    const NAME: &'static str = "afspraak";
    const ROWS: &'static [&'static [&'static str]] = &[
        &["what"],
        &["with"],
        &["otherwise"],
        &["checked_by", "on"],
        &["every"],
        &["is_condition"],
        &["ended_on"],
    ];

    fn all(case: &Case) -> &Vec<Self> {
        &case.afspraken
    }

    fn all_mut(case: &mut Case) -> &mut Vec<Self> {
        &mut case.afspraken
    }

    fn over(&self, today: NaiveDate) -> Option<NaiveDate> {
        self.ended_on.filter(|on| *on < today)
    }

    fn title(&self, _case: &Case, _today: NaiveDate) -> String {
        match self.what.trim() {
            "" => t!("afspraak-no-words"),
            what => what.to_owned(),
        }
    }

    fn aloud(&self, open: bool, case: &Case, today: NaiveDate) -> String {
        let title = self.title(case, today);
        match open {
            true => title,
            false => format!("{title}. {} {}", checking(self), standing(self, today)),
        }
    }

    fn summary<'a>(
        &self,
        open: bool,
        case: &Case,
        today: NaiveDate,
    ) -> Element<'a, record::Message> {
        let title = hideable(kit::strong(self.title(case, today)));
        let standing = standing(self, today);
        let said = match self.is_broken(today) || is_late(self, today) {
            true => kit::strong_tinted(standing, size::SMALL, |tokens| tokens.danger.on_soft),
            false => kit::small(standing),
        };
        let dots = dots(self, today);
        let dots = (!dots.is_empty()).then(|| kit::tinted(dots, size::BODY, |tokens| tokens.brand));
        let about = (!open).then(|| hideable(kit::small(checking(self))));
        column![title].push(about).push(dots).push(said).spacing(2).width(Fill).into()
    }

    fn mark(&mut self, button: u8, context: &Context<'_>) {
        let today = context.today();
        match button {
            KEPT => look(self, Answer::Yes, context),
            BROKEN => look(self, Answer::No, context),
            _ => self.controles.retain(|one| one.on != Some(today)),
        }
    }

    fn inside(&mut self, number: u32) -> Option<&mut (dyn Record + 'static)> {
        let mut all = self.controles.iter_mut();
        all.find(|one| one.id.0 == number).map(|one| one as &mut (dyn Record + 'static))
    }

    fn below<'a>(
        &'a self,
        case: &'a Case,
        context: Context<'a>,
    ) -> Option<Element<'a, record::Message>> {
        let looked = known(self);
        let newest = looked.last()?.id;
        let rows = looked.iter().rev().copied().take(SHOWN);
        let rows = rows.map(|one| check(self, one, one.id == newest, case, context));
        let title = unspoken(kit::strong(t!("controles")));
        Some(column![title].extend(rows).spacing(space::S).into())
    }

    fn beside<'a>(&self, case: &Case, today: NaiveDate) -> Option<Element<'a, record::Message>> {
        let (number, title) = (self.id.0, self.title(case, today));
        let act = |words: String, act: u8| {
            let press = button(words).key(number.to_string()).describe(title.clone());
            press.on_press(record::Message::Mark(number, act))
        };
        let looked = self.controles.iter().any(|one| one.on == Some(today));
        let buttons = match looked {
            true => row![act(t!("controle-back"), BACK).quiet()],
            false => row![act(t!("controle-yes"), KEPT), act(t!("controle-no"), BROKEN).quiet()],
        };
        self.is_running().then(|| buttons.spacing(space::XS).into())
    }
}

/// Notes that somebody looked today.
fn look(afspraak: &mut Afspraak, kept: Answer, context: &Context<'_>) {
    add(&mut afspraak.controles);
    if let Some(Controle { on, kept: said, by, .. }) = afspraak.controles.last_mut() {
        *on = Some(context.today());
        *said = kept;
        context.me.clone_into(by);
    }
}

/// "Controle: wijkagent, elke dag · voorwaarde van Veilig Thuis".
fn checking(afspraak: &Afspraak) -> String {
    let who = match afspraak.checked_by.trim() {
        "" => t!("plan-nobody"),
        who => who.to_owned(),
    };
    let every = named("hoe-vaak-{}", afspraak.every).to_lowercase();
    let check = t!("plan-check", who = format!("{who}, {every}"));
    match afspraak.is_condition {
        true => format!("{check} · {}", t!("afspraak-of-veilig-thuis")),
        false => check,
    }
}

fn is_late(afspraak: &Afspraak, today: NaiveDate) -> bool {
    afspraak.due().is_some_and(|due| due < today)
}

/// Whether it was kept when somebody last looked, and when that is due again.
fn standing(afspraak: &Afspraak, today: NaiveDate) -> String {
    if !afspraak.is_running() {
        return t!("afspraak-ended");
    }
    let last = afspraak.last_controle(today);
    let day = last.and_then(|one| one.on).map(|on| short(on, today)).unwrap_or_default();
    let seen = match last.map(|one| one.kept) {
        Some(Answer::No) => t!("afspraak-broken", day = day),
        Some(_) => t!("afspraak-kept", day = day),
        None => t!("afspraak-not-checked"),
    };
    match afspraak.due() {
        Some(due) if due <= today => format!("{seen} · {}", t!("afspraak-due-now")),
        Some(due) => format!("{seen} · {}", t!("afspraak-due", day = short(due, today))),
        None => seen,
    }
}

/// The checks that say whether it was kept, the oldest first.
fn known(afspraak: &Afspraak) -> Vec<&Controle> {
    let mut known: Vec<&Controle> =
        afspraak.controles.iter().filter(|one| one.kept.is_known()).collect();
    known.sort_by_key(|one| (one.on, one.id));
    known
}

/// What came of one check, who looked, and who may know of it. What was seen can be
/// written with the newest.
fn check<'a>(
    afspraak: &'a Afspraak,
    one: &'a Controle,
    is_newest: bool,
    case: &'a Case,
    context: Context<'a>,
) -> Element<'a, record::Message> {
    let (of, number) = (afspraak.id.0, one.id.0);
    let name = format!("{}-{of}-controle-{number}", Afspraak::NAME);
    let form = Form::of(one, case, context, name, [of, number]);
    let asked = t!("controle-marks", what = looked(one, context.today()));
    let marks = form.ask("marks").label(asked).label_hidden();
    let seen = is_newest.then(|| form.ask("what"));
    let fields = column![].push(seen.map(Element::from)).push(marks).spacing(space::XS);
    let fields =
        Element::from(fields).map(move |edit| record::Message::EditInside(of, number, edit));
    let said = [one.by.trim(), one.what.trim()].into_iter().take(if is_newest { 1 } else { 2 });
    let told = [looked(one, context.today())];
    let told = told.iter().map(String::as_str).chain(said).filter(|part| !part.is_empty());
    let told = told.collect::<Vec<_>>().join(" · ");
    column![hideable(kit::body(told)), fields].spacing(2).into()
}

/// "nagekomen op ma 16 nov"
fn looked(one: &Controle, today: NaiveDate) -> String {
    let day = one.on.map(|on| short(on, today)).unwrap_or_default();
    match one.kept {
        Answer::No => t!("afspraak-broken", day = day),
        _ => t!("afspraak-kept", day = day),
    }
}

/// The last checks as signs, and an open one when it is time again.
fn dots(afspraak: &Afspraak, today: NaiveDate) -> String {
    let known = known(afspraak);
    let from = known.len().saturating_sub(SHOWN);
    let signs = known[from..].iter().map(|one| if one.kept == Answer::Yes { '●' } else { '◆' });
    let now = afspraak.due().is_some_and(|due| due <= today).then_some('○');
    signs.chain(now).map(String::from).collect::<Vec<_>>().join(" ")
}

/// Draws the card. Where each has a plan of their own only the agreements of who is
/// shown stand in it, or those that are of nobody apart.
pub(super) fn card(view: PlanView<'_>, person: PersonId) -> Element<'_, Message> {
    let case = view.view.case;
    let apart = whose::is_apart(case, view.advice);
    let nobody = person == PersonId::default();
    let keep = |one: &Afspraak| match nobody {
        _ if !apart => true,
        true => case.is_of_nobody(one),
        false => case.is_own(one, person),
    };
    let list = record::view_of::<Afspraak>(&view.state.afspraken, case, view.view.context, keep);
    let together = (apart && nobody).then(|| kit::warning(kit::body(t!("afspraken-apart"))));
    // What the signs mean is said in words beside them.
    let some = case.afspraken.iter().any(keep);
    let signs = some.then(|| unspoken(kit::small(t!("afspraken-signs"))));
    column![].push(together).push(list.map(Message::Afspraak)).push(signs).spacing(space::S).into()
}
