package exchange_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sofra/app"
	"sofra/app/exchange"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// code is the stable word of a failure.
func code(err error) string {
	var f *app.Fault
	if errors.As(err, &f) {
		return f.Code
	}
	return ""
}

// hard are pieces of names that formats stumble over.
func hard() []string {
	return []string{"ë", "ç", "Ë", "š", "đ", "č", "ć", "ž", "Ђорђевић", "Љ", "Џ", "ğ", "ı", "ş", "İ", "🎻", "👩🏽‍🎤", ";", ",", ":", "\\", "\\n", "\\;",
		"\"", "'", "=", "+", "-", "@", " ", "\n", "\t", "a", "Arta", "(", "|", "ﬀ", "e\u0301", "ا"}
}

func hardText(t *rapid.T, label string) string {
	pieces := rapid.SliceOfN(rapid.SampledFrom(hard()), 1, 300).Draw(t, label)
	s := []rune("x" + strings.Join(pieces, ""))
	return strings.TrimSpace(string(s[:min(len(s), 300)]))
}

func contactsOf(t testing.TB, a *app.App, v exchange.CardVersion) string {
	t.Helper()
	var b bytes.Buffer
	keep(t, exchange.WriteContacts(t.Context(), a, &b, exchange.ContactsOut{Out: in(words.Sq), Version: v}))
	return b.String()
}

// rowsOf reads a file of contacts as the importer does.
func rowsOf(t testing.TB, path string) (rows [][]string) {
	t.Helper()
	book, err := exchange.OpenContacts(path)
	keep(t, err)
	defer book.Close()
	err = book.Rows(t.Context(), book.Sheets()[0], func(_ int, cells []app.Cell) error {
		var row []string
		for _, c := range cells {
			row = append(row, c.Text)
		}
		rows = append(rows, row)
		return nil
	})
	keep(t, err)
	return rows[1:] // below the titles
}

// TestContactsComeBack writes hard names and reads them with our own reader.
func TestContactsComeBack(t *testing.T) {
	a := dbtest.New(t)
	path := filepath.Join(t.TempDir(), "a.vcf")
	p := app.Person{Name: "x", Phone: "+383 44 123 456", Email: "arta@example.org", PlaceID: "peje", Languages: app.Set{"sr", "sq"},
		Roles: app.Set{"artist", "panellist"}, Formal: app.Formal{BornOn: "1980-02-03"}, UsualFee: 24000, Currency: "EUR", Notes: "secret"}
	rapid.Check(t, func(r *rapid.T) {
		p.Name, p.StageName = hardText(r, "name"), hardText(r, "stage name")
		if err := a.SavePerson(t.Context(), &p); err != nil {
			r.Fatal(err)
		}
		for _, v := range []exchange.CardVersion{exchange.CardNow, exchange.CardOld} {
			text := contactsOf(t, a, v)
			keep(t, os.WriteFile(path, []byte(text), 0o600))
			rows := rowsOf(t, path)
			if len(rows) != 1 || rows[0][0] != p.Name || rows[0][1] != p.StageName {
				r.Fatalf("version %s: %q became %q\n%s", v, []string{p.Name, p.StageName}, rows, text)
			}
			if got := strings.Join(rows[0][3:6], "|"); got != "+383 44 123 456|arta@example.org|Pejë / Peć" {
				r.Fatalf("reached at %s", got)
			}
			for line := range strings.SplitSeq(text, "\r\n") {
				if len(line) > 75 || strings.Contains(line, "\n") {
					r.Fatalf("a line of %d bytes: %q", len(line), line)
				}
			}
			for _, never := range []string{"1980", "24000", "240", "secret"} {
				if strings.Contains(strings.ReplaceAll(text, "\r\n ", ""), never) && !strings.Contains(string(p.ID), never) {
					r.Fatalf("the card says %s:\n%s", never, text)
				}
			}
		}
	})
}

const readCards = `
import sys, json, vobject
out = []
for c in vobject.readComponents(open(sys.argv[1], encoding="utf-8", newline="").read()):
    out.append({k: [str(x.value) if not isinstance(x.value, list) else "|".join(map(str, x.value)) for x in v] for k, v in c.contents.items()})
print(json.dumps(out))
`

