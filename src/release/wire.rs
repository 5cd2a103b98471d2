//! The names of newswires and agencies.

/// Whether a name is that of a newswire or an agency: by a word in it, or known.
pub(super) fn is_wire(name: &str) -> bool {
    let name = name.trim();
    if name.len() < 2 || name.len() > 50 || name.contains([':', ';']) {
        return false;
    }
    let lower = name.to_ascii_lowercase();
    const PARTS: &[&str] = &["wire", "news", "press", "presse", "prweb", "media outreach"];
    if PARTS.iter().any(|p| lower.contains(p)) && name.split(' ').count() <= 6 {
        return true;
    }
    const KNOWN: &[&str] = &[
        "ap",
        "afp",
        "upi",
        "reuters",
        "xinhua",
        "ani",
        "pti",
        "ians",
        "tass",
        "antara",
        "bernama",
        "yonhap",
        "kyodo",
        "dpa",
        "efe",
        "ansa",
        "cp",
        "pna",
        "apa",
        "mtn",
        "ibn",
        "eqs",
        "cision",
        "prn",
        "bua",
        "send2press",
        "einpresswire",
        "globenewswire",
        "issuewire",
        "prlog",
        "kisspr",
        "ots",
        "aap",
    ];
    KNOWN.contains(&lower.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wires_by_word_and_by_name() {
        for wire in [
            "GLOBE NEWSWIRE",
            "24-7PressRelease",
            "Newsworthy.ai",
            "Xinhua",
            "AP",
            "News Direct",
            "PRNewswire",
        ] {
            assert!(is_wire(wire), "{wire}");
        }
        for no in ["NYSE: ACM", "R-OH", "ACME", "a", "left"] {
            assert!(!is_wire(no), "{no}");
        }
    }
}
