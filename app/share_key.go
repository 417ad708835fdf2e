package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// ShareKey is a way to share documents, as the rent over three grants. It holds
// for documents of its days; a new year has a new key.
type ShareKey struct {
	Kept
	Name    string
	FromOn  Date
	UntilOn Date
	Notes   string
	Parts   []ShareKeyPart // written with the key, in one step
}

// ShareKeyPart is what one grant's line pays of each document.
type ShareKeyPart struct {
	Kept
	KeyID    ID
	GrantID  ID
	LineID   ID
	EventID  ID
	Parts    int // of ten thousand; what is left of them the office pays itself
	Position int
	Grant    string `part:"shown"` // its code
	Line     string `part:"shown"` // code and title
}

// wholeKey is what the parts of a key come to at most.
const wholeKey = 10000

type shareKeyReader interface {
	// ShareKeys lists the keys with their parts, by name and the latest first.
	ShareKeys(ctx context.Context) ([]ShareKey, error)

	// ShareKeyUses counts the documents that are shared by each key.
	ShareKeyUses(ctx context.Context) (map[ID]int, error)
}

type shareKeyWriter interface {
	// PutShareKey keeps k and makes its parts those of k.Parts.
	PutShareKey(ctx context.Context, k *ShareKey) error

	// RemoveShareKey takes a key away; shares that were made by it stay.
	RemoveShareKey(ctx context.Context, k Kept) error
}

// HoldsOn says whether documents of a day are shared by the key.
func (k ShareKey) HoldsOn(day Date) bool {
	return day != "" && (k.FromOn == "" || day >= k.FromOn) && (k.UntilOn == "" || day <= k.UntilOn)
}

// Check returns Invalid when k breaks a rule.
func (k ShareKey) Check() error {
	sum, parts := 0, words.Text{}
	for _, p := range k.Parts {
		if sum += p.Parts; p.GrantID == "" || p.Parts <= 0 {
			parts = words.T("Each part of a key needs a grant and a share above zero.")
		}
	}
	if parts.Empty() && sum > wholeKey {
		parts = words.T("The parts of a key are at most 100 % together.")
	}
	until := DayRule(k.UntilOn)
	if k.FromOn != "" && k.UntilOn != "" && k.UntilOn < k.FromOn {
		until = words.T("The last day is before the first.")
	}
	return check(Wrong{"Name", NameRule(k.Name)}, Wrong{"FromOn", DayRule(k.FromOn)}, Wrong{"UntilOn", until}, Wrong{"Parts", parts})
}

// KeyOf is a key that shares other documents as e is shared; it has no name yet.
func (e Expense) KeyOf() (k ShareKey) {
	amounts := make([]int64, len(e.Shares))
	for i, s := range e.Shares {
		amounts[i] = int64(s.Amount)
	}
	split := Split(wholeKey, append(amounts, int64(max(e.Left(), 0))))
	for i, s := range e.Shares {
		parts := split[i]
		k.Parts = append(k.Parts, ShareKeyPart{GrantID: s.GrantID, LineID: s.LineID, EventID: s.EventID, Parts: int(parts), Position: i, Grant: s.Grant, Line: s.Line})
	}
	return k
}

// Own is what no grant pays by the key, of ten thousand.
func (k ShareKey) Own() int {
	own := wholeKey
	for _, p := range k.Parts {
		own -= p.Parts
	}
	return own
}

// ByKey is e shared by a key: what is eligible, to the cent.
func (e Expense) ByKey(k ShareKey) Expense {
	parts := make([]int64, len(k.Parts), len(k.Parts)+1)
	for i, p := range k.Parts {
		parts[i] = int64(p.Parts)
	}
	split := Split(e.Eligible(), append(parts, int64(max(k.Own(), 0))))
	e.KeyID, e.Shares = k.ID, nil
	for i, p := range k.Parts {
		e.Shares = append(e.Shares, Share{GrantID: p.GrantID, LineID: p.LineID, EventID: p.EventID, Amount: split[i]})
	}
	return e
}

// SaveShareKey adds or replaces a key.
func (a *App) SaveShareKey(ctx context.Context, k *ShareKey) error {
	if err := k.Check(); err != nil {
		return err
	}
	return a.change(ctx, words.T("Saved the key {name}", "name", k.Name), func(tx Tx) error { return putKey(ctx, tx, k) })
}

// putKey keeps a key. By one that documents are shared by, others pay no other part
// from now on: their shares would not be those of their key any more.
func putKey(ctx context.Context, tx Tx, k *ShareKey) error {
	for _, p := range k.Parts {
		if err := ownLines(ctx, tx, []Share{{GrantID: p.GrantID, LineID: p.LineID}}); err != nil {
			return err
		}
	}
	if k.Version == 0 {
		return tx.PutShareKey(ctx, k)
	}
	uses, err := tx.ShareKeyUses(ctx)
	if err != nil {
		return err
	}
	all, err := tx.ShareKeys(ctx)
	if err != nil {
		return err
	}
	at := slices.IndexFunc(all, func(o ShareKey) bool { return o.ID == k.ID })
	if at >= 0 && uses[k.ID] > 0 && !all[at].sharesAs(*k) {
		return check(Wrong{"Parts", words.T("Documents are shared by this key, so its parts stay. Begin a new key instead.")})
	}
	return tx.PutShareKey(ctx, k)
}

// sharesAs says whether another key shares as k does.
func (k ShareKey) sharesAs(o ShareKey) bool {
	return slices.EqualFunc(k.Parts, o.Parts, func(a, b ShareKeyPart) bool {
		return a.GrantID == b.GrantID && a.LineID == b.LineID && a.EventID == b.EventID && a.Parts == b.Parts
	})
}

// RenewShareKey ends a key on the day before another begins, which takes its place.
// What was shared by the one stays as it is.
func (a *App) RenewShareKey(ctx context.Context, k ShareKey, next *ShareKey) error {
	if next.FromOn == "" {
		return check(Wrong{"FromOn", words.T("Say from which day on the new key holds.")})
	}
	next.Kept = Kept{}
	for i := range next.Parts {
		next.Parts[i].Kept, next.Parts[i].KeyID = Kept{}, ""
	}
	k.UntilOn = next.FromOn.Add(-1)
	if k.FromOn != "" && k.UntilOn < k.FromOn {
		return check(Wrong{"FromOn", words.T("The old key begins later than that.")})
	}
	if err := next.Check(); err != nil {
		return err
	}
	return a.change(ctx, words.T("Began the key {name} anew", "name", next.Name), func(tx Tx) error {
		if err := tx.PutShareKey(ctx, &k); err != nil {
			return err
		}
		return putKey(ctx, tx, next)
	})
}

// RemoveShareKey takes a key away. What was shared by it stays as it is.
func (a *App) RemoveShareKey(ctx context.Context, k ShareKey) error {
	return a.change(ctx, words.T("Removed the key {name}", "name", k.Name), func(tx Tx) error { return tx.RemoveShareKey(ctx, k.Kept) })
}

// ShareByKey shares a document by a key that holds on its day.
func (a *App) ShareByKey(ctx context.Context, e Expense, k ShareKey) error {
	if !k.HoldsOn(e.Day) {
		return check(Wrong{"KeyID", words.T("This key does not hold on the date of the document.")})
	}
	shared := e.ByKey(k)
	return a.saveExpense(ctx, words.T("Shared {name} by the key {key}", "name", e.Description, "key", k.Name), &shared)
}
