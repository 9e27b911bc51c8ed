//! Everything that was spoken, as one tree.

use std::collections::{HashMap, HashSet};

use accesskit::{Node, NodeId, Role as Theirs};
use iced::{Rectangle, Size};

use super::identity::{self, ROOT};
use super::node::{node, rect, write};
use super::{lines, roles};
use crate::gui::widget::{Role, Spoken};
use crate::t;

/// The window at one moment.
pub(super) struct Snapshot {
    pub(super) focus: NodeId,
    nodes: Vec<(NodeId, Node)>,
}

/// A widget on its way into the tree.
struct Member<'a> {
    id: NodeId,
    spoken: &'a Spoken,
    parent: Option<usize>,
    children: Vec<usize>,
}

impl Snapshot {
    /// The tree of a window called `title`, of `size` logical pixels.
    pub(super) fn of(spoken: &[Spoken], title: &str, size: Size, scale: f32) -> Self {
        let members = members(spoken);
        let mut nodes = vec![(ROOT, window(&members, title, size, scale))];
        for member in &members {
            member.write(&members, scale, &mut nodes);
        }
        Self { focus: focus(&members), nodes }
    }

    /// What is not in `told` yet, or differently; `told` then knows it.
    pub(super) fn news(self, told: &mut HashMap<NodeId, Node>) -> Vec<(NodeId, Node)> {
        let present: Vec<NodeId> = self.nodes.iter().map(|(id, _)| *id).collect();
        let is_news = |(id, node): &(NodeId, Node)| told.get(id) != Some(node);
        let news: Vec<_> = self.nodes.into_iter().filter(is_news).collect();
        told.extend(news.iter().cloned());
        if told.len() > present.len() {
            let present: HashSet<NodeId> = present.into_iter().collect();
            told.retain(|id, _| present.contains(id));
        }
        news
    }
}

/// What is told of all that was spoken, each with its place in the tree.
fn members(spoken: &[Spoken]) -> Vec<Member<'_>> {
    let mut members: Vec<Member<'_>> = Vec::new();
    let mut path: Vec<usize> = Vec::new();
    for (id, spoken) in identity::ids(spoken).into_iter().zip(spoken) {
        path.retain(|&at| members[at].spoken.depth < spoken.depth);
        let parent = path.last().copied();
        if parent.is_some_and(|at| is_told_by(members[at].spoken, spoken)) {
            continue;
        }
        let at = members.len();
        members.push(Member { id, spoken, parent, children: Vec::new() });
        if let Some(parent) = parent {
            members[parent].children.push(at);
        }
        path.push(at);
    }
    members
}

/// Whether `outer` says already what `inner` would say again.
fn is_told_by(outer: &Spoken, inner: &Spoken) -> bool {
    let (outer, inner) = (&outer.announcement, &inner.announcement);
    let said = [Some(&outer.name), outer.value.as_ref(), outer.description.as_ref()];
    let mut said = said.into_iter().flatten();
    let is_repeated = match outer.role {
        Role::Status | Role::Alert | Role::Cell | Role::ListItem => {
            said.any(|words| words.contains(&inner.name))
        }
        _ => said.any(|words| *words == inner.name),
    };
    roles::hides_inside(outer.role) || (inner.role == Role::Text && is_repeated)
}

