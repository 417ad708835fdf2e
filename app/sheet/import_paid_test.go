package sheet

import (
	"fmt"
	"strings"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// What a list says of the grant's part and cannot be read is no share: no donor is
// billed for what nobody wrote. A part in per cent is one, and too much is told of.
func TestUnreadableShareIsNone(t *testing.T) {
	a := dbtest.New(t)
	dbtest.NewYear(t, a)
	list := "Number,Date,Description,Amount,Currency,Grants,Paid by grants\n" +
		"1,2025-03-02,Nothing said,200.00,EUR,NL-2025,\n2,2025-03-02,Half,200.01,EUR,NL-2025,50%\n3,2025-03-02,A third,100.00,EUR,NL-2025,\"33,5 %\"\n" +
		"4,2025-03-02,Below,200.00,EUR,NL-2025,-5\n5,2025-03-02,Words,200.00,EUR,NL-2025,most of it\n6,2025-03-02,Too much,100.00,EUR,NL-2025,500.00\n" +
		"7,2025-03-02,Too many,100.00,EUR,NL-2025,150%\n8,2025-03-02,Other money,100.00,RSD,NL-2025,50 EUR\n9,2025-03-02,None,100.00,EUR,NL-2025,0\n10,2025-03-02,Part,100.00,EUR,NL-2025,12.5\n"
	out := bring(t, a, write(t, "list.csv", []byte(list)), app.ImportOptions{Kind: app.Expenses, Today: today})
	var told []string
	for _, p := range out.Problems {
		told = append(told, fmt.Sprintf("%s%d %s", p.Column, p.Row, p.Code))
	}
	if got := strings.Join(told, "; "); got != "G5 below_zero; G6 bad_amount; G7 share_too_much; G8 bad_amount; G9 bad_share" {
		t.Errorf("told of %s", got)
	}
	all, _, err := a.Expenses(t.Context(), app.ExpenseFilter{})
	check(t, err)
	found := map[string]app.Minor{}
	for _, e := range all {
		found[e.Description] = e.Shared
	}
	for what, want := range map[string]app.Minor{"Nothing said": 20000, "Half": 10001, "A third": 3350, "Below": 0, "Words": 0, "Too much": 10000, "Too many": 0, "Other money": 0, "None": 0, "Part": 1250} {
		if found[what] != want {
			t.Errorf("of %s a grant pays %d, want %d", what, found[what], want)
		}
	}
}

// A day with slashes whose column does not say whether day or month goes first is told
// of with what was taken; a column that says it is followed.
func TestDaysThatMayBeTwoAreToldOf(t *testing.T) {
	const head = "Number,Date,Description,Amount\n"
	for name, c := range map[string]struct {
		days []string
		told string
		want []app.Date
	}{
		"nobody says":     {[]string{"03/04/2025", "05/05/2025"}, "B2 unsure_day", []app.Date{"2025-04-03", "2025-05-05"}},
		"the day first":   {[]string{"03/04/2025", "25/04/2025"}, "", []app.Date{"2025-04-03", "2025-04-25"}},
		"the month first": {[]string{"03/04/2025", "04/25/2025"}, "B2 unsure_day", []app.Date{"2025-03-04", "2025-04-25"}},
		"points":          {[]string{"03.04.2025", "2025-03-04"}, "", []app.Date{"2025-04-03", "2025-03-04"}},
	} {
		t.Run(name, func(t *testing.T) {
			a := dbtest.New(t)
			list := head
			for i, d := range c.days {
				list += fmt.Sprintf("%d,%s,Document %d,10.00\n", i+1, d, i+1)
			}
			out := bring(t, a, write(t, "list.csv", []byte(list)), app.ImportOptions{Kind: app.Expenses, Today: today})
			var told []string
			for _, p := range out.Problems {
				told = append(told, fmt.Sprintf("%s%d %s", p.Column, p.Row, p.Code))
			}
			if got := strings.Join(told, "; "); got != c.told {
				t.Errorf("told of %q, want %q", got, c.told)
			}
			all, _, err := a.Expenses(t.Context(), app.ExpenseFilter{})
			check(t, err)
			for _, e := range all {
				i := int(e.Number[0] - '1')
				if e.Day != c.want[i] {
					t.Errorf("%s is %s, want %s", c.days[i], e.Day, c.want[i])
				}
			}
		})
	}
}
