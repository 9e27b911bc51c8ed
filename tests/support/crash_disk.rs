//! A disk that records what is asked of it, and every disk that a power cut
//! could leave behind.
//!
//! What is promised: the content of a file is safe once `write_new` returned,
//! and names are safe once their folder was waited for. Everything else may or
//! may not have reached the disk: a name can be missing, a rename can show both
//! names, and content that was not waited for can be empty, cut, full of zeros
//! or complete. Names in different folders have nothing to do with each other.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::sync::{Arc, Mutex};

use casuskompas::vault::{Disk, Entry, Locked, Stamp};

use crate::support::vault::{File, MemoryDisk};

/// One file as such, whatever its name is.
type Node = usize;

/// One thing that changes what a power cut leaves.
#[derive(Debug, Clone)]
pub(crate) enum Event {
    /// A folder was made; it and the folder it stands in were waited for.
    Folder(String),
    /// An empty folder was removed.
    FolderRemoved(String),
    /// A name was given to a new, empty file.
    Made(String, Node),
    /// Its content was written and waited for.
    Synced(Node),
    /// A file got another name.
    Renamed(String, String),
    /// Two files changed places.
    Swapped(String, String),
    /// A name was taken away.
    Removed(String),
    /// The names in a folder were waited for.
    FolderSynced(String),
    /// The step with this number ended well; what it did is promised.
    Acknowledged(usize),
}

#[derive(Default)]
struct Record {
    events: Vec<Event>,
    contents: Vec<File>,
}

/// Works like the disk in memory it stands for, and keeps a record.
#[derive(Clone)]
pub(crate) struct CrashDisk {
    live: MemoryDisk,
    record: Arc<Mutex<Record>>,
    start: MemoryDisk,
    deaf: Option<Deaf>,
}

/// A disk that says it waited, and did not.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Deaf {
    Content,
    Folders,
}

impl CrashDisk {
    /// Begins with the files of `start`, all of them safe.
    pub(crate) fn over(start: &MemoryDisk) -> Self {
        Self { live: start.copy(), record: Arc::default(), start: start.copy(), deaf: None }
    }

    /// The same, but something is never really waited for.
    pub(crate) fn deaf(start: &MemoryDisk, to: Deaf) -> Self {
        Self { deaf: Some(to), ..Self::over(start) }
    }

    /// Marks that a step ended well.
    pub(crate) fn acknowledge(&self, step: usize) {
        self.note(Event::Acknowledged(step));
    }

    /// The disk as it is without a power cut.
    pub(crate) fn now(&self) -> MemoryDisk {
        self.live.copy()
    }

    /// Every disk that a power cut could leave, with how many steps had been
    /// acknowledged by then. Equal ones come once.
    pub(crate) fn wrecks(&self) -> Vec<Wreck> {
        let record = self.record.lock().unwrap();
        let mut platter = Platter::of(&self.start);
        let mut seen = BTreeSet::new();
        let mut wrecks = Vec::new();
        let mut acknowledged = 0;
        for (at, event) in record.events.iter().enumerate() {
            if let Event::Acknowledged(step) = event {
                acknowledged = step + 1;
            }
            platter.apply(event, &record.contents);
            for (folders, files) in platter.wrecks() {
                if seen.insert((acknowledged, folders.clone(), files.clone())) {
                    let disk = MemoryDisk::of(files, folders);
                    let after = format!("event {at} {event:?}");
                    wrecks.push(Wreck { disk, acknowledged, after });
                }
            }
        }
        wrecks
    }

    fn note(&self, event: Event) {
        self.record.lock().unwrap().events.push(event);
    }
}

/// What a power cut left.
pub(crate) struct Wreck {
    pub(crate) disk: MemoryDisk,
    /// How many steps had ended well.
    pub(crate) acknowledged: usize,
    /// Where it happened, for messages.
    pub(crate) after: String,
}

impl CrashDisk {
    fn made(&self, name: &str) -> Node {
        let node = {
            let mut record = self.record.lock().unwrap();
            record.contents.push(self.live.files()[name].clone());
            record.contents.len() - 1
        };
        self.note(Event::Made(name.to_owned(), node));
        node
    }

    fn synced(&self, node: Node) {
        if self.deaf != Some(Deaf::Content) {
            self.note(Event::Synced(node));
        }
    }
}

impl Disk for CrashDisk {
    fn read(&self, name: &str) -> io::Result<Vec<u8>> {
        self.live.read(name)
    }

    fn write_new(&self, name: &str, bytes: &[u8]) -> io::Result<Stamp> {
        let stamp = self.live.write_new(name, bytes)?;
        self.synced(self.made(name));
        Ok(stamp)
    }

