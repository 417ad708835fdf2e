package app

import (
	"context"
	"slices"

	"sofra/app/disclosure"
	"sofra/app/words"
)

// AgreedFee is a fee that was agreed for the like of a booking.
type AgreedFee struct {
	Fee        Minor
	PersonID   ID // one of person and ensemble
	EnsembleID ID
}

// FairFee is a fee beside those that were agreed for the same: for a person who
// plays the same, for an ensemble at events of the same kind, as long as it.
type FairFee struct {
	Fee       Minor
	Currency  string
	Compared  int // how many people or ensembles; of fewer than Least nothing more is said
	Least     int
	Median    Minor // of them
	Low, High Minor // half of them lie between
}

// FairFee compares the fee of a booking with what others were promised.
func (a *App) FairFee(ctx context.Context, b Booking) (FairFee, error) {
	least, err := a.Smallest(ctx)
	if err != nil {
		return FairFee{}, err
	}
	fees, err := a.AgreedFees(ctx, b)
	f := FairFee{Fee: b.Fee, Currency: b.Currency, Compared: payees(fees), Least: int(least.Counts)}
	if err != nil || !f.Says() {
		return f, err
	}
	slices.SortFunc(fees, func(x, y AgreedFee) int { return int(x.Fee - y.Fee) })
	at := func(quarters int) Minor { // between the two nearest, as a median of four
		n := (len(fees) - 1) * quarters
		low, high := fees[n/4].Fee, fees[min(n/4+1, len(fees)-1)].Fee
		return low + (high-low)*Minor(n%4)/4
	}
	f.Low, f.Median, f.High = at(1), at(2), at(3)
	return f, nil
}

// payees counts who is paid: five fees of one person are the fees of one.
func payees(fees []AgreedFee) int {
	seen := map[ID]bool{}
	for _, f := range fees {
		seen[f.PersonID+f.EnsembleID] = true
	}
	return len(seen)
}

// Says reports whether there are enough fees to compare with: among fewer, one
// could be read back.
func (f FairFee) Says() bool { return f.Compared >= f.Least && f.Compared > 0 }

// Outlier says whether the fee is below two thirds or above three halves of the
// median.
func (f FairFee) Outlier() bool {
	return f.Says() && f.Fee > 0 && (f.Fee*3 < f.Median*2 || f.Fee*2 > f.Median*3)
}

// Doubt says in words, before an offer leaves, that a fee is far from the usual
// one; empty is no doubt.
func (f FairFee) Doubt() words.Text {
	switch {
	case !f.Outlier():
		return words.Text{}
	case f.Fee < f.Median:
		return words.N("This fee is far below what {n} others were promised for the same.", f.Compared)
	}
	return words.N("This fee is far above what {n} others were promised for the same.", f.Compared)
}

// FeesByIdentity are fees by what those who are paid said of themselves,
// protected: nobody can be picked out.
type FeesByIdentity struct{ Community, Gender disclosure.Result }

// FairFeeBy adds up the fees that were agreed for the like of a booking by
// community and by gender. Answers are opened inside a step that leaves a trace.
// Its own fee is among them where it is agreed: of two bookings that are alike the
// tables are one, so that none can be read out of their difference.
func (a *App) FairFeeBy(ctx context.Context, b Booking) (by FeesByIdentity, err error) {
	step := Step{Verb: words.T("Compared fees by community and gender"), Kind: Trace, About: b.ID}
	err = a.keep(ctx, step, func(tx Tx) error {
		like := b
		like.ID = ""
		fees, err := tx.AgreedFees(ctx, like)
		if err != nil {
			return err
		}
		least, err := SmallestOf(ctx, tx)
		if err != nil {
			return err
		}
		community, gender, err := feeTables(ctx, tx, fees)
		by.Community = disclosure.Pair(community, int(least.Counts))
		by.Gender = disclosure.Pair(gender, int(least.Counts))
		return err
	})
	return by, err
}

// feeTables counts each person once, with all of their fees.
func feeTables(ctx context.Context, tx Tx, fees []AgreedFee) (community, gender disclosure.Table, err error) {
	sums := map[ID]Minor{}
	var people []ID
	for _, f := range fees {
		if _, seen := sums[f.PersonID]; !seen && f.PersonID != "" {
			people = append(people, f.PersonID)
		}
		sums[f.PersonID] += f.Fee
	}
	slices.Sort(people)
	add := func(to *disclosure.Table, code string, fee Minor) {
		to.People = append(to.People, disclosure.Count{Code: code, N: 1})
		to.Amounts = append(to.Amounts, disclosure.Count{Code: code, N: int64(fee)})
	}
	for _, id := range people {
		answers, err := tx.Identity(ctx, id)
		if err != nil {
			return community, gender, err
		}
		add(&community, answerTo(answers, AsksCommunity), sums[id])
		add(&gender, answerTo(answers, AsksGender), sums[id])
	}
	return community, gender, nil
}

// answerTo is the one code that a person counts by.
func answerTo(answers []Identity, asks string) string {
	code := NotAsked
	for _, i := range answers {
		if i.Asks != asks || i.SaidBy == SaidList && code != NotAsked {
			continue
		}
		all := i.Answers()
		switch {
		case len(all) > 1:
			code = MixedCommunity
		case asks == AsksCommunity && i.Answer != PrefersNot && !slices.Contains(Communities(), i.Answer):
			code = OtherCommunity // own words
		default:
			code = i.Answer
		}
	}
	return code
}