// TestContactsAreRead has another library read both versions.
func TestContactsAreRead(t *testing.T) {
	a := dbtest.New(t)
	name := "Đorđe; \"Љ\", Żığ 🎻"
	p := app.Person{Name: name, StageName: "DJ, Ş", OtherNames: "Ђорђе\nDjordje", Phone: "+383 44 123 456", Email: "d@example.org", PlaceID: "prishtine",
		Languages: app.Set{"sr", "tr"}, Roles: app.Set{"artist", "voice"}}
	keep(t, a.SavePerson(t.Context(), &p))
	o := app.Organisation{Name: "Qendra, Barabar", Website: "https://example.org/a", PlaceID: "peje", Phone: "+383 38 123 456"}
	keep(t, a.SaveOrganisation(t.Context(), &o))
	for _, v := range []exchange.CardVersion{exchange.CardNow, exchange.CardOld} {
		path := filepath.Join(t.TempDir(), "a.vcf")
		keep(t, os.WriteFile(path, []byte(contactsOf(t, a, v)), 0o600))
		got := readBack[[]map[string][]string](t, "vobject", readCards, path)
		if len(got) != 2 {
			t.Fatalf("%s: %d cards", v, len(got))
		}
		he, it := got[0], got[1]
		for key, want := range map[string]string{"version": string(v), "fn": name, "tel": "+383 44 123 456", "email": "d@example.org", "categories": "artist/e|voice"} {
			if len(he[key]) == 0 || he[key][0] != want {
				t.Errorf("%s: %s is %q, want %q", v, key, he[key], want)
			}
		}
		if !strings.Contains(strings.Join(he["uid"], ""), string(p.ID)) || !strings.Contains(strings.Join(he["adr"], ""), "Prishtinë / Priština") {
			t.Errorf("%s: %q", v, he)
		}
		if it["fn"][0] != o.Name || it["url"][0] != o.Website || it["org"][0] != o.Name {
			t.Errorf("%s: the organisation is %q", v, it)
		}
		if v == exchange.CardNow && (strings.Join(he["fn"], "|") != name+"|Ђорђе|Djordje" || strings.Join(he["lang"], "|") != "sr|tr") {
			t.Errorf("%s: %q", v, he)
		}
	}
}

// TestContactsFromTelephones reads what other programs write.
func TestContactsFromTelephones(t *testing.T) {
	for _, c := range []struct{ name, file, want string }{
		{"an iPhone", "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Krasniqi;Arta;;;\r\nFN:Arta Krasniqi\r\nitem1.TEL;type=CELL;type=pref:+383 44 111 222\r\nTEL;type=HOME:+383 38 1\r\n" +
			"ADR;type=HOME:;;Rr. B\\, 7;Pejë;;30000;Kosovo\r\nPHOTO;ENCODING=b:" + strings.Repeat("QUJD", 9000) + "\r\nBDAY:1980-01-01\r\nEND:VCARD\r\n",
			"Arta Krasniqi||||+383 44 111 222;+383 38 1||Pejë"},
		{"an old Nokia", "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C4=90or=C4=91e=76i=C4=87;Ana;;;\nTEL;CELL:044123456\nEND:VCARD\n", "Ana Đorđević||044123456"},
		{"soft lines", "BEGIN:VCARD\nVERSION:2.1\nFN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Ar=\nta\nEND:VCARD\n", "Arta||"},
		{"Outlook", "BEGIN:VCARD\r\nVERSION:2.1\r\nFN:\x8akelzen\r\nEND:VCARD\r\n", "Škelzen||"},
		{"Google", "\ufeffBEGIN:VCARD\nVERSION:3.0\nFN:Ana\nCATEGORIES:myContacts,artist\nNOTE:a\\nb\nEMAIL:a@b.c\nEMAIL:d@e.f\nEND:VCARD\n", "Ana||a@b.c||artist|d@e.f\na\nb"},
		{"a number as an address", "BEGIN:VCARD\nVERSION:4.0\nFN:Ana\nTEL;VALUE=uri:tel:+383-44-1\nEND:VCARD\n", "Ana||+383-44-1"},
		{"preferred", "BEGIN:VCARD\nVERSION:4.0\nFN:B\nFN;PREF=1:A\nTEL;PREF=2:2\nTEL;PREF=1:1\nEND:VCARD\n", "A||B|1;2"},
		{"organisations before", "BEGIN:VCARD\nVERSION:4.0\nKIND:org\nFN:Barabar\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nN:;;;;\nFN:CASA\nORG:CASA;\nEND:VCARD\n" +
			"BEGIN:VCARD\nVERSION:3.0\nX-ABShowAs:COMPANY\nFN:X\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Ana\nORG:CASA\nEND:VCARD\n", "Ana||CASA"},
		{"no end", "BEGIN:VCARD\nVERSION:4.0\nFN:Ana\nBEGIN:VCARD\nVERSION:4.0\nFN:Arta\nEND:VCARD", "Ana||"},
		{"cut off", "BEGIN:VCARD\nVERSION:4.0\nFN:Ana", "Ana||"},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "a.vcf")
			keep(t, os.WriteFile(path, []byte(c.file), 0o600))
			if !exchange.IsContacts(path) {
				t.Fatal("these are no contacts")
			}
			rows := rowsOf(t, path)
			have := strings.Join(rows[0], "|")
			for _, part := range strings.Split(c.want, "||") {
				if !strings.Contains(have, strings.Trim(part, "|")) {
					t.Errorf("%q has no %q", have, part)
				}
			}
			if c.name == "no end" && (len(rows) != 2 || rows[1][0] != "Arta") {
				t.Errorf("its neighbour is %q", rows)
			}
			if strings.Contains(have, "1980") {
				t.Error("a day of birth was taken along")
			}
		})
	}
}
