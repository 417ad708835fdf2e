package db

import (
	"context"
	"database/sql/driver"
	"fmt"
	"reflect"
	"strings"
	"sync"
	"time"

	"sofra/app"
)

// Any record is written by put, from the fields of its type: a field is the
// column of its name, and that is the only spelling of the fact.

// shape is how a type of record lies in its table.
type shape struct {
	columns []string // without id, version and sort_key
	paths   [][]int
	named   bool
	insert  string // the columns of a new row: those, sort_key where it is named, and id
}

// shapes are worked out once a type.
var shapes sync.Map

type kept interface{ Ident() *app.Kept }

type named interface{ Names() []string }

func shapeOf(t reflect.Type) *shape {
	if s, ok := shapes.Load(t); ok {
		return s.(*shape)
	}
	s := &shape{named: t.Implements(reflect.TypeFor[named]())}
	s.add(t, nil)
	s.insert = strings.Join(s.columns, ", ") + ", id"
	if s.named {
		s.insert = strings.Join(s.columns, ", ") + ", sort_key, id"
	}
	shapes.Store(t, s)
	return s
}

// add collects the fields of t that are columns: not parts, which have their
// own table, and not what is only shown.
func (s *shape) add(t reflect.Type, path []int) {
	for i := range t.NumField() {
		f := t.Field(i)
		at := append(append([]int{}, path...), i)
		switch {
		case f.Anonymous:
			s.add(f.Type, at)
		case f.Tag.Get("part") == "shown", f.Name == "ID", f.Name == "Version":
		case f.Type.Kind() == reflect.Slice && f.Type.Elem().Kind() == reflect.Struct:
		default:
			s.columns = append(s.columns, app.ColumnOf(f.Name))
			s.paths = append(s.paths, at)
		}
	}
}

// values are the columns of row as they are now: it may change before they are
// written.
func (s *shape) values(row reflect.Value) ([]any, error) {
	args := make([]any, 0, len(s.paths)+3)
	for _, p := range s.paths {
		v, err := valueOf(row.FieldByIndex(p))
		if err != nil {
			return nil, err
		}
		args = append(args, v)
	}
	return args, nil
}

// valueOf is what a column holds of a field. Texts, which are most, are taken
// without a copy.
func valueOf(field reflect.Value) (driver.Value, error) {
	switch f := field.Addr().Interface().(type) {
	case *string:
		return *f, nil
	case driver.Valuer:
		return f.Value()
	}
	return driver.DefaultParameterConverter.ConvertValue(field.Interface())
}

// columns lists the columns of T for a SELECT, each after prefix.
func columns[T any](prefix string) string {
	s := shapeOf(reflect.TypeFor[T]())
	all := append([]string{"id", "version"}, s.columns...)
	return prefix + strings.Join(all, ", "+prefix)
}

// put keeps row in table: a new one when its version is 0, else in place of
// the version it was read as.
func put(ctx context.Context, w *writer, table string, row kept) (err error) {
	defer wrap(&err, "put into %s", table)
	k := row.Ident()
	was := *k
	if w.bulk == nil {
		w.onFail = append(w.onFail, func() { *k = was })
	}
	v := reflect.ValueOf(row).Elem()
	s := shapeOf(v.Type())
	if k.Version == 0 {
		err = w.insert(ctx, table, s, v, k)
	} else {
		err = w.replace(ctx, table, s, v, k)
	}
	if err != nil || !s.named {
		return err
	}
	return w.find(ctx, table, k, v.Interface().(named).Names())
}

func (w *writer) insert(ctx context.Context, table string, s *shape, v reflect.Value, k *app.Kept) error {
	if k.ID == "" {
		k.ID = app.NewID()
	}
	args, err := s.values(v)
	if err != nil {
		return err
	}
	if s.named {
		args = append(args, sortKey(v.Interface().(named).Names()[0]))
	}
	args = append(args, string(k.ID))
	if err := w.add(ctx, table, newRows{columns: s.insert, width: len(args), args: args}); err != nil {
		return err
	}
	k.Version = 1
	return nil
}

func (w *writer) replace(ctx context.Context, table string, s *shape, v reflect.Value, k *app.Kept) error {
	args, err := s.values(v)
	if err != nil {
		return err
	}
	query := `UPDATE ` + table + ` SET ` + strings.Join(s.columns, " = ?, ") + ` = ?`
	if s.named {
		query += `, sort_key = ?`
		args = append(args, sortKey(v.Interface().(named).Names()[0]))
	}
	rows, err := w.exec(ctx, query+`, version = version + 1 WHERE id = ? AND version = ?`, append(args, k.ID, k.Version)...)
	if err != nil {
		return err
	}
	if rows == 0 {
		return w.missed(ctx, table, k.ID)
	}
	k.Version++
	return nil
}

// missed says why nothing was replaced: the row is gone, or newer.
func (w *writer) missed(ctx context.Context, table string, id app.ID) error {
	var n int
	if err := w.one(ctx, &n, `SELECT count(*) FROM `+table+` WHERE id = ?`, id); err != nil {
		return err
	}
	if n == 0 {
		return app.ErrNotFound
	}
	return app.ErrStale
}

// parts says where the parts of a record lie: their table and the column
// that names their owner.
type parts struct{ table, owner string }

// owned are the parts of one owner; a fresh one has none yet.
type owned struct {
	parts
	fresh bool
}

// putParts makes the parts of owner those in rows; what is no longer among
// them is deleted. The owner's version guards them all.
func putParts[T any, P interface {
	*T
	kept
}](ctx context.Context, w *writer, in owned, owner app.ID, rows []T) (err error) {
	defer wrap(&err, "parts in %s", in.table)
	old := map[app.ID]*T{}
	if !in.fresh {
		var have []T
		if err := w.all(ctx, &have, `SELECT `+columns[T]("")+` FROM `+in.table+` WHERE `+in.owner+` = ?`, owner); err != nil {
			return err
		}
		for i := range have {
			old[P(&have[i]).Ident().ID] = &have[i]
		}
	}
	for i := range rows {
		row := P(&rows[i])
		setOwner(row, in.owner, owner)
		k := row.Ident()
		k.Version = 0 // where it is new, or was another's
		if was := old[k.ID]; was != nil {
			k.Version = P(was).Ident().Version
		}
		same, err := unchanged(old[k.ID], &rows[i])
		delete(old, k.ID)
		if err == nil && !same { // else its version stays: another desk may have it open
			err = put(ctx, w, in.table, row)
		}
		if err != nil {
			return err
		}
	}
	for id := range old {
		if _, err := w.exec(ctx, `DELETE FROM `+in.table+` WHERE id = ?`, id); err != nil {
			return err
		}
	}
	return nil
}

// unchanged says whether a part says what it said before.
func unchanged[T any](was, is *T) (bool, error) {
	if was == nil {
		return false, nil
	}
	s := shapeOf(reflect.TypeFor[T]())
	before, err := s.values(reflect.ValueOf(was).Elem())
	if err != nil {
		return false, err
	}
	now, err := s.values(reflect.ValueOf(is).Elem())
	return reflect.DeepEqual(before, now), err
}

func setOwner(row kept, name string, owner app.ID) {
	v := reflect.ValueOf(row).Elem()
	s := shapeOf(v.Type())
	for i, c := range s.columns {
		if c == name {
			v.FieldByIndex(s.paths[i]).Set(reflect.ValueOf(owner))
			return
		}
	}
	panic(fmt.Sprintf("%s has no owner %s", v.Type(), name)) // a typing slip in this package
}

// now is the moment a step is written down.
func now() app.Instant { return app.InstantOf(time.Now()) }
