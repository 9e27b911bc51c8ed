//! Telling assistive technology what the window says, through AccessKit.
//!
//! The widgets announce themselves once, in [`widget`](super::widget). Here
//! those announcements become the tree that AccessKit asks for, and what it
//! asks in return becomes a [`Wish`] of one widget. While nobody listens,
//! nothing is collected, compared or sent.

mod bridge;
mod ear;
mod identity;
mod lines;
#[cfg(target_os = "linux")]
mod linux;
mod lock;
mod node;
mod requests;
mod roles;
mod snapshot;
#[cfg(windows)]
mod windows;

use std::collections::HashMap;
use std::hash::{Hash, Hasher};
use std::sync::{Arc, Mutex};

use accesskit::{Node, NodeId, TreeId, TreeInfo, TreeUpdate};
use iced::futures::Stream;
use iced::{Event, Size, Subscription, Task, window};

use super::widget::{Listener, Spoken, Wish};

pub use bridge::{Bridge, Ear, Make};

use lock::lock;
use snapshot::Snapshot;

/// Whoever reads the window aloud, if anybody; cheap to pass around.
#[derive(Clone)]
pub struct Reader(Arc<Inner>);

struct Inner {
    bridge: Box<dyn Bridge>,
    ear: Ear,
    told: Mutex<Told>,
    scale: Mutex<Scale>,
}

/// What was told last, so that only what changed is told again.
#[derive(Default)]
struct Told {
    scene: Option<Scene>,
    focus: Option<NodeId>,
    nodes: HashMap<NodeId, Node>,
}

/// All that there is to tell at one moment.
#[derive(PartialEq)]
struct Scene {
    /// What the window is called now: under an empty sheet that tells nothing either.
    title: String,
    spoken: Vec<Spoken>,
    size: Size,
    scale: f32,
}

/// How a logical pixel becomes pixels of the screen.
#[derive(Clone, Copy)]
struct Scale {
    /// What the screen does.
    density: f32,
    /// What the user chose on top of that.
    zoom: f32,
}

impl Reader {
    /// Nobody listens, and nobody ever will.
    pub fn absent() -> Self {
        Self::over(|_| Box::new(bridge::Nobody))
    }

    /// The assistive technology of this machine, for one window.
    /// Must be called before the window opens; works without a session bus.
    pub fn of_this_machine() -> Self {
        #[cfg(target_os = "linux")]
        return Self::over(|ear| Box::new(linux::Linux::new(ear)));
        #[cfg(windows)]
        return Self::over(|ear| Box::new(windows::Windows::new(ear)));
        #[cfg(not(any(target_os = "linux", windows)))]
        return Self::over(|_| Box::new(bridge::Nobody));
    }

    /// The same assistive technology for another window, which is about to open.
    /// It must go when that window closes: one that stays keeps the closed window
    /// readable, with all its words.
    pub fn for_another_window(&self) -> Self {
        Self::over(|ear| self.0.bridge.for_another_window(ear))
    }

    /// A reader over a bridge of one's own, which gets the ear to speak into.
    pub fn over(bridge: impl FnOnce(Ear) -> Box<dyn Bridge>) -> Self {
        let ear = Ear::default();
        Self(Arc::new(Inner {
            bridge: bridge(ear.clone()),
            ear,
            told: Mutex::default(),
            scale: Mutex::new(Scale { density: 1.0, zoom: 1.0 }),
        }))
    }

    /// Whether the window must open hidden, and is shown by
    /// [`attach`](Self::attach) once the bridge stands.
    pub fn needs_hidden_window(&self) -> bool {
        self.0.bridge.needs_hidden_window()
    }

    /// Joins the bridge to the window that just opened and shows the window.
    pub fn attach<T: Send + 'static>(&self, window: window::Id) -> Task<T> {
        self.0.bridge.attach(window).discard()
    }

    /// How many pixels the screen takes for one, as 1.25 for 125 %.
    pub fn set_density(&self, density: f32) {
        lock(&self.0.scale).density = density;
    }

    /// How much the user enlarged everything, as 1.5 for 150 %.
    pub fn set_zoom(&self, zoom: f32) {
        lock(&self.0.scale).zoom = zoom;
    }

    /// How many pixels of the screen one logical pixel takes.
    pub fn scale(&self) -> f32 {
        let Scale { density, zoom } = *lock(&self.0.scale);
        density * zoom
    }

    /// Beats whenever somebody begins to listen or asks something, so that
    /// the window is drawn.
    pub fn wakes(&self) -> Subscription<()> {
        Subscription::run_with(self.clone(), Self::listen)
    }

    fn listen(&self) -> impl Stream<Item = ()> + use<> {
        self.0.ear.listen()
    }

    fn update(&self, scene: Scene) -> TreeUpdate {
        let mut told = lock(&self.0.told);
        let fresh = self.0.ear.take_fresh();
        if fresh {
            *told = Told::default();
        }
        TreeUpdate {
            nodes: told.news(scene),
            tree: fresh.then(info),
            tree_id: TreeId::ROOT,
            focus: told.focus.unwrap_or(identity::ROOT),
        }
    }
}

impl Told {
    /// What is new in this scene, which then counts as told. Most drawings,
    /// such as those of a pointer that moves, bring nothing new.
    fn news(&mut self, scene: Scene) -> Vec<(NodeId, Node)> {
        if self.scene.as_ref() == Some(&scene) {
            return Vec::new();
        }
        let snapshot = Snapshot::of(&scene.spoken, &scene.title, scene.size, scene.scale);
        self.focus = Some(snapshot.focus);
        self.scene = Some(scene);
        snapshot.news(&mut self.nodes)
    }
}

fn info() -> TreeInfo {
    TreeInfo { root: identity::ROOT, toolkit_name: Some("iced".to_owned()), toolkit_version: None }
}

impl Listener for Reader {
    fn listens(&self) -> bool {
        self.0.ear.is_active()
    }

    fn asks(&self) -> bool {
        self.0.ear.has_requests()
    }

    fn wishes(&self, spoken: &[Spoken]) -> Vec<(usize, Wish)> {
        let ids = identity::ids(spoken);
        let requests = self.0.ear.take_requests();
        requests.iter().filter_map(|request| requests::wish(request, spoken, &ids)).collect()
    }

    fn hear(&self, title: &str, spoken: Vec<Spoken>, size: Size) {
        let scene = Scene { title: title.to_owned(), spoken, size, scale: self.scale() };
        // Whether all must be told or only the news is known inside: somebody
        // may begin to listen, on a thread of their own, right now.
        self.0.bridge.update(Box::new(|| self.update(scene)));
    }

    fn notice(&self, event: &Event) {
        match event {
            Event::Window(window::Event::Focused) => self.0.bridge.set_focused(true),
            Event::Window(window::Event::Unfocused) => self.0.bridge.set_focused(false),
            Event::Window(window::Event::Rescaled(density)) => self.set_density(*density),
            _ => {}
        }
    }
}

// One window has one reader, so one stream of its wishes.
impl Hash for Reader {
    fn hash<H: Hasher>(&self, state: &mut H) {
        Arc::as_ptr(&self.0).hash(state);
    }
}

impl std::fmt::Debug for Reader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reader").finish_non_exhaustive()
    }
}
