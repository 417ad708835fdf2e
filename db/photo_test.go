package db_test

import (
	"bytes"
	"errors"
	"image"
	"image/jpeg"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// snapped is a small photograph.
func snapped(t testing.TB) *bytes.Reader {
	t.Helper()
	var out bytes.Buffer
	must(t, jpeg.Encode(&out, image.NewRGBA(image.Rect(0, 0, 30, 20)), nil))
	return bytes.NewReader(out.Bytes())
}

// A photograph is in a report only where it is marked and all who can be recognised
// have agreed; their names only where that is asked for. Whoever takes the consent back
// is not in a report any more that was frozen before.
func TestPhotosInReports(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, y := t.Context(), dbtest.NewYear(t, a)
		arta, bekim := y.People[0], y.People[1]
		shown := func() []app.ReportPhoto {
			r, err := a.DonorReport(ctx, app.ReportRequest{Grant: "NL-2025", Lang: words.En}, func(app.Report) error { return nil })
			must(t, err)
			return r.Photos
		}
		p := app.Photo{EventID: y.Concert.ID, Shows: "Two musicians bow.", TakenBy: "Studio Nur", Permission: app.PhotoPeople, InReports: true, Named: true,
			People: []app.PhotoPerson{{PersonID: arta.ID, Position: 1}, {PersonID: bekim.ID, Position: 2}}}
		must(t, a.AddPhoto(ctx, &p, "Arta.JPG", snapped(t)))
		if f, err := a.File(ctx, p.FileID); err != nil || f.Name != "photo.jpg" || f.MediaType != "image/jpeg" {
			t.Errorf("the file is %+v (%v)", f, err)
		}
		if got := shown(); len(got) != 0 {
			t.Errorf("nobody was asked, and the report has %+v", got)
		}
		consents := []app.Consent{{PersonID: arta.ID, Purpose: app.ForDonorPhoto, GivenOn: "2025-01-02", Method: app.ByPaper}, {PersonID: bekim.ID, Purpose: app.ForDonorPhoto, GivenOn: "2025-01-02", Method: app.ByPaper}}
		must(t, a.GiveConsent(ctx, &consents[0]))
		if rows, err := a.Photos(ctx, y.Concert.ID); err != nil || len(rows) != 1 || words.In(words.En).Say(rows[0].Gap()) != "1 has not agreed" {
			t.Errorf("one agreed: %+v (%v)", rows, err)
		}
		must(t, a.GiveConsent(ctx, &consents[1]))
		got := shown()
		if len(got) != 1 || got[0].Alt != "Two musicians bow." {
			t.Fatalf("both agreed: %+v", got)
		}
		for _, want := range []string{y.Concert.Title, "Two musicians bow", "Arta A. and Bekim B.", "Photo: Studio Nur"} {
			if !strings.Contains(got[0].Caption, want) {
				t.Errorf("beneath it stands %q", got[0].Caption)
			}
		}
		var body bytes.Buffer
		if err := got[0].Body(&body); err != nil || body.Len() == 0 {
			t.Errorf("the picture has %d bytes (%v)", body.Len(), err)
		}
		p.Named = false
		must(t, a.SavePhoto(ctx, &p))
		if got := shown(); len(got) != 1 || strings.Contains(got[0].Caption, "Arta") {
			t.Errorf("nobody is to be named: %+v", got)
		}
		must(t, a.WithdrawConsent(ctx, consents[1].ID, "2025-02-01"))
		if got := shown(); len(got) != 0 {
			t.Errorf("one took it back, and the report has %+v", got)
		}
		p.Permission, p.People = app.PhotoNobody, nil
		must(t, a.SavePhoto(ctx, &p))
		if got := shown(); len(got) != 1 {
			t.Errorf("nobody can be recognised, and the report has %+v", got)
		}
		must(t, a.RemoveFile(ctx, p.FileID, "2025-03-01T10:00:00Z"))
		if got := shown(); len(got) != 0 {
			t.Errorf("it is in the bin, and the report has %+v", got)
		}
	})
}

// Only a picture becomes a photo, and what reports may show says what it shows.
func TestPhotoRules(t *testing.T) {
	a := dbtest.New(t)
	y := dbtest.NewYear(t, a)
	p := app.Photo{EventID: y.Concert.ID}
	if err := a.AddPhoto(t.Context(), &p, "a.jpg", strings.NewReader("no picture")); !errors.Is(err, app.ErrNoPhoto) {
		t.Errorf("a text is refused with %v", err)
	}
	for field, p := range map[string]app.Photo{
		"Shows":      {EventID: y.Concert.ID, InReports: true, Permission: app.PhotoNobody},
		"Permission": {EventID: y.Concert.ID, InReports: true, Shows: "A hall"},
		"People":     {EventID: y.Concert.ID, InReports: true, Shows: "A hall", Permission: app.PhotoPeople},
	} {
		var wrong app.Invalid
		if err := a.AddPhoto(t.Context(), &p, "a.jpg", snapped(t)); !errors.As(err, &wrong) || len(wrong) != 1 || wrong[0].Field != field {
			t.Errorf("%s: %v", field, err)
		}
	}
}

// Erasing a person erases the pictures on which they can be recognised.
func TestErasingPhotos(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, y := t.Context(), dbtest.NewYear(t, a)
		p := app.Photo{EventID: y.Concert.ID, Shows: "One at the piano", Permission: app.PhotoPeople, People: []app.PhotoPerson{{PersonID: y.People[0].ID}}}
		must(t, a.AddPhoto(ctx, &p, "a.jpg", snapped(t)))
		must(t, a.ErasePerson(ctx, y.People[0].ID, app.EraseAsked))
		f, err := a.File(ctx, p.FileID)
		must(t, err)
		var body bytes.Buffer
		if err := a.FileBody(ctx, f, &body); !errors.Is(err, app.ErrFileErased) {
			t.Errorf("the picture is still there: %v", err)
		}
		health, err := a.Health(ctx)
		if err != nil || len(health.Problems) > 0 {
			t.Errorf("afterwards the office is not sound: %+v (%v)", health.Problems, err)
		}
	})
}
