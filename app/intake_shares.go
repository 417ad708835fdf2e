package app

import (
	"context"
	"errors"
	"slices"
	"strings"

	"sofra/app/words"
)

// share gives the expense to the grant that the row names: all that a grant may pay
// of it, or as much as the row says. What it says and cannot be read is no share: a
// donor would be billed for what nobody wrote.
func (in *intake) share(ctx context.Context, r *intakeRow, e *Expense) error {
	if said := strings.TrimSpace(r.raw("shared_as")); said != "" {
		return in.shareAs(ctx, r, e)
	}
	code, line := r.text("grant"), r.text("line")
	part := r.paidByGrant(e)
	if code == "" || part == 0 {
		return nil
	}
	g, found, err := in.grantOf(ctx, r, "grant", code)
	if err != nil || !found {
		return err
	}
	e.Shares = []Share{{GrantID: g.ID, Amount: part, LineID: r.lineOf(g, "line", line)}}
	return nil
}

// grantOf is the grant of a name; where none may pay, the row is told why.
func (in *intake) grantOf(ctx context.Context, r *intakeRow, field, code string) (g Grant, found bool, err error) {
	rows, err := in.knownGrants(ctx)
	if err != nil {
		return g, false, err
	}
	for _, row := range rows {
		if keyOf(row.Code) != keyOf(code) && keyOf(row.Title) != keyOf(code) {
			continue
		}
		if row.Status == string(GrantClose) {
			r.tell(field, "closed_grant", words.T("The grant {grant} is closed and pays for nothing new. The expense stays without a share.", "grant", row.Code))
			return g, false, nil
		}
		g, err = in.budgetOf(ctx, row.ID)
		return g, err == nil, err
	}
	r.tellGrant(rows, field, code)
	return g, false, nil
}

// lineOf is the budget line of a code or a title; "" is none.
func (r *intakeRow) lineOf(g Grant, field, line string) (id ID) {
	if line == "" {
		return ""
	}
	for _, l := range g.Lines {
		if strings.EqualFold(l.Code, line) || keyOf(l.Title) == keyOf(line) {
			id = l.ID
		}
	}
	if id == "" {
		r.tell(field, "unknown_line", words.T("The grant {grant} has no line “{value}”. The expense is shared to the grant alone.", "grant", g.Code, "value", begins(line)))
	}
	return id
}

// knownGrants are the grants of the office, read once.
func (in *intake) knownGrants(ctx context.Context) (all []Grant, err error) {
	if in.memory.grants == nil {
		in.memory.grants, err = in.tx.AllGrants(ctx)
	}
	return in.memory.grants, err
}

// budgetOf is a grant with its lines, read once.
func (in *intake) budgetOf(ctx context.Context, id ID) (Grant, error) {
	if g, known := in.memory.budgets[id]; known {
		return g, nil
	}
	g, err := in.tx.Grant(ctx, id)
	if err == nil {
		remember(&in.memory.budgets, id, g)
	}
	return g, err
}

// tellGrant says why no grant pays: there is none of this name, or there are several,
// and nothing says how much each pays.
func (r *intakeRow) tellGrant(rows []Grant, field, code string) {
	several := strings.FieldsFunc(code, func(c rune) bool { return strings.ContainsRune(",;+", c) })
	known := func(one string) bool {
		return slices.ContainsFunc(rows, func(g Grant) bool { return keyOf(g.Code) == keyOf(one) })
	}
	if len(several) > 1 && !slices.ContainsFunc(several, func(one string) bool { return !known(one) }) {
		r.tell("grant", "several_grants", words.T("Several grants pay this, “{value}”, and the row does not say how much each. The expense stays without a share.", "value", begins(code)))
		return
	}
	r.tell(field, "unknown_grant", words.T("There is no grant “{value}”. The expense stays without a share.", "value", begins(code)))
}

// atEvent finds the event that the expense was for, by its id or by its title where one
// event alone has it.
func (in *intake) atEvent(ctx context.Context, r *intakeRow, e *Expense) error {
	said := strings.Split(r.texts("event"), "\n")
	if said[0] == "" {
		return nil
	}
	for _, text := range said {
		switch v, err := in.tx.Event(ctx, ID(text)); {
		case err == nil && v.DeletedAt == "":
			e.EventID = v.ID
			return nil
		case err != nil && !errors.Is(err, ErrNotFound):
			return err
		}
	}
	title := said[len(said)-1]
	same, err := in.eventsCalled(ctx, title)
	switch {
	case err != nil:
		return err
	case len(same) == 1:
		e.EventID = same[0]
	case len(same) > 1:
		r.tell("event", "several_events", words.T("Several events are called “{value}”. The expense stays without one.", "value", begins(title)))
	default:
		r.tell("event", "unknown_event", words.T("There is no event “{value}”. The expense stays without one.", "value", begins(title)))
	}
	return nil
}

// eventsCalled are the events of a title, read once.
func (in *intake) eventsCalled(ctx context.Context, title string) ([]ID, error) {
	d := in.memory.documents
	if d.events == nil {
		rows, _, err := in.tx.Events(ctx, EventFilter{})
		if err != nil {
			return nil, err
		}
		d.events = map[string][]ID{}
		for _, row := range rows {
			d.events[keyOf(row.Title)] = append(d.events[keyOf(row.Title)], row.ID)
		}
	}
	return d.events[keyOf(title)], nil
}
