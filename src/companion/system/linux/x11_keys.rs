//! Global shortcuts on X11: passive grabs of keys on the root window, on a connection of their own.

use crate::cause::Cause;
use crate::companion::binding::{BindError, Binding};
use crate::shortcut::{Modifier, ShortcutAction};
use std::collections::BTreeSet;
use x11rb::connection::Connection;
use x11rb::errors::{ConnectionError, ReplyError};
use x11rb::protocol::ErrorKind;
use x11rb::protocol::xproto::{ConnectionExt, GrabMode, KeyPressEvent, Keycode, ModMask, Timestamp, Window};
use x11rb::rust_connection::RustConnection;

/// The keysym of the NumLock key.
const NUM_LOCK: u32 = 0xff7f;

/// The grabbed keys of a display.
pub struct Grabs {
    root: Window,
    /// What was asked for last; `None` before the first time.
    asked: Option<Asked>,
    /// Which of it could not be grabbed.
    failed: Vec<(ShortcutAction, BindError)>,
    /// The key codes and modifiers, each with its action.
    held: Vec<(Keycode, ModMask, ShortcutAction)>,
    /// The key that was released last, and when.
    released: Option<(Keycode, Timestamp)>,
}

/// The keys that are asked for, as the present keyboard has them.
#[derive(PartialEq)]
struct Asked {
    /// Each combination with the codes of its key.
    keys: Vec<(Binding, Vec<Keycode>)>,
    /// The states of CapsLock and NumLock with which they are grabbed.
    locks: Vec<ModMask>,
}

/// Why one combination could not be grabbed.
enum GrabError {
    InUse,
    NoKey,
    Display(ReplyError),
}

impl From<ReplyError> for GrabError {
    fn from(e: ReplyError) -> Self {
        GrabError::Display(e)
    }
}

impl From<ConnectionError> for GrabError {
    fn from(e: ConnectionError) -> Self {
        GrabError::Display(e.into())
    }
}

impl Grabs {
    /// Nothing is grabbed yet.
    pub fn new(x: &RustConnection, screen: usize) -> Option<Self> {
        Some(Grabs {
            root: x.setup().roots.get(screen)?.root,
            asked: None,
            failed: Vec::new(),
            held: Vec::new(),
            released: None,
        })
    }

    /// Grabs these in place of the present ones. Returns the ones that cannot be grabbed.
    ///
    /// Keys that are the same on the present keyboard stay grabbed: the X server reports a change of the keyboard
    /// whenever another device is used, and a key that is pressed while it is not grabbed would be lost.
    ///
    /// # Errors
    /// If the X server does not answer.
    pub fn replace(
        &mut self,
        x: &RustConnection,
        bindings: &[Binding],
    ) -> Result<Vec<(ShortcutAction, BindError)>, ReplyError> {
        let keyboard = Keyboard::read(x)?;
        let with_codes = |b: &Binding| (b.clone(), keyboard.codes(b.keys.key().keysym()));
        let asked = Asked {
            keys: bindings.iter().map(with_codes).collect(),
            locks: locks(keyboard.num_lock(x)?).map(ModMask::from).collect(),
        };
        if self.asked.as_ref() != Some(&asked) {
            self.release(x)?;
            for (Binding { action, keys, .. }, codes) in &asked.keys {
                let modifiers = mask(keys.modifiers());
                match self.grab(x, codes, modifiers, &asked.locks) {
                    Ok(()) => {
                        let held = codes.iter().map(|code| (*code, modifiers, *action));
                        self.held.extend(held);
                    }
                    Err(GrabError::InUse) => self.failed.push((*action, BindError::InUse(keys.clone()))),
                    Err(GrabError::NoKey) => self.failed.push((*action, BindError::NoKey(keys.clone()))),
                    Err(GrabError::Display(e)) => return Err(e),
                }
            }
            self.asked = Some(asked);
        }
        Ok(self.failed.clone())
    }

