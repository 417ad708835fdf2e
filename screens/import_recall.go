package screens

import (
	"context"
	"slices"

	"sofra/app"
)

// chosenColumns are the columns of a sheet as somebody chose them, by its row of
// titles. Nothing of what stands below is in them.
type chosenColumns struct {
	Head    string           `json:"head"`
	Columns app.SheetMapping `json:"mapping"`
}

// mostColumns is how many sheets a desk remembers.
const mostColumns = 50

// choose remembers the columns of a sheet, before all others.
func (s *settings) choose(c chosenColumns) {
	s.Columns = slices.DeleteFunc(slices.Clone(s.Columns), func(o chosenColumns) bool { return o.Head == c.Head })
	s.Columns = append([]chosenColumns{c}, s.Columns...)
	s.Columns = s.Columns[:min(len(s.Columns), mostColumns)]
}

// chosen are the columns that this desk remembers, by the titles.
func (s *settings) chosen() map[string]app.SheetMapping {
	all := map[string]app.SheetMapping{}
	for _, c := range s.Columns {
		all[c.Head] = c.Columns
	}
	return all
}

// recall puts the columns that were chosen before in place of what is proposed.
// A choice that this version does not know is no choice.
func (r *reading) recall(ctx context.Context, a *app.App, book app.Workbook, known map[string]app.SheetMapping) error {
	if len(known) == 0 {
		return nil
	}
	said, err := app.Recall(ctx, book, known)
	if err != nil {
		return err
	}
	for i, plan := range r.plans {
		if _, ok := said[plan.Name]; !ok {
			continue
		}
		got, err := a.Preview(ctx, book, app.ImportOptions{Sheets: []string{plan.Name}, Mapping: app.Mapping{plan.Name: said[plan.Name]}})
		if err == nil && len(got.Sheets) == 1 && got.Sheets[0].Kind != "" {
			r.plans[i] = got.Sheets[0]
			r.mark(got.Sheets[0])
			r.recalled[plan.Name] = true
		}
	}
	return nil
}

// rememberColumns keeps how somebody chose the columns of sheets that came in.
func (p *importing) rememberColumns(u *UI) {
	for _, plan := range p.file.plans {
		head := plan.HeadKey()
		if !p.file.chosen[plan.Name] || plan.Kind == "" || head == "" {
			continue
		}
		one := chosenColumns{head, plan.Mapping()}
		one.Columns.Header = 0 // the titles say where they are
		u.remember(func(s *settings) { s.choose(one) })
	}
}
