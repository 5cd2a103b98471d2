//! Plain text. Its paragraphs are told apart by the anatomy; here only entities that a page left in it are decoded.

use std::borrow::Cow;

use crate::release::{Block, BlockKind, Draft};

/// A text as one block.
pub(super) fn read(text: &str) -> Draft {
    Draft {
        blocks: vec![Block {
            kind: BlockKind::Plain,
            text: entities(text).into_owned(),
        }],
        ..Draft::default()
    }
}

/// `text` with HTML entities decoded, once: `&amp;lt;` becomes `&lt;`. An ampersand that starts none stays.
pub(super) fn entities(text: &str) -> Cow<'_, str> {
    if memchr::memchr(b'&', text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    html_escape::decode_html_entities(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_are_decoded_once() {
        let read = |text: &str| entities(text).into_owned();
        assert_eq!(
            read("AT&amp;T&#8217;s &quot;R&D;&quot;&nbsp;&#x41;"),
            "AT&T’s \"R&D;\"\u{a0}A"
        );
        assert_eq!(read("&amp;lt; R&D & Q&A; &"), "&lt; R&D & Q&A; &");
        assert_eq!(
            read("&#0; &#xD800; &#99999999;"),
            "&#0; &#xD800; &#99999999;"
        );
    }
}
