package app

import (
	"slices"

	"sofra/app/words"
)

// EventCheck is an event held with what there is of it, for the report.
type EventCheck struct {
	ID    ID
	Day   Date
	Title string
	Kind  string
	EventHeld
}

// EventHeld counts what there is of an event.
type EventHeld struct {
	Counted   int // head-counts, and names that came
	Forms     int // filled in
	Items     int // of the programme
	Performed int // of them with the length as performed
	Media     int // what was said of it
	Costs     int // documents that the grant pays a part of
	Artists   int // people on the programme
	Unasked   int // of them, whom nobody asked about photographs for the donor
}

// EventGap is something that an event has not, and where it is put right.
type EventGap struct {
	Code string // counted, forms, programme, performed, media, costs, consent
	Text words.Text
}

// Gaps are what an event has not that a report tells of. A concert needs a
// programme as it was performed, and to have asked its artists.
func (e EventCheck) Gaps() (all []EventGap) {
	add := func(missing bool, code string, text words.Text) {
		if missing {
			all = append(all, EventGap{code, text})
		}
	}
	add(e.Counted == 0, "counted", words.T("Nobody counted"))
	if e.Kind == "concert" {
		add(e.Items == 0, "programme", words.T("No programme"))
		add(e.Items > 0 && e.Performed == 0, "performed", words.T("Programme not as performed"))
	}
	add(e.Forms == 0 && slices.Contains([]string{"concert", "panel", "workshop"}, e.Kind), "forms", words.T("No forms"))
	add(e.Media == 0 && slices.Contains([]string{"concert", "panel", "press"}, e.Kind), "media", words.T("No media"))
	add(e.Costs == 0, "costs", words.T("No costs"))
	add(e.Unasked > 0, "consent", words.N("{n} not asked about photos", e.Unasked))
	return all
}
