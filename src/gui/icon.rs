//! Symbols from the icon font. They stand beside words, never instead of them.

use iced::Center;
use iced::widget::{Text, text};

use super::{fonts, theme};

/// A symbol, named after its glyph in the font.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Icon {
    /// The glyph `alert-triangle`.
    AlertTriangle,
    /// The glyph `arrow-down`.
    ArrowDown,
    /// The glyph `arrow-right`.
    ArrowRight,
    /// The glyph `arrow-up`.
    ArrowUp,
    /// The glyph `badge-check`.
    BadgeCheck,
    /// The glyph `book-open`.
    BookOpen,
    /// The glyph `calendar`.
    Calendar,
    /// The glyph `calendar-check`.
    CalendarCheck,
    /// The glyph `check`.
    Check,
    /// The glyph `check-circle-2`.
    CheckCircle2,
    /// The glyph `chevron-down`.
    ChevronDown,
    /// The glyph `chevron-left`.
    ChevronLeft,
    /// The glyph `chevron-right`.
    ChevronRight,
    /// The glyph `chevron-up`.
    ChevronUp,
    /// The glyph `circle-dot`.
    CircleDot,
    /// The glyph `circle-help`.
    CircleHelp,
    /// The glyph `circle-plus`.
    CirclePlus,
    /// The glyph `clock-4`.
    Clock4,
    /// The glyph `compass`.
    Compass,
    /// The glyph `copy`.
    Copy,
    /// The glyph `external-link`.
    ExternalLink,
    /// The glyph `eye`.
    Eye,
    /// The glyph `eye-off`.
    EyeOff,
    /// The glyph `file-text`.
    FileText,
    /// The glyph `flag`.
    Flag,
    /// The glyph `folder`.
    Folder,
    /// The glyph `folder-open`.
    FolderOpen,
    /// The glyph `hand-heart`.
    HandHeart,
    /// The glyph `heart-handshake`.
    HeartHandshake,
    /// The glyph `history`.
    History,
    /// The glyph `home`.
    Home,
    /// The glyph `info`.
    Info,
    /// The glyph `key-round`.
    KeyRound,
    /// The glyph `layout-list`.
    LayoutList,
    /// The glyph `link`.
    Link,
    /// The glyph `list`.
    List,
    /// The glyph `lock`.
    Lock,
    /// The glyph `log-out`.
    LogOut,
    /// The glyph `message-square-quote`.
    MessageSquareQuote,
    /// The glyph `minus`.
    Minus,
    /// The glyph `notebook-pen`.
    NotebookPen,
    /// The glyph `pencil`.
    Pencil,
    /// The glyph `phone`.
    Phone,
    /// The glyph `plus`.
    Plus,
    /// The glyph `save`.
    Save,
    /// The glyph `scale`.
    Scale,
    /// The glyph `search`.
    Search,
    /// The glyph `settings`.
    Settings,
    /// The glyph `shield`.
    Shield,
    /// The glyph `shield-check`.
    ShieldCheck,
    /// The glyph `sprout`.
    Sprout,
    /// The glyph `star`.
    Star,
    /// The glyph `trash-2`.
    Trash2,
    /// The glyph `undo-2`.
    Undo2,
    /// The glyph `user`.
    User,
    /// The glyph `user-plus`.
    UserPlus,
    /// The glyph `users`.
    Users,
    /// The glyph `users-2`.
    Users2,
    /// The glyph `x`.
    X,
    /// The glyph `zap`.
    Zap,
}

impl Icon {
    /// The character that draws this symbol in [`fonts::ICONS`].
    pub const fn glyph(self) -> char {
        match self {
            Self::AlertTriangle => '\u{e193}',
            Self::ArrowDown => '\u{e042}',
            Self::ArrowRight => '\u{e049}',
            Self::ArrowUp => '\u{e04a}',
            Self::BadgeCheck => '\u{e241}',
            Self::BookOpen => '\u{e05f}',
            Self::Calendar => '\u{e063}',
            Self::CalendarCheck => '\u{e2b7}',
            Self::Check => '\u{e06c}',
            Self::CheckCircle2 => '\u{e226}',
            Self::ChevronDown => '\u{e06d}',
            Self::ChevronLeft => '\u{e06e}',
            Self::ChevronRight => '\u{e06f}',
            Self::ChevronUp => '\u{e070}',
            Self::CircleDot => '\u{e345}',
            Self::CircleHelp => '\u{e082}',
            Self::CirclePlus => '\u{e081}',
            Self::Clock4 => '\u{e087}',
            Self::Compass => '\u{e09b}',
            Self::Copy => '\u{e09e}',
            Self::ExternalLink => '\u{e0b9}',
            Self::Eye => '\u{e0ba}',
            Self::EyeOff => '\u{e0bb}',
            Self::FileText => '\u{e0cc}',
            Self::Flag => '\u{e0d1}',
            Self::Folder => '\u{e0d7}',
            Self::FolderOpen => '\u{e247}',
            Self::HandHeart => '\u{e5b9}',
            Self::HeartHandshake => '\u{e2d7}',
            Self::History => '\u{e1f5}',
            Self::Home => '\u{e0f5}',
            Self::Info => '\u{e0f9}',
            Self::KeyRound => '\u{e4a3}',
            Self::LayoutList => '\u{e1d9}',
            Self::Link => '\u{e102}',
            Self::List => '\u{e106}',
            Self::Lock => '\u{e10b}',
            Self::LogOut => '\u{e10e}',
            Self::MessageSquareQuote => '\u{e572}',
            Self::Minus => '\u{e11c}',
            Self::NotebookPen => '\u{e596}',
            Self::Pencil => '\u{e1f9}',
            Self::Phone => '\u{e133}',
            Self::Plus => '\u{e13d}',
            Self::Save => '\u{e14d}',
            Self::Scale => '\u{e212}',
            Self::Search => '\u{e151}',
            Self::Settings => '\u{e154}',
            Self::Shield => '\u{e158}',
            Self::ShieldCheck => '\u{e1ff}',
            Self::Sprout => '\u{e1eb}',
            Self::Star => '\u{e176}',
            Self::Trash2 => '\u{e18e}',
            Self::Undo2 => '\u{e2a1}',
            Self::User => '\u{e19f}',
            Self::UserPlus => '\u{e1a2}',
            Self::Users => '\u{e1a4}',
            Self::Users2 => '\u{e46e}',
            Self::X => '\u{e1b2}',
            Self::Zap => '\u{e1b4}',
        }
    }
}

/// The symbol as a text of the size of running text; it takes the colour around it.
pub fn icon<'a>(icon: Icon) -> Text<'a> {
    text(icon.glyph()).font(fonts::ICONS).size(theme::text::ICON).line_height(1.0).align_y(Center)
}
