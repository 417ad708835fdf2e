package db

import (
	"database/sql"
	"fmt"
	"reflect"

	"github.com/jmoiron/sqlx"
	"github.com/jmoiron/sqlx/reflectx"
)

// scanInto adds every row to a slice of records or of single values, each read into its
// place: sqlx makes each of its own first, which for the documents of a year takes as
// long as to read them.
func scanInto(rows *sqlx.Rows, all reflect.Value) error {
	paths, err := columnsInto(rows, all.Type().Elem())
	if err != nil {
		return err
	}
	into := make([]any, len(paths))
	for rows.Next() {
		n := all.Len()
		all.Grow(1)
		all.SetLen(n + 1)
		one := all.Index(n)
		if one.SetZero(); one.Kind() == reflect.Pointer {
			one.Set(reflect.New(one.Type().Elem()))
		}
		for i, path := range paths {
			into[i] = reflectx.FieldByIndexes(one, path).Addr().Interface()
		}
		if err := rows.Scan(into...); err != nil {
			return err
		}
	}
	return rows.Err()
}

// columnsInto are the ways to the fields that the columns go into; a single value is its
// own.
func columnsInto(rows *sqlx.Rows, of reflect.Type) (paths [][]int, err error) {
	columns, err := rows.Columns()
	if err != nil {
		return nil, err
	}
	record := of
	if of.Kind() == reflect.Pointer {
		record = of.Elem()
	}
	if _, value := reflect.New(of).Interface().(sql.Scanner); value || record.Kind() != reflect.Struct {
		if paths = [][]int{{}}; len(columns) != 1 {
			err = fmt.Errorf("%d columns for a %s", len(columns), of)
		}
		return paths, err
	}
	paths = rows.Mapper.TraversalsByName(record, columns)
	for i, path := range paths {
		if len(path) == 0 {
			return nil, fmt.Errorf("no field of %s for the column %s", record, columns[i])
		}
	}
	return paths, nil
}
