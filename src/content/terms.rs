//! The words of fixed lists in the content: regions, positions, desks and grades of evidence.

use serde::Deserialize;

/// Defines an enum of the words of a fixed list, with its names as they stand in files.
macro_rules! terms {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $word)] $variant,)+
        }

        impl $name {
            /// Every value, in order.
            pub const ALL: &'static [Self] = &[$($name::$variant),+];

            /// The name of each value, in order.
            pub const NAMES: &'static [&'static str] = &[$($word),+];

            /// The name in files.
            pub fn name(self) -> &'static str {
                match self {
                    $($name::$variant => $word,)+
                }
            }

            /// The value with this name.
            pub fn from_name(name: &str) -> Option<Self> {
                match name {
                    $($word => Some($name::$variant),)+
                    _ => None,
                }
            }
        }
    };
}

terms! {
    /// The part of the body that an exercise or a cue is for.
    #[allow(missing_docs)]
    Region {
        Breathing = "breathing",
        Core = "core",
        Eyes = "eyes",
        Hands = "hands",
        Hips = "hips",
        Jaw = "jaw",
        Legs = "legs",
        LowerBack = "lower-back",
        Neck = "neck",
        Shoulders = "shoulders",
        UpperBack = "upper-back",
        WholeBody = "whole-body",
    }
}

terms! {
    /// A position in which an exercise or a cue can be done.
    #[allow(missing_docs)]
    Position {
        Seated = "seated",
        Standing = "standing",
        Floor = "floor",
    }
}

terms! {
    /// The desk that a cue needs.
    Desk {
        /// Any desk.
        Any = "any",
        /// A desk that can be raised.
        SitStand = "sit-stand",
    }
}

terms! {
    /// The strength of the evidence for a claim.
    #[allow(missing_docs)]
    Evidence {
        Strong = "strong",
        Moderate = "moderate",
        Weak = "weak",
        Expert = "expert",
    }
}

impl Region {
    /// The regions that a person can choose to focus on.
    pub const FOCUS: [Region; 4] = [Region::LowerBack, Region::UpperBack, Region::Neck, Region::Hips];

    /// The region of [`Region::FOCUS`] that this one belongs to; `None` for a region that is for everybody.
    pub fn focus(self) -> Option<Region> {
        match self {
            Region::LowerBack | Region::Core => Some(Region::LowerBack),
            Region::Hips | Region::Legs => Some(Region::Hips),
            Region::Neck | Region::Shoulders => Some(Region::Neck),
            Region::UpperBack => Some(Region::UpperBack),
            Region::Breathing | Region::Eyes | Region::Hands | Region::Jaw | Region::WholeBody => None,
        }
    }
}
