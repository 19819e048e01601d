//! Encodes samples as a WAV file, which Windows and macOS play from memory.

use super::RATE;

/// A file with one channel of 16 bits at [`RATE`]. Samples beyond the largest possible file are cut off.
pub fn file(samples: &[i16]) -> Vec<u8> {
    const HEAD: usize = 44;
    const BYTES: u16 = 2;
    let most = (u32::MAX as usize - HEAD) / usize::from(BYTES);
    let samples = &samples[..samples.len().min(most)];
    let data = (samples.len() * usize::from(BYTES)) as u32; // fits: the samples are cut off above
    let mut wav = Vec::with_capacity(HEAD + data as usize);
    wav.extend(b"RIFF");
    wav.extend((data + HEAD as u32 - 8).to_le_bytes()); // the length of the rest
    wav.extend(b"WAVEfmt ");
    wav.extend(16_u32.to_le_bytes());
    wav.extend(1_u16.to_le_bytes()); // PCM
    wav.extend(1_u16.to_le_bytes()); // channels
    wav.extend(RATE.to_le_bytes());
    wav.extend((RATE * u32::from(BYTES)).to_le_bytes());
    wav.extend(BYTES.to_le_bytes());
    wav.extend((8 * BYTES).to_le_bytes());
    wav.extend(b"data");
    wav.extend(data.to_le_bytes());
    wav.extend(samples.iter().flat_map(|s| s.to_le_bytes()));
    wav
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn header_describes_the_data() {
        let wav = file(&[0, 1, -2]);
        let number = |at: usize| u32::from_le_bytes(wav[at..at + 4].try_into().unwrap());
        assert_eq!((&wav[..4], &wav[8..16]), (&b"RIFF"[..], &b"WAVEfmt "[..]));
        assert_eq!(number(4) as usize, wav.len() - 8);
        assert_eq!((number(16), number(20)), (16, 0x0001_0001));
        assert_eq!(
            (number(24), number(28), number(32)),
            (44_100, 88_200, 0x0010_0002)
        );
        assert_eq!((&wav[36..40], number(40)), (&b"data"[..], 6));
        assert_eq!(wav[44..], [0, 0, 1, 0, 254, 255]);
        assert_eq!(file(&[]).len(), 44);
    }
}
