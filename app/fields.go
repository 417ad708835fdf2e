package app

import (
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
)

// field is one value of a record, by its column.
type field struct {
	name, column string
	value        reflect.Value
}

// anatomy is what a record is made of: the columns of its table, its parts,
// which have tables of their own, and what is only shown.
type anatomy struct{ fields, parts, shown []field }

func anatomyOf(r Record) (a anatomy) {
	a.add(reflect.ValueOf(r).Elem())
	return a
}

func (a *anatomy) add(r reflect.Value) {
	for i := range r.NumField() {
		f := r.Type().Field(i)
		one := field{f.Name, ColumnOf(f.Name), r.Field(i)}
		switch {
		case f.Type == reflect.TypeFor[Kept]():
		case f.Tag.Get("part") == "shown":
			a.shown = append(a.shown, one)
		case f.Anonymous:
			a.add(r.Field(i))
		case f.Type.Kind() == reflect.Slice && f.Type.Elem().Kind() == reflect.Struct:
			a.parts = append(a.parts, one)
		default:
			a.fields = append(a.fields, one)
		}
	}
}

// whole are the fields that are one value with the column of this name, and
// its own among them.
func (a anatomy) whole(column string) (all []field) {
	for _, group := range oneValue() {
		for _, f := range a.fields {
			if slices.Contains(group, column) && slices.Contains(group, f.column) {
				all = append(all, f)
			}
		}
		if len(all) > 0 && slices.ContainsFunc(a.fields, func(f field) bool { return f.column == group[0] }) {
			return all
		}
		all = nil
	}
	at := slices.IndexFunc(a.fields, func(f field) bool { return f.column == column })
	if at < 0 {
		return nil
	}
	return a.fields[at : at+1]
}

// PartIn is the record itself or the part of it that has this ID, to any
// depth; nil where there is none.
func PartIn(r Record, id ID) Record {
	if r.Ident().ID == id {
		return r
	}
	for _, p := range anatomyOf(r).parts {
		for i := range p.value.Len() {
			if found := PartIn(p.value.Index(i).Addr().Interface().(Record), id); found != nil {
				return found
			}
		}
	}
	return nil
}

// ImageOf is a record as the journal would keep it, by column, with its ID;
// its parts are under the names of their fields.
func ImageOf(r Record) map[string]any {
	image := map[string]any{"id": string(r.Ident().ID)}
	a := anatomyOf(r)
	for _, f := range a.fields {
		image[f.column] = plain(f.value)
	}
	for _, p := range a.parts {
		var all []map[string]any
		for i := range p.value.Len() {
			all = append(all, ImageOf(p.value.Index(i).Addr().Interface().(Record)))
		}
		image[p.name] = all
	}
	return image
}

// plain is a value as JSON has it: text, a number, or nothing.
func plain(v reflect.Value) any {
	if valuer, ok := v.Interface().(driver.Valuer); ok {
		if kept, err := valuer.Value(); err == nil {
			return kept
		}
	}
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			return nil
		}
		return plain(v.Elem())
	case reflect.Int, reflect.Int64:
		return float64(v.Int())
	case reflect.Bool:
		if v.Bool() {
			return float64(1)
		}
		return float64(0)
	}
	return v.String()
}

// setPlain puts what an image keeps into a field. The engines write yes and no
// in two ways.
func setPlain(to reflect.Value, v any) error {
	if s, ok := to.Addr().Interface().(interface{ Scan(any) error }); ok {
		return s.Scan(v)
	}
	if yes, ok := v.(bool); ok {
		v = float64(0)
		if yes {
			v = float64(1)
		}
	}
	n, number := v.(float64)
	text, isText := v.(string)
	switch kind := to.Kind(); {
	case v == nil:
		to.SetZero()
	case kind == reflect.Pointer && number:
		to.Set(reflect.New(to.Type().Elem()))
		return setPlain(to.Elem(), v)
	case kind == reflect.String && isText:
		to.SetString(text)
	case kind == reflect.Bool && number:
		to.SetBool(n != 0)
	case (kind == reflect.Int || kind == reflect.Int64) && number:
		to.SetInt(int64(n))
	default:
		return fmt.Errorf("%T is no %s", v, to.Type())
	}
	return nil
}

// rowOf reads an image of the journal; none is nil.
func rowOf(image string) (row map[string]any) {
	if json.Unmarshal([]byte(image), &row) != nil {
		return nil
	}
	return row
}

// oneValue are columns that only mean something together: the first names
// them. An amount is not moved without its currency, a room not without its
// venue.
func oneValue() [][]string {
	return [][]string{
		{"usual_fee", "currency"}, {"hire", "currency"}, {"amount", "currency"}, {"fee", "currency"},
		{"venue_id", "room_id", "layout_id"}, {"person_id", "ensemble_id", "said"}, {"grant_id", "line_id"},
	}
}
