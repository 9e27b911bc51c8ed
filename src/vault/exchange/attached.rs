//! The attachments of a case that is handed over: in the file, in the inbox, and with
//! the case that is taken in.
//!
//! In the file they stand one after the other behind the case, in the inbox each in a
//! document of its own. Which they are stands on the cover, and what each must hold in
//! the case: both are signed.

use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::error::ExchangeError;
use crate::case::{BIJLAGEN_TOGETHER, Bijlage, Case, CaseId, LARGEST_BIJLAGE, MOST_BIJLAGEN};
use crate::vault::attachments::{Cleaning, kept_of};
use crate::vault::keys::sealed::sha256;
use crate::vault::store::atomic;
use crate::vault::store::layout::{AttachmentFile, INBOX, waiting_folder, waiting_part};
use crate::vault::{Vault, VaultError};

/// Which attachments come along, in their order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Parts {
    case: CaseId,
    /// Each by its name, with its length in bytes.
    files: Vec<(Uuid, u64)>,
}

impl Parts {
    /// Those of a case as it is given; none when it has none.
    pub(super) fn of(case: &Case) -> Option<Self> {
        let named = case.bijlagen.iter();
        let files: Vec<_> = named.filter_map(|one| Some((one.content()?, one.size.0))).collect();
        (!files.is_empty()).then_some(Self { case: case.id, files })
    }

    fn file(&self, name: Uuid) -> AttachmentFile {
        AttachmentFile { case: self.case, name }
    }

    /// Each with its content, when the contents are exactly those that are told.
    fn each<'a>(&self, contents: &'a [u8]) -> Option<Vec<(Uuid, &'a [u8])>> {
        let mut rest = contents;
        let mut all = Vec::new();
        for (name, length) in &self.files {
            let fits = *length <= LARGEST_BIJLAGE;
            let length = usize::try_from(*length).ok().filter(|_| fits)?;
            let (content, after) = rest.split_at_checked(length)?;
            all.push((*name, content));
            rest = after;
        }
        (rest.is_empty() && all.len() <= MOST_BIJLAGEN).then_some(all)
    }
}

impl Vault {
    /// The contents of the attachments of a case as it is given, one after the other.
    pub(super) fn contents_of(
        &self,
        id: CaseId,
        given: &Case,
    ) -> Result<Zeroizing<Vec<u8>>, ExchangeError> {
        let all = given.bijlagen_size();
        if all > BIJLAGEN_TOGETHER || given.bijlagen.len() > MOST_BIJLAGEN {
            return Err(VaultError::AttachmentsFull.into());
        }
        // As large as it becomes: growing would leave copies in memory.
        let room = usize::try_from(all).unwrap_or_default();
        let mut contents = Zeroizing::new(Vec::with_capacity(room));
        for bijlage in &given.bijlagen {
            let content = self.read_attachment(id, bijlage)?;
            if content.len() as u64 != bijlage.size.0 {
                return Err(VaultError::FileDamaged(bijlage.file.clone()).into());
            }
            contents.extend_from_slice(&content);
        }
        Ok(contents)
    }

    /// Lets the attachments wait, each by itself. Nothing of them is used yet.
    pub(super) fn put_parts_in_inbox(
        &self,
        bundle: Uuid,
        parts: Option<&Parts>,
        contents: &[u8],
    ) -> Result<(), ExchangeError> {
        let Some(parts) = parts else {
            return if contents.is_empty() { Ok(()) } else { Err(ExchangeError::Damaged) };
        };
        let each = parts.each(contents).ok_or(ExchangeError::Damaged)?;
        let folder = waiting_folder(bundle);
        self.store.make_folder(&folder)?;
        atomic::clean(self.store.disk(), &folder);
        for (name, content) in each {
            // After an interruption it may stand there already.
            let path = waiting_part(bundle, parts.file(name));
            if !self.store.write_once(&path, content)? {
                let there = self.store.read_document(&path, &path)?;
                if there.is_none_or(|there| *there != *content) {
                    return Err(VaultError::FileDamaged(path).into());
                }
            }
        }
        Ok(())
    }

    /// Puts the attachments of a case that is taken in beside it, before it stands
    /// here: pictures as they are kept here.
    pub(super) fn take_parts_in(
        &self,
        bundle: Uuid,
        parts: Option<&Parts>,
        case: &mut Case,
        clean: Cleaning<'_>,
    ) -> Result<(), ExchangeError> {
        let is_full = case.bijlagen.len() > MOST_BIJLAGEN;
        if is_full || case.bijlagen_size() > BIJLAGEN_TOGETHER {
            return Err(ExchangeError::Damaged);
        }
        for bijlage in &mut case.bijlagen {
            let content = self.waiting_content(bundle, parts, bijlage)?;
            let kept = kept_of(bijlage, content, clean).ok_or(ExchangeError::Damaged)?;
            self.put_beside(bundle, case.id, bijlage, &kept)?;
        }
        Ok(())
    }

    /// What waits with a bundle, when it is what the case tells of.
    fn waiting_content(
        &self,
        bundle: Uuid,
        parts: Option<&Parts>,
        bijlage: &Bijlage,
    ) -> Result<Zeroizing<Vec<u8>>, ExchangeError> {
        let name = bijlage.content().ok_or(ExchangeError::Damaged)?;
        let part = parts.map(|parts| waiting_part(bundle, parts.file(name)));
        let part = part.ok_or(ExchangeError::Damaged)?;
        let content = self.store.read_document(&part, &part)?;
        let content = content.ok_or_else(|| VaultError::FileGone(part.clone()))?;
        let is_told = content.len() as u64 == bijlage.size.0;
        match is_told && sha256(&content) == bijlage.sha256 {
            true => Ok(content),
            false => Err(ExchangeError::Damaged),
        }
    }

    /// Puts content beside a case. Where something else stands under its name it gets
    /// another name.
    fn put_beside(
        &self,
        bundle: Uuid,
        case: CaseId,
        bijlage: &mut Bijlage,
        content: &[u8],
    ) -> Result<(), ExchangeError> {
        let name = bijlage.content().ok_or(ExchangeError::Damaged)?;
        match self.put_attachment(AttachmentFile { case, name }, content) {
            Err(error) if error.tells_of_file() => {
                // The same each time, so that doing it twice does it once.
                let name = Uuid::from_u128(name.as_u128() ^ bundle.as_u128());
                self.put_attachment(AttachmentFile { case, name }, content)?;
                bijlage.file = name.to_string();
                Ok(())
            }
            outcome => Ok(outcome?),
        }
    }

    /// Removes what waited with a bundle that was decided about.
    pub(super) fn remove_parts(&self, bundle: Uuid) -> Result<(), VaultError> {
        let folder = waiting_folder(bundle);
        let left = self.store.in_folder(&folder)?;
        if left.is_empty() && !self.store.is_listed(&folder)? {
            return Ok(());
        }
        for found in left {
            self.store.remove(&found.path)?;
        }
        atomic::remove_folder(self.store.disk(), INBOX, &folder)
    }
}
