package db_test

import (
	"bytes"
	"encoding/base64"
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/seal"
	"sofra/db"
	"sofra/db/dbtest"
)

const (
	first  = "kafe pas provës në Prizren"
	second = "violina bez žica u hodniku"
	// said is in no office but where a test puts it.
	said = "zzgoranskaxq"
)

// told is an office with people who said who they are, among them one in own
// words, and one whose answer was removed.
type told struct {
	*db.DB
	app    *app.App
	where  string
	people []app.ID
	last   app.Identity
}

func tell(t *testing.T, where string) *told {
	t.Helper()
	o := &told{where: where}
	o.open(t, "")
	for _, answer := range []string{"alb, srb", said, "egy", "tur"} {
		p := app.Person{Name: "Somebody"}
		must(t, o.app.SavePerson(t.Context(), &p))
		o.last = app.Identity{PersonID: p.ID, Asks: app.AsksCommunity, Answer: answer, SaidBy: app.SaidSelf}
		must(t, o.app.SaveIdentity(t.Context(), &o.last))
		o.people = append(o.people, p.ID)
	}
	gone := app.Identity{PersonID: o.people[0], Asks: app.AsksGender, Answer: "woman", SaidBy: app.SaidSelf}
	must(t, o.app.SaveIdentity(t.Context(), &gone))
	must(t, o.app.RemoveIdentity(t.Context(), gone.Kept))
	return o
}

// open opens the office again, as another desk would.
func (o *told) open(t *testing.T, passphrase string) {
	t.Helper()
	if o.DB != nil {
		must(t, o.Close())
	}
	d, err := db.OpenDB(t.Context(), o.where, app.Mode{Write: true, Who: "desk1", Passphrase: passphrase})
	must(t, err)
	o.DB, o.app = d, app.New(d)
	t.Cleanup(func() { d.Close() })
}

// answer is what the second person said, or why it is not to be read.
func (o *told) answer(t *testing.T) (string, error) {
	t.Helper()
	all, err := o.app.ShowIdentity(t.Context(), o.people[1])
	if err != nil {
		return "", err
	}
	if len(all) != 1 {
		t.Fatalf("%d answers", len(all))
	}
	return all[0].Answer, nil
}

func (o *told) reads(t *testing.T, want string, fails error) {
	t.Helper()
	if got, err := o.answer(t); got != want || !errors.Is(err, fails) {
		t.Errorf("reads %q, %v; want %q, %v", got, err, want, fails)
	}
}

// is holds how the office says that it is protected.
func (o *told) is(t *testing.T, want app.Protection) {
	t.Helper()
	if got, err := o.Protection(t.Context()); got != want || err != nil {
		t.Errorf("protected as %+v, %v; want %+v", got, err, want)
	}
}

// column asks the office for texts, as a thief with the file would.
func (o *told) column(t *testing.T, query string) (all []string) {
	t.Helper()
	must(t, o.Look(t.Context(), &all, query))
	return all
}

// sound fails unless every cell can be opened by a key of the office.
func (o *told) sound(t *testing.T) app.Health {
	t.Helper()
	h, err := o.Health(t.Context())
	if err != nil || !h.OK {
		t.Fatalf("%+v, %v", h.Problems, err)
	}
	return h
}

