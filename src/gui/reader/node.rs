//! One announcement as a node.

use accesskit::{Action, AriaCurrent, Invalid, Node, NodeId, Rect, Toggled};
use iced::Rectangle;

use super::lines::{self, Piece};
use super::roles;
use crate::gui::widget::{Announcement, Role, Spoken};
use crate::t;

/// The node of `spoken`, without its children; `scale` gives the pixels of
/// the screen in a logical one.
pub(super) fn node(spoken: &Spoken, scale: f32) -> Node {
    let said = &spoken.announcement;
    let mut node = Node::new(roles::role(said.role));
    node.set_bounds(rect(spoken.bounds, scale));
    name(&mut node, said);
    state(&mut node, said);
    number(&mut node, said);
    actions(&mut node, spoken);
    node
}

/// Makes `node` the field that holds `pieces`.
pub(super) fn write(node: &mut Node, id: NodeId, said: &Announcement, pieces: &[Piece<'_>]) {
    if let Some(caret) = said.caret {
        node.set_text_selection(lines::selection(id, pieces, caret));
    }
}

pub(super) fn rect(bounds: Rectangle, scale: f32) -> Rect {
    let grown = |length: f32| f64::from(length * scale);
    Rect {
        x0: grown(bounds.x),
        y0: grown(bounds.y),
        x1: grown(bounds.x + bounds.width),
        y1: grown(bounds.y + bounds.height),
    }
}

fn name(node: &mut Node, said: &Announcement) {
    if said.role == Role::Text {
        node.set_value(said.name.as_str());
    } else if !said.name.is_empty() {
        node.set_label(said.name.as_str());
    }
    let description = description(said);
    if !description.is_empty() {
        node.set_description(description);
    }
    node.set_live(roles::live(said));
}

/// What is wrong comes first. AT-SPI knows neither errors, nor what is folded,
/// nor the words in anything but a field, so they are told here.
fn description(said: &Announcement) -> String {
    let words = [
        said.error.as_deref().map(|error| t!("reader-error", error = error)),
        folded(said),
        said.value.clone().filter(|_| tells_its_value(said)),
        said.description.clone(),
    ];
    let words: Vec<String> = words.into_iter().flatten().collect();
    words.join(" ")
}

/// Only of what a press opens: an explanation that comes with the keyboard
/// would interrupt itself.
fn folded(said: &Announcement) -> Option<String> {
    if cfg!(windows) || !said.pressable {
        return None;
    }
    Some(match said.expanded? {
        true => t!("reader-expanded"),
        false => t!("reader-collapsed"),
    })
}

/// Whether the value is told in words: not what can be typed, nor what a
/// chosen answer or a number tells already.
fn tells_its_value(said: &Announcement) -> bool {
    !roles::is_text(said.role) && said.role != Role::RadioGroup && !is_bare_number(said)
}

fn is_bare_number(said: &Announcement) -> bool {
    let now = said.range.and_then(|range| range.now);
    now.is_some_and(|now| said.value.as_ref() == Some(&now.to_string()))
}

fn state(node: &mut Node, said: &Announcement) {
    if let Some(checked) = said.checked {
        node.set_toggled(if checked { Toggled::True } else { Toggled::False });
    }
    if let Some(selected) = said.selected {
        node.set_selected(selected);
    }
    if said.selected == Some(true) {
        node.set_aria_current(AriaCurrent::True);
    }
    if let Some(expanded) = said.expanded {
        node.set_expanded(expanded);
    }
    if said.error.is_some() {
        node.set_invalid(Invalid::True);
    }
    if said.required {
        node.set_required();
    }
    match (said.disabled, roles::is_text(said.role)) {
        // What stands in a field can still be read and copied.
        (true, true) => node.set_read_only(),
        (true, false) => node.set_disabled(),
        (false, _) => {}
    }
    if said.role == Role::Dialog {
        node.set_modal();
    }
}

fn number(node: &mut Node, said: &Announcement) {
    if let Some(level) = said.level {
        node.set_level(usize::from(level));
    }
    if let Some(range) = said.range {
        node.set_min_numeric_value(range.least);
        node.set_max_numeric_value(range.most);
        node.set_numeric_value_step(1.0);
    }
    if let Some(now) = said.range.and_then(|range| range.now) {
        node.set_numeric_value(now);
    }
    if let Some(value) = said.value.as_deref().filter(|_| said.range.is_some()) {
        node.set_value(value);
    }
}

fn actions(node: &mut Node, spoken: &Spoken) {
    let said = &spoken.announcement;
    node.add_action(Action::ScrollIntoView);
    if spoken.focusable || said.role == Role::Radio {
        node.add_action(Action::Focus);
    }
    if said.pressable {
        node.add_action(Action::Click);
    }
    let more: &[Action] = match said.role {
        _ if said.disabled => &[],
        Role::Slider => &[Action::Increment, Action::Decrement],
        role if roles::is_text(role) => {
            &[Action::SetValue, Action::SetTextSelection, Action::ReplaceSelectedText]
        }
        _ => &[],
    };
    for action in more {
        node.add_action(*action);
    }
}
