//! The first concern in one sentence, and the forms of violence.

use iced::Element;
use iced::widget::{Column, column};

use super::{Message, State};
use crate::case::{Ages, Case, Names, Person, ViolenceForm};
use crate::gui::casefile::spoken::item;
use crate::gui::casefile::step::StepView;
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::{Role, announce, button, chips, hideable, text_area, unspoken};
use crate::guidance::LifePhase;
use crate::t;

/// Notes that a form of violence plays a part, or that it does not.
pub(super) fn switch(case: &mut Case, form: ViolenceForm, on: bool) {
    if on {
        case.violence.insert(form);
    } else {
        case.violence.remove(&form);
    }
}

pub(super) fn view(view: StepView<'_, State>) -> Element<'_, Message> {
    let case = view.case;
    let concern = text_area(t!("concern-first"), &case.concern, Message::Concern)
        .remembered(view.context.undo_in(case), "concern")
        .help(t!("concern-first-help"))
        .min_lines(1)
        .spelling(view.context.spelling);
    let forms = ViolenceForm::ALL
        .into_iter()
        .map(|form| (form, kit::violence_name(form), case.violence.contains(&form)));
    let forms =
        chips(t!("violence-title"), forms, Message::Violence).help(t!("violence-help")).compact();
    let forms = column![forms].push(life(view)).spacing(space::S);
    kit::card(column![concern, forms].spacing(space::L)).into()
}

/// Of which forms to think at the ages of this family, folded away until asked for.
fn life(view: StepView<'_, State>) -> Option<Element<'_, Message>> {
    let guide = view.context.guidance.risks();
    let today = view.today();
    let members: Vec<&Person> = view.case.family.members().filter(|one| one.is_alive()).collect();
    let names = Names::of(&view.case.family, Ages::On(today));
    let rows = guide.life.iter().filter_map(|phase| {
        let is_in = |one: &&&Person| guide.life_phase(one, today) == Some(phase);
        let people: Vec<&Person> = members.iter().filter(is_in).copied().collect();
        (!people.is_empty()).then(|| life_row(phase, names.list(people)))
    });
    let rows: Vec<Element<'_, Message>> = rows.collect();
    (!rows.is_empty()).then(|| {
        let open = view.state.life;
        let words = if open { t!("life-close") } else { t!("life-open") };
        let fold = button(words).link().expanded(open).on_press(Message::Life);
        let list = open.then(|| {
            let rows = Column::with_children(rows).spacing(space::S);
            announce(Role::List, t!("life-open"), rows)
        });
        column![fold].push(list).spacing(space::S).into()
    })
}

fn life_row(phase: &LifePhase, who: String) -> Element<'_, Message> {
    let (name, text) = (phase.name.as_str(), phase.text.as_str());
    let title = t!("life-of", phase = name, who = who);
    let aloud = format!("{title}. {text}");
    let shown = column![hideable(kit::strong(title)), kit::small(text)].spacing(2);
    item(name, announce(Role::Text, aloud, unspoken(shown)))
}
