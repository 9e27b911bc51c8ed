//! Keeping what is in memory to ourselves: it is in no core dump, other
//! programs of the same user cannot read it, memory that is given back is
//! wiped first, and a crash tells where it happened and not what was typed.
//!
//! On macOS and Windows other programs of the same user can still read it, and
//! Windows may write a report of a crash with parts of it: the functions that
//! forbid that can only be called with `unsafe`.

use std::alloc::System;
use std::panic::{self, PanicHookInfo};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use zeroizing_alloc::ZeroAlloc;

use crate::t;

/// Wipes everything that is given back: words of a case, a passphrase, what
/// libraries made of them on the way.
#[global_allocator]
static WIPING: ZeroAlloc<System> = ZeroAlloc(System);

/// Whether others may not look in any more.
static SECLUDED: AtomicBool = AtomicBool::new(false);

/// How many pieces of work need that others can look in.
static IN_REACH: AtomicUsize = AtomicUsize::new(0);

/// Forbids the system to write the memory of this program to disk when it
/// crashes.
pub fn no_core_dumps() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let none = Rlimit { current: Some(0), maximum: Some(0) };
        // A limit can always be lowered.
        let _ = setrlimit(Resource::Core, none);
    }
}

/// Puts the memory of this program out of reach of other programs of the same
/// user. To be called before the first secret is typed, and not at the very
/// start: the portal of a Linux desktop, which is asked for the colours of the
/// system, refuses to serve a program that it cannot look into.
pub fn seclude() {
    SECLUDED.store(true, Ordering::SeqCst);
    settle();
}

/// Does what needs the portal, within its reach for as long as that takes.
pub(super) fn in_reach<T>(work: impl FnOnce() -> T) -> T {
    IN_REACH.fetch_add(1, Ordering::SeqCst);
    settle();
    let made = work();
    IN_REACH.fetch_sub(1, Ordering::SeqCst);
    settle();
    made
}

fn settle() {
    let secluded = SECLUDED.load(Ordering::SeqCst);
    set_in_reach(!secluded || IN_REACH.load(Ordering::SeqCst) > 0);
}

#[cfg(target_os = "linux")]
fn set_in_reach(reach: bool) {
    use rustix::process::{DumpableBehavior, set_dumpable_behavior};
    let behaviour = match reach {
        true => DumpableBehavior::Dumpable,
        false => DumpableBehavior::NotDumpable,
    };
    // The kernel knows no reason to refuse this.
    let _ = set_dumpable_behavior(behaviour);
}

#[cfg(not(target_os = "linux"))]
fn set_in_reach(_: bool) {}

/// Lets a crash tell only its place: what it says may quote what was typed.
pub fn quiet_crashes() {
    // Looked up now: a crash may come from anywhere.
    let words = t!("crash-at");
    panic::set_hook(Box::new(move |crash| {
        eprintln!("{words} {}", place(crash));
    }));
}

fn place(crash: &PanicHookInfo<'_>) -> String {
    let place = crash.location().map(ToString::to_string);
    place.unwrap_or_default()
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;
    use rustix::process::{DumpableBehavior, Resource, dumpable_behavior, getrlimit};

    fn is_in_reach() -> bool {
        matches!(dumpable_behavior(), Ok(DumpableBehavior::Dumpable))
    }

    #[test]
    fn there_is_no_core_dump_and_nobody_looks_in_but_for_a_dialog() {
        no_core_dumps();
        let limit = getrlimit(Resource::Core);
        assert_eq!((limit.current, limit.maximum), (Some(0), Some(0)));
        seclude();
        assert!(!is_in_reach());
        let inside = in_reach(|| {
            seclude();
            let outer = is_in_reach();
            in_reach(|| ());
            (outer, is_in_reach())
        });
        assert_eq!(inside, (true, true));
        assert!(!is_in_reach());
    }
}
