package sample

import (
	"errors"
	"strings"

	"sofra/app"
)

// results tells the logframes of the grants: taken from the library, with what the
// donors want by the end, and a value that somebody typed.
func (s *story) results() {
	want := map[string][]aimed{
		"MCYS-2025": {
			{"encounters", 6, 0}, {"first-heard", 40, 100}, {"concerts", 4, 0}, {"arrangements", 5, 0},
			{"artists", 60, 0}, {"minority-time", 35, 100}, {"visits", 1000, 0}, {"interpreting", 40, 0},
		},
		"NL-2024":      {{"joint", 1, 0}, {"taken-up", 2, 0}, {"members", 20, 0}, {"women-platform", 40, 100}, {"meetings", 6, 0}, {"trained", 25, 0}},
		"BARABAR-2025": {{"balanced", 60, 100}, {"trust-audience", 50, 100}, {"panels", 2, 0}, {"panellists", 8, 0}, {"women-panels", 40, 100}, {"media", 10, 0}},
	}
	for _, g := range s.given {
		s.logframe(g, want[g.Code])
	}
}

// aimed is an indicator of the library with what it is to come to.
type aimed struct {
	code  string
	n, of int64
}

func (s *story) logframe(g app.Grant, want []aimed) {
	var codes []string
	for _, w := range want {
		codes = append(codes, w.code)
	}
	if s.err == nil {
		_, s.err = s.a.AddIndicators(s.ctx, g.ID, "", codes...)
	}
	if s.err != nil {
		return
	}
	rows, _, err := s.a.Indicators(s.ctx, app.IndicatorFilter{GrantID: g.ID})
	s.err = err
	for _, r := range rows {
		for _, w := range want {
			if w.code != r.Example {
				continue
			}
			n := w.n
			if w.of == 0 {
				n *= int64(s.times)
			}
			keep(s, s.a.SaveIndicatorTarget, app.IndicatorTarget{IndicatorID: r.ID, Kind: "target", N: n, OfN: w.of})
		}
		if !r.Counted() {
			s.interpreted(r.ID)
		}
	}
}

// interpreted types the hours of interpreting of half a year by language, with the
// invoices that show them.
func (s *story) interpreted(id app.ID) {
	i, err := s.a.Indicator(s.ctx, id)
	if s.err = errors.Join(s.err, err); s.err != nil {
		return
	}
	i.PartedBy = app.Set{app.ByLanguage, app.ByOwn}
	i.OwnParts = app.Set{"Meetings", "Rehearsals"}
	keep(s, s.a.SaveIndicator, &i)
	if s.err != nil {
		return
	}
	part := func(by, part string, n int64) app.MeasurementPart {
		return app.MeasurementPart{PartedBy: by, Part: part, N: n, Places: 1}
	}
	s.err = s.a.SaveMeasurementWith(s.ctx, app.Measurement{
		IndicatorID: i.ID, FromOn: "2025-01-01", ToOn: "2025-06-30", N: 185, Places: 1, State: "approved", Evidence: "Invoices 7 and 12, folder Interpreting",
		Parts:    []app.MeasurementPart{part(app.ByLanguage, "sq", 105), part(app.ByLanguage, "sr-Latn", 80), part(app.ByOwn, "Meetings", 160), part(app.ByOwn, "Rehearsals", 15)},
		PartsWhy: "One hour was for the press.",
	}, app.File{Name: "invoices 7 and 12.txt"}, strings.NewReader("Interpreting, invoices 7 and 12: 18.5 hours.\n"))
}
