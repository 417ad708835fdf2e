package app

import (
	"context"
	"errors"
	"slices"
	"strings"

	"sofra/app/words"
)

// Why two works may be one. Composer and arranger must be the same: another
// arrangement is another work.
const (
	AlikeTitle   = "title"       // the same words, in whatever script
	AlikeByEar   = "title-sound" // titles that sound the same, by one composer or from one tradition
	AlikeAuthors = "authors"     // composer and arranger are named, and the same
)

// WorkApart says of two works that look alike that they are two.
type WorkApart struct {
	Kept
	WorkID  ID
	OtherID ID
}

// WorkMerging is two records of one work, as they were read, and the values in
// which they differ, each with the side that is kept.
type WorkMerging struct {
	Keep, Lose Work
	Met        []Met // Mine is of Keep, Theirs of Lose
}

// NewWorkMerging lists in what two records of one work differ. Titles,
// languages and notes are not asked about: both records' stay.
func NewWorkMerging(keep, lose Work) WorkMerging {
	return WorkMerging{Keep: keep, Lose: lose, Met: differing(&keep, &lose, [][2]string{
		{"Title", "title"}, {"Tradition", "tradition"}, {"Composer", "composer"}, {"Lyricist", "lyricist"}, {"Arranger", "arranger"},
		{"Rights", "rights"}, {"Society", "society"}, {"Publisher", "publisher"}, {"Key", "key"}, {"Instruments", "instruments"}, {"Seconds", "seconds"},
	})}
}

// MergeWorks makes two records of one work one. All that points to either
// points to the one that is kept; the other goes to the bin and says so.
func (a *App) MergeWorks(ctx context.Context, m WorkMerging, at Instant) error {
	if err := twoChosen(m.Keep.ID, m.Lose.ID, m.Met); err != nil {
		return err
	}
	return a.change(ctx, words.T("Merged two records of {name}", "name", m.Keep.Title), func(tx Tx) error {
		lose, err := tx.Work(ctx, m.Lose.ID)
		if err == nil {
			err = tx.MoveWork(ctx, m.Lose.ID, m.Keep.ID)
		}
		if err != nil {
			return err
		}
		keep, err := tx.Work(ctx, m.Keep.ID) // with the titles of both
		if err == nil {
			err = asRead([2]Kept{m.Keep.Kept, m.Lose.Kept}, [2]Kept{keep.Kept, lose.Kept})
		}
		if err != nil {
			return err
		}
		keep.absorb(lose, m.Met)
		if err := keep.Check(); err != nil {
			return err
		}
		lose.MergedInto, lose.DeletedAt, lose.Titles = keep.ID, at, nil
		return errors.Join(tx.PutWork(ctx, &keep), tx.PutWork(ctx, &lose))
	})
}

// absorb takes from another record of the same work what was chosen, and keeps
// what would be lost: titles as other titles.
func (w *Work) absorb(other Work, met []Met) {
	all := append(w.Names(), other.Names()...)
	takeTheirs(w, &other, met)
	w.Languages, w.NewVersion = w.Languages.with(other.Languages...), w.NewVersion || other.NewVersion
	w.Notes = withLines(w.Notes, lines(other.Notes)...)
	for _, n := range all {
		if n = strings.TrimSpace(n); n != "" && !slices.Contains(w.Names(), n) {
			w.OtherNames = withLines(w.OtherNames, n)
		}
	}
}

// TellWorksApart notes that two works that look alike are two; they are not
// proposed again.
func (a *App) TellWorksApart(ctx context.Context, work, other ID) error {
	return a.change(ctx, words.T("Told two works apart"), func(tx Tx) error {
		return tx.PutWorkApart(ctx, &WorkApart{WorkID: min(work, other), OtherID: max(work, other)})
	})
}
