package sheet

import (
	"sofra/app"
	"sofra/app/words"
)

// say is a sentence of ours in the languages of the report.
func (b *book) say(sentence words.Text) string {
	if b.other == nil {
		return b.words.Say(sentence)
	}
	return app.SideBySide(b.words.Say(sentence), b.other.Say(sentence))
}
