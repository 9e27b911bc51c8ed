//! Records in a list.

use std::any::Any;
use std::collections::{BTreeMap, BTreeSet};

use super::{Described, Kind, Record};

/// What a record is known by in its list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Key {
    /// Its number.
    Number(u32),
    /// Its place, from 0, where records have no number.
    Place(usize),
    /// The name under which it stands.
    Name(String),
}

impl Key {
    /// What a record is known by that stands at a place.
    fn of(record: &dyn Record, place: usize) -> Self {
        record.number().map_or(Self::Place(place), Self::Number)
    }
}

impl std::fmt::Display for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Place(place) => place.fmt(f),
            Self::Name(name) => name.fmt(f),
        }
    }
}

/// What stands in a list.
pub trait ListOf: Parts {
    /// The kind of its records.
    const KIND: &'static Kind;
}

/// A list of records of one kind, in whatever holds it.
pub trait Parts {
    /// Every record with what it is known by here.
    fn each<'a>(&'a self, visit: &mut dyn FnMut(Key, &'a dyn Record));

    /// The same, to change.
    fn each_mut(&mut self, visit: &mut dyn FnMut(Key, &mut dyn Record));

    /// The record that is known by this, to change.
    fn find_mut(&mut self, key: &Key) -> Option<&mut dyn Record>;

    /// Takes out every record that `goes`, in order. A list of which nothing is
    /// ever taken out gives nothing.
    fn take(&mut self, _goes: &mut dyn FnMut(&dyn Record) -> bool) -> Vec<Box<dyn Record>> {
        Vec::new()
    }

    /// Puts records back that were taken out, after the others.
    fn join(&mut self, _records: Vec<Box<dyn Record>>) {}

    /// Leaves only records for which `stays` holds, asked in order.
    fn sift(&mut self, stays: &mut dyn FnMut(&dyn Record) -> bool);

    /// Gives records without a number, or with one of an earlier record, their own.
    fn settle(&mut self) {
        let mut all = Numbers::default();
        self.each_mut(&mut |_, record| all.meet(record));
        let mut free = all.next();
        self.each_mut(&mut |_, record| all.settle(record, &mut free));
    }
}

/// The numbers in a list, met in order.
#[derive(Default)]
struct Numbers {
    used: BTreeSet<u32>,
    /// Which of the records, by place, need another number.
    without: BTreeSet<usize>,
    met: usize,
}

impl Numbers {
    fn meet(&mut self, record: &mut dyn Record) {
        if let Some(number) = record.number()
            && (number == 0 || !self.used.insert(number))
        {
            self.without.insert(self.met);
        }
        self.met += 1;
    }

    fn next(&mut self) -> u32 {
        self.met = 0;
        after(self.used.last().copied())
    }

    fn settle(&mut self, record: &mut dyn Record, free: &mut u32) {
        if self.without.contains(&self.met)
            && let Some(number) = record.number_mut()
        {
            *number = *free;
            *free = free.saturating_add(1);
        }
        self.met += 1;
    }
}

/// The number after the highest one in use; the first is 1.
pub fn after(highest: Option<u32>) -> u32 {
    highest.unwrap_or(0).saturating_add(1)
}

impl<R: Described> ListOf for Vec<R> {
    const KIND: &'static Kind = R::KIND;
}

impl<R: Described> Parts for Vec<R> {
    fn each<'a>(&'a self, visit: &mut dyn FnMut(Key, &'a dyn Record)) {
        for (place, record) in self.iter().enumerate() {
            visit(Key::of(record, place), record);
        }
    }

    fn each_mut(&mut self, visit: &mut dyn FnMut(Key, &mut dyn Record)) {
        for (place, record) in self.iter_mut().enumerate() {
            visit(Key::of(record, place), record);
        }
    }

    fn find_mut(&mut self, key: &Key) -> Option<&mut dyn Record> {
        let mut all = self.iter_mut().enumerate();
        let (_, found) = all.find(|(place, record)| Key::of(*record, *place) == *key)?;
        Some(found)
    }

