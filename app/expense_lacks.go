package app

import (
	"context"
	"time"

	"sofra/app/words"
)

// Lack is what documents are posted without, and how many of them.
type Lack struct {
	Text      words.Text
	Documents int
}

// lacks are what a donor will ask for, in the order of a document.
func (e Expense) lacks(scans int, today Date) (all []words.Text) {
	line, event := true, e.EventID != ""
	for _, s := range e.Shares {
		line, event = line && s.LineID != "", event || s.EventID != ""
	}
	for _, l := range []struct {
		is   bool
		text words.Text
	}{
		{e.DocKind == "", words.T("Kind of document")}, {e.Supplier == "", words.T("Supplier")}, {e.Number == "", words.T("Number of the document")},
		{scans == 0, words.T("Scan|of a document")}, {len(e.Shares) == 0 || !line, words.T("Budget line")}, {!event, words.T("Event")},
		{e.Currency != "EUR" && e.Rate == "", words.T("Rate")}, {e.PaidOn != "" && e.Day != "" && e.PaidOn < e.Day, words.T("Paid before it was issued")},
		{e.TaxOpen(today), words.T("Tax that was withheld, handed on")},
	} {
		if l.is {
			all = append(all, l.text)
		}
	}
	return all
}

// PostingLacks lists what documents that are not posted yet lack, each with how many
// lack it. It hinders nobody from posting them.
func (a *App) PostingLacks(ctx context.Context, ids ...ID) (all []Lack, err error) {
	at, today := map[string]int{}, DateOf(time.Now())
	for _, id := range ids {
		e, err := a.Expense(ctx, id)
		if err != nil {
			return nil, err
		}
		files, err := a.Files(ctx, Ref{Expenses, id})
		if err != nil {
			return nil, err
		}
		if e.Posted() {
			continue
		}
		for _, t := range e.lacks(len(files), today) {
			i, known := at[t.Key]
			if !known {
				i = len(all)
				at[t.Key], all = i, append(all, Lack{Text: t})
			}
			all[i].Documents++
		}
	}
	return all, nil
}