    /// Releases all. Returns when the X server has done it, so that the next connection gets the same keys.
    ///
    /// # Errors
    /// If the X server does not answer.
    pub fn release(&mut self, x: &RustConnection) -> Result<(), ReplyError> {
        self.failed.clear();
        let locks = self.asked.take().map(|asked| asked.locks).unwrap_or_default();
        for (code, modifiers, _) in self.held.drain(..) {
            for lock in &locks {
                x.ungrab_key(code, self.root, modifiers | *lock)?;
            }
        }
        x.get_input_focus()?.reply().map(drop)
    }

    /// Grabs the keys with these codes, with the modifiers and each state of the locks.
    fn grab(
        &self,
        x: &RustConnection,
        codes: &[Keycode],
        modifiers: ModMask,
        locks: &[ModMask],
    ) -> Result<(), GrabError> {
        if codes.is_empty() {
            return Err(GrabError::NoKey);
        }
        let all: Vec<_> = codes
            .iter()
            .flat_map(|code| locks.iter().map(move |lock| (*code, modifiers | *lock)))
            .collect();
        let mut in_use = false;
        for (code, modifiers) in &all {
            let (keyboard, pointer) = (GrabMode::ASYNC, GrabMode::ASYNC);
            match x
                .grab_key(false, self.root, *modifiers, *code, pointer, keyboard)?
                .check()
            {
                Ok(()) => {}
                Err(ReplyError::X11Error(e)) if e.error_kind == ErrorKind::Access => in_use = true,
                Err(e) => return Err(e.into()),
            }
        }
        if !in_use {
            return Ok(());
        }
        for (code, modifiers) in all {
            x.ungrab_key(code, self.root, modifiers)?; // those that were free
        }
        Err(GrabError::InUse)
    }

    /// A key was released.
    pub fn on_release(&mut self, release: &KeyPressEvent) {
        self.released = Some((release.detail, release.time));
    }

    /// The action of a key that was pressed; `None` if it is no shortcut. A key that is held is repeated as a release
    /// and a press at the same time, which is not another press.
    pub fn on_press(&mut self, press: &KeyPressEvent) -> Option<ShortcutAction> {
        if self.released.take() == Some((press.detail, press.time)) {
            return None;
        }
        let of_interest = mask(&BTreeSet::from(Modifier::ALL));
        let modifiers = u16::from(press.state) & u16::from(of_interest);
        let is_this = |(code, with, _): &&(Keycode, ModMask, ShortcutAction)| {
            *code == press.detail && u16::from(*with) == modifiers
        };
        self.held.iter().find(is_this).map(|(_, _, action)| *action)
    }
}

/// The error of a connection to the X server.
pub fn display_error(e: impl std::error::Error + Send + Sync + 'static) -> BindError {
    BindError::Display(Cause::new(e))
}

/// The states of CapsLock and NumLock. A grab holds for one exact set of modifiers.
fn locks(num_lock: u16) -> impl Iterator<Item = u16> {
    let num_locks = BTreeSet::from([0, num_lock]);
    let caps_locks = [0, u16::from(ModMask::LOCK)];
    num_locks
        .into_iter()
        .flat_map(move |num| caps_locks.map(|caps| num | caps))
}

fn mask(modifiers: &BTreeSet<Modifier>) -> ModMask {
    let of = |m: &Modifier| match m {
        Modifier::Ctrl => ModMask::CONTROL,
        Modifier::Alt => ModMask::M1,
        Modifier::Shift => ModMask::SHIFT,
        Modifier::Super => ModMask::M4,
    };
    modifiers
        .iter()
        .map(of)
        .fold(ModMask::from(0_u16), |all, m| all | m)
}

/// What the keys of a display write.
struct Keyboard {
    least: Keycode,
    columns: usize,
    keysyms: Vec<u32>,
}

impl Keyboard {
    fn read(x: &RustConnection) -> Result<Self, ReplyError> {
        let (least, most) = (x.setup().min_keycode, x.setup().max_keycode);
        let mapping = x.get_keyboard_mapping(least, most - least + 1)?.reply()?;
        Ok(Keyboard {
            least,
            columns: usize::from(mapping.keysyms_per_keycode),
            keysyms: mapping.keysyms,
        })
    }