    fn take(&mut self, goes: &mut dyn FnMut(&dyn Record) -> bool) -> Vec<Box<dyn Record>> {
        let taken = self.extract_if(.., |record| goes(record));
        taken.map(|record| -> Box<dyn Record> { Box::new(record) }).collect()
    }

    fn sift(&mut self, stays: &mut dyn FnMut(&dyn Record) -> bool) {
        self.retain(|record| stays(record));
    }

    fn join(&mut self, records: Vec<Box<dyn Record>>) {
        for record in records {
            let record: Box<dyn Any> = record;
            if let Ok(record) = record.downcast::<R>() {
                let index = self.len();
                put_back(self, index, *record);
            }
        }
    }
}

impl<K: Ord + ToString, R: Described> ListOf for BTreeMap<K, R> {
    const KIND: &'static Kind = R::KIND;
}

impl<K: Ord + ToString, R: Described> Parts for BTreeMap<K, R> {
    fn each<'a>(&'a self, visit: &mut dyn FnMut(Key, &'a dyn Record)) {
        for (name, record) in self {
            visit(Key::Name(name.to_string()), record);
        }
    }

    fn each_mut(&mut self, visit: &mut dyn FnMut(Key, &mut dyn Record)) {
        for (name, record) in self {
            visit(Key::Name(name.to_string()), record);
        }
    }

    fn find_mut(&mut self, key: &Key) -> Option<&mut dyn Record> {
        let Key::Name(wanted) = key else {
            return None;
        };
        let (_, found) = self.iter_mut().find(|(name, _)| name.to_string() == *wanted)?;
        Some(found)
    }

    fn sift(&mut self, stays: &mut dyn FnMut(&dyn Record) -> bool) {
        self.retain(|_, record| stays(record));
    }
}

/// What holds a list or map and nothing else.
macro_rules! list_inside {
    ($type:ty, $record:ty) => {
        impl $crate::case::record::ListOf for $type {
            const KIND: &'static $crate::case::record::Kind =
                <$record as $crate::case::record::Described>::KIND;
        }

        impl $crate::case::record::Parts for $type {
            fn each<'a>(
                &'a self,
                visit: &mut dyn FnMut(
                    $crate::case::record::Key,
                    &'a dyn $crate::case::record::Record,
                ),
            ) {
                self.0.each(visit);
            }

            fn each_mut(
                &mut self,
                visit: &mut dyn FnMut(
                    $crate::case::record::Key,
                    &mut dyn $crate::case::record::Record,
                ),
            ) {
                self.0.each_mut(visit);
            }

            fn find_mut(
                &mut self,
                key: &$crate::case::record::Key,
            ) -> Option<&mut dyn $crate::case::record::Record> {
                self.0.find_mut(key)
            }

            fn sift(&mut self, stays: &mut dyn FnMut(&dyn $crate::case::record::Record) -> bool) {
                self.0.sift(stays);
            }
        }
    };
}

pub(crate) use list_inside;

/// The next free number in a list.
pub fn next_number<R: Described>(list: &[R]) -> u32 {
    after(list.iter().filter_map(|record| (record as &dyn Record).number()).max())
}

/// Adds an empty record under the next free number.
pub fn add<R: Described + Default>(list: &mut Vec<R>) -> u32 {
    let index = list.len();
    put_back(list, index, R::default())
}

/// Puts a record at a place, or at the end when that is no longer there. It
/// gets another number when its own is 0 or was given away.
pub fn put_back<R: Described>(list: &mut Vec<R>, index: usize, mut record: R) -> u32 {
    number_apart(list, &mut record);
    let number = (&record as &dyn Record).number().unwrap_or(0);
    list.insert(index.min(list.len()), record);
    number
}

/// Gives a record a number that no other has, when its own is 0 or taken.
pub fn number_apart<R: Described>(list: &[R], record: &mut R) {
    let free = next_number(list);
    let taken = |number| list.iter().any(|one| (one as &dyn Record).number() == Some(number));
    if let Some(number) = (record as &mut dyn Record).number_mut()
        && (*number == 0 || taken(*number))
    {
        *number = free;
    }
}
