package app

import (
	"fmt"
	"slices"
	"testing"

	"sofra/app/words"
)

// What the sheet of communities shows of groups of different sizes.
func TestCommunityTable(t *testing.T) {
	for _, c := range []struct {
		name   string
		counts []CommunityCount
		want   string
	}{
		{"large groups stand alone", []CommunityCount{
			{Community: "alb", SaidBy: SaidSelf, People: 12, Seconds: 600, Paid: 12, Fees: 600},
			{Community: "srb", SaidBy: SaidSelf, People: 8, Seconds: 400, Paid: 8, Fees: 400},
		}, "Albanian community|themselves|12|60|60 Serb community|themselves|8|40|40"},
		{"small ones are merged, with the next when they are weak", []CommunityCount{
			{Community: "alb", SaidBy: SaidSelf, People: 12, Seconds: 500, Paid: 12, Fees: 500},
			{Community: "rom", SaidBy: SaidSelf, People: 6, Seconds: 300, Paid: 6, Fees: 300},
			{Community: "tur", SaidBy: SaidSelf, People: 2, Seconds: 200, Paid: 2, Fees: 200},
		}, "Albanian community|themselves|12|50|50 others or not shown||8|50|50"},
		{"what a list says stands apart", []CommunityCount{
			{Community: "alb", SaidBy: SaidSelf, People: 10, Seconds: 500, Paid: 10, Fees: 100},
			{Community: "alb", SaidBy: SaidList, People: 10, Seconds: 500, Paid: 10, Fees: 100},
		}, "Albanian community|themselves|10|50|50 Albanian community|a list, not themselves|10|50|50"},
		{"too few people behind a fee hide all fees", []CommunityCount{
			{Community: "alb", SaidBy: SaidSelf, People: 12, Seconds: 600, Paid: 12, Fees: 600},
			{Community: "srb", SaidBy: SaidSelf, People: 8, Seconds: 400, Paid: 2, Fees: 400},
		}, "Albanian community|themselves|12|60|- Serb community|themselves|8|40|-"},
		{"too few for anything", []CommunityCount{
			{Community: "alb", SaidBy: SaidSelf, People: 4, Seconds: 600}, {Community: "srb", SaidBy: SaidSelf, People: 3, Seconds: 100},
		}, "all together||7|100|-"},
		{"nobody", nil, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := &reporting{Book: words.In(words.En), guard: guard{least: UsualSmallest()}, reportRows: reportRows{communities: c.counts}}
			got := ""
			for _, row := range p.communityTable().Rows {
				fees := "-"
				if row[5].Has {
					fees = fmt.Sprint(row[5].N)
				}
				got += fmt.Sprintf("%s|%s|%d|%d|%s ", row[0].Text, row[1].Text, row[2].N, row[4].N, fees)
			}
			if want := c.want; got != want+" " && got != want {
				t.Errorf("shows %q, want %q", got, want)
			}
		})
	}
}

// The chart has each community once: what lists say is left out of it.
func TestCommunityChart(t *testing.T) {
	said := func(code, by string) CommunityCount {
		return CommunityCount{Community: code, SaidBy: by, People: 10, Seconds: 500}
	}
	for _, c := range []struct {
		name   string
		counts []CommunityCount
		to     int
		drawn  bool
	}{
		{"people alone", []CommunityCount{said("alb", SaidSelf), said("srb", SaidSelf)}, 0, true},
		{"a list alone", []CommunityCount{said("alb", SaidList), said("srb", SaidList)}, 0, true},
		{"both", []CommunityCount{said("alb", SaidList), said("alb", SaidSelf), said("srb", SaidSelf)}, 2, true},
		{"one beside a list", []CommunityCount{said("alb", SaidSelf), said("alb", SaidList)}, 1, false},
		{"nobody", nil, 0, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := &reporting{Book: words.In(words.En), guard: guard{least: UsualSmallest()}, reportRows: reportRows{communities: c.counts}}
			if chart, drawn := p.communityChart(); chart.To != c.to || drawn != c.drawn {
				t.Errorf("rows to %d, drawn %v", chart.To, drawn)
			}
		})
	}
}

