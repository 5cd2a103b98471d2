//! The folded texts of all releases, to be searched through.

use memchr::memmem::Finder;

/// How many bytes of text are allocated at once: a buffer that doubled would hold the whole archive twice.
const CHUNK: usize = 1 << 20;

/// Folded texts, one after the other.
#[derive(Debug, Default)]
pub(super) struct Haystack {
    chunks: Vec<String>,
    /// By release: in which chunk its text is, and where.
    places: Vec<Place>,
}

#[derive(Debug, Clone, Copy)]
struct Place {
    chunk: u32,
    start: u32,
    end: u32,
}

impl Haystack {
    /// Adds the text of the next release.
    pub(super) fn push(&mut self, folded: &str) {
        let fits = self
            .chunks
            .last()
            .is_some_and(|c| c.capacity() - c.len() >= folded.len());
        if !fits {
            self.chunks
                .push(String::with_capacity(CHUNK.max(folded.len())));
        }
        let at = self.chunks.len() - 1;
        let chunk = &mut self.chunks[at];
        let start = chunk.len() as u32;
        chunk.push_str(folded);
        self.places.push(Place {
            chunk: at as u32,
            start,
            end: chunk.len() as u32,
        });
    }

    fn text(&self, release: u32) -> &[u8] {
        let Place { chunk, start, end } = self.places[release as usize];
        &self.chunks[chunk as usize].as_bytes()[start as usize..end as usize]
    }

    /// Keeps of `releases` those in which every word of `query` stands. `query` is folded.
    pub(super) fn retain(&self, releases: &mut Vec<u32>, query: &str) {
        let mut words: Vec<&str> = query.split_whitespace().collect();
        // The longest word is the rarest, as a rule.
        words.sort_unstable_by_key(|w| std::cmp::Reverse(w.len()));
        for word in words {
            let finder = Finder::new(word);
            releases.retain(|r| finder.find(self.text(*r)).is_some());
        }
    }
}
