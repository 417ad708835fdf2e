package app

import (
	"math/big"
	"strings"

	"sofra/app/words"
)

// paidByGrant is how much of a document the row's grant pays: all that it may where the
// row does not say, an amount, or a part in per cent. It is nothing where what the row
// says cannot be read.
func (r *intakeRow) paidByGrant(e *Expense) Minor {
	text, col := r.value("shared")
	if c, at := r.cell("shared"); at >= 0 && c.Holds == HoldsFormula {
		return 0 // the formula was told of
	}
	if col < 0 || nothing(text) {
		return e.Eligible()
	}
	if percent, ok := percentOf(text); ok {
		return roundUp(percent.Mul(percent, big.NewRat(int64(e.Eligible()), 100)))
	}
	part, coin, code, _ := r.figure("shared")
	switch {
	case code == "" && coin != "" && coin != e.Currency:
		code = "bad_share"
	case code == "" && part > e.Eligible():
		r.tell("shared", "share_too_much", words.T("“{value}” is more than a grant may pay of this document. The whole of what it may is taken.", "value", r.shown("shared")))
		return e.Eligible()
	}
	if code != "" {
		r.tell("shared", code, words.T("“{value}” is no part of the amount that can be read. The expense stays without a share.", "value", r.shown("shared")))
		return 0
	}
	return part
}

// percentOf reads a plain part in per cent, "50 %" or "33,5%", of nothing to all.
func percentOf(text string) (*big.Rat, bool) {
	figures, percent := strings.CutSuffix(strings.TrimSpace(text), "%")
	figures = strings.Replace(strings.TrimSpace(figures), ",", ".", 1)
	if !percent || len(figures) == 0 || len(figures) > 8 || strings.Trim(figures, "0123456789.") != "" {
		return nil, false
	}
	n, ok := new(big.Rat).SetString(figures)
	return n, ok && n.Cmp(big.NewRat(100, 1)) <= 0
}
