package app

import (
	"strconv"
	"strings"
)

// bandYears are the first and the last year of a group of ages; 0 is no end.
func bandYears(band string) (years [2]int) {
	from, to, _ := strings.Cut(strings.TrimSuffix(band, "+"), "-")
	years[0], _ = strconv.Atoi(from)
	years[1], _ = strconv.Atoi(to)
	return years
}

// bandsIn are the groups that people are asked for and that lie in one of a
// profile.
func bandsIn(years [2]int) (all []string) {
	for _, band := range AgeBands() {
		y := bandYears(band)
		if y[0] >= years[0] && (years[1] == 0 || y[1] != 0 && y[1] <= years[1]) {
			all = append(all, band)
		}
	}
	return all
}

// wholeBands says that a profile's group is made of such groups, none of them
// cut.
func wholeBands(years [2]int) bool {
	all := bandsIn(years)
	return len(all) > 0 && bandYears(all[0])[0] == years[0] && bandYears(all[len(all)-1])[1] == years[1]
}
