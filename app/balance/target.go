package balance

// Rule is what a target asks for.
type Rule string

// The rules.
const (
	AtMost      Rule = "at-most"     // no one community has more than Value per cent
	Communities Rule = "communities" // at least Value of them
	Women       Rule = "women"       // at least Value per cent
)

// Rules lists them.
func Rules() []Rule { return []Rule{AtMost, Communities, Women} }

// Target is a rule for a measure.
type Target struct {
	Measure Measure
	Rule    Rule
	Value   int
}

// Verdict is how an evening stands to a target.
type Verdict struct {
	Target
	Empty bool   // there is nothing to count yet
	Met   bool   // also where there is nothing
	Now   int    // per cent, or communities
	Code  string // of AtMost: whose share is the largest
	n, of int64  // the share itself, for what is finer than a per cent
}

// By is how far the evening is from the target, or inside it.
func (v Verdict) By() int {
	if v.Now > v.Value {
		return v.Now - v.Value
	}
	return v.Value - v.Now
}

// Judge holds an evening against a target.
func Judge(l LineUp, t Target) Verdict {
	if t.Rule == Women {
		return judgeWomen(l.bar(t.Measure, codes(l.People, genderOf)), t)
	}
	return t.Judge(l.bar(t.Measure, codes(l.People, communityOf)))
}

// Judge holds a bar by community against a target for communities.
func (t Target) Judge(b Bar) Verdict {
	v := Verdict{Target: t, Empty: b.Whole == 0, Met: b.Whole == 0, of: b.Whole}
	if v.Empty {
		return v
	}
	found := 0
	for _, p := range b.Parts { // the largest community is first
		if !Community(p.Code) {
			continue
		}
		if found++; found == 1 {
			v.Code, v.n = p.Code, p.Amount
		}
	}
	if t.Rule == Communities {
		v.Now, v.Met = found, found >= t.Value
		return v
	}
	v.Met = v.n*100 <= int64(t.Value)*v.of
	v.Now = v.percent()
	return v
}

func judgeWomen(b Bar, t Target) Verdict {
	v := Verdict{Target: t, Empty: b.Whole == 0, Met: b.Whole == 0, n: b.Amount(Woman), of: b.Whole}
	if !v.Empty {
		v.Met = v.n*100 >= int64(t.Value)*v.of
		v.Now = v.percent()
	}
	return v
}

// percent is the share in whole per cent, never rounded over the target.
func (v Verdict) percent() int {
	now := int((v.n*200 + v.of) / (2 * v.of))
	switch {
	case now == v.Value && !v.Met && v.Rule == AtMost:
		return now + 1
	case now == v.Value && !v.Met:
		return now - 1
	}
	return now
}
