package sheet

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"sofra/app"
	"sofra/app/words"
)

// SaveXLSForm writes a questionnaire for telephones to path, whole or not at all.
func SaveXLSForm(path string, p app.FormPhone) error {
	file := app.Filed{Path: path, End: ".xlsx", Only: true,
		Taken: words.T("{file} is there already and is no workbook. Choose another name; nothing was changed.", "file", filepath.Base(path))}
	err := file.Write(func(to io.Writer) error { return WriteXLSForm(to, p) })
	var ours *unmade
	if err == nil || errors.As(err, &ours) && !app.OutOfSpace(err) {
		return err
	}
	return file.Fault(err)
}

// WriteXLSForm writes one: the same questionnaire gives the same bytes.
func WriteXLSForm(to io.Writer, p app.FormPhone) (err error) {
	f := excelize.NewFile()
	defer func() {
		if closed := f.Close(); err == nil {
			err = closed
		}
	}()
	form := newXLSForm(p)
	head, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
	if err != nil {
		return &unmade{err}
	}
	for i, s := range form.sheets() {
		if err := s.write(f, i, head); err != nil {
			return &unmade{fmt.Errorf("sheet %s: %w", s.name, err)}
		}
	}
	if err := f.SetAppProps(&excelize.AppProperties{Application: "Sofra"}); err != nil {
		return &unmade{err}
	}
	f.SetZipWriter(inOrder)
	return f.Write(to)
}

// xlsSheet is one sheet of the three.
type xlsSheet struct {
	name    string
	columns []string
	rows    []xlsRow
}

// sheets are the three, with those columns that have something in them.
func (f *xlsform) sheets() []xlsSheet {
	var labels, hints, messages []string
	for _, l := range f.langs {
		labels = append(labels, "label::"+f.tongue(l))
		hints = append(hints, "hint::"+f.tongue(l))
		messages = append(messages, "constraint_message::"+f.tongue(l))
	}
	survey := slices.Concat([]string{"type", "name"}, labels, hints, []string{"required", "relevant", "constraint"}, messages, []string{"parameters", "appearance", "calculation"})
	survey = slices.DeleteFunc(survey, func(column string) bool {
		return !slices.ContainsFunc(f.survey, func(r xlsRow) bool { return r[column] != "" })
	})
	return []xlsSheet{
		{"survey", survey, f.survey},
		{"choices", append([]string{"list_name", "name"}, labels...), f.choices},
		{"settings", []string{"form_title", "form_id", "version", "default_language"}, []xlsRow{f.settings()}},
	}
}

// settings name the form. Its version goes up with each change of a day.
func (f *xlsform) settings() xlsRow {
	return xlsRow{
		"form_title": f.Title, "form_id": formID(f.Form.ID, f.EventID), "default_language": f.tongue(f.langs[0]),
		"version": strings.ReplaceAll(string(f.On), "-", "") + fmt.Sprintf("%02d", f.Form.Version%100),
	}
}

// formID tells the forms of a server apart: one for each edition and event.
func formID(form, event app.ID) string {
	name := "sofra"
	for _, id := range []app.ID{form, event} {
		all := strings.ReplaceAll(string(id), "-", "")
		if all != "" {
			name += "_" + all[max(0, len(all)-12):]
		}
	}
	return name
}

// write writes a sheet: all of it is text.
func (s xlsSheet) write(f *excelize.File, at, head int) error {
	if at == 0 {
		if err := f.SetSheetName("Sheet1", s.name); err != nil {
			return err
		}
	} else if _, err := f.NewSheet(s.name); err != nil {
		return err
	}
	for c, column := range s.columns {
		letter, err := excelize.ColumnNumberToName(c + 1)
		if err == nil {
			err = f.SetCellStr(s.name, letter+"1", column)
		}
		if err == nil {
			err = f.SetCellStyle(s.name, letter+"1", letter+"1", head)
		}
		if err == nil {
			err = f.SetColWidth(s.name, letter, letter, min(44, max(12, float64(len(column))+2)))
		}
		for r, row := range s.rows {
			if row[column] != "" && err == nil {
				err = f.SetCellStr(s.name, fmt.Sprint(letter, r+2), row[column])
			}
		}
		if err != nil {
			return err
		}
	}
	return f.SetPanes(s.name, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"})
}
