//! Two colleagues with a vault each, and somebody who tampers with what goes
//! between them, using nothing but age and Ed25519.

use std::io::{Read, Write};
use std::iter;

use age::x25519;
use casuskompas::case::{Afterwards, Case, CaseId, Purpose};
use casuskompas::demo;
use casuskompas::documents::bared;
use casuskompas::vault::Vault;
use casuskompas::vault::exchange::{
    Accepted, Arrived, Deelcode, ExchangeError, Handover, Waiting, Wish,
};
use ed25519_dalek::{Signer, SigningKey};

use crate::support::vault::{MemoryDisk, PASSPHRASE, bytes_from, now, try_create};

/// Somebody with a vault.
pub(crate) struct Side {
    pub(crate) name: &'static str,
    pub(crate) disk: MemoryDisk,
    pub(crate) vault: Vault,
    pub(crate) code: Deelcode,
    seed: u8,
}

impl Side {
    pub(crate) fn new(name: &'static str, seed: u8) -> Self {
        let disk = MemoryDisk::default();
        let (vault, _) = try_create(disk.clone(), seed).unwrap();
        let code = vault.deelcode(&mut bytes_from(seed)).unwrap();
        Self { name, disk, vault, code, seed }
    }

    pub(crate) fn wish(&self) -> Wish {
        Wish {
            to: self.code,
            to_name: self.name.to_owned(),
            purpose: Purpose::Transfer,
            pseudonymise: false,
            kept: Vec::new(),
            afterwards: Afterwards::Remove,
            without_comparing: true,
        }
    }

    /// Puts a case in the vault.
    pub(crate) fn keep(&self, mut case: Case) -> CaseId {
        let random = &mut bytes_from(self.seed);
        self.vault.add(&mut case, self.name, now(), random).unwrap();
        case.id
    }

    pub(crate) fn give(&self, case: CaseId, wish: &Wish) -> (Handover, Vec<u8>) {
        self.try_give(case, wish).unwrap()
    }

    pub(crate) fn try_give(
        &self,
        case: CaseId,
        wish: &Wish,
    ) -> Result<(Handover, Vec<u8>), ExchangeError> {
        let out = MemoryDisk::default();
        let random = &mut bytes_from(self.seed.wrapping_add(100));
        let sent = self.vault.send(case, wish, &out, self.name, now(), random)?;
        let file = out.get(&sent.file);
        Ok((sent, file))
    }

    pub(crate) fn read(&self, file: &[u8]) -> Result<Arrived, ExchangeError> {
        let random = &mut bytes_from(self.seed);
        self.vault.receive(file, self.name, now(), random)
    }

    pub(crate) fn wait_for(&self, file: &[u8]) -> Waiting {
        match self.read(file).unwrap() {
            Arrived::Bundle(waiting) => *waiting,
            other => panic!("{other:?}"),
        }
    }

    pub(crate) fn take(&self, waiting: &Waiting) -> Result<Accepted, ExchangeError> {
        let random = &mut bytes_from(self.seed);
        self.vault.accept(waiting.id, self.name, now(), random, &bared)
    }

    pub(crate) fn receipt(&self, waiting: &Waiting) -> Vec<u8> {
        let out = MemoryDisk::default();
        let file = self.vault.write_receipt(waiting.id, self.name, &out);
        out.get(&file.unwrap())
    }

    /// The keys for exchange, dug out of the vault as its owner could.
    pub(crate) fn keys(&self) -> (x25519::Identity, SigningKey) {
        let passphrase = age::scrypt::Identity::new(PASSPHRASE.to_owned().into());
        let key = decrypt(&passphrase, &self.disk.get("keys/passphrase.age"));
        let key = String::from_utf8(key).unwrap();
        let key = key.lines().find(|line| line.starts_with("AGE-")).unwrap();
        let key: x25519::Identity = key.parse().unwrap();
        let stored = decrypt(&key, &self.disk.get("exchange/keys.age"));
        let stored = String::from_utf8(stored).unwrap();
        let receiving = stored.split('"').find(|part| part.starts_with("AGE-"));
        let numbers = stored.split_once("signing:").unwrap().1;
        let digits = |c: char| !c.is_ascii_digit();
        let numbers = numbers.split(digits).filter(|part| !part.is_empty());
        let signing: Vec<u8> = numbers.take(32).map(|n| n.parse().unwrap()).collect();
        let signing = SigningKey::from_bytes(&signing.try_into().unwrap());
        (receiving.unwrap().parse().unwrap(), signing)
    }
}

/// A fictional family with an id of its own.
pub(crate) fn berk() -> Case {
    let mut families = demo::families(now().date_naive()).into_iter();
    let mut case = families.find(|case| case.name.contains("Berk")).unwrap();
    case.id = crate::support::vault::id(7);
    case
}

fn decrypt(identity: &dyn age::Identity, file: &[u8]) -> Vec<u8> {
    let decryptor = age::Decryptor::new_buffered(file).unwrap();
    let mut content = Vec::new();
    let mut reader = decryptor.decrypt(iter::once(identity)).unwrap();
    reader.read_to_end(&mut content).unwrap();
    content
}

/// What stands in a letter, for who has the key.
#[derive(Clone)]
pub(crate) struct Opened {
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Opened {
    pub(crate) fn of(file: &[u8], by: &Side) -> Self {
        let content = decrypt(&by.keys().0, file);
        let end = content.iter().position(|byte| *byte == b'\n').unwrap();
        let head = String::from_utf8(content[..end].to_vec()).unwrap();
        let length = head.split_once("length:").unwrap().1;
        let length: usize = length.split(',').next().unwrap().parse().unwrap();
        Self { head, body: content[end + 1..end + 1 + length].to_vec() }
    }

    pub(crate) fn swap(&mut self, from: &str, to: &str) {
        let body = String::from_utf8(self.body.clone()).unwrap();
        assert!(body.contains(from), "{from} in {body}");
        let length = self.body.len();
        self.body = body.replacen(from, to, 1).into_bytes();
        let (old, new) = (format!("length:{length}"), format!("length:{}", self.body.len()));
        self.head = self.head.replace(&old, &new);
    }

    /// Signs the body anew, as the owner of this vault could.
    pub(crate) fn sign(&mut self, by: &Side) {
        let domain = b"casuskompas exchange 1 bundle\0";
        let signature = by.keys().1.sign(&[domain, &self.body[..]].concat());
        let hex: String = signature.to_bytes().iter().map(|b| format!("{b:02x}")).collect();
        let start = self.head.find("signature:\"").unwrap() + "signature:\"".len();
        self.head.replace_range(start..start + 128, &hex);
    }

    /// An age file for somebody, made with nothing of ours.
    pub(crate) fn close(&self, to: &Side) -> Vec<u8> {
        let recipient = to.keys().0.to_public();
        let recipients = iter::once(&recipient as &dyn age::Recipient);
        let encryptor = age::Encryptor::with_recipients(recipients).unwrap();
        let mut file = Vec::new();
        let mut writer = encryptor.wrap_output(&mut file).unwrap();
        writer.write_all(self.head.as_bytes()).unwrap();
        writer.write_all(b"\n").unwrap();
        writer.write_all(&self.body).unwrap();
        writer.finish().unwrap();
        file
    }
}
