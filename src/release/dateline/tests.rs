//! Datelines as they are written, and what is none.

use super::*;

/// `place | date | wire > what follows`
fn parts(paragraph: &str) -> Option<String> {
    let found = read(paragraph)?;
    let of = |r: Option<(usize, usize)>| r.map_or("", |(a, b)| &paragraph[a..b]);
    Some(format!(
        "{} | {} | {} > {}",
        of(found.place),
        of(found.date),
        of(found.wire),
        &paragraph[found.end..].trim_start()
    ))
}

#[test]
fn datelines_of_every_kind() {
    for (words, expected) in [
        (
            "VAIL, CO, March 19, 2025 /24-7PressRelease/ -- In an era",
            "VAIL, CO | March 19, 2025 | 24-7PressRelease > In an era",
        ),
        ("WASHINGTON -- William", "WASHINGTON |  |  > William"),
        ("WASHINGTON – The", "WASHINGTON |  |  > The"),
        (
            "(Colombo, July 3) – The President",
            "Colombo | July 3 |  > The President",
        ),
        (
            "NEW YORK, Jan. 5, 2026 (GLOBE NEWSWIRE) -- Acme",
            "NEW YORK | Jan. 5, 2026 | GLOBE NEWSWIRE > Acme",
        ),
        (
            "Columbus, Ohio (Newsworthy.ai) Monday Jan 26, 2026 @ 7:43 AM US/Central — Acme",
            "Columbus, Ohio | Monday Jan 26, 2026 | Newsworthy.ai > Acme",
        ),
        (
            "Columbus, Ohio, July 4, 2025, As the fair opens",
            "Columbus, Ohio | July 4, 2025 |  > As the fair opens",
        ),
        ("WASHINGTON ? A former", "WASHINGTON |  |  > A former"),
        (
            "March 23rd 2007 Washington D C Senator Doe made the following",
            "Washington D C | March 23rd 2007 |  > Senator Doe made the following",
        ),
        (
            "Washington D C Senator Doe tonight released the following statement about the new bridge over the river",
            "Washington D C |  |  > Senator Doe tonight released the following statement about the new bridge over the river",
        ),
        ("COLUMBUS, Ohio — The", "COLUMBUS, Ohio |  |  > The"),
        (
            "Beijing, 14 July 2023 (Xinhua) - The",
            "Beijing | 14 July 2023 | Xinhua > The",
        ),
        (
            "BEIJING, July 14 /PRNewswire/ -- \"We",
            "BEIJING | July 14 | PRNewswire > \"We",
        ),
        (
            "NEW BERN, NC - May 21, 2025 (NEWMEDIAWIRE) - Acme",
            "NEW BERN, NC | May 21, 2025 | NEWMEDIAWIRE > Acme",
        ),
        (
            "RADNOR, PA - (NewMediaWire) - January 4, 2025 - The",
            "RADNOR, PA | January 4, 2025 | NewMediaWire > The",
        ),
        (
            "(NewMediaWire) - May 06, 2025 - DALLAS — Women",
            "DALLAS | May 06, 2025 | NewMediaWire > Women",
        ),
        (
            "Columbus, OH (Newsworthy.ai) Wednesday Nov 22, 2023 @ 1:00 AM Eastern — Acme",
            "Columbus, OH | Wednesday Nov 22, 2023 | Newsworthy.ai > Acme",
        ),
        (
            "DALLAS, TX -- November 5th, 2025 -- Acme",
            "DALLAS, TX | November 5th, 2025 |  > Acme",
        ),
        (
            "Yucca Valley, CA – May 1, 2025 – The",
            "Yucca Valley, CA | May 1, 2025 |  > The",
        ),
        (
            "denton, United States - June 22, 2026 / Acme Dentists of Denton / How",
            "",
        ),
        (
            "Denton, United States - June 22, 2026 / Acme Dentists of Denton / How",
            "Denton, United States | June 22, 2026 | Acme Dentists of Denton > How",
        ),
        (
            "HONG KONG SAR - Media OutReach Newswire - 12 June 2024 - Acme",
            "HONG KONG SAR | 12 June 2024 | Media OutReach Newswire > Acme",
        ),
        (
            "TORONTO, Ontario--(Newsfile Corp. - July 1, 2024) - Acme",
            "TORONTO, Ontario | July 1, 2024 | Newsfile Corp. > Acme",
        ),
        (
            "WASHINGTON, D.C. - U.S. Senator",
            "WASHINGTON, D.C. |  |  > U.S. Senator",
        ),
        (
            "WASHINGTON, DC- U.S. Senator",
            "WASHINGTON, DC |  |  > U.S. Senator",
        ),
        ("Washington-- As Members", "Washington |  |  > As Members"),
        (
            "[WASHINGTON, D.C.] – Today",
            "WASHINGTON, D.C. |  |  > Today",
        ),
        (
            "Washington (March 3, 2006) - Today",
            "Washington | March 3, 2006 |  > Today",
        ),
        (
            "WASHINGTON A Los Angeles-area man",
            "WASHINGTON |  |  > A Los Angeles-area man",
        ),
        (
            "WASHINGTON, DC Last night",
            "WASHINGTON, DC |  |  > Last night",
        ),
        (
            "(NewMediaWire) - January 30, 2025 - DALLAS, Jan. 30, 2025 – An",
            "DALLAS | January 30, 2025 | NewMediaWire > An",
        ),
        ("--News Direct--", " |  | News Direct > "),
        (
            "NEW YORK--(BUSINESS WIRE)--Acme",
            "NEW YORK |  | BUSINESS WIRE > Acme",
        ),
        (
            "SAN DIEGO – (BUSINESS WIRE) – Acme",
            "SAN DIEGO |  | BUSINESS WIRE > Acme",
        ),
        (
            "December 4, 2024 – Austin, TX – Acme",
            "Austin, TX | December 4, 2024 |  > Acme",
        ),
        (
            "New York, United States, 5th Dec 2024 – Acme",
            "New York, United States | 5th Dec 2024 |  > Acme",
        ),
        (
            "Bristol, 4 May 2024. The trust said",
            "Bristol | 4 May 2024 |  > The trust said",
        ),
        ("ATLANTA (AP) — The", "ATLANTA |  | AP > The"),
        (
            "LONDON and NEW YORK, June 3, 2024 /PRNewswire/ -- Acme",
            "LONDON and NEW YORK | June 3, 2024 | PRNewswire > Acme",
        ),
    ] {
        assert_eq!(parts(words).unwrap_or_default(), expected, "{words}");
    }
}

