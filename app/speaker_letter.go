package app

import (
	"strings"

	"sofra/app/words"
)

// Letters are the texts of the letters that tell speakers what was decided, in
// their order, one for each decision that is prepared.
func (e Event) Letters(b *words.Book) string {
	var all []string
	for _, p := range e.Speakers() {
		if text := e.letter(b, p); !text.Empty() {
			all = append(all, b.T("To {name}", "name", p.PersonName)+"\n"+b.Say(text))
		}
	}
	return strings.Join(all, "\n\n")
}

// letter is what one of them is told; nothing where nothing is to be told.
func (e Event) letter(b *words.Book, p EventPerson) words.Text {
	event := b.Quote(e.Title)
	if e.Day != "" {
		event += ", " + b.SentenceDate(e.Day.YMD())
	}
	switch p.Pending {
	case "invited":
		return words.T("We invite you to speak at {event}. Tell us whether you can come, in which language you speak, and whether you may be recorded.", "event", event)
	case "accepted":
		return words.T("Your place at {event} is agreed. We send you the order of speakers in time.", "event", event)
	case "confirmed":
		return words.T("We confirm that you speak at {event}.", "event", event)
	case "declined":
		return words.T("We could not find a place for you at {event}. Thank you for offering to come.", "event", event)
	case "withdrawn":
		return words.T("We note that you do not speak at {event}.", "event", event)
	}
	return words.Text{}
}
