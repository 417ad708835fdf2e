package screens

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/names"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// ownWords is the key of an answer that is none of the list's.
const ownWords = "own"

// questions are the fields of one form, in the order in which it asks.
type questions struct {
	to        *app.Response
	other     string // what the form had beside its questions
	resized   func() // a field came or went
	score     *widgets.Keys
	heard     *widgets.Keys
	trust     *widgets.Keys
	community *widgets.Keys
	own       *widgets.TextField
	ownRow    fyne.CanvasObject
	gender    *widgets.Keys
	age       *widgets.Keys
	place     *widgets.Picker
	places    []widgets.Option
	comment   *widgets.TextField
	more      *moreQuestions // of a questionnaire; nil are the fixed ones
}

func (u *UI) questions(to *app.Response, places []app.Place) *questions {
	b := u.book
	q := &questions{
		to: to, other: to.Other, resized: func() {},
		score:     widgets.NewKeys(b.T("Liked it, 0 to 10"), scaleKeys(0, 10)),
		heard:     widgets.NewKeys(b.T("Heard such music before"), u.keys(yesNo())),
		trust:     widgets.NewKeys(b.T("Trust, 1 to 5"), scaleKeys(1, 5)),
		community: widgets.NewKeys(b.T("Community"), append(u.keys(communities()), widgets.Key{ID: app.MixedCommunity, Key: "&", Text: b.T("several|communities")}, widgets.Key{ID: ownWords, Key: "+", Text: b.T("own words")}, u.prefersNot())).WithSeveral(app.MixedCommunity),
		own:       widgets.NewTextField(b.T("Community, in own words")),
		gender:    widgets.NewKeys(b.T("Gender"), append(u.keys(genders()), u.prefersNot())),
		age:       widgets.NewKeys(b.T("Age"), append(ageKeys(to.AgeBand), u.prefersNot())),
		comment:   widgets.NewTextField(b.T("Comment")),
	}
	q.places = u.placeOptions(places)
	q.place = widgets.NewPicker(b.T("Municipality"), func(text string) []widgets.Option { return among(q.places, text) })
	q.place.NothingFound = b.T("Nothing found.")
	q.ownRow = widgets.WholeRow(q.own)
	q.ownRow.Hide()
	q.community.OnChanged = q.follow
	q.show()
	return q
}

// show writes the answers that are kept into the fields.
func (q *questions) show() {
	r := q.to
	q.score.SetChosen(score(r.Score))
	q.trust.SetChosen(score(r.Trust))
	q.heard.SetChosen(r.Heard)
	q.gender.SetChosen(r.Gender)
	q.age.SetChosen(r.AgeBand)
	q.community.SetChosen(strings.ReplaceAll(strings.Join(r.SaidCommunities(), " "), app.OtherCommunity, ownWords))
	q.own.SetText("")
	q.place.SetChosen(widgets.Option{})
	for _, o := range q.places {
		if o.ID == string(r.PlaceID) && o.ID != "" {
			q.place.SetChosen(o)
		}
	}
	q.comment.SetText(r.Comment)
	q.follow()
}

// follow shows the field for own words where they are to be typed.
func (q *questions) follow() {
	own, turned := slices.Contains(q.community.Several(), ownWords), q.more.follow()
	if own == q.ownRow.Visible() {
		if turned {
			q.resized()
		}
		return
	}
	if q.ownRow.Hide(); own {
		q.ownRow.Show()
	}
	q.resized()
}

// layout puts the fields under each other.
func (q *questions) layout(before ...fyne.CanvasObject) *widgets.Form {
	if q.more != nil {
		for _, f := range q.more.fields {
			if before = append(before, f.row); f.Code == "community" {
				before = append(before, q.ownRow)
			}
		}
		return widgets.NewForm(2, before...)
	}
	return widgets.NewForm(2, append(before, widgets.WholeRow(q.score), q.heard, q.trust, widgets.WholeRow(q.community), q.ownRow,
		widgets.WholeRow(q.gender), widgets.WholeRow(q.age), q.place, q.comment)...)
}

