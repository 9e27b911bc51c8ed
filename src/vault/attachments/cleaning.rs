//! Pictures that came from elsewhere, without what a camera wrote in them.

use uuid::Uuid;
use zeroize::Zeroizing;

use super::reading::is_told;
use crate::case::{Bijlage, BijlageKind, FileSize};
use crate::vault::keys::sealed::sha256;

/// What is kept of a picture; none when content stays as it is.
pub type Cleaning<'a> = &'a dyn Fn(&[u8]) -> Option<Zeroizing<Vec<u8>>>;

/// The content of an attachment that comes from elsewhere, as it is kept. Where that is
/// other content, the record tells of it from then on, under another name: the same for
/// whoever cleans the same. None when it is not the content that the record tells of.
pub fn kept_of(
    bijlage: &mut Bijlage,
    content: Zeroizing<Vec<u8>>,
    clean: Cleaning<'_>,
) -> Option<Zeroizing<Vec<u8>>> {
    let name = bijlage.content().filter(|_| is_told(bijlage, &sha256(&content)))?;
    let Some(clean) = clean(&content) else {
        return Some(content);
    };
    bijlage.kind = BijlageKind::Afbeelding;
    bijlage.size = FileSize(clean.len() as u64);
    bijlage.sha256 = sha256(&clean);
    bijlage.file = renamed(name, &bijlage.sha256).to_string();
    Some(clean)
}

/// A name that follows from the former one and from what is kept.
fn renamed(name: Uuid, hash: &str) -> Uuid {
    let mark = hash.get(..32).and_then(|half| u128::from_str_radix(half, 16).ok());
    Uuid::from_u128(name.as_u128() ^ mark.unwrap_or_default())
}
