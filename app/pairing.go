package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// PairPlace is a series, or an event outside a series, with forms from before
// and after it.
type PairPlace struct {
	SeriesID ID
	EventID  ID
	Title    string
	Before   int
	After    int
}

// CodedForm is a form from before or after, by the code that its person made up.
// What people said of themselves is not read with it.
type CodedForm struct {
	ID              ID
	QuestionnaireID ID
	Purpose         string // before, after
	OwnCode         string
	Number          string // of the paper
	Day             Date
	Score           *int
	Heard           string
	Trust           *int
	Answers         []FormAnswer
}

// Pairing holds forms from before against those from after.
type Pairing struct {
	Before, After   int        // forms in all
	NoCode          int        // forms without a code
	Twice           int        // forms whose code stands on two forms of one time: left out
	TwiceCodes      int        // such codes
	Matched         int        // people found both times
	Lost            int        // codes from before that are not found after
	New             int        // codes from after that are not found before
	Near            []NearPair // of those, codes that are alike but for one slip
	Smallest        int        // pairs that it takes for their answers to be shown
	Compared        []Compared
	OnlyOnce        int // questions that were asked at one time only
	matched         [][2]CodedForm
	unfound, newest []CodedForm
}

// NearPair are two forms whose codes are alike but for one slip of the pen.
type NearPair struct{ Before, After CodedForm }

type pairReader interface {
	// PairPlaces lists where there are forms from before or after.
	PairPlaces(ctx context.Context) ([]PairPlace, error)

	// CodedForms lists the forms of a place, the oldest first.
	CodedForms(ctx context.Context, p PairPlace) ([]CodedForm, error)
}

// Pairing matches the forms of a place and compares what people answered.
func (a *App) Pairing(ctx context.Context, place PairPlace) (p Pairing, err error) {
	forms, err := a.CodedForms(ctx, place)
	if err != nil {
		return p, err
	}
	least, err := a.Smallest(ctx)
	if err != nil {
		return p, err
	}
	p = matchForms(forms)
	p.Smallest = int(least.Attitudes)
	asked, err := a.askedTwice(ctx, forms, &p)
	for _, q := range asked {
		p.Compared = append(p.Compared, compareAnswers(q, p.matched, p.Smallest))
	}
	return p, err
}

// matchForms pairs forms by their codes. A code that two people of one time
// have could be either's: all forms with it are left out.
func matchForms(forms []CodedForm) (p Pairing) {
	at := map[string]*[2][]CodedForm{}
	var order []string
	for _, f := range forms {
		key, side := OwnCodeKey(f.OwnCode), f.side()
		if p.Before++; side == 1 {
			p.Before, p.After = p.Before-1, p.After+1
		}
		if key == "" {
			p.NoCode++
			continue
		}
		if at[key] == nil {
			at[key] = &[2][]CodedForm{}
			order = append(order, key)
		}
		at[key][side] = append(at[key][side], f)
	}
	for _, key := range order {
		switch k := at[key]; {
		case len(k[0]) > 1 || len(k[1]) > 1:
			p.TwiceCodes++
			p.Twice += len(k[0]) + len(k[1])
		case len(k[1]) == 0:
			p.unfound = append(p.unfound, k[0][0])
		case len(k[0]) == 0:
			p.newest = append(p.newest, k[1][0])
		default:
			p.matched = append(p.matched, [2]CodedForm{k[0][0], k[1][0]})
		}
	}
	p.Matched, p.Lost, p.New = len(p.matched), len(p.unfound), len(p.newest)
	p.Near = nearPairs(p.unfound, p.newest)
	return p
}

// side is 0 for before, 1 for after.
func (f CodedForm) side() int {
	if f.Purpose == "after" {
		return 1
	}
	return 0
}

// nearPairs are forms of nobody found whose codes are alike but for one slip.
func nearPairs(before, after []CodedForm) (all []NearPair) {
	for _, b := range before {
		for _, f := range after {
			if nearCodes(OwnCodeKey(b.OwnCode), OwnCodeKey(f.OwnCode)) {
				all = append(all, NearPair{b, f})
			}
		}
	}
	return all
}

// askedTwice are the questions that forms from before and from after ask alike,
// in the order of those from before, but for identity and for own words.
func (a *App) askedTwice(ctx context.Context, forms []CodedForm, p *Pairing) (both []AskedQuestion, err error) {
	var asked [2][]AskedQuestion
	seen := map[ID]bool{}
	for _, f := range forms {
		if seen[f.QuestionnaireID] {
			continue
		}
		seen[f.QuestionnaireID] = true
		k, err := a.FormOf(ctx, f.QuestionnaireID)
		if err != nil {
			return nil, err
		}
		side := f.side()
		for _, q := range k.Asked {
			if !q.Identity && !hasCode(asked[side], q) && q.Code != QuoteConsent && q.Kind != AsksText && q.Kind != AsksSeveral {
				asked[side] = append(asked[side], q)
			}
		}
	}
	for _, q := range asked[0] {
		if hasCode(asked[1], q) {
			both = append(both, q)
		}
	}
	p.OnlyOnce = len(asked[0]) + len(asked[1]) - 2*len(both)
	return both, nil
}

// hasCode says whether a question is among some, asked in the same way.
func hasCode(all []AskedQuestion, q AskedQuestion) bool {
	return slices.ContainsFunc(all, func(o AskedQuestion) bool { return o.Code == q.Code && o.Kind == q.Kind })
}

// JoinForms makes two forms those of one person, whose code was written with a
// slip: the one from after gets the code from before.
func (a *App) JoinForms(ctx context.Context, before, after ID) error {
	return a.change(ctx, words.T("Joined two forms of one person"), func(tx Tx) error {
		from, err := tx.Response(ctx, before)
		if err != nil {
			return err
		}
		form, err := tx.Response(ctx, after)
		if err != nil {
			return err
		}
		form.OwnCode = from.OwnCode
		return tx.PutResponse(ctx, &form)
	})
}

// PairForms are the forms of people who are found before and after, by the codes
// that they made up.
func PairForms(forms []CodedForm) [][2]CodedForm { return matchForms(forms).matched }

// Said is what a form says to a question: a number or the code of a choice.
func (f CodedForm) Said(code string) (number *int, choice string) { return f.said(code) }
