package app

import (
	"slices"
	"strings"

	"sofra/app/words"
)

// sections are the headings of the report's narrative: its profile's, then those
// that every report may have and the profile does not.
func (p *reporting) sections() []ProfileSection {
	all := slices.Clone(p.profile.Sections)
	for _, s := range ReportSections() {
		if !slices.ContainsFunc(all, func(o ProfileSection) bool { return o.Key == s.Key }) {
			all = append(all, ProfileSection{Key: s.Key, Titles: Worded{p.Lang(): p.Say(s.Title)}})
		}
	}
	return all
}

// told is what a report tells under a heading in a language, and whether it tells
// anything there that is in the report: in two languages both have the same headings.
func (p *reportedPeriod) told(section string, l words.Lang) (body string, any bool) {
	for _, one := range p.texts {
		if text := strings.TrimSpace(one.Body); one.Section == section && text != "" {
			if one.Language == l {
				return text, true
			}
			any = any || p.both
		}
	}
	return "", any
}
