package screens

import (
	"sofra/app/words"
	"sofra/screens/widgets"
)

// ruled holds one more rule against what a field has taken, when the keyboard
// leaves it and when the form is kept.
func (u *UI) ruled(i input, rule func() words.Text) input {
	inner := i.take
	i.take = func() words.Text {
		if problem := inner(); !problem.Empty() {
			return problem
		}
		return rule()
	}
	check := func() { u.check(i) }
	switch f := i.field.(type) {
	case *widgets.DateField:
		f.OnLeave = check
	case *widgets.TextField:
		f.OnLeave = check
	}
	return i
}
