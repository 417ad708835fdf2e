package db_test

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// noise is n bytes that no two places share.
func noise(n int) []byte {
	body := make([]byte, n)
	rng := rand.New(rand.NewPCG(1, uint64(n)))
	for i := range body {
		body[i] = byte(rng.UintN(256))
	}
	return body
}

// added keeps a person and a file of theirs.
func added(t testing.TB, a *app.App, personal bool, body []byte) (app.Person, app.File) {
	t.Helper()
	p := app.Person{Name: "Elif Yıldız"}
	must(t, a.SavePerson(t.Context(), &p))
	f := app.File{OwnerKind: app.People, OwnerID: p.ID, Purpose: app.FileTechnical, Name: `C:\riders\Stage plan.PDF`, Personal: personal}
	must(t, a.AddFile(t.Context(), &f, bytes.NewReader(body)))
	return p, f
}

// givenOut is what a file says.
func givenOut(t testing.TB, a *app.App, f app.File) []byte {
	t.Helper()
	var out bytes.Buffer
	must(t, a.SaveFileAs(t.Context(), f.ID, &out))
	return out.Bytes()
}

func TestFileIsGivenOutAsItCame(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		for _, size := range []int{1, 192 << 10, 700_001} {
			for _, personal := range []bool{false, true} {
				body := noise(size)
				p, f := added(t, a, personal, body)
				if got := givenOut(t, a, f); !bytes.Equal(got, body) {
					t.Errorf("%d bytes, personal %v: other bytes came back", size, personal)
				}
				all, err := a.Files(t.Context(), app.Ref{Kind: app.People, ID: p.ID})
				must(t, err)
				want := "Stage plan.PDF"
				if personal {
					want = "technical-rider.pdf"
				}
				if len(all) != 1 || all[0].Name != want || all[0].Size != int64(size) || all[0].MediaType != "application/pdf" {
					t.Errorf("listed as %+v", all)
				}
			}
		}
	})
}

func TestFileThatIsTooBigOrEmptyIsRefused(t *testing.T) {
	a := dbtest.New(t)
	p := app.Person{Name: "Elif Yıldız"}
	must(t, a.SavePerson(t.Context(), &p))
	for name, c := range map[string]struct {
		body []byte
		want error
	}{
		"25 MB and a byte": {make([]byte, app.MostFile+1), app.ErrFileBig},
		"nothing":          {nil, app.ErrFileEmpty},
	} {
		f := app.File{OwnerKind: app.People, OwnerID: p.ID, Purpose: app.FilePhoto, Name: "a.jpg"}
		if err := a.AddFile(t.Context(), &f, bytes.NewReader(c.body)); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
	f := app.File{OwnerKind: app.People, OwnerID: p.ID, Purpose: app.FilePhoto, Name: "a.jpg"}
	must(t, a.AddFile(t.Context(), &f, bytes.NewReader(make([]byte, app.MostFile))))
	if f.Size != app.MostFile {
		t.Errorf("the largest file has %d bytes", f.Size)
	}
}

func TestPersonalFileLeavesATraceAndIsSealed(t *testing.T) {
	where := filepath.Join(t.TempDir(), "office.sofra")
	a := dbtest.Open(t, where, app.Mode{Create: true, Write: true})
	secret := []byte("born in Mamuşa, speaks of it in confidence")
	_, open := added(t, a, false, []byte("a plan that all may see"))
	_, f := added(t, a, true, secret)
	givenOut(t, a, open)
	before, err := a.History(t.Context(), app.Page{})
	must(t, err)
	givenOut(t, a, f)
	after, err := a.History(t.Context(), app.Page{})
	must(t, err)
	if len(after) != len(before)+1 || after[0].Kind != app.Trace || after[0].About != f.OwnerID {
		t.Errorf("the last step is %+v", after[0])
	}
	var out bytes.Buffer
	if err := a.FileBody(t.Context(), f, &out); err == nil || out.Len() > 0 {
		t.Errorf("a personal file was read without a step: %v", err)
	}
	must(t, a.Close())
	for _, end := range []string{"", "-wal"} {
		raw, err := os.ReadFile(where + end)
		if err == nil && bytes.Contains(raw, []byte("in confidence")) {
			t.Error("the contents of a personal file lie open in the office")
		}
	}
}

func TestLockedOfficeKeepsPersonalFilesShut(t *testing.T) {
	offices(t, func(t *testing.T, where string) {
		a := dbtest.Open(t, where, app.Mode{Write: true})
		body := noise(400_000)
		_, f := added(t, a, true, body)
		const pass = "four short words here"
		_, err := a.Protect(t.Context(), pass)
		must(t, err)
		if got := givenOut(t, a, f); !bytes.Equal(got, body) {
			t.Error("other bytes after the key was changed")
		}
		must(t, a.Close())
		locked := dbtest.Open(t, where, app.Mode{Write: true})
		if err := locked.SaveFileAs(t.Context(), f.ID, &bytes.Buffer{}); !errors.Is(err, app.ErrFileSealed) || !strings.Contains(err.Error(), "Personal files") {
			t.Errorf("a locked office gave it out: %v", err)
		}
		more := app.File{OwnerKind: app.People, OwnerID: f.OwnerID, Purpose: app.FileEvidence, Name: "a.pdf"}
		if err := locked.AddFile(t.Context(), &more, bytes.NewReader(body)); !errors.Is(err, app.ErrFileSealed) {
			t.Errorf("a locked office took one: %v", err)
		}
		must(t, locked.Unlock(t.Context(), pass))
		if got := givenOut(t, locked, f); !bytes.Equal(got, body) {
			t.Error("other bytes after unlocking")
		}
	})
}

func TestFileGoesToTheBinAndComesBack(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		body := noise(1000)
		p, f := added(t, a, true, body)
		listed := func() int {
			all, err := a.Files(t.Context(), app.Ref{Kind: app.People, ID: p.ID})
			must(t, err)
			return len(all)
		}
		must(t, a.RemoveFile(t.Context(), f.ID, "2025-03-08T12:00:00Z"))
		if listed() != 0 {
			t.Error("it is listed in the bin")
		}
		must(t, a.TakeFileBack(t.Context(), f.ID))
		for range 3 { // the taking back, the removal, the adding
			_, err := a.Undo(t.Context())
			must(t, err)
		}
		if listed() != 0 {
			t.Error("it is listed before it was added")
		}
		_, err := a.Redo(t.Context())
		must(t, err)
		if listed() != 1 || !bytes.Equal(givenOut(t, a, f), body) {
			t.Error("its contents did not come back with it")
		}
	})
}

