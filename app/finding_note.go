package app

import (
	"context"
	"slices"
	"strings"
	"time"

	"sofra/app/words"
)

// FindingNote is the explanation of what the doctor found: of one rule, and of
// one record or, without one, of one of its findings.
type FindingNote struct {
	Kept
	GrantID  ID
	Rule     string
	RecordID string // an ID as text, which is no key: the record may be of any kind; or what was found
	Reason   string
	Who      string // at whose desk; storage fills it in
	Day      Date
}

type findingNoteReader interface {
	// FindingNotes lists the explanations given for a grant.
	FindingNotes(ctx context.Context, grant ID) ([]FindingNote, error)
}

type findingNoteWriter interface {
	// PutFindingNotes makes the explanations of a grant these, and notes who gave
	// those that have nobody.
	PutFindingNotes(ctx context.Context, grant ID, all []FindingNote) error
}

// ExplainFinding keeps why something is as the doctor found it; an empty reason
// takes the explanation back.
func (a *App) ExplainFinding(ctx context.Context, grant ID, f Finding, reason string) error {
	reason = strings.TrimSpace(reason)
	if err := check(Wrong{"Reason", reasonLengthRule(reason)}); err != nil {
		return err
	}
	g, err := a.Grant(ctx, grant)
	if err != nil {
		return err
	}
	return a.change(ctx, words.T("Explained a finding on {code}", "code", g.Code), func(tx Tx) error {
		all, err := tx.FindingNotes(ctx, grant)
		if err != nil {
			return err
		}
		one := FindingNote{GrantID: grant, Rule: f.Rule, RecordID: f.noted()}
		if at := slices.IndexFunc(all, func(n FindingNote) bool { return n.of(f) }); at >= 0 {
			one.Kept = all[at].Kept
			all = slices.Delete(all, at, at+1)
		}
		if one.Reason, one.Day = reason, DateOf(time.Now()); reason != "" {
			all = append(all, one)
		}
		return tx.PutFindingNotes(ctx, grant, all)
	})
}

// of says whether the explanation is of a finding.
func (n FindingNote) of(f Finding) bool { return n.Rule == f.Rule && n.RecordID == f.noted() }

// noted is what an explanation is of: the record, or else which of the findings of
// its rule it is.
func (f Finding) noted() string {
	if f.About != "" {
		return string(f.About)
	}
	return f.Fact.Key
}

// longestReason is how many letters an explanation may have.
const longestReason = 2000

func reasonLengthRule(s string) words.Text {
	if len([]rune(s)) > longestReason {
		return words.T("This is longer than {n} letters.", "n", longestReason)
	}
	return words.Text{}
}

// explained gives findings the explanations that are kept.
func explained(all []Finding, notes []FindingNote) {
	for i := range all {
		for _, n := range notes {
			if n.of(all[i]) {
				all[i].Note = n
			}
		}
	}
}

// Open says whether the finding still asks for something before a report is
// approved: it stops it, or nobody has explained it.
func (f Finding) Open() bool {
	return f.Gravity == Stops || f.Gravity == Explain && f.Note.Reason == ""
}
