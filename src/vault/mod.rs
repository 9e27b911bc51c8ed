//! Cases at rest: keys, encrypted files, index, drafts and the lock.
