package app

import (
	"slices"
	"strconv"
	"strings"

	"sofra/app/disclosure"
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

// ageLines are the profile's groups of ages as lines that stand for several, of the
// codes that answers are kept by.
func (p *reporting) ageLines(code func(band string) string) (all []RollUp) {
	for _, years := range p.profile.AgeBands {
		r := RollUp{Label: ageText(bandsIn(years))}
		for _, band := range bandsIn(years) {
			r.Codes = append(r.Codes, code(band))
		}
		all = append(all, r)
	}
	return all
}

// formAge is a group of ages as forms keep it, tallyAge as tallies do.
func formAge(band string) string  { return band }
func tallyAge(band string) string { return TallyPart{"age", band}.Category() }

// ageText says several groups that follow each other as one: from the first year
// to the last.
func ageText(bands []string) string {
	if len(bands) == 0 {
		return ""
	}
	return AgesText([2]int{bandYears(bands[0])[0], bandYears(bands[len(bands)-1])[1]})
}

// AgesText says a group of ages of a profile: "18-34", "35+".
func AgesText(years [2]int) string {
	if years[1] == 0 {
		return strconv.Itoa(years[0]) + "+"
	}
	return strconv.Itoa(years[0]) + "-" + strconv.Itoa(years[1])
}

// ageName says a line of ages: one of the profile's, or as it was asked.
func ageName(lines []RollUp, code string) (name string, ok bool) {
	for _, r := range lines {
		if code == disclosure.Joined(r.Codes...) {
			return r.Label, true
		}
	}
	return "", false
}

// bandsOf are the groups of ages that a line stands for, the youngest first.
func bandsOf(line string) (all []string) {
	line = strings.ReplaceAll(line, tallyAge(""), "")
	for _, band := range AgeBands() {
		if bare := strings.TrimSuffix(band, disclosure.Together); slices.Contains(strings.Split(line, disclosure.Together), bare) {
			all = append(all, band)
		}
	}
	return all
}

// ageLine is the line that a count of a tally stands in.
func ageLine(category string, lines []RollUp) string {
	if len(lines) == 0 {
		return category
	}
	return lineOf(TallyPartOf(category).Category(), lines)
}
