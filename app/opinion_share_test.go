package app

import (
	"testing"

	"sofra/app/stats"
)

// asOf is a share of a question that so many answered, nobody knows of how many.
func asOf(hits, all int64) OpinionShare {
	s := OpinionShare{Hits: hits, All: all, Part: float64(hits) / float64(all)}
	s.Low, s.High, _ = stats.Wilson(hits, all)
	return s
}

// Below 10 answers there are counts alone, below 30 a caution; intervals are those
// of domain.md: 16 of 20 is 58 to 92 %, 24 of 30 is 63 to 90 %.
func TestFewAnswersAreSaidAsWhatTheyAre(t *testing.T) {
	for _, c := range []struct {
		hits, all  int64
		few, rough bool
		want       string
	}{
		{7, 9, true, false, "7 of 9"}, {8, 10, false, true, "8 of 10 (80 %, 49–94 %)"}, {16, 20, false, true, "16 of 20 (80 %, 58–92 %)"},
		{23, 29, false, true, "23 of 29 (79 %, 62–90 %)"}, {24, 30, false, false, "24 of 30, between 63 and 90 %"},
	} {
		s := asOf(c.hits, c.all)
		if s.Few() != c.few || s.Rough() != c.rough || s.Sentence().English() != c.want {
			t.Errorf("%d of %d: few %v, rough %v, %q", c.hits, c.all, s.Few(), s.Rough(), s.Sentence().English())
		}
	}
}

// What a share adds up depends on the kind of the question.
func TestTopAnswersOfEachKind(t *testing.T) {
	yes := []Choice{{Code: "yes"}, {Code: "no"}}
	for _, c := range []struct {
		q           Question
		first, said string
		many        int
	}{
		{Question{Code: "liked", Kind: AsksScore, High: 10}, "8", "8 to 10 of 10", 3},
		{Question{Code: "recommend", Kind: AsksScore, High: 10, Topic: "recommendation"}, "9", "9 or 10 of 10", 2},
		{Question{Code: "trust", Kind: AsksAgreement, Low: 1, High: 5}, "4", "4 or 5 of 5", 2},
		{Question{Code: "short", Kind: AsksAgreement, Low: 1, High: 3}, "3", "3 of 3", 1},
		{Question{Code: "warmth", Kind: AsksThermometer, High: 100}, "51", "51 to 100 of 100", 50},
		{Question{Code: "may_quote", Kind: AsksConsent}, "yes", "Yes", 1},
		{Question{Code: "heard", Kind: AsksChoice, Choices: yes}, "no", "Heard music of another community for the first time", 1},
		{Question{Code: "again", Kind: AsksChoice, Choices: yes}, "yes", "Yes", 1},
		{Question{Code: "contact", Kind: AsksChoice, Choices: []Choice{{Code: "daily"}, {Code: "weekly"}, {Code: "never"}}}, "", "", 0},
		{Question{Code: "source", Kind: AsksSeveral, Choices: yes}, "", "", 0},
		{Question{Code: "visits", Kind: AsksNumber}, "", "", 0},
	} {
		top, of := topOf(c.q)
		if len(top) != c.many || c.many > 0 && top[0] != c.first || of.English() != c.said {
			t.Errorf("%s: %v of %q", c.q.Code, top, of.English())
		}
	}
}

// Many numbers are drawn in bands that leave none out.
func TestNumbersAreDrawnInBands(t *testing.T) {
	given := map[string]int64{"0": 4, "3": 2, "41": 1, "1000000": 1, "": 9}
	var sum int64
	parts := numbersGiven(given)
	for _, p := range parts {
		for _, code := range p.codes {
			sum += given[code]
		}
	}
	if len(parts) != fiveBands || sum != 8 || parts[0].label != "0–200000" {
		t.Errorf("%d numbers in %+v", sum, parts)
	}
	if few := numbersGiven(map[string]int64{"2": 1, "5": 3}); len(few) != 4 || few[1].label != "3" {
		t.Errorf("few numbers: %+v", few)
	}
}
