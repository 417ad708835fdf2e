package exchange_test

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/exchange"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// schema is where the schema of activities lies, which is other people's.
func schema(t testing.TB) string {
	t.Helper()
	const path = "../../../shared/data/iati/iati-activities-schema.xsd"
	if _, err := os.Stat(path); err != nil {
		t.Skip("NOT CHECKED: whether the activity file is valid: ", path, " is missing")
	}
	return path
}

// validates holds a file against the schema.
func validates(t testing.TB, text string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a.xml")
	keep(t, os.WriteFile(path, []byte(text), 0o600))
	out, err := exec.CommandContext(t.Context(), "xmllint", "--noout", "--nonet", "--schema", schema(t), path).CombinedOutput()
	if err != nil {
		t.Errorf("%v; .ci/install test brings xmllint\n%s\n%s", err, out, text)
	}
}

// hostile is a text that breaks files which do not take care.
const hostile = `Фонд "А" & <b>Б</b> ]]> ç ' – žene`

// given is an office with a grant that is published, of two years, with a partner,
// an addendum, money that came in and documents; its names are hostile.
func given(t testing.TB, a *app.App) app.Grant {
	t.Helper()
	ctx := t.Context()
	keep(t, a.SavePublisher(ctx, app.Publisher{Code: "XI-IATI-EXAMPLE", Name: hostile,
		PublisherContact: app.PublisherContact{Email: "office@example.org", Phone: "+383 38 000 000", Website: "https://example.org", Address: hostile}}))
	funder := app.Organisation{Name: hostile + " 1", Kind: "funder", InPublic: app.InPublic{PublicCode: "XM-DAC-7", PublicKind: "10"}}
	partner := app.Organisation{Name: hostile + " 2", Kind: "ngo"}
	project := app.Project{Code: "P-1", Title: hostile}
	keep(t, errors.Join(a.SaveOrganisation(ctx, &funder), a.SaveOrganisation(ctx, &partner), a.SaveProject(ctx, &project)))
	g := app.Grant{
		Code: "NL-2024", Title: hostile, FunderID: funder.ID, Status: "running", Currency: "EUR", Amount: 100_001, StartsOn: "2023-05-01", EndsOn: "2025-04-30",
		Lines: []app.BudgetLine{{Title: "Hall", Amount: 90_000}}, Projects: []app.GrantProject{{ProjectID: project.ID}},
	}
	g.Role, g.Parties = "lead", []app.GrantParty{{OrganisationID: partner.ID, Role: "partner", Amount: 10_000}}
	g.Publishing = app.Publishing{FunderActivity: "XM-DAC-7-PPR-4000000000", Sectors: "15220:60,15150:40", Abstract: hostile, Aid: true, ReportLink: "https://example.org/r.pdf?a=1&b=2"}
	keep(t, a.SaveGrant(ctx, &g))
	keep(t, a.SaveInstalment(ctx, &app.Instalment{GrantID: g.ID, DueOn: "2023-05-20", Amount: 60_000, ReceivedOn: "2023-05-20", Received: 60_000}))
	for _, day := range []app.Date{"2023-06-01", "2023-06-30", "2023-07-01"} {
		e := app.Expense{Description: "Hall", Day: day, Amount: 1_001, Currency: "EUR", Shares: []app.Share{{GrantID: g.ID, Amount: 1_001}}}
		keep(t, a.SaveExpense(ctx, &e))
	}
	aim := app.Aim{GrantID: g.ID, Level: "outcome", Texts: []app.AimText{{Language: words.En, Title: hostile}, {Language: words.Sq, Title: "Besim"}}}
	keep(t, a.SaveAim(ctx, &aim))
	base := 31
	i := app.Indicator{
		AimID: aim.ID, IndicatorRule: app.IndicatorRule{Kind: app.PercentOf, Direction: "up", Aggregation: "ratio"},
		IndicatorPlan: app.IndicatorPlan{Baseline: &base, BaselineOf: 84, BaselineOn: "2023-05-01"},
		Texts:         []app.IndicatorText{{Language: words.En, Title: hostile, Definition: hostile}},
	}
	keep(t, a.SaveIndicator(ctx, &i))
	keep(t, a.SaveIndicatorTarget(ctx, app.IndicatorTarget{IndicatorID: i.ID, Kind: "target", N: 50, OfN: 100}))
	keep(t, a.SaveMeasurement(ctx, app.Measurement{IndicatorID: i.ID, FromOn: "2023-05-01", ToOn: "2024-05-01", N: 38, OfN: 71, State: "approved", Evidence: "Folder 3"}))
	keep(t, a.CloseGrant(ctx, &g))
	return g
}

