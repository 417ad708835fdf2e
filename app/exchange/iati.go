package exchange

import (
	"bytes"
	"context"
	"encoding/xml"
	"io"
	"net/url"
	"path"
	"strconv"
	"strings"
	"time"

	"sofra/app"
	"sofra/app/words"
)

// SaveIATI writes the activity file to path, in place of one only.
func SaveIATI(ctx context.Context, a *app.App, path string, ask app.ActivityRequest) (f app.ActivityFile, err error) {
	err = save(ours(path, ".xml"), func(w io.Writer) error {
		f, err = WriteIATI(ctx, a, w, ask)
		return err
	})
	return f, err
}

// WriteIATI writes grants as IATI 2.03, for whoever publishes them, and leaves a
// trace of it. What breaks a rule of the standard is not written: the Fault says what
// to do. The same office gives the same bytes.
func WriteIATI(ctx context.Context, a *app.App, w io.Writer, ask app.ActivityRequest) (app.ActivityFile, error) {
	f, err := a.ActivityFile(ctx, ask, func(f app.ActivityFile) error {
		text, err := xml.MarshalIndent(iatiOf(f), "", "  ")
		if err != nil {
			return err
		}
		text = append([]byte(xml.Header), append(text, '\n')...)
		if err := CheckIATI(bytes.NewReader(text), app.DateOf(time.Now())); err != nil {
			return err
		}
		_, err = w.Write(text)
		return err
	})
	return f, stopped(ctx, err)
}

// PlaceholderText says that the file names the office by what nobody may publish
// under; empty where it does not.
func PlaceholderText(f app.ActivityFile) words.Text {
	if f.Publisher.Code != "" {
		return words.Text{}
	}
	return words.T("The office has no IATI identifier yet: {code} stands in its place. Whoever publishes the file puts the right one there; you can write it down in Settings.", "code", app.PlaceholderCode)
}

func iatiOf(f app.ActivityFile) iatiFile {
	all := iatiFile{Version: "2.03", Generated: string(f.ChangedAt)}
	for _, a := range f.Activities {
		all.Activities = append(all.Activities, iatiWriter{f, a}.activity())
	}
	return all
}

// iatiWriter turns one activity into the elements and codes of the standard.
type iatiWriter struct {
	file app.ActivityFile
	app.Activity
}

func (w iatiWriter) activity() iatiActivity {
	lang := iatiLang(w.file.Lang)
	one := iatiActivity{
		Lang: lang, Currency: w.Currency, Hierarchy: "1", Updated: string(w.file.ChangedAt), Ident: w.Ident,
		iatiAbout: w.about(), iatiWhere: w.where(), iatiKind: w.kind(), iatiMoney: w.money(),
	}
	if w.ReportLink != "" {
		one.Documents = []iatiDocument{{Format: formatOf(w.ReportLink), URL: w.ReportLink, Title: said(words.In(w.file.Lang).T("Report")), Category: iatiCode{"A08"}}}
	}
	for _, r := range w.Results {
		one.Results = append(one.Results, w.result(r))
	}
	return one
}

func (w iatiWriter) about() iatiAbout {
	us := app.PublicParty{Name: w.file.Publisher.Name, Ident: w.file.Publisher.Ident(), Kind: "24"}
	for _, p := range w.Parties {
		if p.Ours {
			us = p.PublicParty
		}
	}
	one := iatiAbout{
		Reporting: iatiParty(us), Title: said(w.Title), Status: iatiCode{iatiStages[w.Stage]},
		Descriptions: []iatiText{ofType("1", said(w.Abstract))},
		Others:       []iatiOtherID{{Ref: clean(w.Code), Type: "A1", Owner: iatiOrg{Ref: us.Ident, Narratives: said(us.Name).Narratives}}},
	}
	if aims := w.narratives(w.Objectives); len(aims.Narratives) > 0 {
		one.Descriptions = append(one.Descriptions, ofType("2", aims))
	}
	for _, p := range w.Parties {
		org := iatiParty(p.PublicParty)
		org.Role, org.Activity = iatiRoles[p.Part], p.Activity
		if p.Ours {
			org.Activity = w.Ident
		}
		one.Parties = append(one.Parties, org)
	}
	one.Dates, one.Contact = w.dates(), w.contact()
	return one
}

// contact is how to reach the office, where it says so.
func (w iatiWriter) contact() *iatiContact {
	p := w.file.Publisher
	if p.PublisherContact == (app.PublisherContact{}) {
		return nil
	}
	one := &iatiContact{Type: "1", Phone: clean(p.Phone), Email: clean(p.Email), Website: clean(p.Website)}
	if p.Name != "" {
		name := said(p.Name)
		one.Name = &name
	}
	if p.Address != "" {
		address := said(p.Address)
		one.Address = &address
	}
	return one
}

// formatOf is the kind of file at an address.
func formatOf(link string) string {
	to, err := url.Parse(link)
	if err == nil {
		switch strings.ToLower(path.Ext(to.Path)) {
		case ".pdf":
			return "application/pdf"
		case ".docx":
			return "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
		}
	}
	return "text/html"
}

func (w iatiWriter) dates() (all []iatiDate) {
	add := func(kind string, on app.Date, is bool) {
		if is && on != "" {
			all = append(all, iatiDate{kind, string(on)})
		}
	}
	add("1", w.StartsOn, true)
	add("2", w.StartsOn, w.Stage != app.StageToCome)
	add("3", w.EndsOn, true)
	add("4", w.EndsOn, w.Stage == app.StageClosed)
	return all
}

func (w iatiWriter) where() iatiWhere {
	one := iatiWhere{Scope: &iatiCode{"4"}, Countries: []iatiShare{{Code: "XK"}}}
	called := func(p app.Place) *iatiText {
		name := w.narratives([]app.Narrative{{Lang: words.Sq, Text: p.NameSq}, {Lang: words.SrLatn, Text: p.NameSr}})
		return &name
	}
	for _, p := range w.Places {
		one.Locations = append(one.Locations, iatiLocation{
			Ref: string(p.ID), Reach: &iatiCode{"1"}, Name: called(p), Exactness: &iatiCode{"2"}, Class: &iatiCode{"1"},
		})
	}
	for _, v := range w.Venues {
		one.Locations = append(one.Locations, iatiLocation{
			Reach: &iatiCode{"1"}, Name: called(v.In), Point: &iatiPoint{"http://www.opengis.net/def/crs/EPSG/0/4326", v.At.Point()}, Exactness: &iatiCode{"1"}, Class: &iatiCode{"3"},
		})
	}
	for _, s := range w.Sectors.All() {
		one.Sectors = append(one.Sectors, iatiShare{Code: s.Code, Vocabulary: "1", Percentage: strconv.Itoa(s.Percent)})
	}
	return one
}

func (w iatiWriter) kind() iatiKind {
	one := iatiKind{Finance: &iatiCode{"110"}, Aid: &iatiShare{Code: "C01", Vocabulary: "1"}, Tied: &iatiCode{"5"}}
	if w.Aid {
		one.Collaboration, one.Flow = &iatiCode{"1"}, &iatiCode{"10"}
	}
	return one
}
