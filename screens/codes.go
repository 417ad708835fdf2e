package screens

import (
	"sofra/app/words"
	"sofra/screens/widgets"
)

// code is a stored code with the words that people read.
type code struct {
	id   string
	text words.Text
}

// code says a stored code; one that has no words is shown as it is.
func (u *UI) code(all []code, id string) string {
	for _, c := range all {
		if c.id == id {
			return u.say(c.text)
		}
	}
	return id
}

// options are codes to choose from.
func (u *UI) options(all []code) []widgets.Option {
	var options []widgets.Option
	for _, c := range all {
		options = append(options, widgets.Option{ID: c.id, Text: u.say(c.text)})
	}
	return options
}

func yesNo() []code { return []code{{"yes", words.T("Yes")}, {"no", words.T("No")}} }

func eventKinds() []code {
	return []code{
		{"concert", words.T("Concert")}, {"panel", words.T("Panel")}, {"workshop", words.T("Workshop")},
		{"meeting", words.T("Meeting")}, {"rehearsal", words.T("Rehearsal")}, {"press", words.T("Press event")},
	}
}

func eventStatuses() []code {
	return []code{
		{"idea", words.T("Idea")}, {"planned", words.T("Planned")}, {"confirmed", words.T("Confirmed")},
		{"done", words.T("Done")}, {"cancelled", words.T("Cancelled")}, {"postponed", words.T("Postponed")},
	}
}

// tone is the colour of an event's state.
func tone(status string) widgets.Tone {
	switch status {
	case "confirmed", "done":
		return widgets.ToneDone
	case "cancelled":
		return widgets.ToneError
	case "postponed":
		return widgets.ToneWarning
	case "":
		return widgets.ToneNone
	}
	return widgets.ToneNotice
}
