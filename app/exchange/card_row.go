package exchange

import (
	"slices"
	"strconv"
	"strings"

	"github.com/emersion/go-vcard"
)

// isBody says whether a card is of an organisation or a group. Some programs say
// it by their own word, some by calling it as the organisation.
func isBody(c vcard.Card) bool {
	kind, name := strings.ToLower(c.Value(vcard.FieldKind)), c.Value(vcard.FieldFormattedName)
	switch {
	case kind == "org", kind == "group", strings.EqualFold(c.Value(showAs), "company"):
		return true
	}
	return kind == "" && name != "" && name == strings.TrimRight(c.Value(vcard.FieldOrganization), ";") && structured(c.Value(vcard.FieldName)) == ""
}

// rowOf is the card of a person as a row of the table, in the order of titles.
// What has no column of its own is noted.
func rowOf(c vcard.Card) []string {
	names := namesOf(c)
	phones, emails := valuesOf(c, vcard.FieldTelephone), valuesOf(c, vcard.FieldEmail)
	for i := range phones {
		phones[i] = strings.TrimPrefix(phones[i], "tel:")
	}
	var notes []string
	if len(emails) > 1 {
		notes = emails[1:]
	}
	for _, name := range []string{vcard.FieldOrganization, vcard.FieldTitle, vcard.FieldURL, vcard.FieldNote} {
		notes = append(notes, valuesOf(c, name)...)
	}
	return []string{
		first(names), first(valuesOf(c, vcard.FieldNickname)), strings.Join(rest(names), ";"), strings.Join(phones, ";"),
		first(emails), townOf(c), strings.Join(valuesOf(c, vcard.FieldLanguage), ","), strings.Join(rolesOf(c), ","), strings.Join(notes, "\n"),
	}
}

// namesOf are the ways in which a name is written, the preferred one first.
func namesOf(c vcard.Card) (all []string) {
	fields := slices.Clone(c[vcard.FieldFormattedName])
	slices.SortStableFunc(fields, func(a, b *vcard.Field) int { return rank(a) - rank(b) })
	for _, f := range fields {
		all = with(all, given.Replace(f.Value))
	}
	if len(all) == 0 {
		all = with(all, structured(c.Value(vcard.FieldName)))
	}
	for _, n := range valuesOf(c, otherName) {
		all = with(all, n)
	}
	return all
}

func rank(f *vcard.Field) int {
	if n, err := strconv.Atoi(f.Params.Get(vcard.ParamPreferred)); err == nil {
		return n
	}
	return 101 // behind the least preferred
}

func with(all []string, s string) []string {
	if s = strings.TrimSpace(s); s != "" && !slices.Contains(all, s) {
		all = append(all, s)
	}
	return all
}

// structured is a name of parts as it is said: title, given, further, family,
// what stands behind.
func structured(value string) string {
	parts := append(strings.Split(value, ";"), "", "", "", "", "")
	var said []string
	for _, i := range []int{3, 1, 2, 0, 4} {
		if s := strings.TrimSpace(given.Replace(parts[i])); s != "" {
			said = append(said, s)
		}
	}
	return strings.Join(said, " ")
}

// valuesOf are the values of a property, preferred ones first.
func valuesOf(c vcard.Card, name string) (all []string) {
	fields := slices.Clone(c[name])
	slices.SortStableFunc(fields, func(a, b *vcard.Field) int { return rank(a) - rank(b) })
	for _, f := range fields {
		all = with(all, given.Replace(f.Value))
	}
	return all
}

// townOf is the town of the first address that has one.
func townOf(c vcard.Card) string {
	for _, f := range c[vcard.FieldAddress] {
		if parts := strings.Split(f.Value, ";"); len(parts) > 3 && strings.TrimSpace(parts[3]) != "" {
			return given.Replace(parts[3])
		}
	}
	return ""
}

// rolesOf are the categories, without those in which telephones keep everybody.
func rolesOf(c vcard.Card) []string {
	all := strings.Split(strings.Join(valuesOf(c, vcard.FieldCategories), ","), ",")
	return slices.DeleteFunc(all, func(s string) bool {
		s = strings.ToLower(strings.Trim(s, "* "))
		return s == "" || s == "mycontacts"
	})
}

func first(all []string) string {
	if len(all) == 0 {
		return ""
	}
	return all[0]
}

func rest(all []string) []string {
	if len(all) == 0 {
		return nil
	}
	return all[1:]
}
