//! Storage for one value per kind of reminder.

use super::ReminderKind;
use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::ser::Serializer;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::marker::PhantomData;
use std::ops::{Index, IndexMut};

/// A value for each [`ReminderKind`]. It is serialised as a map from the name of the kind, so that a saved state
/// stays readable when a version adds or removes a kind: a kind that the map lacks gets its default, and a
/// name that is no kind is ignored. An array in the order of [`ReminderKind::ALL`], the format of earlier versions,
/// can be read too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PerKind<T>([T; ReminderKind::ALL.len()]);

impl<T> PerKind<T> {
    /// Calls `make` for each kind and keeps the values that it returns.
    pub fn from_fn(make: impl FnMut(ReminderKind) -> T) -> Self {
        PerKind(ReminderKind::ALL.map(make))
    }

    /// The values in the order of [`ReminderKind::ALL`].
    pub fn values(&self) -> impl Iterator<Item = &T> + Clone {
        self.0.iter()
    }

    /// Mutable access to the values, in the order of [`ReminderKind::ALL`].
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.0.iter_mut()
    }

    /// Each kind with its value, in the order of [`ReminderKind::ALL`].
    pub fn iter(&self) -> impl Iterator<Item = (ReminderKind, &T)> {
        ReminderKind::ALL.into_iter().zip(&self.0)
    }
}

impl<T> Index<ReminderKind> for PerKind<T> {
    type Output = T;

    fn index(&self, kind: ReminderKind) -> &T {
        &self.0[kind as usize]
    }
}

impl<T> IndexMut<ReminderKind> for PerKind<T> {
    fn index_mut(&mut self, kind: ReminderKind) -> &mut T {
        &mut self.0[kind as usize]
    }
}

impl<T: Serialize> Serialize for PerKind<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter().map(|(kind, value)| (kind.name(), value)))
    }
}

impl<'de, T: Deserialize<'de> + Default> Deserialize<'de> for PerKind<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Values<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de> + Default> Visitor<'de> for Values<T> {
            type Value = PerKind<T>;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("a map by the names of the kinds")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<PerKind<T>, A::Error> {
                let mut all = PerKind::from_fn(|_| T::default());
                while let Some(name) = map.next_key::<String>()? {
                    match name.parse::<ReminderKind>() {
                        Ok(kind) => all[kind] = map.next_value()?,
                        Err(_) => drop(map.next_value::<IgnoredAny>()?),
                    }
                }
                Ok(all)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut values: A) -> Result<PerKind<T>, A::Error> {
                let mut all = PerKind::from_fn(|_| T::default());
                for kind in ReminderKind::ALL {
                    if let Some(value) = values.next_element()? {
                        all[kind] = value;
                    }
                }
                while values.next_element::<IgnoredAny>()?.is_some() {}
                Ok(all)
            }
        }
        deserializer.deserialize_any(Values(PhantomData))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Vec<i64> {
        let all: PerKind<i64> = serde_json::from_str(json).unwrap();
        all.values().copied().collect()
    }

    #[test]
    fn values_are_written_by_name_and_read_back() {
        let all = PerKind::from_fn(|kind| kind as i64 + 1);
        let json = serde_json::to_string(&all).unwrap();
        assert_eq!(json, r#"{"posture":1,"movement":2,"breathing":3}"#);
        assert_eq!(read(&json), [1, 2, 3]);
    }

    #[test]
    fn state_of_a_version_with_more_or_fewer_kinds_keeps_what_both_know() {
        assert_eq!(
            read(r#"{"posture":1,"eyes":{"any":[9]},"breathing":3}"#),
            [1, 0, 3]
        );
        assert_eq!(read(r#"{}"#), [0, 0, 0]);
    }

    #[test]
    fn array_of_an_earlier_version_is_read() {
        assert_eq!(read("[1,2,3]"), [1, 2, 3]);
        assert_eq!(read("[1]"), [1, 0, 0]);
    }

    #[test]
    fn value_of_another_type_is_an_error() {
        assert!(serde_json::from_str::<PerKind<i64>>(r#"{"posture":"soon"}"#).is_err());
        assert!(serde_json::from_str::<PerKind<i64>>("7").is_err());
    }
}
