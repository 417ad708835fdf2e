package command

import (
	"fmt"
	"reflect"
	"strings"
	"unicode"

	"sofra/app"
)

// field is one field of a record, as files and scripts name it.
type field struct {
	name  string
	value any
}

func (f field) text() string {
	v := reflect.ValueOf(f.value)
	if v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return ""
		}
		return fmt.Sprint(v.Elem().Interface())
	}
	return fmt.Sprint(f.value)
}

// head is what every record has: its id, the name it goes by, its version.
func head(row reflect.Value) []field {
	kept := row.FieldByName("Kept").Interface().(app.Kept)
	name := ""
	switch r := row.Interface().(type) {
	case interface{ Names() []string }:
		name = r.Names()[0]
	case app.BookingRow:
		name = r.Artist
	case app.ResponseRow:
		name = r.Event
	}
	return []field{{"id", kept.ID}, {"name", name}, {"version", kept.Version}}
}

// fieldsOf lists the record's own fields: neither what head says nor its
// parts, which are records themselves.
func fieldsOf(row reflect.Value) (all []field) {
	for i := range row.NumField() {
		f, v := row.Type().Field(i), row.Field(i)
		switch {
		case f.Type == reflect.TypeFor[app.Kept]() || f.Name == "Name":
		case f.Anonymous && f.Type.Kind() == reflect.Struct:
			all = append(all, fieldsOf(v)...)
		case f.Type == reflect.TypeFor[app.Set]() && v.IsNil():
			all = append(all, field{snake(f.Name), app.Set{}})
		case f.Type.Kind() == reflect.Slice && f.Type.Elem().Kind() == reflect.Struct:
		default:
			all = append(all, field{snake(f.Name), v.Interface()})
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
