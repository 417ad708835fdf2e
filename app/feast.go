package app

import (
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"

	"sofra/app/words"
	"sofra/assets"
)

// Feast is a day that the list of the program knows: a public holiday, a feast,
// a community's own day or a commemoration. Whose it is, is nobody's to guess.
type Feast struct {
	Day     Date
	Kind    string // holiday, feast, community, commemoration
	MayMove bool   // it goes by the moon, and may be a day earlier or later
	titles  map[words.Lang]string
}

// Title is what a feast is called in a language.
func (f Feast) Title(l words.Lang) string {
	if l == words.SrCyrl {
		return words.Cyrillic(f.titles[words.SrLatn])
	}
	return f.titles[l]
}

// Feasts lists the days of the program's own list from one day until another.
func Feasts(from, to Date) (all []Feast, err error) {
	rows, err := listed("own_days.csv")
	if err != nil {
		return nil, err
	}
	moon, err := listed("moon_days.csv")
	if err != nil {
		return nil, err
	}
	first, _, _ := from.YMD()
	last, _, _ := to.YMD()
	for _, r := range rows {
		for year := first; year <= last; year++ {
			day, err := feastOn(r[0], year, moon)
			if err != nil {
				return nil, err
			}
			if day < from || day > to || day == "" {
				continue
			}
			all = append(all, Feast{Day: day, Kind: r[1], MayMove: r[0] == "fitr" || r[0] == "adha", titles: map[words.Lang]string{
				words.En: r[2], words.Sq: r[3], words.SrLatn: r[4], words.Bs: r[5], words.Tr: r[6]}})
		}
	}
	return all, nil
}

// listed reads a table of the program, without its header.
func listed(name string) ([][]string, error) {
	f, err := assets.Lists.Open("lists/" + name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil || len(rows) == 0 {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return rows[1:], nil
}

// feastOn is the day of a rule in a year; "" where the table of the moon does
// not know it.
func feastOn(rule string, year int, moon [][]string) (Date, error) {
	for name, sunday := range map[string]func(int) Date{"catholic": CatholicEaster, "orthodox": OrthodoxEaster} {
		if after, ok := strings.CutPrefix(rule, name); ok {
			n, err := strconv.Atoi(after)
			return sunday(year).Add(n), err
		}
	}
	if day := Date(fmt.Sprintf("%04d-%s", year, rule)); day.Valid() {
		return day, nil
	}
	known := false
	for _, r := range moon {
		known = known || r[0] == rule
		if r[0] == rule && strings.HasPrefix(r[1], fmt.Sprint(year)) {
			return Date(r[1]), nil
		}
	}
	if !known {
		return "", fmt.Errorf("%s is no rule of a feast", rule)
	}
	return "", nil
}

// CatholicEaster is the Sunday of Easter by the Gregorian rule.
func CatholicEaster(year int) Date {
	a, b, c := year%19, year/100, year%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return Date(fmt.Sprintf("%04d-%02d-%02d", year, n/31, n%31+1))
}

// OrthodoxEaster is the Sunday of Easter by the Julian rule, as the day that
// is written today; the calendars are thirteen days apart until 2099.
func OrthodoxEaster(year int) Date {
	d := (19*(year%19) + 15) % 30
	e := (2*(year%4) + 4*(year%7) - d + 34) % 7
	n := d + e + 114
	return Date(fmt.Sprintf("%04d-%02d-%02d", year, n/31, n%31+1)).Add(13)
}