func TestPassphrase(t *testing.T) {
	offices(t, func(t *testing.T, where string) {
		o := tell(t, where)
		o.is(t, app.Protection{Unlocked: true})
		before := o.sound(t)
		_, err := o.app.Protect(t.Context(), first)
		must(t, err)
		o.is(t, app.Protection{Passphrase: true, Unlocked: true})
		o.reads(t, said, nil)
		after := o.sound(t)
		for name, table := range before.Tables {
			if same := after.Tables[name] == table; same == (name == "identity") {
				t.Errorf("%s: the digest stays is %v", name, same)
			}
		}
		if _, err := o.app.Protect(t.Context(), second); !errors.Is(err, app.ErrProtected) {
			t.Errorf("a second first passphrase: %v", err)
		}
		o.open(t, "")
		o.is(t, app.Protection{Passphrase: true})
		o.reads(t, "", app.ErrSealed)
		fresh := app.Identity{PersonID: o.people[0], Asks: app.AsksGender, Answer: "woman", SaidBy: app.SaidSelf}
		if err := o.app.SaveIdentity(t.Context(), &fresh); !errors.Is(err, app.ErrSealed) || fresh.Answer != "woman" {
			t.Errorf("sealed without a key: %v", err)
		}
		must(t, o.app.SavePerson(t.Context(), &app.Person{Name: "Anybody"}))
		if err := o.app.Unlock(t.Context(), second); !errors.Is(err, app.ErrPassphrase) {
			t.Errorf("a wrong passphrase: %v", err)
		}
		o.is(t, app.Protection{Passphrase: true})
		must(t, o.app.Unlock(t.Context(), first))
		o.reads(t, said, nil)
		must(t, o.app.SaveIdentity(t.Context(), &fresh))
		o.open(t, first)
		o.reads(t, said, nil)
		if _, err := db.Open(t.Context(), where, app.Mode{Passphrase: second}); !errors.Is(err, app.ErrPassphrase) {
			t.Errorf("opened with a wrong passphrase: %v", err)
		}
	})
}

func TestEveryPassphraseNeedsTheOneBeforeOrTheSheet(t *testing.T) {
	offices(t, func(t *testing.T, where string) {
		o, ctx := tell(t, where), t.Context()
		if _, err := o.app.ChangePassphrase(ctx, first, second); !errors.Is(err, app.ErrNoPassphrase) {
			t.Errorf("changed what is not there: %v", err)
		}
		var invalid app.Invalid
		if _, err := o.app.Protect(ctx, "short"); !errors.As(err, &invalid) {
			t.Errorf("a short passphrase: %v", err)
		}
		sheet, err := o.app.Protect(ctx, first)
		must(t, err)
		o.open(t, "")
		if _, err := o.app.ChangePassphrase(ctx, second, second); !errors.Is(err, app.ErrPassphrase) {
			t.Errorf("changed without the one before: %v", err)
		}
		newer, err := o.app.ChangePassphrase(ctx, first, second)
		must(t, err)
		o.reads(t, said, nil)
		for typed, want := range map[string]error{sheet: app.ErrRecovery, newer[1:]: app.ErrMistyped, "": app.ErrMistyped} {
			if _, err := o.app.Recover(ctx, typed, first); !errors.Is(err, want) {
				t.Errorf("recovered with %.20q: %v, want %v", typed, err, want)
			}
		}
		o.open(t, "")
		last, err := o.app.Recover(ctx, strings.ToLower(newer[:30]+" "+newer[30:]), first)
		must(t, err)
		o.reads(t, said, nil)
		if last == newer || last == sheet {
			t.Error("the sheet is an old one")
		}
		o.open(t, first)
		o.reads(t, said, nil)
		steps, err := o.History(ctx, app.Page{})
		must(t, err)
		var names []string
		for _, s := range steps {
			if verb := s.Verb.English(); strings.Contains(verb, "assphrase") {
				names = append(names, verb)
			}
		}
		if len(names) != 3 || !strings.Contains(names[0], "Undo does not take this back") {
			t.Errorf("the journal says %q", names)
		}
	})
}

func TestUndoAcrossPassphrases(t *testing.T) {
	offices(t, func(t *testing.T, where string) {
		o, ctx := tell(t, where), t.Context()
		o.last.Answer = "bos"
		must(t, o.app.SaveIdentity(ctx, &o.last))
		full := o.sound(t).Tables["identity"].Rows
		shows := func(want string) {
			t.Helper()
			all, err := o.app.ShowIdentity(ctx, o.people[3])
			must(t, err)
			got := ""
			for _, a := range all {
				got += a.Answer
			}
			if got != want {
				t.Errorf("the last one said %q, want %q", got, want)
			}
		}
		_, err := o.app.Protect(ctx, first)
		must(t, err)
		shows("bos")
		move(t, o.Undo, nil)
		shows("tur")
		move(t, o.Undo, nil) // of the removal
		if h := o.sound(t); h.Tables["identity"].Rows != full+1 {
			t.Errorf("%d answers, want %d", h.Tables["identity"].Rows, full+1)
		}
		_, err = o.app.ChangePassphrase(ctx, first, second)
		must(t, err)
		o.open(t, "") // no key is needed to move sealed texts
		for range 2 {
			move(t, o.Undo, nil) // of the answer that was removed, of the last one
		}
		if h := o.sound(t); h.Tables["identity"].Rows != full-1 {
			t.Errorf("%d answers, want %d", h.Tables["identity"].Rows, full-1)
		}
		for range 4 {
			move(t, o.Redo, nil)
		}
		must(t, o.app.Unlock(ctx, second))
		shows("bos")
		o.sound(t)
		changes, err := o.HistoryOf(ctx, app.Ref{Kind: app.People, ID: o.people[3]}, app.Page{})
		must(t, err)
		for _, c := range changes {
			if strings.Contains(c.Before+c.After, "answer") {
				t.Errorf("the history of a person shows %s", c.TableName)
			}
		}
	})
}

