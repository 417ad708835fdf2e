package sample

import (
	"fmt"

	"sofra/app"
)

// rates tells what a euro was worth in dinars, month by month of a year: believable
// figures, not those of the Commission.
func (s *story) rates() {
	for month := 1; month <= 12 && s.err == nil; month++ {
		s.err = s.a.SaveRate(s.ctx, &app.Rate{
			Currency: "RSD", Source: app.InforEuro, Day: app.Date(fmt.Sprintf("2025-%02d-01", month)), Value: fmt.Sprintf("117.%02d", 3+month*2),
		})
	}
}
