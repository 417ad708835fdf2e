package exchange

import (
	"bufio"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"

	"sofra/app"
	"sofra/app/words"
)

// SaveTables writes the office as plain tables into a new folder at path: a
// file for each kind of record and for the parts of records that have figures, and dictionary.csv, which says what each column
// is. The folder appears whole or not at all, and a trace is left of it. It
// returns how many rows each kind has.
//
// The tables are UTF-8 with a mark before it, by which Excel knows the letters;
// with commas, and quotes where they are needed; lines end as in text files. The
// importer, LibreOffice and other readers take the mark for what it is. Amounts
// have a point and two decimals, as the importer and every program reads them:
// in cents, a table that is brought in again would be a hundred times as dear.
func SaveTables(ctx context.Context, a *app.App, path string, o Out) (rows map[app.Kind]int, err error) {
	path = filepath.Clean(path)
	if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
		if err != nil {
			return nil, folderFault(path, err)
		}
		return nil, app.ErrExists
	}
	temp, err := os.MkdirTemp(filepath.Dir(path), ".sofra-*")
	if err != nil {
		return nil, folderFault(path, err)
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.RemoveAll(temp))
		}
	}()
	t := &tables{Out: o, folder: temp, rows: map[app.Kind]int{}}
	err = a.GiveOut(ctx, words.T("Exported the tables"), func(from app.Reader) error { return t.write(ctx, from) })
	if err = stopped(ctx, err); err != nil {
		if t.refused != nil {
			return nil, folderFault(path, t.refused)
		}
		return nil, err
	}
	if err := errors.Join(os.Chmod(temp, 0o755), os.Rename(temp, path)); err != nil {
		return nil, folderFault(path, err)
	}
	return t.rows, nil
}

// folderFault says why a folder was not written.
func folderFault(path string, err error) error { return app.Filed{Path: path}.Fault(err) }

// tables is an office on its way into a folder.
type tables struct {
	Out
	folder  string
	rows    map[app.Kind]int
	refused error           // by the disk
	few     map[app.ID]bool // parts of typed values that stay here, for few are behind them
}

func (t *tables) write(ctx context.Context, from app.Reader) error {
	for i, kind := range app.Kinds() {
		err := t.file(string(kind), func(w *csv.Writer) error { return t.kind(ctx, from, kind, w) })
		if err != nil {
			return err
		}
		t.tell(i+1, len(app.Kinds())+2)
	}
	if err := t.stored(ctx, from); err != nil {
		return err
	}
	t.tell(len(app.Kinds())+1, len(app.Kinds())+2)
	return t.file("dictionary", t.dictionary)
}

// mark is how a file says that it is UTF-8.
const mark = "\ufeff"

// file writes one table. The disk may refuse at each step.
func (t *tables) file(name string, fill func(*csv.Writer) error) error {
	f, err := os.Create(filepath.Join(t.folder, name+".csv"))
	if err != nil {
		t.refused = err
		return err
	}
	disk := &sink{to: f}
	w := bufio.NewWriter(disk)
	_, _ = w.WriteString(mark) // the writer keeps its first error
	c := csv.NewWriter(w)
	err = fill(c)
	c.Flush()
	if late := errors.Join(w.Flush(), f.Sync(), f.Close()); err == nil && late != nil {
		t.refused = late
		return late
	}
	if disk.err != nil {
		t.refused = disk.err
	}
	return err
}

// kind writes the rows of a kind, page by page.
func (t *tables) kind(ctx context.Context, from app.Reader, kind app.Kind, w *csv.Writer) error {
	for n := 0; ; {
		rows, _, err := Rows(ctx, from, kind, app.Page{Offset: n, Limit: block})
		if err != nil {
			return err
		}
		if n == 0 {
			if err := w.Write(columnsOf(kind)); err != nil {
				return err
			}
		}
		for i := range rows.Len() {
			if err := w.Write(cellsOf(kind, hiddenOf(rows.Index(i), t.Book))); err != nil {
				return err
			}
		}
		n += rows.Len()
		if t.rows[kind] = n; rows.Len() < block {
			return nil
		}
	}
}

// cellsOf are the values of a row, in the order of columnsOf.
func cellsOf(kind app.Kind, row reflect.Value) (cells []string) {
	for _, f := range FieldsOf(row) {
		if given := meaningOf(kind, f.Name); !given.Empty() {
			cells = append(cells, f.cell())
		}
	}
	return cells
}

// cell is a value as a table has it.
func (f Field) cell() string {
	if m, ok := f.Value.(app.Minor); ok {
		return amount(int64(m))
	}
	text := f.Text()
	if k := reflect.TypeOf(f.Value).Kind(); k == reflect.String || k == reflect.Slice {
		text = app.QuoteFormula(clean(text))
	}
	return text
}

// amount writes cents as people and programs read them.
func amount(minor int64) string {
	sign := ""
	if minor < 0 {
		sign, minor = "-", -minor
	}
	return fmt.Sprintf("%s%d.%02d", sign, minor/100, minor%100)
}

// dictionary says what each column of each file is.
func (t *tables) dictionary(w *csv.Writer) error {
	if err := w.Write([]string{"file", "column", "meaning", "unit", "codes"}); err != nil {
		return err
	}
	for _, kind := range app.Kinds() {
		for _, f := range FieldsOf(rowType(kind)) {
			given := meaningOf(kind, f.Name)
			if given.Empty() {
				continue
			}
			row := []string{string(kind) + ".csv", f.Name, t.Book.Say(given), t.Book.Say(unitOf(f)), t.codes(kind, f)}
			if err := w.Write(row); err != nil {
				return err
			}
		}
	}
	return t.storedDictionary(w)
}

// codes lists the codes of a column with what they mean.
func (t *tables) codes(kind app.Kind, f Field) string {
	var all []string
	for _, code := range codesOf(kind, f) {
		said := codeText(f.Name, code)
		if !said.Empty() {
			code += " = " + t.Book.Say(said)
		}
		all = append(all, code)
	}
	return strings.Join(all, "; ")
}
