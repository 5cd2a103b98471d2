use proptest::prelude::*;

use super::*;

#[test]
fn line_ends_and_spaces_are_of_one_kind() {
    assert_eq!(
        clean("a\r\nb\rc\u{85}d\u{2028}e\u{2029}f\u{c}g"),
        "a\nb\nc\nd\ne\nf\ng"
    );
    assert_eq!(clean("a\tb\u{a0}c\u{202f}d\u{3000}e"), "a b c d e");
    assert_eq!(clean("co\u{ad}operate"), "cooperate");
}

#[test]
fn escape_sequences_go_whole() {
    assert_eq!(clean("a\u{1b}[1;31mred\u{1b}[0m b"), "ared b");
    assert_eq!(
        clean("\u{1b}]0;title\u{7}a\u{1b}]8;;http://x\u{1b}\\link\u{1b}]8;;\u{1b}\\"),
        "alink"
    );
    assert_eq!(
        clean("a\u{1b}Pq#0;2\u{1b}\\b\u{1b}(Bc\u{1b}7d\u{1b}"),
        "abcd"
    );
    // One that does not end takes no text with it.
    assert_eq!(clean("a\u{1b}]0;title\nb"), "a0;title\nb");
    assert_eq!(clean("a\u{1b}[12"), "a");
    assert_eq!(clean("a\u{1b}é"), "aé");
}

#[test]
fn nothing_hides_or_reorders() {
    assert_eq!(clean("a\0b\u{7}c\u{7f}d\u{8}"), "abcd");
    assert_eq!(
        clean("a\u{202e}b\u{2066}c\u{200b}d\u{feff}e\u{2063}"),
        "abcde"
    );
    assert_eq!(
        clean("a\u{e0041}\u{e007f}b\u{fe0f}c\u{fff9}d\u{fffe}e\u{10ffff}f\u{3164}"),
        "abcdef"
    );
    assert_eq!(clean("\u{f0b7} item \u{f123}"), "• item ");
}

#[test]
fn marks_are_capped_and_need_a_base() {
    let zalgo = format!("a{}b", "\u{301}".repeat(1000));
    assert_eq!(clean(&zalgo), format!("a{}b", "\u{301}".repeat(8)));
    assert_eq!(clean("\u{301}a\n\u{301}b"), "a\nb");
    assert_eq!(clean("Jose\u{301}"), "Jose\u{301}");
}

#[test]
fn joiners_stay_where_a_script_needs_them() {
    for text in ["ශ්‍රී ලංකා", "می‌خواهم", "क्‍ष", "👩‍🚀", "👨‍👩‍👧‍👦", "ന്‍ ഒ"]
    {
        assert_eq!(clean(text), text);
    }
    assert_eq!(clean("pay\u{200d}pal a\u{200c} \u{200d}"), "paypal a ");
    assert_eq!(clean("க\u{200c}\u{200c}\u{200d}\u{200c}ஷ"), "க\u{200c}ஷ");
    // A chain of emoji without end would be one character on the screen.
    let chain = clean(&"👩\u{200d}".repeat(100));
    assert!(chain.split(|c| c != '\u{200d}' && c != '👩').count() == 1);
    assert!(chain.contains("👩👩"));
}

#[test]
fn what_was_windows_1252_reads_as_written() {
    assert_eq!(
        clean("\u{93}It\u{92}s\u{94} \u{96} he said\u{85}"),
        "“It’s” – he said…"
    );
    assert_eq!(
        clean("â€œItâ€™sâ€\u{9d} â€“ â€œnoâ€ said"),
        "“It’s” – “no” said"
    );
    assert_eq!(
        clean("Itâ\u{80}\u{99}s JosÃ© GarcÃ\u{ad}a of ACMEâ„¢, â‚¬5Â\u{a0}m"),
        "It’s José García of ACME™, €5 m"
    );
    assert_eq!(clean("ï»¿A ðŸ˜€ Ã\u{81}"), "A 😀 Á");
    assert_eq!(clean("It â€"), "It ”");
}

#[test]
fn what_could_be_meant_stays() {
    for text in ["«IRMÃ»", "IRMÃ”", "câ € 5", "Ä€", "é™®", "FORÊT Â » "] {
        assert_eq!(clean(text), text);
    }
    assert_eq!(clean("MÂ\u{a0}B"), "MÂ B");
}

#[test]
fn names_stay_on_one_line() {
    assert_eq!(clean_name("a\r\nb\u{1b}[2J.txt"), "a b.txt");
}

/// Characters that have a rule of their own, so that random texts meet the rules and not only the alphabet.
fn tricky() -> impl Strategy<Value = String> {
    let special = "ab \n\r\t\u{1b}[]P\\0m;\u{7}\u{85}\u{9d}\u{92}\u{81}\u{99}âÃÂ€‚„™œ©¿ï»ðŸ˜\u{a0}\u{ad}\u{200b}\u{200c}\u{200d}\
        \u{301}\u{308}\u{dca}\u{dc1}\u{dbb}\u{94d}\u{915}\u{6cc}\u{645}👩🚀\u{fe0f}\u{1f3fd}\u{202e}\u{feff}\u{2028}\u{e000}”";
    let special: Vec<char> = special.chars().collect();
    proptest::collection::vec(
        prop_oneof![9 => proptest::sample::select(special), 1 => any::<char>()],
        0..60,
    )
    .prop_map(|chars| chars.into_iter().collect())
}

fn assert_clean(text: &str) {
    for c in text.chars() {
        let kept = c == '\n' || matches!(class(c), Class::Base | Class::Mark | Class::Joiner);
        assert!(kept && (c == '\n' || !c.is_control()), "{c:?} in {text:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn cleaning_twice_is_cleaning_once(raw in tricky()) {
        let once = clean(&raw);
        prop_assert_eq!(clean(&once), once);
    }

    #[test]
    fn a_clean_text_holds_nothing_hidden(raw in tricky()) {
        let text = clean(&raw);
        assert_clean(&text);
        prop_assert!(text.len() <= raw.len() * 2);
    }

    #[test]
    fn printable_ascii_stays(raw in "[ -~\n]{0,200}") {
        prop_assert_eq!(clean(&raw), raw);
    }
}
