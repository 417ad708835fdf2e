package app

import "sofra/app/words"

// GrantRules are what the contract of a grant says about its money. Shares are
// in hundredths of a per cent: 700 is seven per cent.
type GrantRules struct {
	Variance      int    // per cent that may be over before a reason is asked
	VarianceBasis string // what that is held against: line, heading; "" is line
	VarianceBoth  bool   // less than was planned counts too
	Exchange      string // how documents are turned into its currency, one of GrantExchanges; "" is "document"
	FixedRate     string // of the exchange "fixed"
	CoFinancing   int    // our own and others' part of the eligible costs
	Indirect      int    // of the direct eligible costs
	Reserve       int    // of the same
	Retention     int    // years that papers are kept after the end
	Profile       string // code of the donor's profile
	VATBack       bool   // VAT is paid back to us, so no grant pays it
	Publishing
}

// GrantExchanges lists the ways to turn a document into the grant's currency.
func GrantExchanges() []string {
	return []string{ByDocument, ByMonth, ByPaidMonth, ByMeanMonth, ByMeanDay, ByInstalment, ByFixed}
}

// ByHeading says whether the variance is held against headings.
func (r GrantRules) ByHeading() bool { return r.VarianceBasis == "heading" }

// GrantShareRule says what is wrong with a share in hundredths of a per cent.
func GrantShareRule(share int) words.Text {
	if share < 0 || share > wholeRate {
		return words.T("A rate is between 0 and 100 percent, with two decimals at most.")
	}
	return words.Text{}
}

// VarianceRule says what is wrong with the per cent that a line may be over.
func VarianceRule(percent int) words.Text {
	if percent < 0 || percent > 100 {
		return words.T("What may be over is between 0 and 100 percent.")
	}
	return words.Text{}
}

// RetentionRule says what is wrong with the years that papers are kept.
func RetentionRule(years int) words.Text {
	if years < 0 || years > 100 {
		return words.T("Papers are kept for 100 years at most.")
	}
	return words.Text{}
}

func (r GrantRules) wrongs() []Wrong {
	fixed := RateRule(r.FixedRate)
	if r.Exchange == "fixed" && r.FixedRate == "" {
		fixed = words.T("A fixed rate is needed.")
	}
	return append(r.Publishing.wrongs(), []Wrong{
		{"Variance", VarianceRule(r.Variance)}, {"VarianceBasis", oneOf(r.VarianceBasis, "line", "heading")},
		{"Exchange", oneOf(r.Exchange, GrantExchanges()...)}, {"FixedRate", fixed},
		{"CoFinancing", GrantShareRule(r.CoFinancing)}, {"Indirect", GrantShareRule(r.Indirect)}, {"Reserve", GrantShareRule(r.Reserve)},
		{"Retention", RetentionRule(r.Retention)}, {"Profile", LengthRule(r.Profile)},
	}...)
}
