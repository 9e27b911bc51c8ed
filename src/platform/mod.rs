//! The edge: clock, folders, settings on disk and file dialogs.