// inputs are the fields by the names of what they are taken into; take does so
// with all of them at once.
func (q *questions) inputs() (all []input) {
	nothing := func() words.Text { return words.Text{} }
	for name, f := range map[string]widgets.Field{
		"Score": q.score, "Heard": q.heard, "Trust": q.trust, "Community": q.community, "Own": q.own,
		"Gender": q.gender, "AgeBand": q.age, "PlaceID": q.place, "Comment": q.comment,
	} {
		all = append(all, input{name: name, field: f, take: nothing})
	}
	return append(all, q.more.inputs()...)
}

// take writes the answers into the form.
func (q *questions) take() {
	r := q.to
	r.Score, r.Trust = number(q.score.Chosen()), number(q.trust.Chosen())
	r.Heard, r.Gender, r.AgeBand = q.heard.Chosen(), q.gender.Chosen(), q.age.Chosen()
	r.PlaceID, r.Comment = app.ID(q.place.Chosen().ID), strings.TrimSpace(q.comment.Text())
	r.Other = q.other
	q.more.take(r)
	r.SayCommunities(strings.Fields(strings.ReplaceAll(q.community.Chosen(), ownWords, app.OtherCommunity))...)
	r.InOwnWords(q.community.Label(), q.own.Text())
}

// number reads an answer on a scale.
func number(s string) *int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return nil
	}
	return &n
}

// among are the options that a text occurs in, without regard to marks.
func among(options []widgets.Option, text string) (found []widgets.Option) {
	for _, o := range options {
		if strings.Contains(names.Key(o.Text), names.Key(text)) {
			found = append(found, o)
		}
	}
	return found
}

// placeOptions are the municipalities to choose from.
func (u *UI) placeOptions(places []app.Place) (all []widgets.Option) {
	for _, p := range places {
		all = append(all, widgets.Option{ID: string(p.ID), Text: u.book.Place(p.NameSq, p.NameSr, p.NameCyrl)})
	}
	return all
}

// keys are codes to be typed: 1 to 9, then 0.
func (u *UI) keys(all []code) []widgets.Key {
	var keys []widgets.Key
	for i, c := range all {
		keys = append(keys, widgets.Key{ID: c.id, Key: strconv.Itoa((i + 1) % 10), Text: u.say(c.text)})
	}
	return keys
}

func (u *UI) prefersNot() widgets.Key {
	return widgets.Key{ID: app.PrefersNot, Key: "*", Text: u.say(app.CommunityName(app.PrefersNot))}
}

func scaleKeys(low, high int) (keys []widgets.Key) {
	for n := low; n <= high; n++ {
		keys = append(keys, widgets.Key{ID: strconv.Itoa(n), Key: strconv.Itoa(n)})
	}
	return keys
}

// ageKeys are the groups of ages; one that came from a file is among them.
func ageKeys(kept string) (keys []widgets.Key) {
	bands := app.AgeBands()
	if kept != "" && kept != app.PrefersNot && !slices.Contains(bands, kept) {
		bands = append(bands, kept)
	}
	for i, band := range bands {
		keys = append(keys, widgets.Key{ID: band, Key: strconv.Itoa(i + 1), Text: band})
	}
	return keys
}

func communities() (all []code) {
	for _, c := range app.Communities() {
		all = append(all, code{c, communityWord(c)})
	}
	return all
}

// communityWord is a community in one word, for a key.
func communityWord(code string) words.Text {
	switch code {
	case "alb":
		return words.T("Albanian|community")
	case "srb":
		return words.T("Serb|community")
	case "bos":
		return words.T("Bosniak|community")
	case "tur":
		return words.T("Turkish|community")
	case "rom":
		return words.T("Roma|community")
	case "ash":
		return words.T("Ashkali|community")
	case "egy":
		return words.T("Egyptian|community")
	case "gor":
		return words.T("Gorani|community")
	case "cro":
		return words.T("Croat|community")
	case "mne":
		return words.T("Montenegrin|community")
	}
	return app.CommunityName(code)
}

func genders() []code {
	return []code{{"woman", words.T("Woman")}, {"man", words.T("Man")}, {"another", words.T("Another")}}
}
