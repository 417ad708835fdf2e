package app

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"sofra/app/words"
)

// ReportSnapshot is a report as it was frozen: its number, when and by whom, why
// anew, and the hash of what it said. It is never changed.
type ReportSnapshot struct {
	Kept
	PeriodID ID
	Number   int // from 1 on
	MadeAt   Instant
	MadeBy   string // as the journal calls them
	SHA256   string // of the contents
	Reason   string // why it was restated; "" is the first
}

// FrozenReport is what a snapshot keeps: the report in each of its languages, and
// the donor's profile as it was then.
type FrozenReport struct {
	Form    int // of what is kept; 1 is without the profile, 2 without how it left
	Reports []Report
	Profile *Profile `json:",omitempty"` // nil is none

	Approval *ReportLeave `json:",omitempty"` // of this version
	Before   *ReportLeave `json:",omitempty"` // how the version before it left; nil is none
}

// In is the report in a language, or the first.
func (f FrozenReport) In(lang words.Lang) (r Report, ok bool) {
	for _, one := range f.Reports {
		if one.Lang == lang {
			return one, true
		}
	}
	if len(f.Reports) == 0 {
		return r, false
	}
	return f.Reports[0], true
}

// frozenForm is the form in which reports are kept now.
const frozenForm = 3

// PackFrozen writes reports as a snapshot keeps them: JSON, packed, in letters,
// and the hash of the JSON. The same reports give the same hash everywhere.
func PackFrozen(all []Report) (body, sum string, err error) {
	return FrozenReport{Form: frozenForm, Reports: all}.pack()
}

// Hash is that of what a snapshot of it keeps.
func (f FrozenReport) Hash() (string, error) {
	_, sum, err := f.pack()
	return sum, err
}

func (f FrozenReport) pack() (body, sum string, err error) {
	var plain bytes.Buffer
	to := json.NewEncoder(&plain)
	to.SetEscapeHTML(false)
	if err = to.Encode(f); err != nil {
		return "", "", err
	}
	hash := sha256.Sum256(plain.Bytes())
	var packed strings.Builder
	letters := base64.NewEncoder(base64.StdEncoding, &packed)
	zip := gzip.NewWriter(letters)
	if _, err = zip.Write(plain.Bytes()); err == nil {
		err = zip.Close()
	}
	if err == nil {
		err = letters.Close()
	}
	return packed.String(), hex.EncodeToString(hash[:]), err
}

// UnpackFrozen reads what PackFrozen wrote, and holds it against its hash.
func UnpackFrozen(body, sum string) (f FrozenReport, err error) {
	plain, err := frozenText(body, sum)
	if err != nil {
		return f, err
	}
	return f, json.Unmarshal(plain, &f)
}

// frozenText is the JSON of a snapshot, which its hash is of.
func frozenText(body, sum string) ([]byte, error) {
	zip, err := gzip.NewReader(base64.NewDecoder(base64.StdEncoding, strings.NewReader(body)))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrFrozenDamaged, err)
	}
	plain, err := io.ReadAll(zip)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrFrozenDamaged, err)
	}
	if hash := sha256.Sum256(plain); hex.EncodeToString(hash[:]) != sum {
		return nil, ErrFrozenDamaged
	}
	return plain, nil
}

// ErrFrozenDamaged is that a snapshot does not say any more what was frozen.
var ErrFrozenDamaged = &Fault{"frozen_damaged", words.T("What was frozen was changed outside the program: its hash does not fit. Restore the newest backup.")}

// Frozen is the newest snapshot of a report and what it says. Without any it is
// ErrNotFound.
func (a *App) Frozen(ctx context.Context, period ID) (ReportSnapshot, FrozenReport, error) {
	return frozenOf(ctx, a.Reader, period)
}

func frozenOf(ctx context.Context, from Reader, period ID) (s ReportSnapshot, f FrozenReport, err error) {
	all, err := from.ReportSnapshots(ctx, period)
	if err != nil {
		return s, f, err
	}
	if len(all) == 0 {
		return s, f, ErrNotFound
	}
	f, err = frozenAs(ctx, from, all[0])
	return all[0], f, err
}

func frozenAs(ctx context.Context, from Reader, s ReportSnapshot) (f FrozenReport, err error) {
	body, err := from.SnapshotBody(ctx, s.ID)
	if err != nil {
		return f, err
	}
	return UnpackFrozen(body, s.SHA256)
}

// GiveFrozen has give write a report as it was frozen, in one of its languages:
// the same each time. That it was given out is a trace in the journal.
func (a *App) GiveFrozen(ctx context.Context, s ReportSnapshot, lang words.Lang, give func(Report) error) error {
	p, err := a.ReportPeriod(ctx, s.PeriodID)
	if err != nil {
		return err
	}
	g, err := a.Grant(ctx, p.GrantID)
	if err != nil {
		return err
	}
	verb := words.T("Gave out {name}, version {n}", "name", reportCalled(g.Code, p), "n", s.Number)
	return a.GiveOut(ctx, verb, func(from Reader) error {
		f, err := frozenAs(ctx, from, s)
		if err != nil {
			return err
		}
		r, ok := f.In(lang)
		if !ok {
			return ErrNotFound
		}
		if err := a.withPhotos(ctx, g.ID, &r); err != nil {
			return err
		}
		return give(r)
	})
}
