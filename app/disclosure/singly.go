package disclosure

// Singly says which numbers of a list may be told one by one where their sum is
// known, and what the others come to together: none of few, and the others never
// so few that they tell. An empty one is told where there are no others.
//
// It is Merge for a list whose lines are no groups of people: pieces, quarters. A
// line that has all of a few tells of nobody there.
func Singly(counts []int64, threshold int) (shown []bool, rest int64) {
	k := bound(threshold)
	shown = make([]bool, len(counts))
	for i, n := range counts {
		if shown[i] = n >= k; !shown[i] {
			rest += n
		}
	}
	for rest > 0 && rest <= k {
		var least int64
		for i, n := range counts {
			if shown[i] && (least == 0 || n < least) {
				least = n
			}
		}
		if least == 0 {
			return shown, rest
		}
		for i, n := range counts { // its equals too: a choice between them would tell
			if shown[i] && n == least {
				shown[i], rest = false, rest+n
			}
		}
	}
	for i, n := range counts {
		shown[i] = shown[i] || n == 0 && rest == 0
	}
	return shown, rest
}
