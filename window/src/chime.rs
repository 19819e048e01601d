//! A soft sound when the breath turns or the next exercise comes. The samples are computed here and played on
//! a thread of their own, so that a slow sound system does not delay the window.

use std::cell::RefCell;
use std::f32::consts::TAU;
use std::sync::mpsc::{Sender, channel};
use unbrace::sound::{self, RATE};

/// A sound of the guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Breathe in: a rising tone.
    In,
    /// Breathe out: a falling tone.
    Out,
    /// The next part begins, or the session ends.
    Next,
}

/// The length of a tone in seconds.
const LENGTH: f32 = 0.45;
/// The amplitude at full volume, as a share of the largest: even then a tone is soft.
const LOUDEST: f32 = 0.35;

/// The samples of a tone. `volume` is from 0 to 100.
pub fn samples(tone: Tone, volume: i64) -> Vec<i16> {
    let (from, to): (f32, f32) = match tone {
        Tone::In => (262.0, 330.0),
        Tone::Out => (330.0, 262.0),
        Tone::Next => (392.0, 392.0),
    };
    let count = (RATE as f32 * LENGTH) as usize;
    // Perceived loudness is a power of the amplitude.
    let loud = (volume.clamp(0, 100) as f32 / 100.0).powi(2) * LOUDEST * f32::from(i16::MAX);
    let mut phase = 0.0_f32;
    let sample = |i: usize| {
        let at = i as f32 / count as f32;
        phase += TAU * (from + (to - from) * at) / RATE as f32;
        let swell = (at * TAU / 2.0).sin().powi(2); // begins and ends in silence
        (phase.sin() * swell * loud) as i16
    };
    (0..count).map(sample).collect()
}

thread_local! {
    static PLAYER: RefCell<Option<Sender<Vec<i16>>>> = const { RefCell::new(None) };
}

/// Queues a tone. A tone that is still queued when a newer one comes is left out.
pub fn play(tone: Tone, volume: i64) {
    if volume <= 0 {
        return;
    }
    PLAYER.with_borrow_mut(|player| {
        let sender = player.get_or_insert_with(|| {
            let (sender, tones) = channel::<Vec<i16>>();
            let run = move || {
                while let Ok(mut tone) = tones.recv() {
                    while let Ok(newer) = tones.try_recv() {
                        tone = newer;
                    }
                    let _ = sound::play(&tone); // the session goes on without the sound
                }
            };
            let _ = std::thread::Builder::new().name("chime".into()).spawn(run); // there is no sound then
            sender
        });
        let _ = sender.send(samples(tone, volume)); // without a thread there is no sound
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tone_begins_and_ends_in_silence_and_follows_the_volume() {
        let peak = |volume| {
            samples(Tone::In, volume)
                .iter()
                .map(|s| s.unsigned_abs())
                .max()
                .unwrap()
        };
        assert_eq!(peak(0), 0);
        assert!(
            peak(50) > 1_000 && peak(100) > 3 * peak(50),
            "{} {}",
            peak(50),
            peak(100)
        );
        assert!(f32::from(peak(100)) <= LOUDEST * f32::from(i16::MAX));
        let whole = samples(Tone::Out, 100);
        assert!(whole[0].abs() < 20 && whole[whole.len() - 1].abs() < 20);
        let jump = whole.windows(2).map(|w| w[0].abs_diff(w[1])).max().unwrap();
        assert!(jump < 1_200, "no click: {jump}");
    }
}