func activities(t testing.TB, a *app.App, l words.Lang) string {
	t.Helper()
	var b bytes.Buffer
	if _, err := exchange.WriteIATI(t.Context(), a, &b, app.ActivityRequest{Lang: l}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// Hostile names leave whole, the file is valid on both engines and the same twice.
func TestIATIIsValid(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		given(t, a)
		text := activities(t, a, words.En)
		validates(t, text)
		if again := activities(t, a, words.En); again != text {
			t.Error("the same office gave another file")
		}
		validates(t, activities(t, a, words.SrCyrl))
		for _, want := range []string{
			`<narrative>Фонд &#34;А&#34; &amp; &lt;b&gt;Б&lt;/b&gt; ]]&gt; ç &#39; – žene</narrative>`,
			`<value currency="EUR" value-date="2023-06-30">20.02</value>`, `<value currency="EUR" value-date="2023-09-30">10.01</value>`,
			`<value currency="EUR" value-date="2023-05-20">600.00</value>`, `provider-activity-id="XM-DAC-7-PPR-4000000000"`,
			`<period-end iso-date="2024-04-30">`, `<period-start iso-date="2024-05-01">`,
			`<baseline iso-date="2023-05-01" year="2023" value="36.9">`, `<target value="50.0">`, `<actual value="53.5">`,
			`<contact-info type="1">`, `<email>office@example.org</email>`, `<telephone>+383 38 000 000</telephone>`, `<mailing-address>`,
			`<document-link format="application/pdf" url="https://example.org/r.pdf?a=1&amp;b=2">`, `<category code="A08">`,
			`<narrative xml:lang="sq">Besim</narrative>`, `<activity-date type="4" iso-date="2025-04-30">`,
		} {
			if !strings.Contains(text, want) {
				t.Errorf("%s is missing in\n%s", want, text)
			}
		}
	})
}

// spoilt is what each rule is to find: what is taken, and what stands in its place.
var spoilt = []struct{ rule, was, is string }{
	{"iati_structure", "iati-activities", "html"},
	{"iati_structure", "<activity-status code=\"4\"></activity-status>", ""},
	{"iati_structure", `<activity-scope code="4"></activity-scope>`, `<budget></budget><activity-scope code="4"></activity-scope>`},
	{"iati_structure", `<actual value="53.5"></actual>`, `<actual value="53.5"></actual><target value="1"></target>`},
	{"iati_structure", `value="36.9"></baseline>`, `value="36.9"><comment></comment><dimension></dimension></baseline>`},
	{"iati_identifier", "<iati-identifier>XI-IATI-EXAMPLE-", "<iati-identifier>XI-IATI-OTHER-"},
	{"iati_identifier", `ref="XM-DAC-7"`, `ref="XM/DAC|7"`},
	{"iati_identifier", "</iati-activities>", "@again</iati-activities>"},
	{"iati_text", "@description", "<narrative></narrative>"},
	{"iati_language", ` xml:lang="en"`, ""},
	{"iati_language", `xml:lang="sq"`, `xml:lang="rom"`},
	{"iati_party", `<participating-org ref="XI-IATI-EXAMPLE"`, `<participating-org role="1"></participating-org><participating-org ref="XI-IATI-EXAMPLE"`},
	{"iati_code", `<activity-status code="4">`, `<activity-status code="99">`},
	{"iati_code", `<sector code="15220"`, `<sector code="99999"`},
	{"iati_code", `currency="EUR" value-date="2023-06-30"`, `currency="XXX" value-date="2023-06-30"`},
	{"iati_start", `<activity-date type="1" iso-date="2023-05-01"></activity-date>`, "@nostart"},
	{"iati_dates", `type="3" iso-date="2025-04-30"`, `type="3" iso-date="2023-04-30"`},
	{"iati_dates", `<period-end iso-date="2024-04-30">`, `<period-end iso-date="2022-04-30">`},
	{"iati_future", `<transaction-date iso-date="2023-06-30">`, `<transaction-date iso-date="2025-06-02">`},
	{"iati_future", `type="4" iso-date="2025-04-30"`, `type="4" iso-date="2025-06-02"`},
	{"iati_sector", "@sectors", ""},
	{"iati_sector", `</transaction>`, `<sector code="15220"></sector></transaction>`},
	{"iati_percent", `percentage="40"`, `percentage="39"`},
	{"iati_percent", `percentage="40"`, `percentage="half"`},
	{"iati_country", `<recipient-country code="XK"></recipient-country>`, ""},
	{"iati_currency", "@currency", ""},
	{"iati_budget", `<period-end iso-date="2024-04-30">`, `<period-end iso-date="2024-05-02">`},
	{"iati_budget", `<value currency="EUR" value-date="2024-05-01">`, `<value currency="EUR" value-date="2023-04-30">`},
	{"iati_amount", ">20.02<", ">1,020.02<"},
	{"iati_value", `<actual value="53.5">`, `<actual value="n/a">`},
	{"iati_value", ` value="36.9"`, ""},
	{"iati_reference", "@references", ""},
}