#[test]
fn sentences_are_no_datelines() {
    for words in [
        "On July 14, Acme and Beta met in Oslo.",
        "July 14 was a fine day.",
        "Bristol, 4 May. The trust said",
        "4 May 2024. The trust said",
        "Acme Corp – the maker of anvils – opened a plant.",
        "Acme (ACM) – The maker",
        "Acme Corp. (NYSE: ACM) – The maker",
        "MEDIA ADVISORY – The mayor speaks",
        "IMF – the lender",
        "Jane Doe - President of Acme",
        "The meeting - held today - went well.",
        "Washington said - and meant - it.",
        "A well-known man",
        "Press Release April 17, 2006",
        "Release Date: October 3, 2025",
        "Washington D C Opens New Bridge Over the River With Two Hundred Guests From the Whole Town and Beyond",
        "Acme ? The maker",
        "Bristol, 4 May 2024, was a fine day.",
        "UPDATE: The road is open - The mayor",
        "WASHINGTON STATE FAIR OPENS IN MAY",
        "Sen. Jane Doe (D-Ohio) - today announced",
        "",
        "---",
    ] {
        assert_eq!(parts(words), None, "{words}");
    }
}

proptest::proptest! {
    #[test]
    fn any_paragraph_gives_ranges_within_it(words in "[A-Za-zé0-9,.()/ –—\\-:\"|]{0,80}") {
        if let Some(found) = read(&words) {
            for (a, b) in [found.place, found.date, found.wire].into_iter().flatten() {
                proptest::prop_assert!(words.get(a..b).is_some() && b <= found.end);
            }
            proptest::prop_assert!(words.get(..found.end).is_some());
        }
    }
}