    /// The codes of the keys with this keysym.
    fn codes(&self, keysym: u32) -> Vec<Keycode> {
        codes_of(keysym, self.least, self.columns, &self.keysyms)
    }

    /// The modifier that the NumLock key switches; 0 if there is none.
    fn num_lock(&self, x: &RustConnection) -> Result<u16, ReplyError> {
        let codes = self.codes(NUM_LOCK);
        let mapping = x.get_modifier_mapping()?.reply()?;
        let per_modifier = (mapping.keycodes.len() / 8).max(1); // there are eight modifiers
        let has_it = |of_modifier: &[Keycode]| of_modifier.iter().any(|code| codes.contains(code));
        let at = mapping.keycodes.chunks(per_modifier).position(has_it);
        Ok(at.map_or(0, |bit| 1 << bit))
    }
}

/// The codes of the keys that give this keysym alone or, if there are none, with Shift or in another layout: the digits
/// of a French keyboard, the Latin letters of a Greek one.
fn codes_of(keysym: u32, least: Keycode, columns: usize, keysyms: &[u32]) -> Vec<Keycode> {
    let keys = || (least..=Keycode::MAX).zip(keysyms.chunks(columns.max(1)));
    let with = |is_this: &dyn Fn(&[u32]) -> bool| -> Vec<Keycode> {
        let found = keys().filter(|(_, symbols)| is_this(symbols));
        found.map(|(code, _)| code).collect()
    };
    let alone = with(&|symbols| symbols.first() == Some(&keysym));
    if alone.is_empty() {
        with(&|symbols| symbols.contains(&keysym))
    } else {
        alone
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn held_key_acts_once_and_other_modifiers_do_not_act() {
        let control_alt = ModMask::CONTROL | ModMask::M1;
        let mut grabs = Grabs {
            root: 0,
            asked: None,
            failed: Vec::new(),
            held: vec![(33, control_alt, ShortcutAction::Pause)],
            released: None,
        };
        let event = |time, modifiers: ModMask| KeyPressEvent {
            detail: 33,
            time,
            state: u16::from(modifiers).into(),
            ..KeyPressEvent::default()
        };
        let pause = Some(ShortcutAction::Pause);
        assert_eq!(grabs.on_press(&event(100, control_alt | ModMask::LOCK)), pause);
        for repeated in [760, 800, 840] {
            grabs.on_release(&event(repeated, control_alt));
            assert_eq!(grabs.on_press(&event(repeated, control_alt)), None);
        }
        grabs.on_release(&event(850, control_alt));
        assert_eq!(grabs.on_press(&event(1_200, control_alt)), pause, "another press");
        assert_eq!(grabs.on_press(&event(1_300, ModMask::CONTROL)), None);
    }

    #[test]
    fn grab_is_made_for_each_state_of_the_locks() {
        assert_eq!(locks(0x10).collect::<Vec<_>>(), [0, 2, 0x10, 0x12]);
        assert_eq!(locks(0).collect::<Vec<_>>(), [0, 2], "a keyboard without NumLock");
    }

    #[test]
    fn key_is_found_alone_before_it_is_found_with_shift_or_in_another_layout() {
        // Two columns: alone and with Shift. Code 8 writes "&" and "1", code 9 "p" and "P", code 10 "1" and "!".
        let english = [0x26, 0x31, 0x70, 0x50, 0x31, 0x21];
        assert_eq!(codes_of(0x31, 8, 2, &english), [10]);
        assert_eq!(codes_of(0x31, 8, 2, &english[..4]), [8], "a French keyboard");
        assert_eq!(codes_of(0x70, 8, 2, &english), [9]);
        assert!(codes_of(0x71, 8, 2, &english).is_empty());
        assert!(codes_of(0x71, 8, 0, &[]).is_empty(), "no keyboard");
    }
}
