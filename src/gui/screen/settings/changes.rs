//! What another method or region would change in the cases of this vault.

use iced::Element;

use crate::advice::{LevelShift, RoleShift, Shift};
use crate::case::{Ave, Role};
use crate::gui::kit::{self, spoken};
use crate::gui::theme::space;
use crate::gui::widget::hideable;
use crate::t;

/// What another method or region would change.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Changes {
    /// Each case in which something would be otherwise, by its name.
    pub cases: Vec<(String, Shift)>,
    /// How many cases could not be read.
    pub unread: usize,
    /// The contact who signed it, where the words of that contact were compared.
    pub signed_by: Option<String>,
}

impl Changes {
    /// Whether it is certain that every case stays as it is.
    pub(super) fn are_none(&self) -> bool {
        self.cases.is_empty() && self.unread == 0
    }

    /// Tells them, as news at a place.
    pub(super) fn view<'a, M: Clone + 'a>(&self, place: &str) -> Vec<Element<'a, M>> {
        let advised = self.cases.iter().filter(|(_, shift)| shift.is_of_advice()).count();
        let words = t!("addition-changes", count = advised);
        let summary = spoken::news(place, words.clone(), kit::body(words)).into();
        let unread = (self.unread > 0)
            .then(|| kit::warning(kit::body(t!("addition-unseen", count = self.unread))));
        let lists = [self.advice(), self.roles()].into_iter().flatten();
        std::iter::once(summary).chain(lists).chain(unread).collect()
    }

    /// Each case with another level or other alerts.
    fn advice<'a, M: Clone + 'a>(&self) -> Option<Element<'a, M>> {
        let lines = self.cases.iter().flat_map(|(name, shift)| of_case(name, shift));
        listed(t!("addition-changed"), lines.collect())
    }

    /// Who else holds regie by what was agreed, with the cases in which that is so.
    fn roles<'a, M: Clone + 'a>(&self) -> Option<Element<'a, M>> {
        let mut found: Vec<(&RoleShift, Vec<&str>)> = Vec::new();
        for (name, role) in self
            .cases
            .iter()
            .flat_map(|(name, shift)| shift.roles.iter().map(move |role| (name.as_str(), role)))
        {
            match found.iter_mut().find(|(known, _)| *known == role) {
                Some((_, names)) => names.push(name),
                None => found.push((role, vec![name])),
            }
        }
        let lines = found.into_iter().map(|(role, names)| of_role(role, &names.join(", ")));
        listed(t!("addition-roles"), lines.collect())
    }
}

/// A heading with its list; nothing for an empty one.
fn listed<'a, M: Clone + 'a>(name: String, lines: Vec<String>) -> Option<Element<'a, M>> {
    if lines.is_empty() {
        return None;
    }
    let items = lines
        .into_iter()
        .map(|words| spoken::words_item(words.clone(), hideable(kit::body(words))));
    let list = spoken::items(name.clone(), space::XS, items);
    Some(iced::widget::column![kit::strong(name), list].spacing(space::XS).into())
}

/// What is otherwise in the advice on one case.
fn of_case(name: &str, shift: &Shift) -> Vec<String> {
    let level = shift.level.iter().map(|level| of_level(name, level));
    let come = shift.come.iter();
    let come = come.map(|alert| t!("addition-alert-come", name = name, alert = alert.as_str()));
    let gone = shift.gone.iter();
    let gone = gone.map(|alert| t!("addition-alert-gone", name = name, alert = alert.as_str()));
    level.chain(come).chain(gone).collect()
}

fn of_level(name: &str, shift: &LevelShift) -> String {
    let (now, then, by) = (level(shift.now), level(shift.then), shift.by.join("; "));
    let (now, then) = (now.as_str(), then.as_str());
    match by.as_str() {
        "" => t!("addition-change-bare", name = name, now = now, then = then),
        by => t!("addition-change", name = name, now = now, then = then, why = by),
    }
}

fn level(level: Option<Ave>) -> String {
    level.map_or_else(|| t!("addition-no-level"), kit::ave_name)
}

fn of_role(shift: &RoleShift, names: &str) -> String {
    let role = match shift.role {
        Role::Procesregie => t!("ave-role-procesregie"),
        _ => t!("ave-role-casusregie"),
    };
    let (now, then) = (whom(&shift.now), whom(&shift.then));
    let (now, then) = (now.as_str(), then.as_str());
    t!("addition-role", role = role, now = now, then = then, names = names)
}

fn whom(name: &str) -> String {
    if name.trim().is_empty() { t!("addition-role-nobody") } else { name.to_owned() }
}
