package exchange

import (
	"context"
	"errors"
	"io"
	"strings"
	"unicode"

	"sofra/app"
	"sofra/app/words"
)

// SaveContacts writes the contacts to path, in place of contacts only.
func SaveContacts(ctx context.Context, a *app.App, path string, o ContactsOut) error {
	return save(ours(path, ".vcf"), func(w io.Writer) error { return WriteContacts(ctx, a, w, o) })
}

// ContactsOut is how contacts are given out.
type ContactsOut struct {
	Out
	Version CardVersion // "" is the newest
}

// VersionFor is the version that a file of this name asks for: who calls it
// people.v3.vcf wants what old programs read.
func VersionFor(path string) CardVersion {
	if strings.HasSuffix(strings.ToLower(path), ".v3.vcf") {
		return CardOld
	}
	return CardNow
}

// WriteContacts writes people and organisations as vCards, and leaves a trace of
// it: how they are called and how they are reached. Days of birth, identity,
// fees and notes stay in the office, and so does who is named nowhere outside it.
func WriteContacts(ctx context.Context, a *app.App, w io.Writer, o ContactsOut) error {
	if o.Version == "" {
		o.Version = CardNow
	}
	err := a.GiveOut(ctx, words.T("Exported the contacts"), func(from app.Reader) error { return o.write(ctx, from, w) })
	return stopped(ctx, err)
}

func (o ContactsOut) write(ctx context.Context, from app.Reader, w io.Writer) error {
	_, people, err := from.People(ctx, app.PersonFilter{Page: app.Page{Limit: 1}})
	_, bodies, late := from.Organisations(ctx, app.OrganisationFilter{Page: app.Page{Limit: 1}})
	if err = errors.Join(err, late); err != nil {
		return err
	}
	ask := func(p app.Page) ([]app.PersonRow, int, error) { return from.People(ctx, app.PersonFilter{Page: p}) }
	card := func(p app.PersonRow) error {
		if p.Naming == app.NamingNever {
			return nil
		}
		return o.person(p).write(w)
	}
	err = each(ask, card, func(n, _ int) { o.tell(n, people+bodies) })
	if err != nil {
		return err
	}
	also := func(p app.Page) ([]app.OrganisationRow, int, error) {
		return from.Organisations(ctx, app.OrganisationFilter{Page: p})
	}
	return each(also, func(r app.OrganisationRow) error { return o.body(r).write(w) }, func(n, _ int) { o.tell(people+n, people+bodies) })
}

// person is the card of somebody.
func (o ContactsOut) person(r app.PersonRow) *card {
	c := newCard(o.Version)
	c.begin("individual", r.ID)
	c.names(r.Name, r.OtherNames, r.Languages)
	c.line("N", parted(r.Name))
	c.text("NICKNAME", r.StageName)
	c.reach(r.Phone, r.Email, "")
	c.town(o.Book, r.Town, r.PlaceNames)
	if c.version == CardNow { // the old version has no word for it
		for _, l := range r.Languages {
			c.text("LANG", l)
		}
	}
	var roles []string
	for _, role := range r.Roles {
		roles = append(roles, o.Book.Say(app.RoleName(role)))
	}
	c.text("ROLE", strings.Join(roles, ", "))
	c.list("CATEGORIES", roles)
	return c
}

// parted is a name in the parts of a card, by which telephones sort: family and
// given name where there are two words. Of other names nobody here knows which
// words are the family's: all of them stand there.
func parted(name string) string {
	if all := strings.Fields(name); len(all) == 2 {
		return escaped(all[1]) + ";" + escaped(all[0]) + ";;;"
	}
	return escaped(name) + ";;;;"
}

// body is the card of an organisation.
func (o ContactsOut) body(r app.OrganisationRow) *card {
	c := newCard(o.Version)
	c.begin("org", r.ID)
	c.names(r.Name, r.OtherNames, nil)
	if c.version == CardOld {
		c.lines = append(c.lines, "N:;;;;", showAs+":COMPANY")
	}
	c.text("ORG", r.Name)
	c.reach(r.Phone, r.Email, r.Website)
	c.town(o.Book, "", r.PlaceNames)
	return c
}

// begin says what a card is of, and which one it is.
func (c *card) begin(kind string, id app.ID) {
	if c.version == CardNow {
		c.line("KIND", kind)
		c.line("UID", "urn:uuid:"+string(id))
		return
	}
	c.line("UID", string(id))
}

// names writes a name in all the ways it is written. The old version has one
// way only; what programs do not know they pass over.
func (c *card) names(name, others string, languages app.Set) {
	alike := lines(others)
	if c.version == CardOld {
		c.text("FN", name)
		for _, n := range alike {
			c.text(otherName, n)
		}
		return
	}
	as := "FN"
	if len(alike) > 0 {
		as = "FN;ALTID=1;PREF=1"
	}
	c.text(as, name)
	for _, n := range alike {
		as = "FN;ALTID=1"
		if languages.Has("sr") && cyrillic(n) {
			as += ";LANGUAGE=sr-Cyrl"
		}
		c.text(as, n)
	}
}

// otherName is what the old version calls further ways to write a name.
const otherName = "X-SOFRA-OTHER-NAME"

// showAs is Apple's word for what the old version cannot say: that a card is of
// an organisation.
const showAs = "X-ABSHOWAS"

func cyrillic(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Cyrillic, r) })
}

// reach writes how somebody is reached.
func (c *card) reach(phone, email, website string) {
	if c.version == CardNow {
		c.text("TEL;VALUE=text", phone)
	} else {
		c.text("TEL;TYPE=VOICE", phone)
	}
	c.text("EMAIL", email)
	c.line("URL", strings.ReplaceAll(clean(website), "\n", ""))
}

// town writes the town by both of its names in the reader's order, or as it was
// written.
func (c *card) town(b *words.Book, written string, p app.PlaceNames) {
	if p.PlaceSq != "" || p.PlaceSr != "" {
		written = b.Place(p.PlaceSq, p.PlaceSr, p.PlaceCyr)
	}
	c.line("ADR", ";;;"+escaped(written)+";;;")
}

// lines are those of a text that say something.
func lines(s string) (all []string) {
	for l := range strings.Lines(clean(s)) {
		if l = strings.TrimSpace(l); l != "" {
			all = append(all, l)
		}
	}
	return all
}
