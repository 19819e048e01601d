//! Reports sealed to a therapist's key, in the format of age (<https://age-encryption.org/v1>), so that the `age` tool and
//! Unbrace open each other's files. Bytes in, bytes out; only the system's random numbers come from outside.
//!
//! No error and no `Debug` output of this module contains a secret key.

use age::secrecy::{ExposeSecret, SecretString};
use age::{DecryptError, Decryptor, Encryptor, armor::ArmoredReader, x25519};
use chrono::{DateTime, FixedOffset};
use std::fmt;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::str::FromStr;
use thiserror::Error;

/// The ending of the name of a sealed file.
pub const ENDING: &str = "age";
/// The first bytes of a sealed file of any version.
const MAGIC: &[u8] = b"age-encryption.org/";
/// The first bytes of a sealed file in the form of text.
const ARMOR: &[u8] = b"-----BEGIN AGE ENCRYPTED FILE-----";
/// How a secret key begins.
const SECRET: &str = "AGE-SECRET-KEY-";
/// Limit on the keys of a key file: each one is tried on every report.
const MOST_KEYS: usize = 100;
/// Limit on the header of a sealed file, in bytes. Each recipient takes about 100 of them. The decryptor parses the
/// header anew with each of its lines and tries each key on each recipient, so that a header of some megabytes would keep
/// it busy for days.
const LARGEST_HEADER: u64 = 16 * 1024;
/// How the last line of a header begins.
const END_OF_HEADER: &[u8] = b"\n--- ";

/// The public half of a key: who has it can seal, and only the secret half opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicKey(String);

/// Why a text is not the public half of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum PublicKeyError {
    /// It is a secret key.
    #[error(
        "expected the public half, which begins with age1; `unbrace key show FILE` prints it. This is the secret key: keep it to yourself"
    )]
    Secret,
    /// It is another text.
    #[error("expected the public half of a key, which begins with age1; `unbrace key show FILE` prints it")]
    Other,
}

impl PublicKey {
    /// The text, which begins with `age1`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn recipient(&self) -> Result<x25519::Recipient, PublicKeyError> {
        self.0.parse().map_err(|_| PublicKeyError::Other)
    }
}

impl FromStr for PublicKey {
    type Err = PublicKeyError;

    fn from_str(text: &str) -> Result<Self, PublicKeyError> {
        let text = text.trim();
        if has_secret(text) {
            return Err(PublicKeyError::Secret);
        }
        let key = PublicKey(text.to_owned());
        key.recipient().map(|_| key)
    }
}

/// Whether a text contains a secret key, so that it is not repeated in a message.
pub fn has_secret(text: &str) -> bool {
    text.to_ascii_uppercase().contains(SECRET)
}

/// The secret keys of a key file; usually one.
pub struct SecretKeys(Vec<x25519::Identity>);

/// Why a file is not a key file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum KeyError {
    /// The file is protected by a passphrase.
    #[error("the key is protected by a passphrase; `age -d -o NEW FILE` takes it off")]
    Passphrase,
    /// The file has only the public half.
    #[error(
        "this is the public half of a key; a report opens with the secret half, which begins with AGE-SECRET-KEY-1"
    )]
    Public,
    /// A line is not a key of the kind that Unbrace uses.
    #[error("line {0} is not a key that Unbrace can use; expected a line that begins with AGE-SECRET-KEY-1")]
    Line(usize),
    /// The file has no key.
    #[error("there is no key in this file; expected a line that begins with AGE-SECRET-KEY-1")]
    None,
    /// The file has too many keys.
    #[error("there are more than {MOST_KEYS} keys in this file")]
    TooMany,
}

impl SecretKeys {
    /// A new key.
    pub fn generate() -> Self {
        SecretKeys(vec![x25519::Identity::generate()])
    }

