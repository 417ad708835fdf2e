package app

import "sofra/app/words"

// RuleWords say the rules of a grant, a sentence each; of what is not agreed
// there is none.
func (r GrantRules) RuleWords(b *words.Book) (all []string) {
	if r.Variance > 0 {
		all = append(all, r.varianceWords(b))
	}
	if t := r.exchangeWords(b); t != "" {
		all = append(all, t)
	}
	share := func(of int, said func(share string) string) {
		if of > 0 {
			all = append(all, said(RateWords(b, of)))
		}
	}
	share(r.CoFinancing, func(s string) string {
		return b.T("At least {share} of the eligible costs is paid by us and others.", "share", s)
	})
	share(r.Indirect, func(s string) string {
		return b.T("Indirect costs are at most {share} of the direct eligible costs.", "share", s)
	})
	share(r.Reserve, func(s string) string {
		return b.T("The contingency reserve is at most {share} of the direct eligible costs.", "share", s)
	})
	if r.VATBack {
		all = append(all, b.T("VAT is paid back to us, so no grant pays it."))
	}
	if r.Retention > 0 {
		all = append(all, b.N("Papers are kept for {n} years after the end.", r.Retention))
	}
	return all
}

func (r GrantRules) varianceWords(b *words.Book) string {
	switch {
	case r.ByHeading() && r.VarianceBoth:
		return b.T("A heading may be over or under by {n} % before the reason is asked.", "n", r.Variance)
	case r.ByHeading():
		return b.T("A heading may be over by {n} % before the reason is asked.", "n", r.Variance)
	case r.VarianceBoth:
		return b.T("A line may be over or under by {n} % before the reason is asked.", "n", r.Variance)
	}
	return b.T("A line may be over by {n} % before the reason is asked.", "n", r.Variance)
}

func (r GrantRules) exchangeWords(b *words.Book) string {
	switch r.Exchange {
	case "document":
		return b.T("Money is exchanged at the rate of each document.")
	case "inforeuro-month":
		return b.T("Money is exchanged at the InforEuro rate of the month of each document.")
	case "inforeuro-paid":
		return b.T("Money is exchanged at the InforEuro rate of the month in which it was paid.")
	case "inforeuro-mean":
		return b.T("Money is exchanged at the mean InforEuro rate of the months of the report.")
	case "instalment":
		return b.T("Money is exchanged at the rate at which the instalments were booked.")
	case "fixed":
		return b.T("Money is exchanged at the fixed rate {rate}.", "rate", r.FixedRate)
	}
	return ""
}
