//! Attachments in clear, in a folder beside cases in clear: what `vault rescue --plain`
//! writes and `vault add` reads.

use std::path::Path;

use zeroize::Zeroizing;

use crate::case::{Bijlage, Case, LARGEST_BIJLAGE};
use crate::documents::ending;
use crate::platform::read_whole;
use crate::vault::{Disk, RealDisk, Vault, VaultError};

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

/// Takes the contents of the attachments of a case that came from this folder into the
/// vault. Tells how many are not there.
pub(super) fn take(vault: &Vault, case: &Case, folder: &Path) -> Result<usize, VaultError> {
    let find = |bijlage: &Bijlage| content_of(bijlage, folder);
    vault.take_contents(case, &find)
}

fn content_of(bijlage: &Bijlage, folder: &Path) -> Option<Zeroizing<Vec<u8>>> {
    let name = bijlage.content()?;
    let paths = ENDINGS.map(|ending| folder.join(FOLDER).join(format!("{name}.{ending}")));
    paths.iter().find_map(|path| read_whole(path, LARGEST_BIJLAGE).ok().flatten())
}
