//! The places that datelines name: what stands alone, and what stands after a city.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

type Names = LazyLock<FxHashSet<&'static str>>;

static CITIES: Names = LazyLock::new(|| names(include_str!("gazetteer/cities.txt")));
static REGIONS: Names = LazyLock::new(|| names(include_str!("gazetteer/regions.txt")));

/// The lines of a list in lower case, without its comments. They stay as long as the program runs, in one piece.
fn names(list: &str) -> FxHashSet<&'static str> {
    let lower: &'static str = list.to_lowercase().leak();
    lower.lines().filter(|l| !l.starts_with('#')).collect()
}

/// Whether a name is a city that AP style lets stand without its state or country, or another that datelines often
/// name alone. Any case.
pub(super) fn is_city(name: &str) -> bool {
    name.len() <= LONGEST && Lower::of(name).is_in(&CITIES)
}

/// Whether a name is a state, a province, one of their abbreviations, or a country: what follows a city and a comma.
/// Any case, with or without periods.
pub(super) fn is_region(name: &str) -> bool {
    let bare = name.trim();
    if bare.len() > LONGEST {
        return false;
    }
    let dotless = |letter: &u8| *letter != b'.';
    let mut letters = bare.bytes().filter(dotless);
    let postal = match [letters.next(), letters.next(), letters.next()] {
        [Some(a), Some(b), None] => POSTAL.iter().any(|p| p.as_bytes() == [a, b]),
        _ => false,
    };
    postal
        || if bare.contains('.') {
            Lower::of(&bare.replace('.', "")).is_in(&REGIONS)
        } else {
            Lower::of(bare).is_in(&REGIONS)
        }
}

/// The longest name that is looked up, in bytes.
const LONGEST: usize = 24;

/// A name in lower case.
enum Lower {
    Ascii([u8; LONGEST], usize),
    Other(String),
}

impl Lower {
    /// Of a name of at most [`LONGEST`] bytes.
    fn of(name: &str) -> Self {
        if !name.is_ascii() {
            return Self::Other(name.to_lowercase());
        }
        let mut bytes = [0; LONGEST];
        bytes[..name.len()].copy_from_slice(name.as_bytes());
        bytes.make_ascii_lowercase();
        Self::Ascii(bytes, name.len())
    }

    fn is_in(&self, names: &Names) -> bool {
        match self {
            Self::Ascii(bytes, len) => {
                std::str::from_utf8(&bytes[..*len]).is_ok_and(|name| names.contains(name))
            }
            Self::Other(name) => names.contains(name.as_str()),
        }
    }
}

/// The postal abbreviations of states and provinces, and the country codes that datelines use.
const POSTAL: &[&str] = &[
    "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS",
    "KY", "LA", "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY",
    "NC", "ND", "OH", "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV",
    "WI", "WY", "DC", "PR", "GU", "VI", "AB", "BC", "MB", "NB", "NL", "NS", "NT", "ON", "PE", "PQ",
    "QC", "SK", "YT", "UK", "US", "EU",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_in_any_dress() {
        assert!(is_city("NEW YORK") && is_city("Beijing") && !is_city("Acme"));
        for region in [
            "CO", "Ohio", "D.C.", "N.Y.", "Calif.", "ONTARIO", "USA", "U.S.A.",
        ] {
            assert!(is_region(region), "{region}");
        }
        assert!(!is_region("Co") && !is_region("Inc.") && !is_region("Me"));
    }
}