// The paper of a document that names somebody is kept as the document is.
func TestPaperOfAPersonalDocument(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		for _, personal := range []bool{true, false} {
			e := app.Expense{Description: "Pay", Day: "2025-02-01", Amount: 100, Currency: "EUR", Document: app.Document{Personal: personal}}
			must(t, a.SaveExpense(t.Context(), &e))
			f := app.File{OwnerKind: app.Expenses, OwnerID: e.ID, Purpose: app.FilePaper, Name: "Arta Gashi February.pdf"}
			must(t, a.AddFile(t.Context(), &f, bytes.NewReader([]byte("1,200.00"))))
			all, err := a.Files(t.Context(), app.Ref{Kind: app.Expenses, ID: e.ID})
			if err != nil || len(all) != 1 || all[0].Personal != personal || strings.Contains(all[0].Name, "Arta") == personal {
				t.Errorf("personal %v: %+v (%v)", personal, all, err)
			}
		}
	})
}

// A document that is marked as personal has all its papers follow, those in the bin
// too, sealed and without a name that tells; and the way back.
func TestPaperFollowsItsDocument(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, body := t.Context(), bytes.Repeat([]byte("1,200.00 "), 50_000)
		e := app.Expense{Description: "Pay", Day: "2025-02-01", Amount: 100, Currency: "EUR"}
		must(t, a.SaveExpense(ctx, &e))
		var files []app.File
		for range 2 {
			f := app.File{OwnerKind: app.Expenses, OwnerID: e.ID, Purpose: app.FilePaper, Name: "Arta Gashi February.pdf"}
			must(t, a.AddFile(ctx, &f, bytes.NewReader(body)))
			files = append(files, f)
		}
		must(t, a.RemoveFile(ctx, files[1].ID, "2025-02-02T10:00:00Z"))
		is := func(when string, personal bool, name string) {
			t.Helper()
			for _, f := range files {
				now, err := a.File(ctx, f.ID)
				if must(t, err); now.Personal != personal || now.Name != name || now.SHA256 != f.SHA256 {
					t.Errorf("%s: %+v", when, now)
				}
				if !bytes.Equal(givenOut(t, a, now), body) {
					t.Errorf("%s: it says something else", when)
				}
			}
		}
		mark := func(personal bool) {
			t.Helper()
			e.Personal = personal
			must(t, a.SaveExpense(ctx, &e))
		}
		is("as it came", false, "Arta Gashi February.pdf")
		mark(true)
		is("personal", true, "paper.pdf")
		_, err := a.Undo(ctx)
		must(t, err)
		is("undone", false, "Arta Gashi February.pdf")
		_, err = a.Redo(ctx)
		must(t, err)
		is("redone", true, "paper.pdf")
		e, err = a.Expense(ctx, e.ID)
		must(t, err)
		mark(false)
		is("the way back", false, "paper.pdf")
		if h, err := a.Health(ctx); err != nil || !h.OK {
			t.Errorf("%+v (%v)", h, err)
		}
	})
}
