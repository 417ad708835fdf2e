package sheet_test

import (
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
)

var (
	rowBreak = regexp.MustCompile(`<rowBreaks.*?</rowBreaks>`)
	turnAt   = regexp.MustCompile(`<brk id="(\d+)"`)
	drawing  = regexp.MustCompile(`drawings/(drawing\d+\.xml)`)
	anchored = regexp.MustCompile(`(?s)<xdr:from>.*?<xdr:row>(\d+)</xdr:row>.*?<xdr:to>.*?<xdr:row>(\d+)</xdr:row>`)
)

// A page that would end within a chart ends before it; the sheet is then printed in a
// scale, for a program that fits a sheet to its paper takes no notice of breaks.
func TestNoPageEndsWithinAChart(t *testing.T) {
	r, err := sampled(t).DonorReport(t.Context(), app.ReportRequest{Grant: "NL-2024", Profile: "eu", Lang: words.Sq}, nil)
	fine(t, err)
	path, _ := written(t, r)
	file, err := os.ReadFile(path)
	fine(t, err)
	parts, turns := bookParts(t, file), 0
	for name, part := range parts {
		sheet, ok := strings.CutPrefix(name, "xl/worksheets/sheet")
		if !ok || !turnAt.MatchString(rowBreak.FindString(part)) {
			continue
		}
		if strings.Contains(part, `fitToPage="true"`) || !strings.Contains(part, ` scale="`) {
			t.Errorf("%s is fitted to its paper", name)
		}
		at := drawing.FindStringSubmatch(parts["xl/worksheets/_rels/sheet"+sheet+".rels"])
		if at == nil {
			t.Fatalf("%s has no charts, and pages of its own", name)
		}
		charts := parts["xl/drawings/"+at[1]]
		for _, m := range turnAt.FindAllStringSubmatch(rowBreak.FindString(part), -1) {
			turns++
			at, _ := strconv.Atoi(m[1])
			for _, c := range anchored.FindAllStringSubmatch(charts, -1) {
				from, _ := strconv.Atoi(c[1])
				to, _ := strconv.Atoi(c[2])
				if from < at && at < to {
					t.Errorf("%s: a page ends at %d, within the chart from %d to %d", name, at, from, to)
				}
			}
		}
	}
	if turns == 0 {
		t.Error("no page ends anywhere")
	}
}
