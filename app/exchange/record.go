package exchange

import (
	"context"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"unicode"

	"sofra/app"
)

// Field is one field of a record, as files and scripts name it.
type Field struct {
	Name  string
	Value any
}

// Text is the value as a cell has it; none is empty.
func (f Field) Text() string {
	v := reflect.ValueOf(f.Value)
	if v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return ""
		}
		return fmt.Sprint(v.Elem().Interface())
	}
	return fmt.Sprint(f.Value)
}

// FieldsOf lists the fields of a row of a list: its id, the name it goes by, its
// version, and then its own. Parts, which are records themselves, are none.
func FieldsOf(row reflect.Value) []Field {
	kept := row.FieldByName("Kept").Interface().(app.Kept)
	name := ""
	switch r := row.Interface().(type) {
	case interface{ Names() []string }:
		name = r.Names()[0]
	case app.BookingRow:
		name = r.Artist
	case app.SeatRow:
		name = r.Name
	case app.ResponseRow:
		name = r.Event
	}
	all := append([]Field{{"id", kept.ID}, {"name", name}, {"version", kept.Version}}, ownFields(row)...)
	if i, ok := row.Interface().(app.IndicatorRow); ok {
		all = pointedBaseline(i.Indicator, all)
	}
	return all
}

// pointedBaseline writes a baseline with its decimals, as typed values are.
func pointedBaseline(i app.Indicator, all []Field) []Field {
	for n := range all {
		switch {
		case i.BaselinePlaces == 0:
		case all[n].Name == "baseline" && i.Baseline != nil:
			all[n].Value = json.Number(app.Decimal{N: int64(*i.Baseline), Places: i.BaselinePlaces}.String())
		case all[n].Name == "baseline_of":
			all[n].Value = json.Number(app.Decimal{N: int64(i.BaselineOf), Places: i.BaselinePlaces}.String())
		}
	}
	return slices.DeleteFunc(all, func(f Field) bool { return f.Name == "baseline_places" })
}

func ownFields(row reflect.Value) (all []Field) {
	for i := range row.NumField() {
		f, v := row.Type().Field(i), row.Field(i)
		switch {
		case f.Type == reflect.TypeFor[app.Kept]() || f.Name == "Name":
		case f.Anonymous && f.Type.Kind() == reflect.Struct:
			all = append(all, ownFields(v)...)
		case f.Type == reflect.TypeFor[app.Set]() && v.IsNil():
			all = append(all, Field{snake(f.Name), app.Set{}})
		case f.Type.Kind() == reflect.Slice && f.Type.Elem().Kind() == reflect.Struct:
		default:
			all = append(all, Field{snake(f.Name), v.Interface()})
		}
	}
	return all
}

// snake writes a field's name as files do: PlaceID, place_id.
func snake(name string) string {
	var b strings.Builder
	r := []rune(name)
	for i, c := range r {
		if i > 0 && unicode.IsUpper(c) && (!unicode.IsUpper(r[i-1]) || i+1 < len(r) && unicode.IsLower(r[i+1])) {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToLower(c))
	}
	return b.String()
}

// Rows reads part of the rows of a kind, and how many there are.
func Rows(ctx context.Context, r app.Reader, kind app.Kind, p app.Page) (reflect.Value, int, error) {
	switch kind {
	case app.People:
		return rowsOf(r.People(ctx, app.PersonFilter{Page: p}))
	case app.Ensembles:
		return rowsOf(r.Ensembles(ctx, p))
	case app.Organisations:
		return rowsOf(r.Organisations(ctx, app.OrganisationFilter{Page: p}))
	case app.Venues:
		return rowsOf(r.Venues(ctx, app.VenueFilter{Page: p}))
	case app.Projects:
		return rowsOf(r.Projects(ctx, p))
	case app.EventSeries:
		return rowsOf(r.ManySeries(ctx, app.SeriesFilter{Page: p}))
	case app.EventPatterns:
		return rowsOf(r.Patterns(ctx, app.PatternFilter{Page: p}))
	case app.Grants:
		return rowsOf(r.Grants(ctx, p))
	case app.Events:
		return rowsOf(r.Events(ctx, app.EventFilter{Page: p}))
	case app.Programmes:
		return rowsOf(r.Programmes(ctx, p))
	case app.Works:
		return rowsOf(r.Works(ctx, app.WorkFilter{Page: p}))
	case app.Bookings:
		return rowsOf(r.Bookings(ctx, app.BookingFilter{Page: p}))
	case app.Responses:
		return rowsOf(r.Responses(ctx, app.ResponseFilter{Page: p}))
	case app.Questions:
		return rowsOf(r.Questions(ctx, app.QuestionFilter{Page: p}))
	case app.Questionnaires:
		return rowsOf(r.Questionnaires(ctx, app.QuestionnaireFilter{Page: p}))
	case app.Media:
		return rowsOf(r.MediaItems(ctx, app.MediaFilter{Page: p}))
	case app.Expenses:
		return rowsOf(r.Expenses(ctx, app.ExpenseFilter{Page: p}))
	}
	return platformRows(ctx, r, kind, p)
}

// platformRows are those of meetings, of the platform and its dialogue.
func platformRows(ctx context.Context, r app.Reader, kind app.Kind, p app.Page) (reflect.Value, int, error) {
	switch kind {
	case app.Decisions:
		return rowsOf(r.Decisions(ctx, app.DecisionFilter{Page: p}))
	case app.ActionPoints:
		return rowsOf(r.ActionPoints(ctx, app.ActionPointFilter{Page: p}))
	case app.Seats:
		return rowsOf(r.Seats(ctx, app.SeatFilter{Page: p}))
	case app.Advocacies:
		return rowsOf(r.Advocacies(ctx, app.AdvocacyFilter{Page: p}))
	case app.Needs:
		return rowsOf(r.Needs(ctx, app.NeedFilter{Page: p}))
	case app.Proposals:
		return rowsOf(r.Proposals(ctx, app.ProposalFilter{Page: p}))
	case app.Indicators:
		return rowsOf(r.Indicators(ctx, app.IndicatorFilter{Page: p}))
	case app.Statements:
		return rowsOf(r.Statements(ctx, app.StatementFilter{Page: p}))
	case app.Rates:
		return rowsOf(r.Rates(ctx, app.RateFilter{Page: p}))
	}
	return reflect.Value{}, 0, app.ErrNotFound
}

func rowsOf[T any](rows []T, total int, err error) (reflect.Value, int, error) {
	return reflect.ValueOf(rows), total, err
}
