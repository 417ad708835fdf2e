package paper

import (
	"bytes"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
)

// Logos are pictures on paper, as high as each other without their empty edges,
// in the order that was chosen; what is no picture is not kept as one.
func TestLogosOnLeaflet(t *testing.T) {
	e := aConcert(t)
	ctx := t.Context()
	donors, err := e.LeafletDonors(ctx, e.event.ID)
	e.keep(t, err)
	if len(donors) != 2 || donors[0].Name != "Ministria e Kulturës" {
		t.Fatalf("donors are %+v", donors)
	}
	for _, first := range []int{0, 1} {
		l := e.asked(app.SizeA5, words.En)
		l.Logos = app.Set{string(donors[first].ID)}
		path, p := e.leafletOf(t, l)
		if list := readAs(t, "pdfimages", "-list", path); strings.Count(list, " rgb ") != 2 {
			t.Errorf("pictures in it:\n%s", list)
		}
		var seen []mark
		for _, leaf := range laid(p, 1).leaves {
			for _, m := range leaf.marks {
				if m.picture != "" {
					seen = append(seen, m)
				}
			}
		}
		if len(seen) != 2 || math.Abs(seen[0].high-seen[1].high) > 0.01 || seen[0].x >= seen[1].x {
			t.Fatalf("logos stand at %+v", seen)
		}
		if wide := seen[0].wide / seen[0].high; first == 0 && wide < 1.9 || first == 1 && wide > 1.2 {
			t.Errorf("first of all is a logo %.2f times as wide as it is high", wide)
		}
	}
	logo := app.File{OwnerKind: app.Organisations, OwnerID: e.donor.ID, Purpose: app.FileLogo, Name: "logo.png"}
	if err := e.AddFile(ctx, &logo, strings.NewReader("no picture at all")); err != app.ErrNoLogo { //nolint:errorlint // the very one
		t.Errorf("what is no picture: %v", err)
	}
	broken := drawn(t, 80, 40, true)
	if err := e.AddFile(ctx, &logo, bytes.NewReader(broken[:len(broken)/2])); err != app.ErrNoLogo { //nolint:errorlint // the very one
		t.Errorf("half a picture: %v", err)
	}
}

// What is to be known before is said, without a name; what was printed is noted
// and offered again.
func TestLeafletIsAskedAbout(t *testing.T) {
	e := aConcert(t)
	ctx := t.Context()
	l := e.asked(app.SizeA5, words.Sq, words.Bs)
	said := func() string {
		facts, err := e.LeafletDoubts(ctx, l, printedAt())
		e.keep(t, err)
		var all []string
		for _, f := range facts {
			all = append(all, f.Text.English())
		}
		return strings.Join(all, "\n")
	}
	for _, want := range []string{"No version is frozen", "no title in this language: Bosanski", "works have no title in this language: Bosanski", "2 artists or ensembles may not be named", "5 in the programme are not coming, or are not booked", "MK-2025 is missing in: Bosanski"} {
		if got := said(); !strings.Contains(got, want) || strings.Contains(got, "Elif") || strings.Contains(got, "has no logo") {
			t.Errorf("%q is not said in\n%s", want, got)
		}
	}
	files, err := e.Files(ctx, app.Ref{Kind: app.Organisations, ID: e.donor.ID})
	e.keep(t, err, e.RemoveFile(ctx, files[0].ID, "2025-03-20T10:00:00Z"))
	p, err := e.Programme(ctx, e.event.ProgrammeID)
	e.keep(t, err, e.FreezeProgramme(ctx, p), e.SaveGrantSentences(ctx, e.grant.ID, nil))
	for _, want := range []string{"Ministria e Kulturës has no logo", "MK-2025 has no required sentence"} {
		if got := said(); !strings.Contains(got, want) || strings.Contains(got, "No version") {
			t.Errorf("%q is not said in\n%s", want, got)
		}
	}
	l.Size = app.SizeA4
	f, err := os.Create(filepath.Join(t.TempDir(), "p.pdf"))
	e.keep(t, err, e.PrintLeaflet(ctx, l, printedAt(), func(p app.LeafletPaper, to io.Writer) error { return WriteLeaflet(to, p) }, f), f.Close())
	last, err := e.LeafletChoice(ctx, e.event.ID)
	if err != nil || last.Size != app.SizeA4 || strings.Join(last.Languages, " ") != "sq bs" || last.Partners != l.Partners {
		t.Errorf("remembered is %+v, %v", last, err)
	}
	made, err := e.MakeLeaflet(ctx, l, printedAt())
	if err != nil || made.Number != 2 || made.FileName() != "programme-1 2025-03-22 Ritmi i përbashkët sq bs.pdf" {
		t.Errorf("the next is called %q, %v", made.FileName(), err)
	}
	l.Languages = app.Set{"sq", "en", "tr", "bs"}
	if _, err := e.MakeLeaflet(ctx, l, printedAt()); err == nil {
		t.Error("it is printed in four languages")
	}
}