func TestNothingInTheOfficeIsOpenAfterwards(t *testing.T) {
	offices(t, func(t *testing.T, where string) {
		o, ctx := tell(t, where), t.Context()
		open := o.column(t, `SELECT wrapped FROM office_key`)[0]
		old, err := seal.UnwrapPlain(open)
		must(t, err)
		sheet, err := o.app.Protect(ctx, first)
		must(t, err)
		copied := filepath.Join(t.TempDir(), "copy.sofra")
		must(t, o.Backup(ctx, copied))
		bits := strings.Split(open, ":")
		raw, err := base64.RawURLEncoding.DecodeString(bits[3])
		must(t, err)
		probe := map[string][]byte{"the old key": raw, "the old key as text": []byte(bits[3]), "an answer": []byte(said), "the sheet": []byte(sheet), "the passphrase": []byte(first)}
		for _, path := range append(o.files(t), copied) {
			for what, bytes := range probe {
				if has(t, path, bytes) {
					t.Errorf("%s is in %s", what, filepath.Base(path))
				}
			}
		}
		cells := o.column(t, `SELECT answer FROM identity`)
		images := o.column(t, `SELECT coalesce(CAST(before AS TEXT), '') || coalesce(CAST(after AS TEXT), '') FROM journal`)
		if len(cells) != 4 || len(images) < 10 {
			t.Fatalf("%d cells, %d images: too few to say anything", len(cells), len(images))
		}
		for _, text := range append(cells, images...) {
			if strings.Contains(text, old.ID()) {
				t.Errorf("sealed with the old key: %s", text)
			}
		}
		restored := &told{where: filepath.Join(t.TempDir(), "restored.sofra"), people: o.people}
		if err := db.Restore(ctx, copied, restored.where, app.Mode{Passphrase: second}); !errors.Is(err, app.ErrPassphrase) {
			t.Errorf("restored with a wrong passphrase: %v", err)
		}
		must(t, db.Restore(ctx, copied, restored.where, app.Mode{}))
		restored.open(t, "")
		restored.reads(t, "", app.ErrSealed)
		restored.open(t, first)
		restored.reads(t, said, nil)
	})
}

// files are the files that an office lies in. Of a server's they are those of
// its tables: what stands in its log of writes is the server's own matter.
func (o *told) files(t *testing.T) (all []string) {
	t.Helper()
	pattern := o.where + "*"
	if db.IsURL(o.where) {
		dbtest.Flush(t)
		u, err := url.Parse(o.where)
		must(t, err)
		table := o.column(t, `SELECT pg_relation_filepath('office_key')`)[0]
		pattern = filepath.Join(u.Query().Get("host"), "data", filepath.Dir(table), "*")
	}
	all, err := filepath.Glob(pattern)
	must(t, err)
	if len(all) < 2 {
		t.Fatalf("only %v", all)
	}
	return all
}

func has(t *testing.T, path string, what []byte) bool {
	t.Helper()
	data, err := os.ReadFile(path)
	must(t, err)
	return bytes.Contains(data, what)
}

func TestProbeFindsWhatLiesOpen(t *testing.T) {
	offices(t, func(t *testing.T, where string) {
		o := tell(t, where)
		open := o.column(t, `SELECT wrapped FROM office_key`)[0]
		found := false
		for _, path := range o.files(t) {
			found = found || has(t, path, []byte(open))
		}
		if !found {
			t.Error("the probe does not find a key that lies open")
		}
	})
}
