package screens

import "sofra/screens/widgets"

// about says what Sofra is, and which one this is.
func (u *UI) about() {
	b, build := u.book, u.mishaps.build
	facts := widgets.NewFacts(
		widgets.Fact{Label: b.T("Version"), Value: build.Version},
		widgets.Fact{Label: b.T("Office format"), Value: b.Int(build.Schema)},
		widgets.Fact{Label: b.T("Built from"), Value: shortCommit(build.Commit)},
		widgets.Fact{Label: b.T("Licence"), Value: "Apache 2.0"},
	)
	u.dialogs.Open(widgets.Asking{
		Title: "Sofra", Text: b.T("Keeps the people, events, feedback and money of a culture office. Everything stays on this computer or on the office's own server."),
		Body: facts, Plain: b.T("Close"),
	})
}

// shortCommit is as much of a commit as tells it from others.
func shortCommit(commit string) string {
	const enough = 12
	if commit == "" {
		return "–"
	}
	return commit[:min(len(commit), enough)]
}
