package app

import (
	"context"

	"sofra/app/words"
)

// takeMedia makes a media item of a row.
func (in *intake) takeMedia(ctx context.Context, r *intakeRow) error {
	m := MediaItem{ProjectID: in.o.Project, Title: tidy(r.text("title")), Outlet: tidy(r.text("outlet")), Link: r.text("link"), Notes: r.notes("notes")}
	if !NameRule(m.Title).Empty() {
		return in.unnamed(r, m.Title, "no_title", words.T("This row has no title, so it was passed over."))
	}
	m.Day = r.day("day", in.o.Today)
	if m.Language = r.choice("language", "language"); m.Language == PrefersNot {
		m.Language = ""
	}
	m.Tone1, m.Tone2 = in.coded(r, "tone", "tone"), in.coded(r, "tone_b", "tone")
	m.Balance1, m.Balance2 = in.coded(r, "balance", "balance"), in.coded(r, "balance_b", "balance")
	m.Coder1, m.Coder2 = tidy(r.text("coder")), tidy(r.text("coder_b"))
	m.Reach, m.ReachSource = r.count("reach"), tidy(r.text("reach_source"))
	if m.DonorVisible = r.choice("donor_visible", "yesno"); m.DonorVisible == PrefersNot {
		m.DonorVisible = ""
	}
	return in.added(Media, in.tx.PutMediaItem(ctx, &m))
}

// coded reads how a coder saw it.
func (in *intake) coded(r *intakeRow, field, list string) string {
	code := r.choice(field, list)
	if code == PrefersNot {
		return ""
	}
	return code
}
