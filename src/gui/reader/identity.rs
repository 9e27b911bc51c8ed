//! Which node is which, from one drawing to the next.
//!
//! A reader keeps its place by these numbers, so they must not depend on what
//! else came or went. A number is a hash of the parent, the role, and what
//! tells a widget from its neighbours: its key, or else the name by which
//! people know it. News and plain words keep their number when they change.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use accesskit::NodeId;

use crate::gui::widget::{Role, Spoken};

/// The window itself.
pub(super) const ROOT: NodeId = NodeId(1);

/// The numbers of all that was spoken, in the same order.
pub(super) fn ids(spoken: &[Spoken]) -> Vec<NodeId> {
    let mut path: Vec<(usize, NodeId)> = Vec::new();
    let mut twins: HashMap<u64, u32> = HashMap::new();
    let id = |spoken: &Spoken| {
        path.retain(|(depth, _)| *depth < spoken.depth);
        let parent = path.last().map_or(ROOT, |(_, id)| *id);
        let mark = hash(&(parent.0, spoken.announcement.role, mark(spoken)));
        let twin = twins.entry(mark).or_default();
        let id = NodeId(hash(&(mark, *twin)));
        *twin += 1;
        path.push((spoken.depth, id));
        id
    };
    spoken.iter().map(id).collect()
}

/// The number of line `number` of the field `parent`.
pub(super) fn line(parent: NodeId, number: usize) -> NodeId {
    NodeId(hash(&(parent.0, "line", number)))
}

/// What tells a widget from neighbours of the same role.
fn mark(spoken: &Spoken) -> Option<&str> {
    let said = &spoken.announcement;
    let by_name = is_known_by_name(said.role).then_some(said.name.as_str());
    said.key.as_deref().or(by_name)
}

fn is_known_by_name(role: Role) -> bool {
    !matches!(
        role,
        Role::Text
            | Role::Status
            | Role::Alert
            | Role::Heading
            | Role::Image
            | Role::Progress
            | Role::Row
            | Role::Cell
            | Role::ListItem
    )
}

fn hash(of: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    of.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use iced::Rectangle;

    use super::ids;
    use crate::gui::widget::{Announcement, Role, Spoken};

    fn spoken(depth: usize, role: Role, name: &str) -> Spoken {
        Spoken {
            announcement: Announcement::new(role, name),
            depth,
            bounds: Rectangle::default(),
            focusable: false,
        }
    }

    #[test]
    fn a_button_keeps_its_number_when_others_come_before_it() {
        let before = [spoken(0, Role::Main, "m"), spoken(1, Role::Button, "Bewaar")];
        let after = [
            spoken(0, Role::Main, "m"),
            spoken(1, Role::Alert, "Let op"),
            spoken(1, Role::Button, "Terug"),
            spoken(1, Role::Button, "Bewaar"),
        ];
        assert_eq!(ids(&before)[1], ids(&after)[3]);
    }

    #[test]
    fn news_keeps_its_number_when_its_words_change() {
        let before = [spoken(0, Role::Status, "Wordt bewaard")];
        let after = [spoken(0, Role::Status, "Bewaard")];
        assert_eq!(ids(&before), ids(&after));
    }

    #[test]
    fn the_same_name_elsewhere_has_another_number() {
        let all = [
            spoken(0, Role::Row, ""),
            spoken(1, Role::Button, "Wijzig"),
            spoken(1, Role::Button, "Wijzig"),
            spoken(0, Role::Row, ""),
            spoken(1, Role::Button, "Wijzig"),
        ];
        let mut numbers = ids(&all);
        numbers.sort_unstable();
        numbers.dedup();
        assert_eq!(numbers.len(), all.len());
    }

    #[test]
    fn a_row_keeps_its_number_by_its_key() {
        let keyed = |key: &str| {
            let mut row = spoken(0, Role::Row, "");
            row.announcement.key = Some(key.to_owned());
            row
        };
        assert_eq!(ids(&[keyed("a"), keyed("b")])[1], ids(&[keyed("b"), keyed("a")])[0]);
    }
}
