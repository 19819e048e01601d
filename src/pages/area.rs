//! The parts of the body that the windows name, each with one or several regions of the content.

use crate::content::Region;

/// A part of the body by which people choose and search: several regions of the content that they do not tell
/// apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // their names say it
pub enum Area {
    LowerBack,
    UpperBack,
    Neck,
    Hips,
    Hands,
    Eyes,
    Breath,
    WholeBody,
}

impl Area {
    /// All areas, in the order of the chips.
    pub const ALL: [Area; 8] = [
        Area::LowerBack,
        Area::UpperBack,
        Area::Neck,
        Area::Hips,
        Area::Hands,
        Area::Eyes,
        Area::Breath,
        Area::WholeBody,
    ];

    /// The area of a region.
    pub fn of(region: Region) -> Self {
        match region {
            Region::LowerBack | Region::Core => Area::LowerBack,
            Region::UpperBack => Area::UpperBack,
            Region::Neck | Region::Shoulders | Region::Jaw => Area::Neck,
            Region::Hips | Region::Legs => Area::Hips,
            Region::Hands => Area::Hands,
            Region::Eyes => Area::Eyes,
            Region::Breathing => Area::Breath,
            Region::WholeBody => Area::WholeBody,
        }
    }

    /// The region that stands for the area in a file.
    pub fn region(self) -> Region {
        match self {
            Area::LowerBack => Region::LowerBack,
            Area::UpperBack => Region::UpperBack,
            Area::Neck => Region::Neck,
            Area::Hips => Region::Hips,
            Area::Hands => Region::Hands,
            Area::Eyes => Region::Eyes,
            Area::Breath => Region::Breathing,
            Area::WholeBody => Region::WholeBody,
        }
    }

    /// The id of its name.
    pub fn label(self) -> &'static str {
        match self {
            Area::LowerBack => "area-lower-back",
            Area::UpperBack => "area-upper-back",
            Area::Neck => "area-neck",
            Area::Hips => "area-hips",
            Area::Hands => "area-hands",
            Area::Eyes => "area-eyes",
            Area::Breath => "area-breath",
            Area::WholeBody => "area-whole-body",
        }
    }

    /// The id of the title of its posture cues.
    pub fn cues_title(self) -> &'static str {
        match self {
            Area::LowerBack => "cues-lower-back",
            Area::UpperBack => "cues-upper-back",
            Area::Neck => "cues-neck",
            Area::Hips => "cues-hips",
            Area::Hands => "cues-hands",
            Area::Eyes => "cues-eyes",
            Area::Breath => "cues-breath",
            Area::WholeBody => "cues-whole-body",
        }
    }

    /// The picture of its posture cues.
    pub(super) fn cues_picture(self) -> &'static str {
        match self {
            Area::LowerBack => "sitting-three-ways",
            Area::UpperBack => "stand-reach",
            Area::Neck => "neck-rotation",
            Area::Hips => "position-shift",
            Area::Hands => "grip-and-open",
            Area::Eyes => "far-focus",
            Area::Breath => "soft-belly",
            Area::WholeBody => "desk-setup",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn region_that_stands_for_an_area_belongs_to_it() {
        for area in Area::ALL {
            assert_eq!(Area::of(area.region()), area);
        }
    }

    #[test]
    fn every_region_of_the_focus_is_an_area_with_the_regions_that_belong_to_it() {
        for name in Region::NAMES {
            let region = Region::from_name(name).unwrap();
            if let Some(focus) = region.focus() {
                assert_eq!(Area::of(region), Area::of(focus), "{name}");
            }
        }
    }
}
