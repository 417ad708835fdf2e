package screens

import (
	pic "image"
	"image/color"
	"image/jpeg"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// aPhoto writes a photograph to a file.
func aPhoto(t *testing.T, name string) string {
	t.Helper()
	picture := pic.NewRGBA(pic.Rect(0, 0, 900, 600))
	for y := range 600 {
		for x := range 900 {
			picture.Set(x, y, color.RGBA{uint8(90 + x/9), uint8(60 + y/8), 110, 255})
		}
	}
	path := filepath.Join(t.TempDir(), name)
	f, err := os.Create(path)
	keep(t, err)
	keep(t, jpeg.Encode(f, picture, nil), f.Close())
	return path
}

// A photo is added to its event, waits until those who are seen agreed, and then stands
// in the report that the menu "Word or PDF…" writes.
func TestPhotoFromEventToWord(t *testing.T) {
	a := dbtest.New(t)
	y := dbtest.NewYear(t, a)
	u := desk(t, a)
	u.goToEvent(y.Concert.ID, "media", "")
	press(t, u, "Add a photo…")
	fill(t, u, "File", aPhoto(t, "Arta.jpg"))
	press(t, u, "Open")
	write(t, u, "What is seen, without names", "A pianist and a full hall")
	field[*widgets.Select](t, u, "How those who are seen agreed").SetChosen(app.PhotoPeople)
	field[*widgets.Choices](t, u, "Who can be recognised").SetChosen(string(y.People[0].ID))
	field[*widgets.Choices](t, u, "What may be done with it").SetChosen("Donors may see it in reports")
	look(t, u, "photo-form")
	press(t, u, "Save")
	mustClose(t, u)
	if got := tags(u); !strings.Contains(got, "1 has not agreed") {
		t.Errorf("nobody was asked, and the page says %q", got)
	}
	for _, l := range []words.Lang{words.En, words.Sq, words.SrCyrl} {
		u.speak(l)
		look(t, u, "photo-waits-"+string(l))
	}
	u.speak(words.En)
	keep(t, a.GiveConsent(t.Context(), &app.Consent{PersonID: y.People[0].ID, Purpose: app.ForDonorPhoto, GivenOn: "2025-01-02", Method: app.ByPaper}))
	u.show("reports")
	find(t, u, "Grant", "NL-2025")
	path := filepath.Join(t.TempDir(), "report.docx")
	press(t, u, "Word or PDF…")
	field[*widgets.Select](t, u, "Report for").SetChosen("unmik")
	look(t, u, "report-word-asked")
	press(t, u, "Choose the place…")
	fill(t, u, "File", path)
	press(t, u, "Save")
	if got := u.status.Said(); got != "The report is in "+path+"." {
		t.Errorf("the status says %q", got)
	}
	if got := field[*widgets.Select](t, u, "Report for").Chosen(); got != "unmik" {
		t.Errorf("the page keeps %q as whom the report is for", got)
	}
	out, err := exec.CommandContext(t.Context(), "/usr/bin/python3", "-c", "import docx, sys\nfor s in docx.Document(sys.argv[1]).inline_shapes: print(s._inline.docPr.get('descr'))", path).CombinedOutput()
	if err != nil || !strings.Contains(string(out), "A pianist and a full hall") {
		t.Errorf("the document shows %s (%v)", out, err)
	}
	pdf := filepath.Join(t.TempDir(), "report.pdf")
	press(t, u, "Word or PDF…")
	field[*widgets.Select](t, u, "Document").SetChosen(".pdf")
	press(t, u, "Choose the place…")
	fill(t, u, "File", pdf)
	press(t, u, "Save")
	if head, err := os.ReadFile(pdf); err != nil || !strings.HasPrefix(string(head), "%PDF") {
		t.Errorf("the PDF begins %.8q (%v)", head, err)
	}
}
