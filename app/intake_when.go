package app

import (
	"context"
	"strconv"
	"strings"
	"time"

	"sofra/app/words"
)

// when reads the day a form speaks of, and joins its event: the one that it
// names or that was chosen, else that of the day. What is filled in after
// midnight counts to the evening before. It reports whether a time of day was
// given.
func (in *intake) when(ctx context.Context, r *intakeRow, a *Response) (timed bool, err error) {
	filled, at := in.filledAt(r, a)
	timed = at != ""
	if a.Day = r.day("day", in.o.Today); a.Day == "" && filled != "" {
		if a.Day = filled; at != "" && at < "05:00" {
			a.Day, at = filled.Add(-1), "24:00"
		}
	}
	e, ok := in.namedEvent(r, a)
	if !ok {
		e, ok = in.heard(a.Day, at)
	}
	if !ok {
		e, ok, err = in.askedOn(ctx, a.Day)
	}
	if !ok || err != nil {
		return timed, err
	}
	a.EventID, a.Day = e.id, e.day
	if e.project != "" {
		a.ProjectID = e.project
	}
	return timed, nil
}

// filledAt reads when a form was filled in: the day and the time in Kosovo. That
// of the server is read where the telephone's own is missing.
func (in *intake) filledAt(r *intakeRow, a *Response) (Date, Clock) {
	text, _ := r.value("filled_at")
	if t, ok := stamp(text, inKosovo()); ok {
		return in.stamped(a, t)
	}
	if sent, _ := r.value("sent_at"); text == "" && sent != "" {
		if t, ok := stamp(sent, time.UTC); ok {
			return in.stamped(a, t)
		}
		if !in.memory.nothing(sent) {
			r.tell("sent_at", "bad_date", words.T("“{value}” is no day. It is left empty.", "value", r.shown("sent_at")))
		}
	}
	if c, _ := r.cell("filled_at"); c.Holds == HoldsNumber {
		text = strconv.FormatFloat(c.Day, 'f', -1, 64)
	}
	filled, at, ok := ParseMoment(text, in.o.Today)
	if !ok {
		r.tell("filled_at", "bad_date", words.T("“{value}” is no day. It is left empty.", "value", r.shown("filled_at")))
	}
	if filled != "" {
		a.FilledAt = moment(filled, at)
	}
	return filled, at
}

func (in *intake) stamped(a *Response, t time.Time) (Date, Clock) {
	a.FilledAt = InstantOf(t)
	t = t.In(inKosovo())
	return DateOf(t), Clock(t.Format("15:04"))
}

// stamp reads a time as programs write it, with how far it is from Greenwich or,
// where that is not said, in the zone given.
func stamp(text string, zone *time.Location) (time.Time, bool) {
	text = strings.TrimSpace(text)
	if len(text) < len("2006-01-02T15:04") || text[4] != '-' || text[10] != 'T' && text[10] != ' ' {
		return time.Time{}, false
	}
	text = text[:10] + "T" + text[11:]
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04:05Z0700", "2006-01-02T15:04:05", "2006-01-02T15:04"} {
		if t, err := time.ParseInLocation(layout, text, zone); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}

// namedEvent is the event that a form names by its number, its title or its day,
// or that was chosen for those that name none.
func (in *intake) namedEvent(r *intakeRow, a *Response) (knownEvent, bool) {
	if name := r.text("event"); name != "" {
		all := in.events[name]
		if len(all) == 0 {
			all = in.events[keyOf(name)]
		}
		if day, ok := ParseDate(name, in.o.Today); ok && len(all) == 0 {
			all = in.days[day]
		}
		for _, e := range all {
			if len(all) == 1 || e.day == a.Day && a.Day != "" {
				return e, true
			}
		}
		r.tell("event", "unknown_event", words.T("“{value}” is no one event of the office. It is kept beside the answers.", "value", r.shown("event")))
		a.Other = r.keep(a.Other, "event", name)
	}
	for _, e := range in.events[string(in.o.Event)] {
		return e, in.o.Event != ""
	}
	return knownEvent{}, false
}

// askedOn is the one event of a day at which a questionnaire is asked.
func (in *intake) askedOn(ctx context.Context, day Date) (one knownEvent, found bool, err error) {
	for _, e := range in.days[day] {
		id, err := in.askedAt(ctx, e.id)
		if err != nil || id != "" && found { // nobody knows which
			return knownEvent{}, false, err
		}
		if id != "" {
			one, found = e, true
		}
	}
	return one, found, nil
}

// inKosovo is how late it is there.
func inKosovo() *time.Location {
	zone, err := time.LoadLocation("Europe/Belgrade")
	if err != nil {
		return time.FixedZone("CET", 3600)
	}
	return zone
}

// moment is a time of day in Kosovo as an instant.
func moment(d Date, at Clock) Instant {
	if at == "" {
		at = "12:00"
	}
	t, err := time.ParseInLocation("2006-01-02 15:04", string(d)+" "+string(at), inKosovo())
	if err != nil {
		return ""
	}
	return InstantOf(t)
}