    /// All of them are there before any is safe.
    fn write_many(&self, files: &[(String, Vec<u8>)]) -> io::Result<Vec<Stamp>> {
        let mut stamps = Vec::new();
        let mut nodes = Vec::new();
        for (name, bytes) in files {
            stamps.push(self.live.write_new(name, bytes)?);
            nodes.push(self.made(name));
        }
        nodes.into_iter().for_each(|node| self.synced(node));
        Ok(stamps)
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        self.live.rename(from, to)?;
        self.note(Event::Renamed(from.to_owned(), to.to_owned()));
        Ok(())
    }

    fn rename_new(&self, from: &str, to: &str) -> io::Result<()> {
        self.live.rename_new(from, to)?;
        self.note(Event::Renamed(from.to_owned(), to.to_owned()));
        Ok(())
    }

    fn swap(&self, one: &str, other: &str) -> io::Result<()> {
        self.live.swap(one, other)?;
        self.note(Event::Swapped(one.to_owned(), other.to_owned()));
        Ok(())
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        self.live.remove(name)?;
        self.note(Event::Removed(name.to_owned()));
        Ok(())
    }

    fn sync_folder(&self, name: &str) -> io::Result<()> {
        self.live.sync_folder(name)?;
        if self.deaf != Some(Deaf::Folders) {
            self.note(Event::FolderSynced(name.to_owned()));
        }
        Ok(())
    }

    fn list(&self, name: &str) -> io::Result<Vec<Entry>> {
        self.live.list(name)
    }

    fn create_folder(&self, name: &str) -> io::Result<()> {
        self.live.create_folder(name)?;
        self.note(Event::Folder(name.to_owned()));
        Ok(())
    }

    fn remove_folder(&self, name: &str) -> io::Result<()> {
        self.live.remove_folder(name)?;
        self.note(Event::FolderRemoved(name.to_owned()));
        Ok(())
    }

    fn lock(&self, name: &str) -> io::Result<Locked> {
        self.live.lock(name)
    }
}

/// What is known for certain and what is under way.
struct Platter {
    folders: BTreeSet<String>,
    /// What each name stands for in memory.
    current: BTreeMap<String, Content>,
    /// What each name stands for on the disk, for certain.
    safe: BTreeMap<String, Content>,
    /// What each name could stand for instead, by name.
    pending: BTreeMap<String, Vec<Option<Content>>>,
    /// Renames inside one folder: the old name goes only when the new one came.
    moves: Vec<(String, String, Content)>,
    unsynced: BTreeSet<Node>,
    made: BTreeMap<Node, File>,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Content {
    Old(File),
    New(Node),
}

type Files = BTreeMap<String, File>;

impl Platter {
    fn of(start: &MemoryDisk) -> Self {
        let files = start.files().into_iter();
        let safe: BTreeMap<String, Content> =
            files.map(|(name, file)| (name, Content::Old(file))).collect();
        Self {
            folders: start.folders(),
            current: safe.clone(),
            safe,
            pending: BTreeMap::new(),
            moves: Vec::new(),
            unsynced: BTreeSet::new(),
            made: BTreeMap::new(),
        }
    }

    fn apply(&mut self, event: &Event, contents: &[File]) {
        match event {
            Event::Folder(name) => {
                self.folders.insert(name.clone());
                self.settle(folder_of(name));
            }
            Event::FolderRemoved(name) => drop(self.folders.remove(name)),
            Event::Made(name, node) => {
                self.unsynced.insert(*node);
                self.made.insert(*node, contents[*node].clone());
                self.set(name, Some(Content::New(*node)));
            }
            Event::Synced(node) => {
                self.unsynced.remove(node);
            }
            Event::Renamed(from, to) => self.rename(from, to),
            Event::Swapped(one, other) => self.swap(one, other),
            Event::Removed(name) => self.set(name, None),
            Event::FolderSynced(folder) => self.settle(folder),
            Event::Acknowledged(_) => {}
        }
    }

    fn set(&mut self, name: &str, content: Option<Content>) {
        let possible = self.pending.entry(name.to_owned()).or_default();
        possible.push(content.clone());
        match content {
            Some(content) => self.current.insert(name.to_owned(), content),
            None => self.current.remove(name),
        };
    }

    fn rename(&mut self, from: &str, to: &str) {
        let content = self.current[from].clone();
        if folder_of(from) == folder_of(to) {
            let moved = (from.to_owned(), to.to_owned(), content.clone());
            self.moves.push(moved);
        }
        self.set(to, Some(content));
        self.set(from, None);
    }

