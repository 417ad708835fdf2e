package command_test

import (
	"archive/zip"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db"
)

// saysAll is all that a file says: of a package all parts, of a PDF its text.
func saysAll(t *testing.T, name string) string {
	t.Helper()
	if strings.HasSuffix(name, ".pdf") {
		tool, err := exec.LookPath("pdftotext")
		if err != nil {
			t.Fatal("pdftotext is needed: apt install poppler-utils")
		}
		out, err := exec.CommandContext(t.Context(), tool, "-layout", name, "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		return string(out)
	}
	z, err := zip.OpenReader(name)
	if err != nil {
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		return string(content)
	}
	defer z.Close()
	var b strings.Builder
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(&b, r); err != nil {
			t.Fatal(err)
		}
		r.Close()
	}
	return b.String()
}

// typedParts notes a value of 647 people in an office: by gender, where three stand
// alone, and by parts of the office's own, which do not come to the value.
func typedParts(t *testing.T, office, grant string) {
	t.Helper()
	a, err := db.Open(t.Context(), office, app.Mode{Write: true})
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	grants, _, err := a.Grants(t.Context(), app.Page{})
	if err != nil {
		t.Fatal(err)
	}
	var id app.ID
	var on app.Date
	for _, g := range grants {
		if g.Code == grant {
			id, on = g.ID, g.StartsOn
		}
	}
	aim := app.Aim{GrantID: id, Level: "outcome", Code: "T", Texts: []app.AimText{{Language: words.En, Title: "Trust"}}}
	if err := a.SaveAim(t.Context(), &aim); err != nil {
		t.Fatal(err)
	}
	i := app.Indicator{AimID: aim.ID, Code: "T.1", TypedIn: app.TypedIn{PartedBy: app.Set{app.ByGender, app.ByLanguage, app.ByOwn}, OwnParts: app.Set{"Riverbank", "Hillside"}},
		Texts: []app.IndicatorText{{Language: words.En, Title: "People at the fair"}}}
	if err := a.SaveIndicator(t.Context(), &i); err != nil {
		t.Fatal(err)
	}
	part := func(by, part string, n int64) app.MeasurementPart {
		return app.MeasurementPart{PartedBy: by, Part: part, N: n}
	}
	m := app.Measurement{IndicatorID: i.ID, FromOn: on, ToOn: on.Add(20), N: 647, Evidence: "List", State: "approved", PartsWhy: "A hundred came from elsewhere.",
		Parts: []app.MeasurementPart{part(app.ByGender, "woman", 419), part(app.ByGender, "man", 225), part(app.ByGender, "another", 3), part(app.ByLanguage, "sq", 598), part(app.ByLanguage, "sr-Latn", 45), part(app.ByLanguage, "tr", 4), part(app.ByOwn, "Riverbank", 301), part(app.ByOwn, "Hillside", 246)}}
	if err := a.SaveMeasurement(t.Context(), m); err != nil {
		t.Fatal(err)
	}
}

// Parts of a typed value arrive in each file that leaves: what is of few stands with
// others, and what does not come to the value says why.
func TestTypedPartsArrive(t *testing.T) {
	t.Chdir(t.TempDir())
	works(t, "sample", "a.sofra", "-size", "small")
	typedParts(t, "a.sofra", "NL-2024")
	for _, name := range []string{"r.xlsx", "r.docx", "r.pdf"} {
		works(t, "report", "a.sofra", "-grant", "NL-2024", "-profile", app.NoProfile, "-out", name)
		got := strings.Join(strings.Fields(saysAll(t, name)), " ")
		for _, want := range []string{"People at the fair", "647", "419", "228", "598", "49", "Albanian", "Riverbank", "301", "246", "elsewhere"} {
			if !strings.Contains(got, want) {
				t.Errorf("%s does not say %s", name, want)
			}
		}
		for _, few := range []string{"225", "45"} {
			if strings.Contains(got, ">"+few+"<") || strings.Contains(got, " "+few+" ") {
				t.Errorf("%s tells %s, and so of three or four", name, few)
			}
		}
	}
	works(t, "export", "a.sofra", "csv", "-out", "tables")
	if got := saysAll(t, filepath.Join("tables", "measurement-parts.csv")); strings.Contains(got, ",45,") || strings.Contains(got, ",225,") || !strings.Contains(got, "Riverbank") {
		t.Errorf("the tables say %s", got)
	}
	works(t, "export", "a.sofra", "iati", "-out", "a.xml")
	got := saysAll(t, "a.xml")
	_, got, _ = strings.Cut(got, "People at the fair")
	got, _, _ = strings.Cut(got, "</indicator>")
	if !strings.Contains(got, `value="419"`) || strings.Contains(got, `value="225"`) || strings.Contains(got, `value="3"`) || strings.Contains(got, `value="45"`) || !strings.Contains(got, `value="598"`) || !strings.Contains(got, `value="647"`) {
		t.Errorf("the activity file says %s", got)
	}
}
