package sheet_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sofra/app"
	"sofra/app/sample"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// live is a written report in which one input of each summed column is changed.
type live struct {
	app.Report
	stored  *excelize.File
	changed []string         // "Table.column"
	by      map[string]int64 // how much, in the column's own units
}

// at is where a table stands in the file.
func (l *live) at(t *testing.T, table string) (sheet string, left, top, bottom int) {
	t.Helper()
	for _, name := range l.stored.GetSheetList() {
		tables, err := l.stored.GetTables(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, found := range tables {
			if found.Name == table {
				left, top, _, bottom = corners(t, found.Range)
				return name, left, top, bottom
			}
		}
	}
	t.Fatalf("there is no table %s", table)
	return "", 0, 0, 0
}

// unit is what one is in the file for a column of the kind.
func unit(kind app.CellKind) float64 {
	switch kind {
	case app.MoneyCell:
		return 1. / 100
	case app.DurationCell:
		return 1. / 86400
	}
	return 1
}

// change adds to the first input of each column that has a sum and no formula,
// to each another amount.
func (l *live) change(t *testing.T) {
	t.Helper()
	l.by = map[string]int64{}
	for _, s := range l.Sheets {
		for _, table := range s.Tables {
			for i, c := range table.Columns {
				if c.Total == app.SumTotal && c.Calc == nil {
					l.add(t, table, i)
				}
			}
		}
	}
}

func (l *live) add(t *testing.T, table app.Table, column int) {
	t.Helper()
	c := table.Columns[column]
	for n, row := range table.Rows {
		if !row[column].Has {
			continue
		}
		name := table.Name + "." + c.Key
		l.changed = append(l.changed, name)
		l.by[name] = int64(100*len(l.changed) + 7)
		sheet, left, top, _ := l.at(t, table.Name)
		cell, _ := excelize.CoordinatesToCellName(left+column, top+1+n)
		if err := l.stored.SetCellValue(sheet, cell, float64(row[column].N+l.by[name])*unit(c.Cell)); err != nil {
			t.Fatal(err)
		}
		return
	}
}

// delta is how much the total of a column must have changed.
func (l *live) delta(table app.Table, key string) int64 {
	c := table.Columns[table.Column(key)].Calc
	switch {
	case c == nil:
		return l.by[table.Name+"."+key]
	case c.Op == app.Plus:
		return l.delta(table, c.Column) + l.delta(table, c.Other)
	case c.Op == app.Minus:
		return l.delta(table, c.Column) - l.delta(table, c.Other)
	}
	of, _ := l.Table(c.Table)
	return l.delta(of, c.Column)
}

// totals holds each total, and each figure of the summary, against what it was
// and what was changed, and says how many there are.
func (l *live) totals(t *testing.T, fresh *excelize.File) (n int) {
	t.Helper()
	check := func(where, sheet string, column, row int, want float64) {
		n++
		cell, _ := excelize.CoordinatesToCellName(column, row)
		same(t, where, fmt.Sprint(want), raw(t, fresh, sheet, cell))
	}
	for _, s := range l.Sheets {
		for _, table := range s.Tables {
			sheet, left, top, bottom := l.at(t, table.Name)
			for i, c := range table.Columns {
				if c.Total != app.SumTotal {
					continue
				}
				sum := l.delta(table, c.Key)
				for _, row := range table.Rows {
					sum += row[i].N
				}
				check(table.Name+"."+c.Key, sheet, left+i, bottom, float64(sum)*unit(c.Cell))
			}
			for r, row := range table.Rows {
				for i, v := range row {
					if v.Calc != nil && (v.Calc.Op == app.SumOf || v.Calc.Op == app.CountOf) {
						of, _ := l.Table(v.Calc.Table)
						check(row[0].Text, sheet, left+i, top+1+r, float64(v.N+l.delta(of, v.Calc.Column))*unit(v.Cell))
					}
				}
			}
		}
	}
	return n
}

// The reports of the sample office, as LibreOffice works them out: every
// formula as it was stored; and when one amount, count or time of each summed
// table is changed, every total and every figure that follows from it changes by
// exactly that.
func TestSampleReportsAreLive(t *testing.T) {
	a := dbtest.New(t)
	if err := sample.Fill(t.Context(), a, "small"); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		grant, changed   string
		lang             words.Lang
		formulas, totals int
	}{
		{"NL-2024", "Events.items Events.visitors Events.answers Attendance.visitors Budget.budget Budget.before Transactions.paid Rates.documents Rates.paid", words.En, 124, 34},
		{"MCYS-2025", "Events.items Events.visitors Events.answers Communities.people Encounters.pairs Programme.planned Programme.played Works.times Works.time Attendance.visitors Budget.budget Budget.before Transactions.paid Rates.documents Rates.paid CoFunding.paid CoFundingOutputs.events CoFundingOutputs.concerts CoFundingOutputs.first CoFundingOutputs.media CoFundingPeople.visits CoFundingPeople.first", words.Sq, 173, 41},
	} {
		t.Run(c.grant, func(t *testing.T) {
			r, err := a.DonorReport(t.Context(), app.ReportRequest{Grant: c.grant, Lang: c.lang}, nil)
			if err != nil {
				t.Fatal(err)
			}
			path, stored := written(t, r)
			if n := agree(t, stored, recalculated(t, path)); n != c.formulas {
				t.Errorf("%d formulas, want %d", n, c.formulas)
			}
			l := &live{Report: r, stored: stored}
			if l.change(t); strings.Join(l.changed, " ") != c.changed {
				t.Errorf("changed %s, want %s", l.changed, c.changed)
			}
			if err := stored.SaveAs(path); err != nil {
				t.Fatal(err)
			}
			if n := l.totals(t, recalculated(t, path)); n != c.totals {
				t.Errorf("%d totals and figures, want %d", n, c.totals)
			}
		})
	}
}
