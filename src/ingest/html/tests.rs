use super::*;

/// The blocks as `kind:text`, one a line.
fn shown(markup: &str) -> Vec<String> {
    let blocks = read(markup).unwrap().blocks;
    let show = |b: &Block| format!("{:?}:{}", b.kind, b.text);
    blocks.iter().map(show).collect()
}

#[test]
fn a_piece_of_a_page_keeps_its_structure() {
    assert_eq!(
        shown(
            "<h2>A  title</h2>text <b>bold</b>\n text<p>One<br>two<br><br>three<ul><li>a<li><p>b</p><p>c</p></ul>\
             <ol start=3><li>d</ol><blockquote><p>“Yes.”</p></blockquote><hr><script>no()</script>"
        ),
        [
            "Heading(2):A title",
            "Paragraph:text bold text",
            "Lines:One\ntwo",
            "Paragraph:three",
            "Item:a",
            "Item:b",
            "Paragraph:c",
            "Item:3. d",
            "Quote:“Yes.”",
            "Rule:",
        ]
    );
}

#[test]
fn tables_are_lines() {
    assert_eq!(
        shown("<table><tr><th>Hearing<th>Date<tr><td>Town Hall<td>May 1</table><p>End"),
        ["Lines:Hearing | Date\nTown Hall | May 1", "Paragraph:End"]
    );
    assert_eq!(
        shown("<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>"),
        ["Paragraph:One.", "Paragraph:Two."]
    );
}

#[test]
fn preformatted_text_keeps_its_lines() {
    assert_eq!(
        shown("<p>a</p><pre>One\ntwo\n\nthree</pre>"),
        ["Paragraph:a", "Plain:One\ntwo\n\nthree"]
    );
}

const PAGE: &str = "<!DOCTYPE html><html lang=\"en\"><head><title>Harbour Opens After Long Works | Port News</title>\
<meta property=\"og:site_name\" content=\"Port Authority\"></head><body>\
<nav><ul><li><a href=\"/\">Home</a><li><a href=\"/x\">Jobs</a></ul></nav><main><article>\
<h1>Harbour Opens After Long Works</h1><div class=\"share\"><a href=\"#\">Share on Facebook</a></div>\
<p>PORT, May 1 &ndash; The port authority opened the new harbour on Monday, after nine years of works, before some two hundred guests and a brass band.</p>\
<p>&ldquo;It has taken longer than the tide,&rdquo; said Ada Quill, director of the port authority, who cut the ribbon with a diver&rsquo;s knife and thanked the dredgers.</p>\
<p>The first ship, the Ilse, brought timber. A second one is expected on Thursday, and the fish market moves in the autumn.</p>\
</article></main><footer><p>Imprint and contact</p></footer></body></html>";

#[test]
fn of_a_page_the_article_is_read() {
    let draft = read(PAGE).unwrap();
    let text: String = draft.blocks.iter().map(|b| b.text.as_str()).collect();
    assert!(
        text.contains("after nine years")
            && text.contains("diver’s knife")
            && text.contains("fish market")
    );
    for around in ["Home", "Jobs", "Facebook", "Imprint"] {
        assert!(!text.contains(around), "{around}");
    }
    assert_eq!(
        draft.metadata.title.as_deref(),
        Some("Harbour Opens After Long Works")
    );
    assert_eq!(draft.metadata.publisher.as_deref(), Some("Port Authority"));
    assert_eq!(draft.metadata.language.as_deref(), Some("en"));
}

#[test]
fn json_ld_comes_before_what_the_page_shows() {
    let head = "<script type=\"application/ld+json\">{\"@graph\": [{\"@type\": \"WebSite\", \"name\": \"x\"},\
        {\"@type\": [\"NewsArticle\"], \"headline\": \"Harbour &amp; Fish\", \"datePublished\": \"2026-05-01\",\
        \"publisher\": {\"name\": \"Port of Quill\"}, \"inLanguage\": \"en-GB\"}]}</script></head>";
    let metadata = read(&PAGE.replace("</head>", head)).unwrap().metadata;
    assert_eq!(metadata.title.as_deref(), Some("Harbour & Fish"));
    assert_eq!(metadata.date.as_deref(), Some("2026-05-01"));
    assert_eq!(metadata.publisher.as_deref(), Some("Port of Quill"));
    assert_eq!(metadata.language.as_deref(), Some("en-GB"));
}

#[test]
fn a_page_without_an_article_is_read_whole() {
    assert_eq!(
        shown("<html><body><nav>Home</nav><p>Closed today.</p></body></html>"),
        ["Paragraph:Closed today."]
    );
}

#[test]
fn a_page_too_deep_is_refused_at_once() {
    let deep = read(&"<div>".repeat(100_000)).unwrap_err().to_string();
    assert!(deep.contains("more than 512 elements"), "{deep}");
    assert_eq!(fragment(&"<b>".repeat(1000)).len(), 1);
}

/// A list of links in the article, as of guests with pages of their own, is not navigation.
#[test]
fn what_looks_like_navigation_within_the_article_stays() {
    let guests = "<h2>A deck below the headline</h2><p>The guests were:</p><ul><li><a href=\"/q\">Ada Quill</a></li>\
        <li><a href=\"/r\">Ben Reed</a></li></ul><p>The first ship";
    let page = PAGE.replace("<p>The first ship", guests);
    let draft = read(&page).unwrap();
    let text: Vec<&str> = draft.blocks.iter().map(|b| b.text.as_str()).collect();
    for part in ["A deck below the headline", "Ada Quill", "Ben Reed"] {
        assert!(text.contains(&part), "{part}: {text:?}");
    }
    assert!(!text.contains(&"Jobs"));
}
