package app

import (
	"strings"

	"sofra/app/words"
)

// needs are what each artist plays and needs, and which riders are in the office.
func (c *sheetColumn) needs() {
	for _, k := range c.booked {
		var said []string
		add := func(text string) {
			if text != "" {
				said = append(said, text)
			}
		}
		add(k.Plays)
		for _, need := range k.Needs {
			if t := NeedName(need); !t.Empty() {
				add(c.Say(t))
			} else {
				add(need)
			}
		}
		for _, f := range k.riders {
			add(f.Name)
		}
		if len(said) == 0 {
			said = []string{c.T("nothing noted")}
		}
		c.add(PaperFact, c.artist(k), strings.Join(said, "; "))
	}
}

func (c *sheetColumn) artist(k bookedArtist) string {
	if k.Unknown() {
		return c.Say(NotYetKnown(k.Plays))
	}
	return k.Artist
}

// travel says who travels and who sleeps here, as far as the bookings say it.
func (c *sheetColumn) travel() {
	for _, need := range []string{"travel", "hotel"} {
		var who []string
		for _, k := range c.booked {
			if !k.Needs.Has(need) {
				continue
			}
			name := c.artist(k)
			if len(k.travels) > 0 {
				name += " (" + strings.Join(k.travels, ", ") + ")"
			}
			who = append(who, name)
		}
		c.fact(c.Say(NeedName(need)), strings.Join(who, "; "))
	}
}

// fees are what each gets and what is still due, which is said once where it is
// all of it. What is not agreed yet is marked.
func (c *sheetColumn) fees() {
	for _, k := range c.booked {
		name := c.artist(k)
		if !k.Agreed() {
			name += " [" + c.Say(ComingName(ComesPerhaps)) + "]"
		}
		for _, s := range k.sums {
			switch {
			case s.Fee == 0 && s.Balance == 0:
			case s.Fee == s.Balance:
				c.add(PaperAmount, name+": "+c.T("Fee, all of it due"), c.Money(int64(s.Fee), s.Currency))
			default:
				c.add(PaperAmount, name+": "+c.T("Fee"), c.Money(int64(s.Fee), s.Currency))
				c.add(PaperAmount, name+": "+c.T("Balance due"), c.Money(int64(s.Balance), s.Currency))
			}
		}
	}
}

func (c *sheetColumn) technical() {
	if c.venue.Technical != "" {
		c.add(PaperText, "", strings.Join(strings.Fields(c.venue.Technical), " "))
	}
}

// access says what is known of it; what was not asked yet is left out.
func (c *sheetColumn) access() {
	say := func(label, answer string) {
		switch answer {
		case "yes":
			c.add(PaperFact, label, c.T("Yes"))
		case "no":
			c.add(PaperFact, label, c.T("No"))
		}
	}
	say(c.T("Step-free"), c.venue.StepFree)
	say(c.T("Accessible toilets"), c.venue.Toilets)
	say(c.T("Hearing loop"), c.venue.HearingLoop)
}

// forms says who hands out the forms, or leaves a line to write it on.
func (c *sheetColumn) forms() {
	var who []string
	for _, p := range c.event.People {
		if p.Role == "forms" {
			who = append(who, p.PersonName)
		}
	}
	if len(who) == 0 {
		c.add(PaperBlank, c.T("Who hands out the forms"), "")
		return
	}
	c.add(PaperText, "", c.List(who))
}

// emergency is the same for every event and names nobody. The numbers are those
// of Kosovo.
func (c *sheetColumn) emergency() {
	c.add(PaperFact, c.T("Emergency"), "112")
	c.add(PaperFact, c.T("Ambulance"), "194")
	c.add(PaperFact, c.T("Fire brigade"), "193")
	c.add(PaperFact, c.T("Police"), "192")
	c.add(PaperBlank, c.T("Assembly point"), "")
	c.add(PaperBlank, c.T("First aid"), "")
}

// NeedName is what an artist may need for an event, in words.
func NeedName(need string) words.Text {
	switch need {
	case "travel":
		return words.T("Travel")
	case "hotel":
		return words.T("Hotel")
	case "interpreter":
		return words.T("Interpreter")
	case "visa":
		return words.T("Visa")
	}
	return words.Text{}
}

// CallRole is why one calls somebody; a role in words of one's own has none.
func CallRole(c Call) words.Text {
	switch c.Role {
	case "artist":
		return words.T("Artist")
	case Signs:
		return words.T("Signs for the artist")
	case IsPaid:
		return words.T("Is paid")
	case Plays:
		return words.T("Plays")
	case Travels:
		return words.T("Travels")
	case "":
		return words.T("Venue")
	}
	return EventRole(c.Role)
}

// EventRoles lists what somebody may do at an event, in the order of forms.
func EventRoles() []string {
	return []string{"moderator", "panellist", "speaker", "performer", "conductor", "interpreter", "guest", "volunteer", "staff", "stage", "sound", "light", "house", "forms"}
}

// EventRole is what somebody does at an event; other words are shown as they are.
func EventRole(role string) words.Text {
	all := map[string]words.Text{
		"moderator": words.T("Moderator"), "panellist": words.T("Panellist"), "speaker": words.T("Speaker"),
		"performer": words.T("Performer"), "conductor": words.T("Conductor"), "interpreter": words.T("Interpreter"),
		"guest": words.T("Guest"), "volunteer": words.T("Volunteer"), "staff": words.T("Staff"),
		"stage": words.T("Stage manager"), "sound": words.T("Sound"), "light": words.T("Light|on a stage"),
		"house": words.T("Front of house"), "forms": words.T("Hands out the forms"),
	}
	return all[role]
}
