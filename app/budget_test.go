package app

import "testing"

func TestLineAmount(t *testing.T) {
	for name, c := range map[string]struct {
		quantity int64
		cost     Minor
		want     Minor
	}{
		"two and a half at 2,000.00": {2500, 200000, 500000},
		"a half goes up":             {1500, 200001, 300002},
		"below a half goes down":     {1333, 100, 133},
		"nothing":                    {0, 100, 0},
		"a thousandth":               {1, 50000, 50},
		"more than there is":         {1 << 60, 1 << 60, 0},
	} {
		if got := LineAmount(c.quantity, c.cost); got != c.want {
			t.Errorf("%s: %d, want %d", name, got, c.want)
		}
	}
}

func TestOver(t *testing.T) {
	for name, c := range map[string]struct {
		variance       int
		planned, spent Minor
		want           string
	}{
		"within":         {10, 100000, 100000, ""},
		"a little over":  {10, 100000, 110000, "Over its budget."},
		"too much":       {10, 100000, 110001, "More than 10 % over: give the reason."},
		"no rule":        {0, 100000, 200000, "Over its budget."},
		"not planned":    {10, 0, 1, "Not in the budget."},
		"nothing at all": {10, 0, 0, ""},
	} {
		g := Grant{GrantRules: GrantRules{Variance: c.variance}}
		if got := g.Over(c.planned, c.spent); got.Empty() != (c.want == "") || c.want != "" && got.English() != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

func TestBudgetByHeading(t *testing.T) {
	g := Grant{Lines: []BudgetLine{
		{Kept: Kept{ID: "a"}, Heading: "Artists", Amount: 100}, {Kept: Kept{ID: "b"}, Heading: "Print", Amount: 50}, {Kept: Kept{ID: "c"}, Heading: "Artists", Amount: 30},
	}}
	all := g.Budget([]LineSpent{{LineID: "c", Amount: 20}, {LineID: "a", Amount: 5}, {Amount: 99}})
	if len(all) != 2 || all[0].Name != "Artists" || len(all[0].Lines) != 2 {
		t.Fatalf("headings %+v", all)
	}
	if planned, spent := all[0].Sums(); planned != 130 || spent != 25 {
		t.Errorf("artists: %d of %d", spent, planned)
	}
	if planned, spent := all[1].Sums(); planned != 50 || spent != 0 {
		t.Errorf("print: %d of %d", spent, planned)
	}
}

func TestTell(t *testing.T) {
	counts := []AnswerCount{
		{"all", "", 40}, {"score", "10", 20}, {"score", "8", 4}, {"score", "3", 6}, {"trust", "5", 3}, {"trust", "1", 1}, {"heard", "no", 5}, {"heard", "yes", 5},
	}
	want := map[string]string{
		"score": "24 of 30, between 63 and 90 %", "heard": "5 of 10, between 24 and 76 %", "trust": "3 of 4",
	}
	for _, told := range Tell(counts) {
		if got := told.Sentence().English(); got != want[told.Question] {
			t.Errorf("%s: %q, want %q", told.Question, got, want[told.Question])
		}
		if few, rough := told.Question == "trust", told.Question == "heard"; told.Few() != few || told.Rough() != rough {
			t.Errorf("%s: few %v, rough %v", told.Question, told.Few(), told.Rough())
		}
	}
	spread := answersTo(counts, questions()[0])
	if len(spread) != 11 || spread[10].N != 20 || spread[0].N != 0 || Given(counts, "all", "") != 40 {
		t.Errorf("spread %+v", spread)
	}
	for _, told := range Tell(nil) {
		if told.All != 0 || told.Share() != 0 || !told.Few() {
			t.Errorf("of nothing: %+v", told)
		}
	}
}
