//! Mail addresses that were run together with the name before them: `Jane Doejane@example.com`, `Jane Doejdoe@example.com`.

/// What stands before the at sign of an address that is nobody's.
const OFFICES: &[&str] = &[
    "info",
    "press",
    "media",
    "contact",
    "news",
    "investors",
    "ir",
    "pr",
    "hello",
    "office",
];

/// Where such addresses begin.
pub(super) fn seams(words: &str) -> impl Iterator<Item = usize> {
    let signs = memchr::memchr_iter(b'@', words.as_bytes());
    signs.filter_map(|sign| seam(words, sign))
}

/// Where the address begins whose at sign stands at `sign`, behind the last word of a name.
fn seam(words: &str, sign: usize) -> Option<usize> {
    let start = words[..sign].rfind(char::is_whitespace)? + 1;
    let glued = &words[start..sign];
    let before = words[..start].trim_end();
    let first = before.rsplit([' ', '\n', ':']).next()?;
    let is_name = |word: &str| word.len() > 1 && word.starts_with(|c: char| c.is_ascii_uppercase());
    if !glued.is_ascii() || !first.is_ascii() || !is_name(glued) || !is_name(first) {
        return None;
    }
    let first = first.to_ascii_lowercase();
    let fits = |at: &usize| {
        let (name, local) = glued.split_at(*at);
        let family = name.to_ascii_lowercase();
        let initial = local.strip_prefix(&first[..1]);
        name.bytes().skip(1).all(|b| b.is_ascii_lowercase())
            && (local.starts_with(first.as_str())
                || initial.is_some_and(|rest| rest.trim_start_matches('.') == family)
                || local == family
                || OFFICES.contains(&local))
    };
    (2..glued.len()).find(fits).map(|at| start + at)
}

#[cfg(test)]
mod tests {
    use super::seams;

    fn parted(words: &str) -> Vec<&str> {
        let mut out = Vec::new();
        let mut start = 0;
        for at in seams(words) {
            out.push(&words[start..at]);
            start = at;
        }
        out.push(&words[start..]);
        out
    }

    #[test]
    fn an_address_begins_with_who_has_it() {
        assert_eq!(
            parted("Contact:Jane Doejane@example.com(555) 0100"),
            ["Contact:Jane Doe", "jane@example.com(555) 0100"]
        );
        assert_eq!(
            parted(
                "Jane Doejane.doe@example.com Ann Roearoe@example.com Al Poeinfo@example.com Bo Loeloe@x.org"
            ),
            [
                "Jane Doe",
                "jane.doe@example.com Ann Roe",
                "aroe@example.com Al Poe",
                "info@example.com Bo Loe",
                "loe@x.org"
            ]
        );
    }

    #[test]
    fn what_is_no_name_stays_whole() {
        for whole in [
            "Jane Doe jane@example.com",
            "mail to Janedoe@example.com",
            "Press Officerjane@example.com",
            "@example",
            "é É@example.com",
        ] {
            assert_eq!(parted(whole), [whole]);
        }
    }
}
