package screens

import (
	"context"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// namesakes says of a person who is added who has the name already: with where
// they live and what they play, never with who they are.
func (u *UI) namesakes(ctx context.Context, p app.Person) (facts []words.Text, err error) {
	if p.Version > 0 {
		return nil, nil
	}
	same, err := u.App.Namesakes(ctx, p)
	for _, r := range same {
		if about := join(r.Plays, u.town(r.Town, r.PlaceNames)); about != "" {
			facts = append(facts, words.T("{name} is here already: {about}.", "name", r.Name, "about", about))
		} else {
			facts = append(facts, words.T("{name} is here already.", "name", r.Name))
		}
	}
	return facts, err
}

// tellNamesakes says it below the name too, as soon as that is typed.
func (u *UI) tellNamesakes(name input, p *app.Person) {
	f := name.field.(*widgets.TextField)
	checked := f.OnLeave
	f.OnLeave = func() {
		checked()
		typed := app.Person{Kept: p.Kept, Name: p.Name}
		load(u, func(ctx context.Context) ([]words.Text, error) { return u.namesakes(ctx, typed) }, func(facts []words.Text) {
			hint := ""
			if len(facts) > 0 && typed.Name == p.Name {
				hint = u.say(facts[0])
			}
			if hint != f.Hint() {
				f.SetHint(hint)
			}
		})
	}
}
