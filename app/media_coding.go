package app

import (
	"context"
	"strings"

	"sofra/app/stats"
	"sofra/app/words"
)

// Judgement is how one coder saw a report.
type Judgement struct {
	Coder   string
	Tone    string
	Balance string
}

// Judged says how many coders have judged m.
func (m MediaItem) Judged() (n int) {
	for _, said := range []string{m.Tone1 + m.Balance1 + m.Coder1, m.Tone2 + m.Balance2 + m.Coder2} {
		if said != "" {
			n++
		}
	}
	return n
}

// By is what a coder said of m already; nothing where they have not judged it.
func (m MediaItem) By(coder string) Judgement {
	switch {
	case sameCoder(m.Coder1, coder):
		return Judgement{m.Coder1, m.Tone1, m.Balance1}
	case sameCoder(m.Coder2, coder):
		return Judgement{m.Coder2, m.Tone2, m.Balance2}
	}
	return Judgement{Coder: coder}
}

func sameCoder(a, b string) bool {
	return strings.TrimSpace(b) != "" && strings.EqualFold(strings.TrimSpace(a), strings.TrimSpace(b))
}

// take writes a judgement down in the place that is this coder's, else in the
// next that is free.
func (m *MediaItem) take(j Judgement) error {
	first := sameCoder(m.Coder1, j.Coder) || m.Coder1+m.Tone1+m.Balance1 == "" && !sameCoder(m.Coder2, j.Coder)
	second := sameCoder(m.Coder2, j.Coder) || m.Coder2+m.Tone2+m.Balance2 == ""
	switch {
	case first:
		m.Coder1, m.Tone1, m.Balance1 = j.Coder, j.Tone, j.Balance
	case second:
		m.Coder2, m.Tone2, m.Balance2 = j.Coder, j.Tone, j.Balance
	default:
		return Invalid{{"Coder", words.T("Two people have judged this report already.")}}
	}
	return nil
}

// JudgeMedia notes how one coder sees a report: as its first, or, apart from
// the first, as its second. Who judged it before judges it anew.
func (a *App) JudgeMedia(ctx context.Context, id ID, j Judgement) error {
	if j.Coder = strings.TrimSpace(j.Coder); j.Tone == "" && j.Balance == "" {
		return Invalid{{"Tone", words.T("Choose a tone or a balance.")}}
	}
	if err := check(Wrong{"Coder", NameRule(j.Coder)}, Wrong{"Tone", oneOf(j.Tone, Tones()...)}, Wrong{"Balance", oneOf(j.Balance, MediaBalances()...)}); err != nil {
		return err
	}
	now, err := a.MediaItem(ctx, id)
	if err != nil {
		return err
	}
	return a.again(ctx, words.T("Judged the report {name}", "name", now.Title), func(tx Tx) error {
		m, err := tx.MediaItem(ctx, id)
		if err == nil {
			err = m.take(j)
		}
		if err != nil {
			return err
		}
		return tx.PutMediaItem(ctx, &m)
	})
}

// MediaSummary is what reports in the media come to.
type MediaSummary struct {
	Reports, Outlets int
	Donor            int            // in which the donor is seen or named
	Asked            int            // of which somebody noted whether
	Languages        map[string]int // reports by language, of those that say it
	Tone, Balance    stats.Agreement
}

// SummariseMedia counts reports, and how far their two coders agree.
func (a *App) SummariseMedia(ctx context.Context, f MediaFilter) (s MediaSummary, err error) {
	rows, n, err := a.MediaItems(ctx, f)
	outlets := map[string]bool{}
	var tones, balances []stats.Judged
	s.Reports, s.Languages = n, map[string]int{}
	for _, m := range rows {
		if m.Outlet != "" {
			outlets[strings.ToLower(m.Outlet)] = true
		}
		if m.Language != "" {
			s.Languages[m.Language]++
		}
		if m.DonorVisible != "" {
			s.Asked++
		}
		if m.DonorVisible == "yes" {
			s.Donor++
		}
		tones, balances = append(tones, stats.Judged{First: m.Tone1, Second: m.Tone2}), append(balances, stats.Judged{First: m.Balance1, Second: m.Balance2})
	}
	s.Outlets, s.Tone, s.Balance = len(outlets), stats.Kappa(tones), stats.Kappa(balances)
	return s, err
}

// AgreementText says how far two coders agree, with how many reports that is
// of, and how it is read.
func AgreementText(a stats.Agreement) words.Text {
	switch {
	case a.N == 0:
		return words.T("No report was judged by both coders yet.")
	case !a.Defined:
		return words.N("Both coders said the same of {n} reports, always in the same word: a kappa cannot be worked out.", int(a.N))
	}
	return words.N("Both coders judged {n} reports, {same} of them alike.", int(a.N), "same", int(a.Same))
}

// StrengthText is a word for the agreement of two coders.
func StrengthText(a stats.Agreement) words.Text {
	switch a.Strength() {
	case 0:
		return words.T("poor|an agreement")
	case 1:
		return words.T("slight|an agreement")
	case 2:
		return words.T("fair|an agreement")
	case 3:
		return words.T("moderate|an agreement")
	case 4:
		return words.T("substantial|an agreement")
	}
	return words.T("almost perfect|an agreement")
}