fn window(members: &[Member<'_>], title: &str, size: Size, scale: f32) -> Node {
    let mut node = Node::new(Theirs::Window);
    node.set_label(title);
    node.set_bounds(rect(Rectangle::with_size(size), scale));
    let tops = members.iter().filter(|member| member.parent.is_none());
    node.set_children(tops.map(|member| member.id).collect::<Vec<_>>());
    node
}

/// What has the keyboard: in a group of answers the answer itself.
fn focus(members: &[Member<'_>]) -> NodeId {
    let has_it = |member: &&Member<'_>| member.spoken.announcement.focused;
    let Some(member) = members.iter().find(has_it) else {
        return ROOT;
    };
    member.answer(members).unwrap_or(member).id
}

impl Member<'_> {
    fn write(&self, members: &[Member<'_>], scale: f32, nodes: &mut Vec<(NodeId, Node)>) {
        let mut node = node(self.spoken, scale);
        let said = &self.spoken.announcement;
        if said.name.is_empty() && matches!(said.role, Role::Cell | Role::RowHeader) {
            node.set_label(self.words(members).join(" "));
        }
        if let Some(error) = self.error_around(members) {
            node.set_description(t!("reader-error", error = error));
        }
        self.place(members, &mut node);
        if roles::is_text(said.role) {
            let text = said.value.as_deref().unwrap_or_default();
            let pieces = lines::pieces(text);
            let runs = lines::nodes(self.id, &pieces);
            node.set_children(runs.iter().map(|(id, _)| *id).collect::<Vec<_>>());
            write(&mut node, self.id, said, &pieces);
            nodes.extend(runs);
        } else {
            let inside = self.children.iter().map(|&at| members[at].id);
            node.set_children(inside.collect::<Vec<_>>());
        }
        nodes.push((self.id, node));
    }

    /// The answer that has the keyboard when this group has it.
    fn answer<'b>(&self, members: &'b [Member<'_>]) -> Option<&'b Member<'b>> {
        let is_group = self.spoken.announcement.role == Role::RadioGroup;
        let inside = self.children.iter().map(|&at| &members[at]);
        let is_on = |answer: &&Member<'_>| answer.spoken.announcement.checked == Some(true);
        let answer = inside.clone().find(is_on).or(inside.clone().next());
        answer.filter(|_| is_group)
    }

    /// What is wrong with the group in which this is the answer that is heard.
    fn error_around<'b>(&self, members: &'b [Member<'_>]) -> Option<&'b str> {
        let group = &members[self.parent?];
        let heard = group.answer(members)?;
        let error = group.spoken.announcement.error.as_deref();
        error.filter(|_| heard.id == self.id)
    }

    /// All words inside, in reading order.
    fn words(&self, members: &[Member<'_>]) -> Vec<String> {
        let inside = self.children.iter().map(|&at| &members[at]);
        let words = |inner: &Member<'_>| match inner.spoken.announcement.name.as_str() {
            "" => inner.words(members),
            name => vec![name.to_owned()],
        };
        inside.flat_map(words).collect()
    }

    /// Says how many of a kind there are, and the how-manieth this is.
    fn place(&self, members: &[Member<'_>], node: &mut Node) {
        let role = self.spoken.announcement.role;
        let counted = match role {
            Role::RadioGroup => Role::Radio,
            Role::List => Role::ListItem,
            Role::Table => Role::Row,
            Role::Row => Role::Cell,
            _ => return self.number(members, node),
        };
        let kin = self.children.iter().map(|&at| &members[at]);
        let count = kin.filter(|kin| kind(kin) == counted).count();
        match role {
            Role::Table => node.set_row_count(count),
            Role::Row => {
                let row = self.rank(members);
                node.set_row_index(row);
            }
            _ => node.set_size_of_set(count),
        }
    }

    fn number(&self, members: &[Member<'_>], node: &mut Node) {
        match kind(self) {
            Role::Radio | Role::ListItem => node.set_position_in_set(self.rank(members)),
            Role::Cell => node.set_column_index(self.rank(members)),
            _ => {}
        }
    }

    /// How many of the same kind come before it in the same place.
    fn rank(&self, members: &[Member<'_>]) -> usize {
        let family = self.parent.map(|at| members[at].children.as_slice());
        let before = family.unwrap_or_default().iter().map(|&at| &members[at]);
        before
            .take_while(|other| other.id != self.id)
            .filter(|other| kind(other) == kind(self))
            .count()
    }
}

/// The role, with all that stands in a column as a cell.
fn kind(member: &Member<'_>) -> Role {
    match member.spoken.announcement.role {
        Role::ColumnHeader | Role::RowHeader => Role::Cell,
        role => role,
    }
}