    /// Both change or neither does; for a moment both names may show one file.
    fn swap(&mut self, one: &str, other: &str) {
        let (first, second) = (self.current[one].clone(), self.current[other].clone());
        for (from, to, content) in [(one, other, &first), (other, one, &second)] {
            let moved = (from.to_owned(), to.to_owned(), content.clone());
            self.moves.push(moved);
        }
        self.set(one, Some(second));
        self.set(other, Some(first));
    }

    fn settle(&mut self, folder: &str) {
        let here: Vec<String> =
            self.pending.keys().filter(|name| folder_of(name) == folder).cloned().collect();
        for name in here {
            self.pending.remove(&name);
            match self.current.get(&name) {
                Some(content) => self.safe.insert(name, content.clone()),
                None => self.safe.remove(&name),
            };
        }
        self.moves.retain(|(from, ..)| folder_of(from) != folder);
    }

    /// Every combination of what the names could stand for, and of what the
    /// files that were not waited for could hold; of very many some, see [`some_of`].
    fn wrecks(&self) -> Vec<(BTreeSet<String>, Files)> {
        let mut maps = vec![self.safe.clone()];
        for (name, possible) in &self.pending {
            let choices: BTreeSet<Option<Content>> =
                possible.iter().cloned().chain([self.safe.get(name).cloned()]).collect();
            let all = maps
                .iter()
                .flat_map(|map| choices.iter().map(|choice| with(map, name, choice.as_ref())));
            maps = some_of(all.collect());
        }
        let mut all = BTreeSet::new();
        for map in maps.into_iter().filter(|map| self.is_possible(map)) {
            all.extend(self.filled(&map));
        }
        all.into_iter()
            .filter(|files| files.keys().all(|name| self.has_folder(name)))
            .map(|files| (self.folders.clone(), files))
            .collect()
    }

    fn has_folder(&self, name: &str) -> bool {
        self.folders.contains(folder_of(name))
    }

    /// A file that was safe under its old name does not vanish while it is
    /// being renamed inside one folder.
    fn is_possible(&self, map: &BTreeMap<String, Content>) -> bool {
        self.moves.iter().all(|(from, _, content)| {
            let was_safe = self.safe.get(from) == Some(content);
            let replaced_later = self.current.values().all(|there| there != content);
            !was_safe || replaced_later || map.values().any(|there| there == content)
        })
    }

    fn filled(&self, map: &BTreeMap<String, Content>) -> Vec<Files> {
        let mut all = vec![Files::new()];
        for (name, content) in map {
            let possible = match content {
                Content::Old(file) => vec![file.clone()],
                Content::New(node) if self.unsynced.contains(node) => torn(&self.made[node]),
                Content::New(node) => vec![self.made[node].clone()],
            };
            let each = all.iter().flat_map(|files| {
                possible.iter().map(|file| {
                    let mut files = files.clone();
                    files.insert(name.clone(), file.clone());
                    files
                })
            });
            all = some_of(each.collect());
        }
        all
    }
}

/// No more combinations than this are all looked at.
const ALL: usize = 256;

/// Of more so many are.
const SOME: usize = 12;

/// All, or else the first, the last and others by chance, the same at each run: dozens
/// of files that are waited for together could be left in more ways than can be counted.
fn some_of<T: Clone>(all: Vec<T>) -> Vec<T> {
    if all.len() <= ALL {
        return all;
    }
    let last = all.len() - 1;
    let mut chance = all.len() as u64;
    let mut at = || {
        chance =
            chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (chance >> 33) as usize % all.len()
    };
    let places: BTreeSet<usize> = [0, last].into_iter().chain((2..SOME).map(|_| at())).collect();
    places.into_iter().map(|place| all[place].clone()).collect()
}

fn with(
    map: &BTreeMap<String, Content>,
    name: &str,
    choice: Option<&Content>,
) -> BTreeMap<String, Content> {
    let mut map = map.clone();
    match choice {
        Some(content) => map.insert(name.to_owned(), content.clone()),
        None => map.remove(name),
    };
    map
}

/// What content that was not waited for may look like.
fn torn((bytes, ticks): &File) -> Vec<File> {
    [Vec::new(), bytes[..bytes.len() / 2].to_vec(), vec![0; bytes.len()], bytes.clone()]
        .map(|bytes| (bytes, *ticks))
        .to_vec()
}

fn folder_of(name: &str) -> &str {
    name.rsplit_once('/').map_or("", |(folder, _)| folder)
}
