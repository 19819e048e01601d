//! The desktop's accent colour, as far as text and controls in it can be read.

/// Red, green and blue.
pub type Rgb = [u8; 3];

/// The least contrast of text with its ground (WCAG 2.2, 1.4.3).
pub const TEXT: f64 = 4.5;
/// The least contrast of the shape of a control with its ground (WCAG 2.2, 1.4.11).
pub const SHAPE: f64 = 3.0;
/// The part of the accent in a tinted ground, in hundredths.
const TINT: u32 = 14;

/// The colours of the windows that follow from an accent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent {
    /// Of text, lines and filled buttons.
    pub hue: Rgb,
    /// Of a tinted ground.
    pub faint: Rgb,
    /// Of the time at the desk in charts.
    pub desk: Rgb,
}

impl Accent {
    /// The colours for these grounds, of which the first one is that of cards.
    pub fn new(system: Rgb, grounds: [Rgb; 3]) -> Self {
        let raised = grounds[0];
        let faint = mixed(system, raised, TINT);
        let all = [grounds[0], grounds[1], grounds[2], faint];
        let hue = readable(system, &all, TEXT);
        // As pale as a shape may be.
        let paler = (0..=100).map(|part| mixed(hue, raised, part));
        let seen = paler.filter(|colour| contrast(*colour, raised) >= SHAPE + 0.2);
        Accent {
            hue,
            faint,
            desk: seen
                .min_by(|a, b| contrast(*a, raised).total_cmp(&contrast(*b, raised)))
                .unwrap_or(hue),
        }
    }
}

/// The relative luminance (WCAG 2.2).
fn luminance(colour: Rgb) -> f64 {
    let [r, g, b] = colour.map(|c| {
        let c = f64::from(c) / 255.0;
        if c <= 0.04045 {
            c / 12.92
        } else {
            ((c + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

/// The contrast of two colours, from 1 to 21 (WCAG 2.2).
pub fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
    a.max(b) / a.min(b)
}

/// A mixture with this part of the first colour, in hundredths.
fn mixed(colour: Rgb, other: Rgb, part: u32) -> Rgb {
    std::array::from_fn(|i| {
        let sum = u32::from(colour[i]) * part + u32::from(other[i]) * (100 - part);
        u8::try_from((sum + 50) / 100).unwrap_or(u8::MAX)
    })
}

/// The colour with at least this contrast on all grounds that is nearest to a colour: darker on light grounds,
/// and lighter on dark ones.
fn readable(colour: Rgb, grounds: &[Rgb], least: f64) -> Rgb {
    let light = grounds.iter().all(|g| luminance(*g) > 0.18);
    let end = if light { [0; 3] } else { [255; 3] };
    let fits = |c: &Rgb| grounds.iter().all(|g| contrast(*c, *g) >= least);
    (0..=100)
        .map(|part| mixed(end, colour, part))
        .find(fits)
        .unwrap_or(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIGHT: [Rgb; 3] = [[0xff; 3], [0xfb, 0xfa, 0xf7], [0xf1, 0xef, 0xe9]];
    const DARK: [Rgb; 3] = [[0x28, 0x2e, 0x2c], [0x1e, 0x23, 0x22], [0x19, 0x1d, 0x1c]];

    #[test]
    fn text_in_any_accent_is_readable_on_every_ground() {
        let steps = [0, 51, 102, 153, 204, 255];
        for grounds in [LIGHT, DARK] {
            for (r, g, b) in steps
                .iter()
                .flat_map(|r| steps.map(|g| steps.map(|b| (*r, g, b))))
                .flatten()
            {
                let accent = Accent::new([r, g, b], grounds);
                for ground in grounds.into_iter().chain([accent.faint]) {
                    let of_text = contrast(accent.hue, ground);
                    assert!(of_text >= TEXT, "{r} {g} {b}: {of_text} on {ground:?}");
                }
                assert!(contrast(accent.desk, grounds[0]) >= SHAPE, "{r} {g} {b}");
            }
        }
    }

    #[test]
    fn readable_accent_stays_as_it_is() {
        assert_eq!(Accent::new([0x00, 0x5f, 0xb8], LIGHT).hue, [0x00, 0x5f, 0xb8]);
        assert_ne!(Accent::new([0xff, 0xd0, 0x00], LIGHT).hue, [0xff, 0xd0, 0x00]);
    }

    #[test]
    fn contrast_is_that_of_the_standard() {
        assert_eq!(contrast([0; 3], [255; 3]).round(), 21.0);
        assert!((contrast([0x77; 3], [255; 3]) - 4.48).abs() < 0.01);
    }
}
