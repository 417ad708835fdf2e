package app

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strings"

	"sofra/app/words"
)

// A paper that was made says what held then. A mark of what it said is kept with
// it; where the booking, its event, its artist or the clauses changed since, the
// paper would read otherwise now, and its mark with it.

// Mark is in which languages a paper is, and a hash of what it says.
func (p Paper) Mark() string {
	var langs []string
	for _, l := range p.Langs {
		langs = append(langs, string(l))
	}
	said, err := json.Marshal(p.Columns)
	if err != nil {
		return ""
	}
	sum := sha256.Sum256(said)
	return strings.Join(langs, "+") + " " + hex.EncodeToString(sum[:])
}

// markLangs are the languages that a mark names.
func markLangs(mark string) (langs []words.Lang) {
	all, _, _ := strings.Cut(mark, " ")
	for l := range strings.SplitSeq(all, "+") {
		langs = append(langs, words.Lang(l))
	}
	return langs
}

// Stale says whether a paper of a booking was made before something that it says
// changed. Of a file that the program did not make nobody knows.
func (a *App) Stale(ctx context.Context, f File) (bool, error) {
	kind := PaperKindOf(f.Name)
	if f.Mark == "" || f.ErasedOn != "" || kind == "" {
		return false, nil
	}
	now, err := a.MakePaper(ctx, f.OwnerID, kind, markLangs(f.Mark))
	return err == nil && now.Mark() != f.Mark, err
}

// StaleFor lists the papers that a step of a deal goes by and that were made
// before something in them changed: the contract, where it is sent or signed.
func (a *App) StaleFor(ctx context.Context, booking ID, to Deal) (all []words.Text, err error) {
	if to != DealContractSent && to != DealSigned {
		return nil, nil
	}
	files, err := a.Files(ctx, Ref{Kind: Bookings, ID: booking})
	if err != nil {
		return nil, err
	}
	f := LatestPaper(files, ContractPaper)
	stale, err := a.Stale(ctx, f)
	if stale {
		all = append(all, words.T("The contract of {day} was made before the last change: it says what no longer holds.", "day", writtenDay(f.AddedOn)))
	}
	return all, err
}

// LatestPaper is the newest paper of a kind among files; none has no ID.
func LatestPaper(files []File, kind PaperKind) File {
	for _, f := range files {
		if f.Purpose == FilePaper && PaperKindOf(f.Name) == kind {
			return f
		}
	}
	return File{}
}
