package app

import "sofra/app/words"

// TaskLines are tasks as lines of an e-mail, in the language of a book: what is
// to be done, for which event on which day, and until when.
func TaskLines(b *words.Book, rows []TaskRow) (lines []string) {
	for _, t := range rows {
		event := t.Event
		if t.Day != "" {
			event = b.T("{event}, {day}", "event", t.Event, "day", b.SentenceDate(t.Day.YMD()))
		}
		line := b.T("{task} ({event})", "task", t.Title, "event", event)
		if t.Due != "" {
			line = b.T("{task} ({event}), until {last}", "task", t.Title, "event", event, "last", b.SentenceDate(t.Due.YMD()))
		}
		lines = append(lines, line)
	}
	return lines
}
