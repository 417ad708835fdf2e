package app

import (
	"slices"
	"strconv"

	"sofra/app/stats"
	"sofra/app/words"
)

// How the answers to a question may be compared.
const (
	ComparedYesNo  = "yes-no"
	ComparedScale  = "scale"  // up and down
	ComparedCloser = "closer" // social distance: up is closer
	ComparedApart  = "apart"  // choices without an order: both are shown, nothing is tested
)

// Compared is what the same people answered to one question before and after.
type Compared struct {
	AskedQuestion
	How      string
	N        int  // people who answered both times
	Withheld bool // too few for their answers to be shown
	Bars     []ComparedBar
	Change   stats.Change
	YesNo    stats.Matched
	Ranks    stats.Ranks
	P        float64
}

// ComparedBar is how many gave an answer before and after.
type ComparedBar struct {
	Answer        words.Text
	Code          string // of a choice; "" is a number
	Before, After int
}

// howCompared says how a question is compared.
func howCompared(q AskedQuestion) string {
	switch {
	case q.Kind == AsksConsent, q.Kind == AsksChoice && yesOrNo(q.Choices):
		return ComparedYesNo
	case q.Kind == AsksDistance:
		return ComparedCloser
	case q.Kind == AsksChoice:
		return ComparedApart
	}
	return ComparedScale
}

func yesOrNo(all []Choice) bool {
	return len(all) == 2 && slices.ContainsFunc(all, func(c Choice) bool { return c.Code == "yes" }) && slices.ContainsFunc(all, func(c Choice) bool { return c.Code == "no" })
}

// compareAnswers holds the answers to one question against each other. Of fewer
// people than smallest nothing is told but how many they are.
func compareAnswers(q AskedQuestion, matched [][2]CodedForm, smallest int) Compared {
	c := Compared{AskedQuestion: q, How: howCompared(q)}
	var pairs []stats.Pair
	for _, m := range matched {
		before, had := m[0].answered(q)
		after, has := m[1].answered(q)
		if had && has {
			pairs = append(pairs, stats.Pair{Before: before, After: after})
		}
	}
	if c.N = len(pairs); c.N < smallest {
		c.Withheld = true
		return c
	}
	c.Bars = barsOf(q, c.How, pairs)
	c.Change = stats.ChangeOf(pairs)
	switch c.How {
	case ComparedYesNo:
		for _, p := range pairs {
			switch p {
			case stats.Pair{Before: 1, After: 1}:
				c.YesNo.Both++
			case stats.Pair{After: 1}:
				c.YesNo.Gained++
			case stats.Pair{Before: 1}:
				c.YesNo.Lost++
			default:
				c.YesNo.Neither++
			}
		}
		c.P = stats.McNemar(c.YesNo.Gained, c.YesNo.Lost)
	case ComparedScale, ComparedCloser:
		c.Ranks = stats.WilcoxonOf(pairs)
		c.P = c.Ranks.P
	}
	return c
}

// answered is what a form says to a question, as a whole number: yes is 1, the
// closest of social distance the highest, a choice its place.
func (f CodedForm) answered(q AskedQuestion) (n int64, ok bool) {
	number, choice := f.said(q.Code)
	switch how := howCompared(q); {
	case how == ComparedScale && number == nil:
		return 0, false
	case how == ComparedScale:
		return int64(*number), !q.HasScale() || *number >= q.Low && *number <= q.High
	case how == ComparedYesNo:
		return map[string]int64{"yes": 1}[choice], choice == "yes" || choice == "no"
	}
	at := slices.IndexFunc(q.Choices, func(c Choice) bool { return c.Code == choice })
	if at >= 0 && howCompared(q) == ComparedCloser {
		return int64(len(q.Choices) - 1 - at), true
	}
	return int64(at), at >= 0
}

// said is a number or the code of a choice, from the columns or from the rows.
func (f CodedForm) said(code string) (number *int, choice string) {
	switch code {
	case "liked":
		return f.Score, ""
	case "trust":
		return f.Trust, ""
	case "heard":
		return nil, f.Heard
	}
	for _, a := range f.Answers {
		if a.QuestionCode == code {
			return a.Number, a.ChoiceCode
		}
	}
	return nil, ""
}

// mostBars is how many bars a distribution has at most: what has more answers
// is put together by tens.
const mostBars = 12

// barsOf counts each answer before and after.
func barsOf(q AskedQuestion, how string, pairs []stats.Pair) (bars []ComparedBar) {
	switch {
	case how == ComparedYesNo:
		bars = []ComparedBar{{Answer: words.T("No"), Code: "no"}, {Answer: words.T("Yes"), Code: "yes"}}
	case how == ComparedScale:
		return numberBars(q, pairs)
	default:
		for _, c := range q.Choices {
			bars = append(bars, ComparedBar{Code: c.Code})
		}
		if how == ComparedCloser {
			slices.Reverse(bars)
		}
	}
	for _, p := range pairs {
		bars[p.Before].Before++
		bars[p.After].After++
	}
	return bars
}

// numberBars are those of a scale, or of numbers as far as they go.
func numberBars(q AskedQuestion, pairs []stats.Pair) (bars []ComparedBar) {
	low, high := int64(q.Low), int64(q.High)
	if !q.HasScale() {
		low, high = pairs[0].Before, pairs[0].Before
		for _, p := range pairs {
			low, high = min(low, p.Before, p.After), max(high, p.Before, p.After)
		}
	}
	step := int64(1)
	for (high-low)/step >= mostBars {
		step *= 10
	}
	low -= low % step
	for n := low; n <= high; n += step {
		label := strconv.FormatInt(n, 10)
		if last := min(n+step-1, high); last > n {
			label += "–" + strconv.FormatInt(last, 10)
		}
		bars = append(bars, ComparedBar{Answer: words.Text{Key: label}})
	}
	for _, p := range pairs {
		bars[max(0, (p.Before-low)/step)].Before++
		bars[max(0, (p.After-low)/step)].After++
	}
	return bars
}
