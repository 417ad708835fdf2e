package app

import (
	"context"
	"slices"

	"sofra/app/disclosure"
	"sofra/app/words"
)

// ErrFewForms is that a workbook of forms in one language would tell of few people, or
// of few others beside one of all.
var ErrFewForms = &Fault{"few_forms", words.T("Too few people answered in this language, or in the other ones, for a workbook of them alone.")}

// fewForms is ErrFewForms where the workbook is of the forms of one language.
func (p *opinionReporting) fewForms(ctx context.Context, from Reader) error {
	f, k := p.ask.Filter, p.all.stack.least.Attitudes
	if f.Language == "" {
		return nil
	}
	f.Language = ""
	all, err := readOpinions(ctx, from, f)
	if err == nil && (small(p.all.Forms, k) || small(all.whole().Forms-p.all.Forms, k)) {
		return ErrFewForms
	}
	return err
}

// formsSaid is the language of forms in words.
func formsSaid(b *words.Book, code string) string {
	switch code {
	case "":
		return b.T("not said|language")
	case OthersTogether:
		return b.T("others or not shown")
	}
	return LanguageName(b, code)
}

// languagesTold are forms by their language: which somebody chose tells nearly as much
// of them as their community, so that languages of few stand together.
func languagesTold(n map[string]int64, least Smallest) []AnswerCount {
	var counts []disclosure.Count
	for _, code := range sortedKeys(n) {
		counts = append(counts, disclosure.Count{Code: code, N: n[code]})
	}
	safe := disclosure.Merge(counts, int(least.Counts))
	told := map[string]int64{}
	for _, r := range safe.Rows {
		told[r.Code] = r.People
	}
	all := mostFirst(told)
	others := safe.Others.People
	if safe.TotalOnly {
		others = safe.Total.People
	}
	if others > 0 {
		all = append(all, AnswerCount{Question: "language", Answer: OthersTogether, N: others})
	}
	return all
}

// enough has the groups of languages as they may be told: those of few, and those of
// which everybody said the same, are one. No group is told alone beside what is left
// of the whole.
func (in opinionGroups) enough(groups []OpinionGroup) []OpinionGroup {
	var others []string
	told := in.stack.languagesOf(groups).Rows
	for _, g := range groups {
		if !slices.ContainsFunc(told, func(r disclosure.Row) bool { return r.Code == g.Key }) {
			others = append(others, g.Key)
		}
	}
	if len(others) == 0 {
		return groups
	}
	kept := slices.DeleteFunc(groups, func(g OpinionGroup) bool { return slices.Contains(others, g.Key) })
	rest := in.group(others...)
	rest.Key = OthersTogether
	return append(kept, rest)
}

// languagesOf protects how many answered in each language.
func (s opinionStack) languagesOf(groups []OpinionGroup) disclosure.Result {
	var counts []disclosure.Count
	var alike []string
	k := s.least.Attitudes
	for _, g := range groups {
		counts = append(counts, disclosure.Count{Code: g.Key, N: g.N})
		if g.N < 2*k && g.Most().Share.Hits == g.N {
			alike = append(alike, g.Key)
		}
	}
	return disclosure.SameBut(int(k), alike, disclosure.Table{People: counts})[0]
}
