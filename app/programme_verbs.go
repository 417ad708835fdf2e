package app

import (
	"context"
	"slices"
	"strings"

	"sofra/app/words"
)

// StartProgramme gives an event a programme of its own, named after it.
func (a *App) StartProgramme(ctx context.Context, event ID) (ID, error) {
	p := Programme{Status: "draft"}
	err := a.changeEventTx(ctx, event, func(name string) words.Text {
		return words.T("Made a programme for {name}", "name", name)
	}, func(tx Tx, e *Event) error {
		if e.ProgrammeID != "" {
			return &Fault{"has_programme", words.T("This event has a programme already.")}
		}
		p.Title = e.Title
		if err := tx.PutProgramme(ctx, &p); err != nil {
			return err
		}
		e.ProgrammeID = p.ID
		return nil
	})
	return p.ID, err
}

// MoveItem puts an item at another place of its programme; places begin at 1.
func (a *App) MoveItem(ctx context.Context, p Programme, item ID, place int) error {
	from := p.index(item)
	if from < 0 || place < 1 || place > len(p.Items) {
		return ErrNotFound
	}
	one := p.Items[from]
	p.Items = moved(p.Items, from, place-1)
	return a.putProgramme(ctx, words.T("Moved {title} to place {place}", "title", one.named(), "place", place), &p)
}

// SaveItem adds an item at the end of a programme, or replaces it.
func (a *App) SaveItem(ctx context.Context, p Programme, i Item) error {
	return a.SaveItemAt(ctx, "", p, i)
}

// putItem puts an item into p, and says as which step.
func (a *App) putItem(ctx context.Context, p *Programme, i *Item) (verb words.Text, err error) {
	if err := i.Check(); err != nil {
		return verb, err
	}
	if i.Title == "" && i.WorkID != "" {
		w, err := a.Work(ctx, i.WorkID)
		if err != nil {
			return verb, err
		}
		i.Work = w.Title
	}
	p.Items = slices.Clone(p.Items)
	if i.ID == "" && p.Status == "performed" {
		i.Outcome, i.Soft = WasAdded, false
	}
	verb = words.T("Changed {title} in the programme", "title", i.named())
	if at := p.index(i.ID); at >= 0 {
		p.Items[at] = *i
	} else {
		p.Items = append(p.Items, *i)
		verb = words.T("Added {title} to the programme", "title", i.named())
	}
	p.ordered()
	return verb, nil
}

// RemoveItem takes an item out of a programme.
func (a *App) RemoveItem(ctx context.Context, p Programme, item ID) error {
	at := p.index(item)
	if at < 0 {
		return ErrNotFound
	}
	verb := words.T("Removed {title} from the programme", "title", p.Items[at].named())
	p.Items = slices.Delete(slices.Clone(p.Items), at, at+1)
	return a.putProgramme(ctx, verb, &p)
}

// CopyItems adds the items of another programme at the end, as they were
// planned there; what was dropped that evening stays there. How long they then
// were is of that evening alone.
func (a *App) CopyItems(ctx context.Context, p Programme, from ID) error {
	other, err := a.Programme(ctx, from)
	if err != nil {
		return err
	}
	if len(other.Items) == 0 {
		return &Fault{"no_items", words.T("That programme has no items.")}
	}
	other.copied()
	p.Items = append(slices.Clone(p.Items), planned(other.Items)...)
	return a.putProgramme(ctx, words.T("Took over the items of {name}", "name", other.Title), &p)
}

// SetProgrammeStatus says how far a programme is; frozen is FreezeProgramme, and
// performed is that all that is agreed was played.
func (a *App) SetProgrammeStatus(ctx context.Context, p Programme, status string) error {
	switch status {
	case "frozen":
		return a.FreezeProgramme(ctx, p)
	case "performed":
		return a.RecordPerformed(ctx, p, p.Begun())
	}
	p.Status = status
	if err := p.Check(); err != nil {
		return err
	}
	return a.putProgramme(ctx, words.T("Changed the state of the programme {name}", "name", p.Title), &p)
}

// index is where an item stands, -1 where it does not.
func (p Programme) index(item ID) int {
	return slices.IndexFunc(p.Items, func(i Item) bool { return item != "" && i.ID == item })
}

// Check returns Invalid when i breaks a rule.
func (i Item) Check() error {
	title := LengthRule(i.Title)
	if i.Music() && i.WorkID == "" && strings.TrimSpace(i.Title) == "" {
		title = words.T("Choose a work, or write a title.")
	}
	wrongs := []Wrong{
		{"Title", title},
		{"Kind", oneOf(i.Kind, ItemKinds()...)},
		{"Planned", countRule(i.Planned)},
		{"Performed", countRule(i.Performed)},
		{"Transition", oneOf(i.Transition, Transitions()...)},
		{"Outcome", oneOf(i.Outcome, Outcomes()...)},
	}
	for _, f := range i.Performers {
		if f.PersonID == "" && f.EnsembleID == "" && f.Said == "" {
			wrongs = append(wrongs, Wrong{"Performers", words.T("Choose who performs.")})
		}
		wrongs = append(wrongs, Wrong{"Performers", oneOf(f.Role, PerformerRoles()...)})
	}
	return check(wrongs...)
}
