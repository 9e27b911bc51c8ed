//! Who has the keyboard, and how it moves.

mod anchor;
mod beside;
mod bring;
mod direction;
mod holder;
mod in_main;
mod keyboard;
mod landmarks;
mod led;
mod ring;
mod scrolling;
mod seeking;
mod skip_link;
mod tab_order;
mod typing_on;

pub(crate) use anchor::spare_room;
pub use anchor::{Anchor, Held};
pub use bring::bring;
pub use direction::Direction;
pub use holder::Holder;
pub use in_main::{sideways, to_top};
pub use keyboard::{Keyboard, scrolls};
pub use landmarks::{enter_main, offer_main, settle, to_main};
pub use led::Led;
pub use ring::{Focus, RING, draw_ring};
pub(crate) use scrolling::FindPlace;
pub use scrolling::{ChooseLine, focus, focus_all, offer_focus, reveal, reveal_caret};
pub use seeking::seek;
pub use skip_link::skip_link;
pub use tab_order::{TabStops, focus_nth, focused_index};
pub use typing_on::type_on;