// Each rule finds what is spoilt, and nothing in what is not.
func TestIATIRules(t *testing.T) {
	a := dbtest.New(t)
	given(t, a)
	text := activities(t, a, words.En)
	if err := exchange.CheckIATI(strings.NewReader(text), "2025-06-01"); err != nil {
		t.Fatal(err)
	}
	for _, c := range spoilt {
		err := exchange.CheckIATI(strings.NewReader(spoil(text, c.was, c.is)), "2025-06-01")
		if fault := (*app.Fault)(nil); !errors.As(err, &fault) || fault.Code != c.rule {
			t.Errorf("%s with %q for %q: %v", c.rule, c.is, c.was, err)
		}
	}
}

// spoil changes one thing in a file.
func spoil(text, was, is string) string {
	from := strings.Index(text, "<iati-activity ")
	whole := text[from : strings.Index(text, "</iati-activity>")+len("</iati-activity>")]
	cut := func(begin, end, instead string) string {
		i := strings.Index(text, begin)
		return text[:i] + instead + text[i+strings.Index(text[i:], end)+len(end):]
	}
	switch {
	case is == "@again</iati-activities>":
		return strings.Replace(text, was, whole+was, 1)
	case is == "@nostart":
		return strings.Replace(strings.Replace(text, was, "", 1), strings.Replace(was, `type="1"`, `type="2"`, 1), "", 1)
	case was == "@description":
		return cut(`<description type="1">`, "</description>", `<description type="1">`+is+"</description>")
	case was == "@sectors":
		return strings.NewReplacer(sectorOf(text, "15220"), "", sectorOf(text, "15150"), "").Replace(text)
	case was == "@currency":
		return strings.NewReplacer(` default-currency="EUR"`, "", ` currency="EUR"`, "").Replace(text)
	case was == "@references":
		reference := `<reference vocabulary="99" code="A"></reference>`
		text = strings.Replace(text, "<indicator ", reference+"<indicator ", 1)
		return strings.Replace(text, "<baseline ", reference+"<baseline ", 1)
	}
	return strings.Replace(text, was, is, 1)
}

func sectorOf(text, code string) string {
	from := strings.Index(text, `<sector code="`+code)
	return text[from : from+strings.Index(text[from:], "</sector>")+len("</sector>")]
}

// The hand-over sheet has the figures of the file.
func TestHandOverHasTheSameFigures(t *testing.T) {
	a := dbtest.New(t)
	given(t, a)
	var r app.Report
	f, err := a.ActivityFile(t.Context(), app.ActivityRequest{Lang: words.Sq}, func(f app.ActivityFile) error {
		r = f.HandOver()
		return nil
	})
	keep(t, err)
	one := f.Activities[0]
	money, _ := r.Table("Money")
	sum := int64(0)
	for _, row := range money.Rows {
		sum += row[money.Column("amount")].N
	}
	if sum != 100_001+60_000+10_000+3_003 || len(money.Rows) != len(one.Moves) || one.Spent() != 3_003 {
		t.Errorf("%d in %d moves, %d spent", sum, len(money.Rows), one.Spent())
	}
	all, _ := r.Table("Activities")
	row := all.Rows[0]
	if row[all.Column("activity")].Text != one.Ident || row[all.Column("budget")].N != 100_001 || row[all.Column("funder")].Text != "XM-DAC-7-PPR-4000000000" {
		t.Errorf("the activity is %+v", row)
	}
	aims, _ := r.Table("Indicators")
	if v := aims.Rows[0][aims.Column("actual")]; len(aims.Rows) != 1 || v.N != 535 || v.Of != 10 || aims.Rows[0][aims.Column("result")].Text != "Besim" {
		t.Errorf("the indicator is %+v", aims.Rows)
	}
}
