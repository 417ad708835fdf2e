package screens

import (
	"cmp"

	"sofra/app/names"
	"sofra/screens/widgets"
)

// deed is an action as the palette and the sheet of keys show it.
type deed struct {
	action
	menu string // where it is found
	why  string // it cannot be done now; "" is that it can
}

// deeds are all actions, with what stands against each at this moment.
func (u *UI) deeds() (all []deed) {
	for _, m := range u.actions() {
		for _, a := range m.all {
			flat := a.more
			if len(flat) == 0 {
				flat = []action{a}
			}
			for _, each := range flat {
				each.icon = cmp.Or(each.icon, m.icon)
				all = append(all, deed{each, m.name, u.whyNot(&each)})
			}
		}
	}
	return all
}

// deedsFor are those whose words begin as what was typed; what cannot be done
// now stands last.
func deedsFor(all []deed, typed string) (can []deed) {
	var cannot []deed
	for _, d := range all {
		switch {
		case typed != "" && names.Meets(typed, d.menu+" "+d.label) != names.Exact:
		case d.why != "":
			cannot = append(cannot, d)
		default:
			can = append(can, d)
		}
	}
	return append(can, cannot...)
}

// id tells the deed's row from those of records.
func (d *deed) id() string { return "action " + d.menu + " " + d.label }

// row is the deed with its key, or with why it cannot be done.
func (d *deed) row() widgets.Row {
	name := widgets.Cell{Icon: d.icon, Text: d.label}
	beside := quiet(cmp.Or(d.why, d.key.text(), d.menu))
	return widgets.Row{ID: d.id(), Cells: []widgets.Cell{name, beside}, Dim: d.why != ""}
}
