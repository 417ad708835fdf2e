package app

import (
	"cmp"
	"context"
	"encoding/csv"
	"errors"
	"strconv"
	"strings"

	"sofra/app/words"
)

// sharesFields is how many fields a line of sharesSaid has.
const sharesFields = 6

// saidShare is a line of them.
type saidShare struct {
	grant, line  string
	amount       Minor
	units        int64
	event, title string
}

// sharesSaid reads what our own table says of the shares of a document, a line each
// with semicolons between: the grant's code, the line's code or title, the amount with
// two decimals, units with three, and the event's id and title. It is not ok where it
// says anything else.
func sharesSaid(text string) (all []saidShare, ok bool) {
	read := csv.NewReader(strings.NewReader(text))
	read.Comma, read.FieldsPerRecord = ';', sharesFields
	rows, err := read.ReadAll()
	for _, row := range rows {
		amount, fine := pointed(row[2], 2)
		units, whole := pointed(cmp.Or(row[3], "0.000"), 3)
		if !fine || !whole || row[0] == "" {
			return nil, false
		}
		all = append(all, saidShare{row[0], row[1], Minor(amount), units, row[4], row[5]})
	}
	return all, err == nil
}

// pointed reads a number with so many places after its point, as 1 for 0.01.
func pointed(text string, places int) (int64, bool) {
	whole, part, _ := strings.Cut(text, ".")
	n, err := strconv.ParseUint(whole+part, 10, 62)
	return int64(n), err == nil && len(part) == places && whole != ""
}

// shareAs takes the shares of our own table: each with its grant, its line and its
// event, as far as the office has them, and never more than grants may pay.
func (in *intake) shareAs(ctx context.Context, r *intakeRow, e *Expense) error {
	const field = "shared_as"
	all, ok := sharesSaid(r.raw(field))
	if !ok {
		r.tell(field, "bad_shares", words.T("The shares “{value}” are not written as the program writes them. The expense stays without a share.", "value", r.shown(field)))
		return nil
	}
	var sum Minor
	for _, s := range all {
		if sum += s.amount; sum > e.Eligible() {
			r.tell(field, "shares_too_much", words.T("The shares come to more than grants may pay of this document. It stays without a share."))
			return nil
		}
	}
	for _, s := range all {
		g, found, err := in.grantOf(ctx, r, field, s.grant)
		if err != nil {
			return err
		}
		if !found {
			continue
		}
		event, err := in.eventOfShare(ctx, s)
		if err != nil {
			return err
		}
		e.Shares = append(e.Shares, Share{GrantID: g.ID, LineID: r.lineOf(g, field, s.line), Amount: s.amount, Units: s.units, EventID: event})
	}
	return nil
}

// eventOfShare is the event by its id, else the only one of its title.
func (in *intake) eventOfShare(ctx context.Context, s saidShare) (ID, error) {
	if s.event != "" {
		if v, err := in.tx.Event(ctx, ID(s.event)); err == nil && v.DeletedAt == "" {
			return v.ID, nil
		} else if err != nil && !errors.Is(err, ErrNotFound) {
			return "", err
		}
	}
	if s.title == "" {
		return "", nil
	}
	same, err := in.eventsCalled(ctx, s.title)
	if len(same) == 1 {
		return same[0], err
	}
	return "", err
}