// A share is said as far as the number of answers allows.
func TestAnswerRow(t *testing.T) {
	p := &reporting{Book: words.In(words.En)}
	for _, c := range []struct {
		name         string
		n, all       int64
		low, high    int64
		share, noted bool
	}{
		{"too few", 7, 9, 0, 0, false, true},
		{"some", 16, 20, 58, 92, true, true},
		{"enough", 40, 50, 67, 89, true, false},
		{"none of many", 0, 100, 0, 4, true, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			row := p.answerRow(questions()[0], AnswerCount{Answer: "8", N: c.n}, c.all)
			if row[4].Has != c.share || row[5].N != c.low || row[6].N != c.high || row[7].Has != c.noted {
				t.Errorf("%d of %d is %+v", c.n, c.all, row)
			}
		})
	}
}

// Only what says nothing about a community is shown event by event.
func TestShownByEvent(t *testing.T) {
	for category, want := range map[string]bool{
		"": true, "women": true, "Men": true, "under 30": true, "18-24": true, "65+": true, "over 60": true, "under": false,
		"srb": false, "Serbs": false, "ALB": false, "from the north": false, "Roma women": false,
	} {
		t.Run(category, func(t *testing.T) {
			if got := shownByEvent(category); got != want {
				t.Errorf("%q: %v, want %v", category, got, want)
			}
		})
	}
}

// What a tally counts is said in the language of the report.
func TestTallyText(t *testing.T) {
	p := reporting{Book: words.In(words.Sq)}
	for category, want := range map[string]string{
		"women": "gra", "Under 30": "nën 30 vjeç", "over 60": "mbi 60 vjeç", "": "gjithë publiku", "volunteers": "volunteers", "under age": "under age",
	} {
		if got := p.tallyText(category); got != want {
			t.Errorf("%q is %q, want %q", category, got, want)
		}
	}
}

// Where no line has a share of the fees, the sheet says why; where they have,
// it says nothing.
func TestWhyThereAreNoSharesOfFees(t *testing.T) {
	group := func(code string, people, paid int64) CommunityCount {
		return CommunityCount{Community: code, SaidBy: SaidSelf, People: people, Seconds: 60 * people, Paid: paid, Fees: Minor(100 * paid)}
	}
	for _, c := range []struct {
		name   string
		counts []CommunityCount
		key    string
	}{
		{"enough were paid", []CommunityCount{group("alb", 12, 12), group("srb", 8, 8)}, ""},
		{"too few were paid in one line", []CommunityCount{group("alb", 12, 12), group("srb", 8, 2)}, "The shares of fees are left out. In some line fewer than {n} people were paid, and what they got would follow from the other lines."},
		{"nobody was paid", []CommunityCount{group("alb", 12, 0), group("srb", 8, 0)}, "No fees in EUR were agreed with single people, so no line has a share of fees."},
		{"too few for lines", []CommunityCount{group("alb", 4, 4), group("srb", 3, 3)}, "The groups on stage are too small to be told apart: one line has everybody, and no share of fees."},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, lang := range words.Langs() {
				p := &reporting{Book: words.In(lang), guard: guard{least: UsualSmallest()}, reportRows: reportRows{communities: c.counts}}
				want := ""
				if c.key != "" {
					want = p.Say(words.Text{Key: c.key, Fill: []any{"n", int(UsualSmallest().Counts)}})
				}
				shown, notes := false, p.communitiesSheet().Notes
				for _, row := range p.communityTable().Rows {
					shown = shown || row[5].Has
				}
				if shown != (want == "") || want != "" && !slices.Contains(notes, want) || want == "" && len(notes) > 1 {
					t.Errorf("%s: shares are shown: %v, and the sheet says %q, want %q", lang, shown, notes, want)
				}
			}
		})
	}
}
