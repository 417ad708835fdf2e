package db_test

import (
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// The sheets for the audit have what the grant keeps, and name nobody.
func TestSheetsForTheAudit(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		c := newClinic(t, a)
		c.note(t)
		r, err := a.DonorReport(t.Context(), app.ReportRequest{Grant: "NL-2025", Lang: words.En}, nil)
		must(t, err)
		for name, want := range map[string]string{"Staff": "Coordinator", "Equipment": "Keyboard", "Contracts": "Hall for the year"} {
			table, ok := r.Table(name)
			if !ok || len(table.Rows) != 1 || table.Rows[0][0].Text != want {
				t.Errorf("%s has %+v", name, table.Rows)
			}
			for _, row := range table.Rows {
				for _, v := range row {
					if v.Text == "Jeta J." {
						t.Errorf("%s names somebody", name)
					}
				}
			}
		}
		if table, ok := r.Table("Visibility"); !ok || len(table.Rows) != 1 || table.Rows[0][2].Text != "Spring concert" {
			t.Errorf("visibility has %+v", table.Rows)
		}
	})
}
