//! Attachments in clear, in a folder beside cases in clear: what `vault rescue --plain`
//! writes and `vault add` reads.

use std::collections::BTreeMap;
use std::path::Path;

use zeroize::Zeroizing;

use crate::case::{Bijlage, Case, LARGEST_BIJLAGE};
use crate::documents::{bared, ending};
use crate::platform::read_whole;
use crate::vault::{Disk, RealDisk, Vault, VaultError, kept_of};

/// The folder beside the cases.
const FOLDER: &str = "bijlagen";
const ENDINGS: [&str; 4] = ["pdf", "jpg", "png", "txt"];

/// Writes the content of one attachment. Doing it twice does it once.
pub(super) fn write(out: &RealDisk, bijlage: &Bijlage, content: &[u8]) -> Result<(), VaultError> {
    let folder = out.root().join(FOLDER);
    let disk = RealDisk::new(folder);
    disk.create_folder("").map_err(VaultError::writing)?;
    let file = format!("{}.{}", bijlage.file, ending(bijlage.kind, content));
    let names = disk.names("").map_err(VaultError::writing)?;
    if !names.contains(&file) {
        disk.write_new(&file, content).map_err(VaultError::writing)?;
    }
    disk.sync_folder("").map_err(VaultError::writing)
}

/// The contents of attachments in a folder, to take them into a vault.
pub(super) struct Beside<'a> {
    folder: &'a Path,
    /// What a picture is called in the folder, by the name under which it is kept.
    cleaned: BTreeMap<String, String>,
}

impl<'a> Beside<'a> {
    /// Those beside the cases in this folder.
    pub(super) fn of(folder: &'a Path) -> Self {
        Self { folder, cleaned: BTreeMap::new() }
    }

    /// Lets a case tell of its pictures as they are kept, before it is stored: without
    /// what a camera wrote in them.
    pub(super) fn clean(&mut self, case: &mut Case) {
        for bijlage in &mut case.bijlagen {
            let came = bijlage.file.clone();
            let content = self.content(&came);
            let kept = content.and_then(|content| kept_of(bijlage, content, &bared));
            if kept.is_some() && bijlage.file != came {
                self.cleaned.insert(bijlage.file.clone(), came);
            }
        }
    }

    /// Takes the contents of the attachments of a case into the vault. Tells how many
    /// are not there.
    pub(super) fn take(&self, vault: &Vault, case: &Case) -> Result<usize, VaultError> {
        vault.take_contents(case, &|bijlage: &Bijlage| match self.cleaned.get(&bijlage.file) {
            Some(came) => bared(&self.content(came)?),
            None => self.content(&bijlage.file),
        })
    }

    /// What stands under a name that an attachment may have.
    fn content(&self, name: &str) -> Option<Zeroizing<Vec<u8>>> {
        let named = Bijlage { file: name.to_owned(), ..Bijlage::default() };
        let name = named.content()?;
        let folder = self.folder.join(FOLDER);
        let paths = ENDINGS.map(|ending| folder.join(format!("{name}.{ending}")));
        paths.iter().find_map(|path| read_whole(path, LARGEST_BIJLAGE).ok().flatten())
    }
}
