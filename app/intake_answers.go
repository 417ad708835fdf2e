package app

import (
	"strconv"
	"strings"

	"sofra/app/names"
)

// ParseScore reads a whole number from low to high: "8 ", "10", "8/10". It
// reports false when text is none; no text is no answer and fine.
func ParseScore(text string, low, high int) (*int, bool) {
	if nothing(text) {
		return nil, true
	}
	text = strings.TrimSpace(text)
	if first, of, ok := strings.Cut(text, "/"); ok && strings.TrimSpace(of) == strconv.Itoa(high) {
		text = strings.TrimSpace(first)
	}
	n, err := strconv.Atoi(strings.TrimSuffix(strings.TrimSuffix(text, ".0"), ",0"))
	if err != nil || n < low || n > high {
		return nil, false
	}
	return &n, true
}

// ParseAgreement reads how much somebody agrees, from 1 to 5, in figures or
// in the words of six languages.
func ParseAgreement(text string) (*int, bool) {
	if n, ok := ParseScore(text, 1, 5); ok {
		return n, true
	}
	n, err := strconv.Atoi(said("likert", text))
	if err != nil { // "5 - plotësisht pajtohem"
		first, _, _ := strings.Cut(strings.TrimSpace(text), " ")
		n, err = strconv.Atoi(strings.Trim(first, ".-–:="))
	}
	return &n, err == nil && n >= 1 && n <= 5
}

// ParseChoice reads a word of one of the lists, as "yesno" or "gender", and
// gives its code. Two languages may say it, parted by a slash.
func ParseChoice(list, text string) (code string, ok bool) {
	if nothing(text) && said(list, text) == "" {
		return "", true
	}
	if said("refusal", text) != "" {
		return PrefersNot, true
	}
	if code = said(list, text); code != "" {
		return code, true
	}
	for _, side := range strings.Split(text, "/") {
		c := said(list, side)
		if c == "" || code != "" && c != code {
			return "", false
		}
		code = c
	}
	return code, true
}

// ageBands are the groups that ages are counted in, each with its first year.
var ageBands = []struct {
	from int
	band string
}{{65, "65+"}, {55, "55-64"}, {45, "45-54"}, {35, "35-44"}, {25, "25-34"}, {18, "18-24"}, {0, "0-17"}}

// ParseAge reads an age or a group of ages, and gives the group.
func ParseAge(text string) (band string, ok bool) {
	if nothing(text) {
		return "", true
	}
	if said("refusal", text) != "" {
		return PrefersNot, true
	}
	var years []int
	var rest []string
	for _, w := range strings.Fields(splitFigures(strings.NewReplacer("-", " ", "–", " ", "—", " ", "+", " above ", "<", " under ", ">", " over ").Replace(text))) {
		if n, err := strconv.Atoi(w); err == nil && n <= 110 {
			years = append(years, n)
		} else if names.Key(w) != "" {
			rest = append(rest, w)
		}
	}
	words := strings.Join(rest, " ")
	younger, older := said("younger", words) != "", said("older", words) != ""
	switch {
	case len(years) == 2 && years[0] < years[1] && len(rest) == 0:
		return strconv.Itoa(years[0]) + "-" + strconv.Itoa(years[1]), true
	case len(years) != 1:
		return "", false
	case younger && years[0] == 18 || len(rest) == 0 && years[0] < 18 && years[0] > 3:
		return "0-17", true
	case younger:
		return "0-" + strconv.Itoa(years[0]-1), true
	case older:
		return strconv.Itoa(years[0]) + "+", true
	case len(rest) > 0 || years[0] <= 3:
		return "", false
	}
	return bandOf(years[0]), true
}

func bandOf(age int) string {
	for _, b := range ageBands {
		if age >= b.from {
			return b.band
		}
	}
	return ""
}

// HowSaid is how sure a list's word on a community is.
type HowSaid int

// What a list's word can be.
const (
	SaidNothing HowSaid = iota
	SaidCode            // one community, or that somebody prefers not to say
	SaidSeveral         // words of several communities
	SaidRollUp          // three communities under one word, as RAE
	SaidWords           // words that no list has
)

// ParseCommunity reads what a list says of a community, and never guesses:
// the code where it is sure, else the list's own words.
func ParseCommunity(text string) (answer string, how HowSaid) {
	text = strings.TrimSpace(text)
	switch code := said("community", text); {
	case said("refusal", text) != "":
		return PrefersNot, SaidCode
	case code == "rollup":
		return text, SaidRollUp
	case code != "":
		return code, SaidCode
	case nothing(text):
		return "", SaidNothing
	}
	codes := Set{}
	for _, side := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("/,;&+", r) }) {
		code := said("community", side)
		if code == "" || code == "rollup" {
			return text, SaidWords
		}
		if !codes.Has(code) {
			codes = append(codes, code)
		}
	}
	if len(codes) == 1 { // "Serb / Srbin"
		return codes[0], SaidCode
	}
	return text, SaidSeveral
}
