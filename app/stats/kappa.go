package stats

// Judged is what two people said of the same thing, in codes.
type Judged struct{ First, Second string }

// Agreement is how far two people who judged the same things apart from each
// other say the same.
type Agreement struct {
	N       int64   // things that both judged
	Same    int64   // of them, judged the same
	Kappa   float64 // 1 is always, 0 is as often as by chance, below 0 is less often
	Defined bool    // not where each always used one and the same code: chance alone would agree
}

// Kappa is Cohen's: the agreement beyond what two people with these habits
// would reach by chance, as a share of what chance leaves open,
//
//	κ = (po − pe) / (1 − pe)
//
// with po the share judged the same and pe the sum over the codes of the
// product of both people's shares. Pairs in which either said nothing do not
// count.
//
// Source: J. Cohen, A coefficient of agreement for nominal scales. Educ.
// Psychol. Meas. 20 (1960) 37–46.
func Kappa(all []Judged) (a Agreement) {
	first, second := map[string]int64{}, map[string]int64{}
	for _, j := range all {
		if j.First == "" || j.Second == "" {
			continue
		}
		a.N++
		first[j.First]++
		second[j.Second]++
		if j.First == j.Second {
			a.Same++
		}
	}
	var chance int64 // times N squared
	for code, n := range first {
		chance += n * second[code]
	}
	if chance < a.N*a.N {
		a.Kappa, a.Defined = float64(a.Same*a.N-chance)/float64(a.N*a.N-chance), true
	}
	return a
}

// Strength is a word for a kappa, from 0, poor, to 5, almost perfect.
//
// Source: J. R. Landis and G. G. Koch, The measurement of observer agreement for
// categorical data. Biometrics 33 (1977) 159–174. They call their own limits
// arbitrary.
func (a Agreement) Strength() int {
	switch {
	case a.Kappa < 0:
		return 0
	case a.Kappa <= 0.20:
		return 1
	case a.Kappa <= 0.40:
		return 2
	case a.Kappa <= 0.60:
		return 3
	case a.Kappa <= 0.80:
		return 4
	}
	return 5
}
