package app

import (
	"context"
	"slices"
	"strings"
	"time"

	"sofra/app/words"
)

// DoorSheet is what is printed for the door of an event: a list to sign, or
// strips on which people count themselves without their names. The two are
// never one paper.
type DoorSheet struct {
	Langs []words.Lang // one to three, the first is first on the paper
	Title string       // of the event
	Day   Date
	Venue string
	Names []string // in their order; "" is a line of somebody who may not be named
	Blank int      // empty lines behind them
}

// MostDoorLangs is how many languages a sheet of the door has at most.
const MostDoorLangs = 3

// mostBlank is how many empty lines a list has at most.
const mostBlank = 500

// FileName says what the file is and of which day; it names nobody.
func (s DoorSheet) FileName(strips bool) string {
	parts := []string{"attendance-list"}
	if strips {
		parts[0] = "tally-strips"
	}
	if s.Day != "" {
		parts = append(parts, string(s.Day))
	}
	for _, l := range s.Langs {
		parts = append(parts, string(l))
	}
	return strings.Join(parts, "_") + ".pdf"
}

// Said is a text in each language of the sheet, the same words once.
func (s DoorSheet) Said(t words.Text) (all []string) {
	for _, l := range s.Langs {
		if said := words.In(l).Say(t); !slices.Contains(all, said) {
			all = append(all, said)
		}
	}
	return all
}

// check says what is wrong with how a sheet was asked for.
func (s DoorSheet) check() error {
	var in, lines words.Text
	for i, l := range s.Langs {
		if slices.Contains(s.Langs[:i], l) {
			in = words.T("A sheet has one to three different languages.")
		}
	}
	if len(s.Langs) < 1 || len(s.Langs) > MostDoorLangs {
		in = words.T("A sheet has one to three different languages.")
	}
	if s.Blank < 0 || s.Blank > mostBlank {
		lines = words.T("A list has at most {n} empty lines.", "n", mostBlank)
	}
	return check(Wrong{"Langs", in}, Wrong{"Blank", lines})
}

// MakeAttendanceSheet gives out a list to sign: the names that are registered,
// where they are asked for, and empty lines. It has no question on anybody.
func (a *App) MakeAttendanceSheet(ctx context.Context, event ID, s DoorSheet, names bool) (DoorSheet, error) {
	if err := s.check(); err != nil {
		return s, err
	}
	now, err := a.Event(ctx, event)
	if err != nil {
		return s, err
	}
	err = a.GiveOut(ctx, words.T("Made the attendance list of {name}", "name", now.Title), func(from Reader) (err error) {
		if err = s.of(ctx, from, event); err != nil || !names {
			return err
		}
		return s.name(ctx, from, event)
	})
	if err == nil && len(s.Names)+s.Blank == 0 {
		err = Invalid{{"Blank", words.T("There is no name and no empty line to print.")}}
	}
	return s, err
}

// MakeTallyStrips is what the strips of an event say of it. They name nobody.
func (a *App) MakeTallyStrips(ctx context.Context, event ID, s DoorSheet) (DoorSheet, error) {
	if err := s.check(); err != nil {
		return s, err
	}
	err := s.of(ctx, a.Reader, event)
	return s, err
}

// of reads which event it is.
func (s *DoorSheet) of(ctx context.Context, from Reader, event ID) error {
	rows, _, err := from.Events(ctx, EventFilter{ID: event})
	if err == nil && len(rows) == 0 {
		err = ErrNotFound
	}
	if err != nil {
		return err
	}
	s.Title, s.Day, s.Venue = rows[0].Title, rows[0].Day, rows[0].Venue
	return nil
}

// name reads the names that are expected. Who may not be named has a line to
// write on.
func (s *DoorSheet) name(ctx context.Context, from Reader, event ID) error {
	all, err := from.Visitors(ctx, event)
	if err != nil {
		return err
	}
	discreet, err := DiscreetIn(ctx, from, InProgramme, DateOf(time.Now()))
	if err != nil {
		return err
	}
	s.Names = nil
	for _, v := range all {
		name := v.Shown()
		switch {
		case v.State == SaidOff:
			continue
		case name == ErasedName, v.PersonID != "" && !discreet.Names(v.PersonID), discreet.Text(name, "") != name:
			name = ""
		}
		s.Names = append(s.Names, name)
	}
	return nil
}

// DoorAnswer is what somebody may tick on a strip.
func DoorAnswer(p TallyPart) words.Text {
	switch {
	case p.Code == PrefersNot:
		return words.T("I would rather not say")
	case p.Asks == "gender" && p.Code == "woman":
		return words.T("Woman")
	case p.Asks == "gender" && p.Code == "man":
		return words.T("Man")
	case p.Asks == "gender":
		return words.T("Another")
	}
	return TallyName(p)
}

// DoorQuestion is a question of a strip.
func DoorQuestion(asks string) words.Text {
	switch asks {
	case "gender":
		return words.T("Gender")
	case "age":
		return words.T("Age")
	case "community":
		return words.T("Community")
	}
	return words.T("Municipality")
}
