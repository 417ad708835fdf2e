package app

import (
	"context"
	"fmt"
	"slices"

	"sofra/app/words"
)

// knownDocuments are the documents of the office and of the file, by what tells one
// from another.
type knownDocuments struct {
	alike  map[uint64][]*knownDocument
	events map[string][]ID // by title, once they are asked for
}

// knownDocument is a document that others may be.
type knownDocument struct {
	id    ID
	name  string
	at    SheetRow // the row that it came from
	taken bool     // a row of the file is this document
}

func (f Fingerprint) hash() uint64 {
	return hashed(f.Supplier, f.Number, string(f.Day), fmt.Sprint(int64(f.Amount)), f.Currency)
}

// loadDocuments reads the documents of the office once.
func (in *intake) loadDocuments(ctx context.Context) error {
	if in.memory.documents != nil {
		return nil
	}
	in.memory.documents = &knownDocuments{alike: map[uint64][]*knownDocument{}}
	rows, _, err := in.tx.Expenses(ctx, ExpenseFilter{})
	for _, row := range rows {
		if !row.Void() {
			in.memory.documents.add(&row.Expense, SheetRow{})
		}
	}
	return err
}

func (k *knownDocuments) add(e *Expense, at SheetRow) {
	if mark := e.Fingerprint(); mark.Telling() {
		k.alike[mark.hash()] = append(k.alike[mark.hash()], &knownDocument{id: e.ID, name: e.Description, at: at})
	}
}

// meetDocument adds the document of a row, and lists it beside the one that it looks
// like. What the office has exactly so is not added again, where that is wanted; of
// two that look like one in the file, both are rows, and both come in.
func (in *intake) meetDocument(ctx context.Context, r *intakeRow, e *Expense) error {
	mark, k := e.Fingerprint(), in.memory.documents
	at := SheetRow{in.plan.Name, r.number}
	var like []*knownDocument
	if mark.Telling() {
		like = k.alike[mark.hash()]
	}
	here := slices.IndexFunc(like, func(o *knownDocument) bool { return o.at.Sheet == "" && !o.taken && o.name == e.Description })
	if in.o.Exact && here >= 0 {
		like[here].taken = true
		in.meet(Expenses, false)
		d := twinDocument(like[here], mark, e, at)
		d.BID, d.Joined = like[here].id, true
		in.twin(d)
		return nil
	}
	if err := in.added(Expenses, in.tx.PutExpense(ctx, e)); err != nil {
		return err
	}
	k.add(e, at)
	if len(like) > 0 {
		if like[0].at.Sheet == "" {
			in.meet(Expenses, true)
		}
		in.twin(twinDocument(like[0], mark, e, at))
	}
	return nil
}

// twinDocument is a pair of documents that look like one.
func twinDocument(o *knownDocument, mark Fingerprint, e *Expense, at SheetRow) Duplicate {
	why := words.T("the same supplier, number, day and amount")
	switch {
	case mark.Number == "":
		why = words.T("the same supplier, day and amount")
	case mark.Supplier == "":
		why = words.T("the same number, day and amount")
	}
	return Duplicate{Kind: Expenses, A: o.name, B: e.Description, AID: o.id, BID: e.ID, AAt: o.at, BAt: at,
		Why: placed(why, o.at.text(), at.text()), Exact: o.name == e.Description}
}
