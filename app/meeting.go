package app

import (
	"reflect"
	"slices"
	"strings"
)

// Side is whose value is kept where two desks changed one record.
type Side int

// The sides. Neither is for a person to decide.
const (
	Neither Side = iota
	Mine
	Theirs
)

// Met is one value that differs between what a form holds and what another
// desk saved. A side is proposed where only that one changed it since the form
// was opened.
type Met struct {
	Names   []string // Go names of the fields that it is made of
	Columns []string // theirs; of parts, the name under which their images lie
	Keep    Side
}

// Meet lists the values in which mine and theirs differ. Was is the image of
// the record that mine was made from. Parts that mine left alone are not
// listed: theirs are kept.
func Meet(was map[string]any, mine, theirs Record) (all []Met) {
	now := images{was, ImageOf(mine), ImageOf(theirs)}
	a := anatomyOf(mine)
	var seen []string
	for _, f := range a.fields {
		if slices.Contains(seen, f.column) {
			continue
		}
		var m Met
		for _, one := range a.whole(f.column) {
			m.Names, m.Columns = append(m.Names, one.name), append(m.Columns, one.column)
		}
		seen = append(seen, m.Columns...)
		if now.met(&m) {
			all = append(all, m)
		}
	}
	for _, p := range a.parts {
		m := Met{Names: []string{p.name}, Columns: []string{p.name}}
		if now.met(&m) && !agree(m.Columns, now.mine, was) {
			all = append(all, m)
		}
	}
	return all
}

// images are the three of a meeting.
type images struct{ was, mine, theirs map[string]any }

// met says whether the two differ in a value, and proposes whose is kept.
func (i images) met(m *Met) bool {
	switch {
	case agree(m.Columns, i.mine, i.theirs):
		return false
	case agree(m.Columns, i.mine, i.was):
		m.Keep = Theirs
	case agree(m.Columns, i.theirs, i.was):
		m.Keep = Mine
	}
	return true
}

// agree says whether two images agree in all of these. Room around a text,
// which fields do not keep, is no difference.
func agree(keys []string, a, b map[string]any) bool {
	return !slices.ContainsFunc(keys, func(k string) bool { return !reflect.DeepEqual(trimmed(a[k]), trimmed(b[k])) })
}

func trimmed(v any) any {
	if text, ok := v.(string); ok {
		return strings.TrimSpace(text)
	}
	return v
}

// Merge gives mine the version of theirs and all that is theirs, but what is
// met and kept as mine. A record that was in the bin is so no more.
func Merge(mine, theirs Record, met []Met) {
	my, their := anatomyOf(mine), anatomyOf(theirs)
	pointed := false
	keeps := func(f field) bool {
		return slices.ContainsFunc(met, func(m Met) bool { return m.Keep == Mine && slices.Contains(m.Names, f.name) })
	}
	take := func(to, from []field, keep func(field) bool) {
		for i, f := range to {
			if !keep(f) {
				f.value.Set(from[i].value)
				continue
			}
			pointed = pointed || strings.HasSuffix(f.column, "_id")
		}
	}
	take(my.fields, their.fields, keeps)
	take(my.parts, their.parts, keeps)
	take(my.shown, their.shown, func(field) bool { return pointed })
	*mine.Ident() = *theirs.Ident()
	mine.Ident().DeletedAt = ""
}

// Become makes one record another of its kind.
func Become(r, other Record) { reflect.ValueOf(r).Elem().Set(reflect.ValueOf(other).Elem()) }

// Remember notes what a record is; the answer makes it so again.
func Remember(r Record) (back func()) {
	was := reflect.New(reflect.TypeOf(r).Elem())
	was.Elem().Set(reflect.ValueOf(r).Elem())
	return func() { reflect.ValueOf(r).Elem().Set(was.Elem()) }
}
