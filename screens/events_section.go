package screens

import "sofra/app/words"

// eventsSection is what is on, and what meetings came to.
func eventsSection() *tabbed {
	return &tabbed{sides: []section{
		{"list", "events", words.T("Events"), events()},
		{"decisions", "events", words.T("Decisions"), decisions()},
		{"points", "events", words.T("Action points"), actionPoints()},
	}}
}

// eventsList is the list of events with its section.
func (u *UI) eventsList() (*tabbed, *eventsPage) {
	for _, s := range u.pages {
		if t, ok := s.page.(*tabbed); ok && s.id == "events" {
			return t, t.sides[0].page.(*eventsPage)
		}
	}
	return nil, nil
}
