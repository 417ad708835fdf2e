package screens

import (
	"sofra/app"
	"sofra/screens/widgets"
)

// fresh is a record that a field asked for while it was filled in: what was
// typed there, and who takes it once it is kept. Nobody asked for one that is
// made on its own page.
type fresh struct {
	typed string
	made  func(widgets.Option)
}

// take hands the record over.
func (n fresh) take(id app.ID, name string) {
	if n.made != nil {
		n.made(widgets.Option{ID: string(id), Text: name})
	}
}

// orNew offers, below what was found, to make a new record over the form.
func (i input) orNew(label string, ask func(fresh)) input {
	f := i.field.(*widgets.Picker)
	f.AddNew, f.NewAtOnce = label, true
	f.OnNew = func(typed string) {
		ask(fresh{typed, func(o widgets.Option) {
			f.SetChosen(o)
			if f.OnChanged != nil {
				f.OnChanged(o)
			}
		}})
	}
	return i
}

// pickProject is a field for a project, or for a new one.
func (u *UI) pickProject(at link) input {
	return u.pick("ProjectID", u.book.T("Project"), at, findProjects).orNew(u.book.T("New project"), func(n fresh) { u.askProject(nil, n) })
}

// pickOrganisation is a field for an organisation, or for a new one.
func (u *UI) pickOrganisation(name, label string, at link) input {
	return u.pick(name, label, at, findOrganisations).orNew(u.book.T("New organisation"), func(n fresh) { u.askOrganisation(nil, n) })
}

// pickPerson is a field for a person, or for a new one.
func (u *UI) pickPerson(at link) input {
	return u.pick("PersonID", u.book.T("Person"), at, findPeople).orNew(u.book.T("New person"), func(n fresh) { u.askPerson(nil, n) })
}
