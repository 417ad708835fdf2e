package main

import (
	"testing"

	"sofra/app"
	"sofra/app/words"
)

// TestGuide holds the guide to the manners of the program, and to its letters.
func TestGuide(t *testing.T) {
	fonts := ours(t)
	for _, l := range words.Langs() {
		for _, c := range app.Guide(words.In(l)) {
			for _, b := range append(c.Blocks, app.Block{Pieces: []app.Piece{{Text: c.Title}}}) {
				text := b.Text()
				if boxes := lacks(fonts, text); boxes != "" {
					t.Errorf("%s in %s: the fonts lack %q of %q", c.ID, l, boxes, text)
				}
				for _, w := range wrongManner([]string{text}) {
					t.Errorf("%s in %s: %s", c.ID, l, w)
				}
			}
		}
	}
}
