//! A screen reader without a platform: it takes what the window tells in the
//! way the platforms do, and refuses what they would refuse.

use std::sync::{Arc, Mutex};

use accesskit::{
    Action, ActionData, ActionHandler, ActionRequest, ActivationHandler, DeactivationHandler,
    NodeId, TreeId,
};
use accesskit_consumer::{
    FilterResult, NodeRef, Tree, TreeChangeHandler, common_filter_with_root_exception,
};
use casuskompas::gui::reader::{Bridge, Ear, Make, Reader};

/// The other side of the bridge.
#[derive(Clone, Default)]
pub(crate) struct Aloud(Arc<Mutex<Heard>>);

#[derive(Default)]
struct Heard {
    ear: Option<Ear>,
    listening: bool,
    tree: Option<Tree>,
    updates: usize,
    nodes: usize,
    news: Vec<String>,
    others: Vec<Aloud>,
    gone: bool,
}

/// The bridge to one window, which takes along all it said.
struct Line(Aloud);

impl Drop for Line {
    fn drop(&mut self) {
        let mut heard = self.0.0.lock().unwrap();
        (heard.tree, heard.gone) = (None, true);
    }
}

/// A node as a reader knows it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Known {
    pub(crate) id: NodeId,
    pub(crate) line: String,
    pub(crate) role: accesskit::Role,
    pub(crate) name: String,
    pub(crate) depth: usize,
}

impl Aloud {
    /// A reader for the window, with this on the other side.
    pub(crate) fn reader(&self) -> Reader {
        let paper = self.clone();
        Reader::over(move |ear| {
            paper.0.lock().unwrap().ear = Some(ear);
            Box::new(Line(paper.clone()))
        })
    }

    /// Who hears the window that opened last beside this one.
    pub(crate) fn other(&self) -> Self {
        self.0.lock().unwrap().others.last().unwrap().clone()
    }

    /// Whether the window has gone, with all it said.
    pub(crate) fn is_gone(&self) -> bool {
        self.0.lock().unwrap().gone
    }

    pub(crate) fn begin(&self) {
        let mut heard = self.0.lock().unwrap();
        heard.listening = true;
        heard.tree = None;
        heard.ear.as_mut().unwrap().request_initial_tree();
    }

    pub(crate) fn stop(&self) {
        let mut heard = self.0.lock().unwrap();
        heard.listening = false;
        heard.ear.as_mut().unwrap().deactivate_accessibility();
    }

    pub(crate) fn ask(&self, action: Action, node: NodeId, data: Option<ActionData>) {
        let mut heard = self.0.lock().unwrap();
        heard.ear.as_mut().unwrap().do_action(ActionRequest {
            action,
            target_tree: TreeId::ROOT,
            target_node: node,
            data,
        });
    }

    /// How often the window told something, and how many nodes in all.
    pub(crate) fn counts(&self) -> (usize, usize) {
        let heard = self.0.lock().unwrap();
        (heard.updates, heard.nodes)
    }

    /// What would be read aloud by itself since the last time.
    pub(crate) fn news(&self) -> Vec<String> {
        std::mem::take(&mut self.0.lock().unwrap().news)
    }

    /// Everything that is known, in reading order.
    pub(crate) fn all(&self) -> Vec<Known> {
        let heard = self.0.lock().unwrap();
        let state = heard.tree.as_ref().unwrap().state();
        let mut all = Vec::new();
        walk(&state.root(), 0, &mut all);
        all
    }

    pub(crate) fn outline(&self) -> String {
        let lines = self.all().into_iter();
        let line = |known: Known| format!("{}{}", "  ".repeat(known.depth), known.line);
        lines.map(line).collect::<Vec<_>>().join("\n")
    }

    pub(crate) fn find(&self, role: accesskit::Role, name: &str) -> NodeId {
        let mut all = self.all().into_iter();
        let found = all.find(|known| known.role == role && known.name == name);
        found.unwrap_or_else(|| panic!("no {role:?} {name:?} in\n{}", self.outline())).id
    }

    pub(crate) fn focused(&self) -> String {
        let heard = self.0.lock().unwrap();
        let state = heard.tree.as_ref().unwrap().state();
        name(&state.focus_in_tree())
    }
}

impl Bridge for Line {
    fn update(&self, make: Make<'_>) {
        let Self(Aloud(heard)) = self;
        if !heard.lock().unwrap().listening {
            return;
        }
        let update = make();
        let mut heard = heard.lock().unwrap();
        heard.updates += 1;
        heard.nodes += update.nodes.len();
        match heard.tree.take() {
            None => heard.tree = Some(Tree::new(update, true)),
            Some(mut tree) => {
                let mut live = LiveWords::default();
                tree.update_and_process_changes(update, &mut live);
                heard.news.extend(live.0);
                heard.tree = Some(tree);
            }
        }
    }

    fn for_another_window(&self, ear: Ear) -> Box<dyn Bridge> {
        let other = Aloud::default();
        other.0.lock().unwrap().ear = Some(ear);
        self.0.0.lock().unwrap().others.push(other.clone());
        Box::new(Line(other))
    }

    fn set_focused(&self, _: bool) {}
}

/// Hears live regions the way the adapters do.
#[derive(Default)]
struct LiveWords(Vec<String>);

impl LiveWords {
    fn say(&mut self, node: &NodeRef<'_>) {
        if node.live() != accesskit::Live::Off {
            self.0.push(name(node));
        }
    }
}

impl TreeChangeHandler for LiveWords {
    fn node_added(&mut self, node: &NodeRef<'_>) {
        self.say(node);
    }

    fn node_updated(&mut self, old: &NodeRef<'_>, new: &NodeRef<'_>) {
        if name(old) != name(new) {
            self.say(new);
        }
    }

    fn focus_moved(&mut self, _: Option<&NodeRef<'_>>, _: Option<&NodeRef<'_>>) {}

    fn node_removed(&mut self, _: &NodeRef<'_>) {}
}

fn name(node: &NodeRef<'_>) -> String {
    let name = match node.label_comes_from_value() {
        true => node.value(),
        false => node.label(),
    };
    name.unwrap_or_default()
}

fn walk(node: &NodeRef<'_>, depth: usize, all: &mut Vec<Known>) {
    let (id, _) = node.locate();
    let mut line = format!("{:?} {:?}", node.role(), name(node));
    for (word, value) in [("value", node.value()), ("description", node.description())] {
        if let Some(value) = value.filter(|_| !node.label_comes_from_value()) {
            line.push_str(&format!(" {word}={value:?}"));
        }
    }
    for (word, on) in [
        (" checked", node.toggled() == Some(accesskit::Toggled::True)),
        (" selected", node.is_selected() == Some(true)),
        (" required", node.is_required()),
        (" disabled", node.is_disabled()),
        (" focused", node.is_focused()),
    ] {
        line.push_str(if on { word } else { "" });
    }
    all.push(Known { id, line, role: node.role(), name: name(node), depth });
    let children = node.filtered_children(&|child: &NodeRef<'_>| match child.role() {
        accesskit::Role::TextRun => FilterResult::ExcludeNode,
        _ => common_filter_with_root_exception(child),
    });
    for child in children {
        walk(&child, depth + 1, all);
    }
}
