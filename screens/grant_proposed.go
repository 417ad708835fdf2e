package screens

import (
	"context"

	"sofra/app"
	"sofra/screens/widgets"
)

// proposeGrant has a page begin with a grant: the latest that runs, or the oldest
// where none does. none says what there is without any.
func (u *UI) proposeGrant(in *widgets.Picker, choose func(app.ID), none func()) {
	load(u, func(ctx context.Context) ([]app.GrantRow, error) {
		grants, _, err := u.App.Grants(ctx, app.Page{Sort: "starts_on", Down: true})
		return grants, err
	}, func(grants []app.GrantRow) {
		for i := range grants {
			if g := &grants[i]; g.Status == "running" || i == len(grants)-1 {
				in.SetChosen(widgets.Option{ID: string(g.ID), Text: g.Code})
				choose(g.ID)
				return
			}
		}
		none()
	})
}
