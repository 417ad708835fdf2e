package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// ShowLine is one line of an event's run of show. Without a time it is still to
// be agreed; after midnight it belongs to the day of the event all the same.
type ShowLine struct {
	Kept
	EventID   ID
	Starts    Clock // "" is not known yet
	NextDay   bool  // after midnight
	Minutes   int   // how long; 0 is not said
	What      string
	Who       string // in words, where it is nobody whom the office knows
	PersonID  ID
	SeenBy    Set  // on whose day sheets it stands: SeenByAll; none is the office alone
	Programme bool // the running order begins with it
	DoneAt    Instant
	Position  int    // among lines of the same time
	Person    string `part:"shown"`
}

// Who sees a line of the run of show.
const (
	SeenByCrew     = "crew"
	SeenByArtists  = "artists"
	SeenBySecurity = "security"
	SeenByPress    = "press"
	SeenByPublic   = "public"
)

// SeenByAll lists who may see a line, in the order of forms.
func SeenByAll() []string {
	return []string{SeenByCrew, SeenByArtists, SeenBySecurity, SeenByPress, SeenByPublic}
}

type showReader interface {
	// ShowLines lists the run of show of an event, in the order of its times;
	// lines without one stand last.
	ShowLines(ctx context.Context, event ID) ([]ShowLine, error)

	// CallsOf lists whom one calls on the day: who has a part in an event,
	// who is booked for it, and who signs or travels for those.
	CallsOf(ctx context.Context, event ID) ([]Call, error)
}

type showWriter interface {
	// PutShowLine keeps l.
	PutShowLine(ctx context.Context, l *ShowLine) error

	// DropShowLine takes a line away.
	DropShowLine(ctx context.Context, k Kept) error
}

// Check returns Invalid when l breaks a rule.
func (l ShowLine) Check() error {
	var seen, minutes words.Text
	for _, s := range l.SeenBy {
		if !slices.Contains(SeenByAll(), s) {
			seen = words.T("Choose who sees the line.")
		}
	}
	if l.Minutes < 0 || l.Minutes > dayLong {
		minutes = words.T("A length is between 0 and 1440 minutes.")
	}
	return check(Wrong{"What", NameRule(l.What)}, Wrong{"Who", LengthRule(l.Who)}, Wrong{"Starts", ClockRule(l.Starts)},
		Wrong{"Minutes", minutes}, Wrong{"SeenBy", seen})
}

// Owner is who a line is in the hands of: a person, else what was written.
func (l ShowLine) Owner() string {
	switch {
	case l.Person == "":
		return l.Who
	case l.Who == "":
		return l.Person
	}
	return l.Person + ", " + l.Who
}

// Seen says whether a line stands on the day sheet of somebody.
func (l ShowLine) Seen(by string) bool { return slices.Contains(l.SeenBy, by) }

// SaveShowLine adds a line to the run of show of an event, or replaces it.
func (a *App) SaveShowLine(ctx context.Context, l *ShowLine) error {
	if l.Starts == "" {
		l.NextDay = false
	}
	if err := l.Check(); err != nil {
		return err
	}
	return a.changeShow(ctx, l.EventID, func(event string) words.Text {
		return words.T("Saved a line of the run of show: {what}, {event}", "what", l.What, "event", event)
	}, func(tx Tx, all []ShowLine) error {
		if l.Version == 0 {
			l.Position = nextPosition(all)
		}
		for i := range all {
			if l.Programme && all[i].Programme && all[i].ID != l.ID { // it begins once
				all[i].Programme = false
				if err := tx.PutShowLine(ctx, &all[i]); err != nil {
					return err
				}
			}
		}
		return tx.PutShowLine(ctx, l)
	})
}

func nextPosition(all []ShowLine) (next int) {
	for _, l := range all {
		next = max(next, l.Position+1)
	}
	return next
}

// RemoveShowLine takes a line out of the run of show.
func (a *App) RemoveShowLine(ctx context.Context, l ShowLine) error {
	return a.changeShow(ctx, l.EventID, func(event string) words.Text {
		return words.T("Removed a line of the run of show: {what}, {event}", "what", l.What, "event", event)
	}, func(tx Tx, _ []ShowLine) error { return tx.DropShowLine(ctx, l.Kept) })
}

// MarkShowLine says when a line was done; "" is not yet.
func (a *App) MarkShowLine(ctx context.Context, l ShowLine, at Instant) error {
	l.DoneAt = at
	return a.changeShow(ctx, l.EventID, func(string) words.Text {
		if t, done := at.Time(); done {
			return words.T("{what} done at {time}", "what", l.What, "time", t.Local().Format("15:04"))
		}
		return words.T("Not done yet: {what}", "what", l.What)
	}, func(tx Tx, _ []ShowLine) error { return tx.PutShowLine(ctx, &l) })
}

// MoveShowLine puts a line before or behind another that has the same time, or
// none as it has none.
func (a *App) MoveShowLine(ctx context.Context, l ShowLine, to ID) error {
	return a.changeShow(ctx, l.EventID, func(event string) words.Text {
		return words.T("Moved a line of the run of show: {what}, {event}", "what", l.What, "event", event)
	}, func(tx Tx, all []ShowLine) error {
		from := slices.IndexFunc(all, func(o ShowLine) bool { return o.ID == l.ID })
		at := slices.IndexFunc(all, func(o ShowLine) bool { return o.ID == to })
		switch {
		case from < 0 || at < 0:
			return ErrNotFound
		case all[from].minute() != all[at].minute():
			return &Fault{"wrong_state", words.T("Lines stand in the order of their times. Change the time to move it.")}
		}
		all = moved(all, from, at)
		for i := range all {
			if all[i].Position == i {
				continue
			}
			all[i].Position = i
			if err := tx.PutShowLine(ctx, &all[i]); err != nil {
				return err
			}
		}
		return nil
	})
}

// MoveRest moves a line and all that come after it and are not done, by so many
// minutes. What has no time stays without.
func (a *App) MoveRest(ctx context.Context, from ShowLine, minutes int) error {
	return a.changeShow(ctx, from.EventID, func(event string) words.Text {
		if minutes < 0 {
			return words.N("Moved the rest of {event} {n} minutes forward", -minutes, "event", event)
		}
		return words.N("Moved the rest of {event} {n} minutes back", minutes, "event", event)
	}, func(tx Tx, all []ShowLine) error {
		at := slices.IndexFunc(all, func(o ShowLine) bool { return o.ID == from.ID })
		if at < 0 {
			return ErrNotFound
		}
		for _, l := range all[at:] {
			if l.Starts == "" || l.DoneAt != "" {
				continue
			}
			if err := l.shift(minutes); err != nil {
				return err
			}
			if err := tx.PutShowLine(ctx, &l); err != nil {
				return err
			}
		}
		return nil
	})
}

// changeShow changes the run of show of an event as it is kept now, in one step.
func (a *App) changeShow(ctx context.Context, event ID, verb func(event string) words.Text, do func(Tx, []ShowLine) error) error {
	e, err := a.Event(ctx, event)
	if err != nil {
		return err
	}
	return a.change(ctx, verb(e.Title), func(tx Tx) error {
		all, err := tx.ShowLines(ctx, event)
		if err != nil {
			return err
		}
		return do(tx, all)
	})
}