    /// Reads a key file as `age-keygen` writes it: comments, and one key in each line.
    ///
    /// # Errors
    /// See [`KeyError`].
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        if is_sealed(text.as_bytes()) {
            return Err(KeyError::Passphrase);
        }
        let text = text.trim_start_matches('\u{feff}');
        let mut keys = Vec::new();
        for (n, line) in text.lines().enumerate() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            if keys.len() == MOST_KEYS {
                return Err(KeyError::TooMany);
            }
            match line.parse() {
                Ok(key) => keys.push(key),
                Err(_) if line.parse::<PublicKey>().is_ok() => return Err(KeyError::Public),
                Err(_) => return Err(KeyError::Line(n + 1)),
            }
        }
        if keys.is_empty() {
            return Err(KeyError::None);
        }
        Ok(SecretKeys(keys))
    }

    /// The public halves, in the order of the file.
    pub fn public(&self) -> Vec<PublicKey> {
        let public = self.0.iter().map(|key| PublicKey(key.to_public().to_string()));
        public.collect()
    }

    /// The text of the key file, as `age-keygen` writes it.
    pub fn file(&self, created: DateTime<FixedOffset>) -> SecretString {
        // Large enough for all lines: a text that grows leaves copies of the keys in freed memory.
        let mut text = String::with_capacity(64 + self.0.len() * 256);
        text += &format!("# created: {}\n", created.format("%Y-%m-%dT%H:%M:%S%:z"));
        for key in &self.0 {
            text += &format!("# public key: {}\n", key.to_public());
            text += key.to_string().expose_secret();
            text.push('\n');
        }
        text.into()
    }
}

impl fmt::Debug for SecretKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.public()).finish()
    }
}

/// Whether a file is a sealed one, of any version and kind, by its first bytes.
pub fn is_sealed(bytes: &[u8]) -> bool {
    let text = bytes.trim_ascii_start();
    bytes.starts_with(MAGIC) || text.starts_with(ARMOR)
}

/// Seals a file.
///
/// # Errors
/// The key is not valid; [`PublicKey`] has been checked, so that this does not happen.
pub fn seal(plain: &[u8], to: &PublicKey) -> io::Result<Vec<u8>> {
    let recipient = to.recipient().map_err(io::Error::other)?;
    let recipients = std::iter::once(&recipient as &dyn age::Recipient);
    let encryptor = Encryptor::with_recipients(recipients).map_err(io::Error::other)?;
    let mut sealed = Vec::with_capacity(plain.len() + plain.len() / 4096 + 512);
    let mut writer = encryptor.wrap_output(&mut sealed)?;
    writer.write_all(plain)?;
    writer.finish()?;
    Ok(sealed)
}

/// The name of a file once it is sealed: `report.html.age`.
pub fn sealed_name(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ENDING);
    name.into()
}

/// Why a sealed file does not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum OpenError {
    /// The file is not sealed.
    #[error("the file is not sealed: it is not an age file")]
    NotSealed,
    /// The file is sealed with a passphrase.
    #[error(
        "the file is sealed with a passphrase and not to a key; `age -d -o NEW FILE` asks for the passphrase"
    )]
    Passphrase,
    /// The file is sealed to another key.
    #[error(
        "the file is sealed to another key; use the key whose public half was in the program. If that key is lost, nothing opens this file: ask for a new report"
    )]
    OtherKey,
    /// The file was cut off or changed.
    #[error("the file is cut off or was changed on its way; ask for it again")]
    Damaged,
    /// The file has a version of the format that is not known.
    #[error("the file is sealed in a newer form; a newer Unbrace may open it")]
    NewerVersion,
    /// The file or its content is larger than this number of MiB.
    #[error("the file is larger than {0} MiB")]
    TooLarge(u64),
}

/// The largest sealed file, in bytes, with a content of `largest` bytes: as text (armor), and with the overhead of the
/// format.
pub const fn largest_sealed(largest: u64) -> u64 {
    largest / 2 * 3 + 4096
}

/// Opens a sealed file, binary or as text, whose content has at most `largest` bytes.
///
/// # Errors
/// See [`OpenError`].
pub fn open(sealed: &[u8], keys: &SecretKeys, largest: u64) -> Result<Vec<u8>, OpenError> {
    let too_large = || OpenError::TooLarge(largest / 1024 / 1024);
    if sealed.len() as u64 > largest_sealed(largest) {
        return Err(too_large());
    }
    if !is_sealed(sealed) {
        return Err(OpenError::NotSealed);
    }
    // An editor or a mail program may have put an empty line before the text form.
    let begin = if sealed.starts_with(MAGIC) {
        sealed
    } else {
        sealed.trim_ascii_start()
    };
    let mut lines = begin
        .strip_prefix(MAGIC)
        .unwrap_or_default()
        .splitn(2, |b| *b == b'\n');
    if let (Some(version), Some(_)) = (lines.next(), lines.next())
        && version != b"v1"
    {
        return Err(OpenError::NewerVersion);
    }
    if !has_bounded_header(begin) {
        return Err(OpenError::Damaged);
    }
    let decryptor = Decryptor::new_buffered(ArmoredReader::new(begin)).map_err(refusal)?;
    if decryptor.is_scrypt() {
        return Err(OpenError::Passphrase);
    }
    let keys = keys.0.iter().map(|key| key as &dyn age::Identity);
    let reader = decryptor.decrypt(keys).map_err(refusal)?;
    let mut plain = Vec::new();
    let read = reader.take(largest + 1).read_to_end(&mut plain);
    read.map_err(|_| OpenError::Damaged)?;
    if plain.len() as u64 > largest {
        return Err(too_large());
    }
    Ok(plain)
}

