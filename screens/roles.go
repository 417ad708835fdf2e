package screens

import (
	"strings"

	"sofra/app"
	"sofra/screens/widgets"
)

// personRoles are what people do, as codes; an office may have words of its own.
func personRoles() (all []code) {
	for _, role := range app.Roles() {
		all = append(all, code{role, app.RoleName(role)})
	}
	return all
}

// languages are those that people here speak, as codes.
func languages() (all []code) {
	for _, l := range app.Languages() {
		all = append(all, code{l, app.LanguageText(l)})
	}
	return all
}

// often is how many languages a form offers; others are written.
const often = 7

// offered are the languages of a form, with those that are chosen already.
func offered(set app.Set) (all []code) {
	for i, c := range languages() {
		if i < often || set.Has(c.id) {
			all = append(all, c)
		}
	}
	return all
}

// several says the codes of a set as a list: "Serbian, English".
func (u *UI) several(all []code, set app.Set) string {
	var said []string
	for _, id := range set {
		said = append(said, u.code(all, id))
	}
	return u.book.Capital(strings.Join(said, ", "))
}

// choices are codes to choose from, each as it stands alone.
func (u *UI) choices(all []code) []widgets.Option {
	options := u.options(all)
	for i := range options {
		options[i].Text = u.book.Capital(options[i].Text)
	}
	return options
}
