//! What happens to a vault, and what a power cut may leave of it.

use casuskompas::vault::{Passphrase, Vault};

use crate::support::crash_disk::{CrashDisk, Wreck};
use crate::support::vault::*;
use crate::support::vault_steps::{Step, touch};
use crate::support::vault_view::{PASSPHRASES, View, is_allowed, opened, view, what_opens};

/// What happens to a vault, step by step.
pub(super) struct Story {
    pub(super) name: &'static str,
    pub(super) start: MemoryDisk,
    steps: Vec<Step>,
    /// What the program does after opening, to finish what was interrupted.
    finish: fn(&Vault),
    /// Whether it changes what opens the vault.
    keys: bool,
}

impl Story {
    pub(super) fn new(name: &'static str, start: &MemoryDisk, steps: Vec<Step>) -> Self {
        Self { name, start: start.copy(), steps, finish: |_| {}, keys: false }
    }

    pub(super) fn with_keys(self) -> Self {
        Self { keys: true, ..self }
    }

    fn view(&self, disk: &MemoryDisk) -> Result<View, String> {
        let mut view = view(disk, self.finish)?;
        if self.keys {
            let keys = what_opens(disk);
            view.whole.insert("opens with".to_owned(), keys);
        }
        Ok(view)
    }

    pub(super) fn finished_by(self, finish: fn(&Vault)) -> Self {
        Self { finish, ..self }
    }

    /// Plays it once and looks at what could be left. Returns how many disks
    /// were looked at, or what is wrong with one.
    pub(super) fn explore(&self, most: usize, again: bool) -> Result<usize, String> {
        self.explore_on(&CrashDisk::over(&self.start), most, again)
    }

    pub(super) fn explore_on(
        &self,
        disk: &CrashDisk,
        most: usize,
        again: bool,
    ) -> Result<usize, String> {
        let mut views = vec![self.view(&self.start.copy())?];
        let vault = Vault::unlock(disk.clone(), &passphrase()).unwrap();
        for (number, step) in self.steps.iter().enumerate() {
            step(&vault);
            disk.acknowledge(number);
            views.push(self.view(&disk.now())?);
        }
        drop(vault);
        let wrecks = disk.wrecks();
        let apart = wrecks.len().div_ceil(most);
        let mut looked = 0;
        for wreck in wrecks.into_iter().step_by(apart) {
            let until = views.len().min(wreck.acknowledged + 2);
            let allowed = &views[wreck.acknowledged..until];
            let judged = self.judge(&wreck, allowed, again);
            looked += judged.map_err(|why| format!("{}, {}: {why}", self.name, wreck.after))?;
        }
        Ok(looked)
    }

    fn judge(&self, wreck: &Wreck, allowed: &[View], again: bool) -> Result<usize, String> {
        let found = self.view(&wreck.disk.copy())?;
        if !is_allowed(&found, allowed) {
            let files = wreck.disk.names();
            return Err(format!("{found:#?}\nallowed: {allowed:#?}\nfiles: {files:#?}"));
        }
        self.goes_on(&wreck.disk.copy())?;
        let more = if again { self.judge_again(wreck, &found)? } else { 0 };
        Ok(1 + more)
    }

    /// The next save works, and nothing is left lying about.
    fn goes_on(&self, disk: &MemoryDisk) -> Result<(), String> {
        let vault = opened(disk)?;
        (self.finish)(&vault);
        touch(&vault);
        vault.flush_index().unwrap();
        drop(vault);
        let vault = opened(disk)?;
        let report = vault.check().unwrap();
        let is_there = vault.open(id(90)).unwrap().case == family(90);
        let left = disk.names().into_iter().find(|name| is_leftover(name));
        match (report.is_sound(), is_there, left) {
            (true, true, None) => Ok(()),
            (_, _, left) => Err(format!("afterwards: {report:#?}, left {left:?}")),
        }
    }

    /// A second power cut, while opening after the first.
    fn judge_again(&self, first: &Wreck, found: &View) -> Result<usize, String> {
        let disk = CrashDisk::over(&first.disk);
        let vault = PASSPHRASES
            .iter()
            .find_map(|words| Vault::unlock(disk.clone(), &Passphrase::new(words)).ok())
            .ok_or("does not open")?;
        (self.finish)(&vault);
        touch(&vault);
        drop(vault);
        let after = self.view(&disk.now())?;
        // What comes beside a step that was finished only now may still be lost.
        let unfinished = view(&first.disk.copy(), |_| {});
        let beside = unfinished.map_or_else(|_| found.beside.clone(), |view| view.beside);
        let whole = found.whole.clone();
        let allowed = [View { whole, beside }, found.clone(), after];
        let wrecks = disk.wrecks();
        for wreck in &wrecks {
            let judged = self.judge(wreck, &allowed, false);
            judged.map_err(|why| format!("again, {}: {why}", wreck.after))?;
        }
        Ok(wrecks.len())
    }
}

/// What is left in the history or among the attachments of one case goes when these grow.
fn is_leftover(name: &str) -> bool {
    let of_case = ["history/", "attachments/", "inbox/"];
    let is_of_case = of_case.iter().any(|it| name.starts_with(it)) && name.matches('/').count() > 1;
    let unfinished = name.ends_with(".tmp") && !is_of_case;
    unfinished || name.contains(".next.")
}
