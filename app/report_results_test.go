package app

import (
	"testing"

	"sofra/app/words"
)

// A share that rests on a few people's minutes or fees is told in whole per cent,
// and without what it is of.
func TestSharesOfFewAreCoarse(t *testing.T) {
	p := &reporting{Book: words.In(words.En)}
	of := func(m Measure) IndicatorValue {
		v := IndicatorValue{Now: Reached{N: 12814, Of: 20436, Has: true}, Ever: Reached{N: 12814, Of: 20436, Has: true}}
		v.Kind, v.Measure = PercentOf, m
		return v
	}
	row := p.indicatorRow(Aim{}, of(SupportTime))
	if now, ever, parts := row[9], row[10], row[12]; now.N != 63 || now.Of != 100 || ever.N != 63 || ever.Of != 100 || parts.Has {
		t.Errorf("the share of stage time is told as %v, %v, %v", now, ever, parts)
	}
	if n := publicNumber(of(SupportTime), Reached{N: 12814, Of: 20436, Has: true}); *n != (Decimal{N: 63}) {
		t.Errorf("an activity file tells it as %+v", *n)
	}
	row = p.indicatorRow(Aim{}, of(FirstEncounters))
	if row[9].Of != 100 {
		t.Errorf("encounters are told as %v", row[9])
	}
	if row = p.indicatorRow(Aim{}, of(NewVersions)); row[9].N != 12814 || !row[12].Has {
		t.Errorf("a share of works is told as %v, %v", row[9], row[12])
	}
}
