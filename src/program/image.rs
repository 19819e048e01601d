//! Checks the pictures inside a program file, which are PNG or JPEG data. SVG is refused, because it can
//! contain scripts, links and other files, and a small file can describe a huge drawing. The size in the
//! header is limited, so that a small file cannot make a decoder allocate much memory.

use super::keys::{IMAGE_BYTES, IMAGE_SIDE};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use imagesize::ImageType;

/// The bytes of a picture from its data URL.
///
/// # Errors
/// The allowed pictures in words.
pub fn decode(address: &str) -> Result<Vec<u8>, String> {
    let kinds = [
        ("data:image/png;base64,", ImageType::Png),
        ("data:image/jpeg;base64,", ImageType::Jpeg),
    ];
    let found = kinds
        .into_iter()
        .find_map(|(head, kind)| Some((address.strip_prefix(head)?, kind)));
    let (data, kind) = found
        .ok_or("a PNG or JPEG picture as \"data:image/png;base64,…\" or \"data:image/jpeg;base64,…\"")?;
    let limit = format!("a picture of at most {} KB", IMAGE_BYTES / 1024);
    if data.len() > IMAGE_BYTES.div_ceil(3) * 4 + 1024 {
        return Err(limit);
    }
    let plain: String = data.split_ascii_whitespace().collect();
    let bytes = STANDARD
        .decode(plain)
        .map_err(|_| "base64 data after the comma; these are not whole")?;
    if bytes.len() > IMAGE_BYTES {
        return Err(limit);
    }
    let what = "the kind of picture that it says; these data are another or are not whole";
    if imagesize::image_type(&bytes).ok() != Some(kind) {
        return Err(what.into());
    }
    if !is_complete(&bytes, kind) {
        return Err("a whole picture; the end of this one is missing".into());
    }
    let size = imagesize::blob_size(&bytes).map_err(|_| what)?;
    if size.width == 0 || size.height == 0 || size.width > IMAGE_SIDE || size.height > IMAGE_SIDE {
        return Err(format!(
            "a picture of at most {IMAGE_SIDE} x {IMAGE_SIDE} pixels; this one says {} x {}",
            size.width, size.height
        ));
    }
    Ok(bytes)
}

/// The data URL of a picture, as a program file contains it.
///
/// # Errors
/// The allowed pictures in words.
pub fn encode(bytes: &[u8]) -> Result<String, String> {
    let head = match imagesize::image_type(bytes) {
        Ok(ImageType::Png) => "data:image/png;base64,",
        Ok(ImageType::Jpeg) => "data:image/jpeg;base64,",
        _ => return Err("a PNG or JPEG picture".into()),
    };
    if bytes.len() > IMAGE_BYTES {
        return Err(format!(
            "a picture of at most {} KB; this one has {}",
            IMAGE_BYTES / 1024,
            bytes.len().div_ceil(1024)
        ));
    }
    let address = format!("{head}{}", STANDARD.encode(bytes));
    decode(&address).map(|_| address)
}

/// Whether a picture is complete. A partly copied picture would show nothing or a part.
fn is_complete(bytes: &[u8], kind: ImageType) -> bool {
    if kind != ImageType::Png {
        // The end is near the last byte: a thumbnail in the header has an end marker too.
        let last = bytes.get(bytes.len().saturating_sub(256)..).unwrap_or_default();
        return last.windows(2).any(|w| w == [0xff, 0xd9]);
    }
    // A PNG is a sequence of chunks of length, name, data and checksum. The last one is IEND.
    let mut rest = bytes.get(8..).unwrap_or_default();
    while let Some((head, after)) = rest.split_first_chunk::<8>() {
        let [a, b, c, d, name @ ..] = *head;
        if &name == b"IEND" {
            return true;
        }
        let length = u32::from_be_bytes([a, b, c, d]) as usize;
        rest = after.get(length.saturating_add(4)..).unwrap_or_default();
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> String {
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
        bytes.extend(width.to_be_bytes());
        bytes.extend(height.to_be_bytes());
        bytes.extend([8, 2, 0, 0, 0, 0, 0, 0, 0]);
        bytes.extend(b"\0\0\0\x04IDAT1234\0\0\0\0\0\0\0\0IEND\0\0\0\0");
        format!("data:image/png;base64,{}", STANDARD.encode(bytes))
    }

    #[test]
    fn a_picture_is_recognized_by_its_header_and_limited_in_size() {
        assert!(decode(&png(300, 200)).is_ok());
        assert_eq!(
            decode(&png(60_000, 60_000)).unwrap_err(),
            "a picture of at most 1200 x 1200 pixels; this one says 60000 x 60000"
        );
        let jpeg = png(3, 2).replace("image/png", "image/jpeg");
        assert!(decode(&jpeg).unwrap_err().starts_with("the kind of picture"));
        let whole = png(3, 2);
        let (head, data) = whole.split_once(',').unwrap();
        let part = STANDARD.encode(&STANDARD.decode(data).unwrap()[..45]);
        let why = decode(&format!("{head},{part}")).unwrap_err();
        assert_eq!(why, "a whole picture; the end of this one is missing");
        assert!(decode("data:image/svg+xml;base64,AAAA").is_err());
        assert!(decode("data:image/png;base64,####").is_err());
        assert!(decode("data:image/png;base64,").is_err());
        let large = format!("data:image/png;base64,{}", "A".repeat(400_000));
        assert_eq!(decode(&large).unwrap_err(), "a picture of at most 200 KB");
    }

    proptest::proptest! {
        #[test]
        fn no_data_panics(data in proptest::collection::vec(proptest::num::u8::ANY, 0..200)) {
            for head in [&b"\x89PNG\r\n\x1a\n"[..], b"\xff\xd8\xff", b""] {
                let all = [head, &data].concat();
                for kind in ["png", "jpeg"] {
                    let _ = decode(&format!("data:image/{kind};base64,{}", STANDARD.encode(&all)));
                }
            }
        }
    }
}
