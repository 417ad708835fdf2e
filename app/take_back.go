package app

import (
	"context"
	"reflect"

	"sofra/app/words"
)

// Earlier is a value of a record as it was before a change of its history.
type Earlier struct {
	Of      Ref        // the record
	Version int64      // that it had when its history was shown
	Row     ID         // the record itself, or a part of it
	Column  string     // which value
	Field   words.Text // what people call it
	Before  string     // the row's image before the change
}

// Offers says whether the value can be taken back into the record as it is
// now: its row is still there, a form may change it, and it is another one.
func (e Earlier) Offers(now Record) bool {
	row, before := PartIn(now, e.Row), rowOf(e.Before)
	if row == nil || before == nil || e.settled(now, row, before) {
		return false
	}
	other := false
	for _, f := range anatomyOf(row).whole(e.Column) {
		was := reflect.New(f.value.Type()).Elem()
		if setPlain(was, before[f.column]) != nil {
			return false
		}
		other = other || !reflect.DeepEqual(plain(was), plain(f.value))
	}
	return other
}

// settled says that the value goes by verbs of its own and not by a form: the
// states of a booking and what they note, a cancelled event, a frozen programme.
func (e Earlier) settled(now, row Record, before map[string]any) bool {
	switch r := row.(type) {
	case *Booking:
		switch e.Column {
		case "plays":
			return false
		case "fee", "gross":
			return r.SettledOn != ""
		case "hold_until", "rank":
			return r.DateState != DateHold
		}
		return true
	case *Event:
		was := before["status"]
		return e.Column == "old_day" || e.Column == "status" && (was == "cancelled" || was == "postponed")
	}
	p, ok := now.(*Programme)
	return ok && p.Status == "frozen"
}

// TakeValueBack gives one field of a record an earlier value again. The record
// is kept by its own verb, so whatever holds for a form holds here.
func (a *App) TakeValueBack(ctx context.Context, e Earlier) error {
	now, err := a.Record(ctx, e.Of)
	if err != nil {
		return err
	}
	if now.Ident().Version != e.Version || !e.Offers(now) {
		return ErrPast
	}
	name, err := a.called(ctx, now)
	if err != nil {
		return err
	}
	before := rowOf(e.Before)
	for _, f := range anatomyOf(PartIn(now, e.Row)).whole(e.Column) {
		if err := setPlain(f.value, before[f.column]); err != nil {
			return err
		}
	}
	verb := words.T("Took back {field} of {name}", "field", e.Field, "name", name)
	if name == "" {
		verb = words.T("Took back {field} of a form", "field", e.Field)
	}
	return nouns()[e.Of.Kind].save(ctx, a, verb, now)
}
