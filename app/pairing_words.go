package app

import (
	"math"

	"sofra/app/words"
)

// fewestMoved is how many people must have moved for a test to tell anything:
// five who all moved one way do so by chance in one of sixteen cases.
const fewestMoved = 6

// sureBelow is the chance below which a change is called larger than chance.
const sureBelow = 0.05

// Moved is how many people answered otherwise the second time.
func (c Compared) Moved() int64 { return c.Change.Up + c.Change.Down }

// Tested says whether enough people moved for a test.
func (c Compared) Tested() bool {
	return !c.Withheld && c.How != ComparedApart && c.Moved() >= fewestMoved
}

// Larger says whether the change is larger than chance usually makes.
func (c Compared) Larger() bool { return c.Tested() && c.P < sureBelow }

// Said is in words what may be concluded from one question. Of a cause nothing
// is ever said.
func (c Compared) Said(b *words.Book, smallest int) (all []string) {
	if c.Withheld {
		return []string{b.N("{n} people answered both times. Of fewer than {least} nothing more is shown.", c.N, "least", smallest)}
	}
	up, down, same := int(c.Change.Up), int(c.Change.Down), int(c.Change.Same)
	switch c.How {
	case ComparedYesNo:
		all = append(all, b.T("{up} went from no to yes, {down} from yes to no, {same} said the same twice.", "up", up, "down", down, "same", same))
	case ComparedCloser:
		all = append(all, b.T("{up} came closer, {down} moved away, {same} stayed the same.", "up", up, "down", down, "same", same))
	case ComparedApart:
		return []string{b.T("No order of these answers is known, so nothing is tested. {same} said the same twice, {other} something else.", "same", same, "other", up+down)}
	default:
		all = append(all, b.T("{up} went up, {down} went down, {same} stayed the same.", "up", up, "down", down, "same", same))
	}
	switch {
	case !c.Tested():
		return append(all, b.T("With fewer than {n} people who moved nothing can be told.", "n", fewestMoved))
	case c.Larger():
		all = append(all, b.T("The change is larger than chance usually makes ({p}).", "p", chanceSaid(b, c.P)))
	default:
		all = append(all, b.T("Chance alone often makes such a change ({p}): it shows neither that something changed nor that nothing did.", "p", chanceSaid(b, c.P)))
	}
	all = append(all, c.size(b))
	if c.N < enough {
		all = append(all, b.T("Fewer than {n} pairs give a rough picture.", "n", enough))
	}
	return all
}

// size says how large the change is.
func (c Compared) size(b *words.Book) string {
	if c.How == ComparedYesNo {
		grew, low, high, _ := c.YesNo.Difference()
		before, after := whole(float64(c.YesNo.Both+c.YesNo.Lost)/float64(c.N)), whole(float64(c.YesNo.Both+c.YesNo.Gained)/float64(c.N))
		return b.T("The share of yes went from {before} to {after} %: by {grew} points, between {low} and {high}.",
			"before", before, "after", after, "grew", signed(b, grew*100, 0), "low", signed(b, low*100, 0), "high", signed(b, high*100, 0))
	}
	effect := b.T("The effect is {size} ({r}).", "size", effectSize(c.Ranks.Effect), "r", "r = "+signed(b, c.Ranks.Effect, 2))
	if !c.Ranks.Sure {
		return effect
	}
	return b.T("Those who moved did so by {shift} in the middle, between {low} and {high}.",
		"shift", signed(b, c.Ranks.Shift, 1), "low", signed(b, c.Ranks.Low, 1), "high", signed(b, c.Ranks.High, 1)) + " " + effect
}

// effectSize is what an effect is called: 0.1, 0.3 and 0.5 are J. Cohen's
// (Statistical Power Analysis, 1988, §3.2) for correlations, of which this is one.
func effectSize(r float64) words.Text {
	switch r = math.Abs(r); {
	case r >= 0.5:
		return words.T("large|an effect")
	case r >= 0.3:
		return words.T("medium|an effect")
	}
	return words.T("small|an effect")
}

// chanceSaid is a p to three places, or that it is below the last of them.
func chanceSaid(b *words.Book, p float64) string {
	if p < 0.001 {
		return b.T("{p} below {n}", "p", "p", "n", b.Decimal(1, 3))
	}
	return "p = " + b.Decimal(int64(math.Round(p*1000)), 3)
}

// signed is a number with its sign.
func signed(b *words.Book, f float64, places int) string {
	n := int64(math.Round(f * math.Pow10(places)))
	if n > 0 {
		return "+" + b.Decimal(n, places)
	}
	return b.Decimal(n, places)
}

// Said is in words how well forms were matched, and what holds of all that was
// compared.
func (p Pairing) Said(b *words.Book) (all []string) {
	all = append(all, b.T("Of {all} forms from before, {n} have one from after by the same person.", "n", p.Matched, "all", p.Before))
	if p.Before > p.Matched {
		all = append(all, b.T("Those who were not found may have changed in another way."))
	}
	tested, larger := 0, 0
	for _, c := range p.Compared {
		if c.Tested() {
			tested++
		}
		if c.Larger() {
			larger++
		}
	}
	if tested > 1 {
		all = append(all, b.T("Of {n} questions compared, {larger} changed more than is usual by chance. By chance alone one in twenty does.", "n", tested, "larger", larger))
	}
	return append(all, b.T("Nobody was asked who did not come. So this does not say that the programme is the cause."))
}