/// Whether the header, or else the whole file, ends within [`LARGEST_HEADER`].
fn has_bounded_header(sealed: &[u8]) -> bool {
    let mut header = Vec::new();
    // An error ends the file for the decryptor, too, which reports it.
    let _ = ArmoredReader::new(sealed)
        .take(LARGEST_HEADER)
        .read_to_end(&mut header);
    let mut windows = header.windows(END_OF_HEADER.len());
    (header.len() as u64) < LARGEST_HEADER || windows.any(|w| w == END_OF_HEADER)
}

fn refusal(error: DecryptError) -> OpenError {
    match error {
        DecryptError::NoMatchingKeys => OpenError::OtherKey,
        DecryptError::UnknownFormat => OpenError::NewerVersion,
        DecryptError::ExcessiveWork { .. } => OpenError::Passphrase,
        _ => OpenError::Damaged, // the header is cut off or invalid
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const MOST: u64 = 1024 * 1024;

    fn open(sealed: &[u8], keys: &SecretKeys) -> Result<Vec<u8>, OpenError> {
        super::open(sealed, keys, MOST)
    }

    fn created() -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339("2026-11-29T21:26:07+01:00").unwrap()
    }

    fn sealed(plain: &[u8]) -> (SecretKeys, Vec<u8>) {
        let keys = SecretKeys::generate();
        let sealed = seal(plain, &keys.public()[0]).unwrap();
        (keys, sealed)
    }

    #[test]
    fn sealed_file_opens_with_its_key_alone() {
        let (keys, file) = sealed(b"pain 3");
        assert!(is_sealed(&file) && !file.windows(6).any(|w| w == b"pain 3"));
        assert_eq!(open(&file, &keys).unwrap(), b"pain 3");
        assert_eq!(open(&file, &SecretKeys::generate()), Err(OpenError::OtherKey));
        assert_eq!(open(b"{}", &keys), Err(OpenError::NotSealed));
        assert_eq!(open(b"", &keys), Err(OpenError::NotSealed));
    }

    #[test]
    fn key_file_is_read_back_and_has_the_public_half_as_a_comment() {
        let keys = SecretKeys::generate();
        let text = keys.file(created());
        let text = text.expose_secret();
        let public = &keys.public()[0];
        assert!(text.starts_with("# created: 2026-11-29T21:26:07+01:00\n# public key: age1"));
        assert_eq!(text.lines().count(), 3);
        let windows = format!("\u{feff}{}", text.replace('\n', "\r\n"));
        assert_eq!(&SecretKeys::parse(&windows).unwrap().public()[0], public);
        // A new key is added below the old one; both open reports.
        let newer = SecretKeys::generate();
        let both = format!("{text}{}", newer.file(created()).expose_secret());
        let both = SecretKeys::parse(&both).unwrap();
        for to in both.public() {
            assert_eq!(open(&seal(b"x", &to).unwrap(), &both).unwrap(), b"x");
        }
    }

    #[test]
    fn secret_keys_are_in_no_debug_output_and_no_error() {
        let keys = SecretKeys::generate();
        let text = keys.file(created());
        let secret = text.expose_secret().lines().last().unwrap();
        assert!(!format!("{keys:?}").contains("SECRET"));
        for pasted in [secret.to_owned(), secret.to_lowercase(), format!(" {secret}\n")] {
            let error = pasted.parse::<PublicKey>().unwrap_err();
            assert_eq!(error, PublicKeyError::Secret);
            assert!(!format!("{error} {error:?}").contains(&secret[20..40]));
        }
        let broken = secret.replace('Q', "W") + "X";
        let error = SecretKeys::parse(&broken).unwrap_err();
        assert_eq!(error, KeyError::Line(1));
        assert!(!format!("{error} {error:?}").contains(&broken[20..40]));
    }

    #[test]
    fn each_kind_of_wrong_key_file_has_its_own_reason() {
        let keys = SecretKeys::generate();
        let public = keys.public()[0].as_str().to_owned();
        let protected = "age-encryption.org/v1\n-> scrypt x 18\n";
        let armored = "\n-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n";
        for (text, reason) in [
            ("", KeyError::None),
            ("# only a comment\n", KeyError::None),
            (public.as_str(), KeyError::Public),
            (protected, KeyError::Passphrase),
            (armored, KeyError::Passphrase),
            ("# x\n-----BEGIN OPENSSH PRIVATE KEY-----\n", KeyError::Line(2)),
            ("AGE-PLUGIN-YUBIKEY-1QQ\n", KeyError::Line(1)),
        ] {
            assert_eq!(SecretKeys::parse(text).unwrap_err(), reason, "{text}");
        }
        let one = keys.file(created());
        let many = one.expose_secret().repeat(MOST_KEYS + 1);
        assert_eq!(SecretKeys::parse(&many).unwrap_err(), KeyError::TooMany);
    }

    #[test]
    fn each_wrong_file_has_its_own_reason() {
        let (keys, file) = sealed(&[7; 200_000]);
        for at in [20, 60, 150, 190, 300, 70_000, file.len() - 1] {
            assert_eq!(open(&file[..at], &keys), Err(OpenError::Damaged), "cut at {at}");
        }
        let mut longer = file.clone();
        longer.push(0);
        assert_eq!(open(&longer, &keys), Err(OpenError::Damaged));
        let newer = String::from_utf8_lossy(&file[..150]).replace("org/v1", "org/v9");
        assert_eq!(open(newer.as_bytes(), &keys), Err(OpenError::NewerVersion));
        let huge = vec![b'x'; usize::try_from(largest_sealed(MOST) + 1).unwrap()];
        assert_eq!(open(&huge, &keys), Err(OpenError::TooLarge(1)));
        let (keys, large) = sealed(&vec![0; usize::try_from(MOST + 1).unwrap()]);
        assert_eq!(open(&large, &keys), Err(OpenError::TooLarge(1)));
        let (keys, largest) = sealed(&vec![0; usize::try_from(MOST).unwrap()]);
        assert!(open(&largest, &keys).is_ok());
        let encryptor = Encryptor::with_user_passphrase("a long passphrase".to_owned().into());
        let mut passphrase = Vec::new();
        encryptor.wrap_output(&mut passphrase).unwrap().finish().unwrap();
        assert_eq!(open(&passphrase, &keys), Err(OpenError::Passphrase));
        let half = &passphrase[..passphrase.len() - 20];
        assert_eq!(open(half, &keys), Err(OpenError::Damaged));
    }

    #[test]
    fn endless_header_is_refused_at_once_and_a_long_one_opens() {
        let keys = SecretKeys::generate();
        let endless = format!("age-encryption.org/v1\n{}", "-> x\n\n".repeat(150_000));
        assert_eq!(open(endless.as_bytes(), &keys), Err(OpenError::Damaged));
        let line = format!("age-encryption.org/v1\n-> {}", "x".repeat(900_000));
        assert_eq!(open(line.as_bytes(), &keys), Err(OpenError::Damaged));
        let mut armored = Vec::new();
        let format = age::armor::Format::AsciiArmor;
        let mut writer = age::armor::ArmoredWriter::wrap_output(&mut armored, format).unwrap();
        writer.write_all(endless.as_bytes()).unwrap();
        writer.finish().unwrap();
        assert_eq!(open(&armored, &keys), Err(OpenError::Damaged));

        let others = (0..99).map(|_| x25519::Identity::generate().to_public());
        let all: Vec<_> = others.chain([keys.0[0].to_public()]).collect();
        let encryptor = Encryptor::with_recipients(all.iter().map(|r| r as &dyn age::Recipient)).unwrap();
        let mut file = Vec::new();
        let mut writer = encryptor.wrap_output(&mut file).unwrap();
        writer.write_all(b"pain 3").unwrap();
        writer.finish().unwrap();
        assert_eq!(open(&file, &keys).unwrap(), b"pain 3");
    }

    proptest! {
        #[test]
        fn damaged_file_never_opens_with_another_content(at in 0usize..700, bit in 0u8..8, cut in any::<bool>()) {
            let plain = vec![42; 500];
            let (keys, mut file) = sealed(&plain);
            let at = at.min(file.len() - 1);
            if cut {
                file.truncate(at);
            } else {
                file[at] ^= 1 << bit;
            }
            if let Ok(opened) = open(&file, &keys) {
                prop_assert_eq!(opened, plain);
            }
        }
    }
}
