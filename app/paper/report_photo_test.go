package paper

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/jpeg"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
)

// shotBy is a photograph as a telephone keeps it: its left half red, its right half
// blue, lying as way says, and where it was taken.
func shotBy(t *testing.T, wide, high, way int) []byte {
	t.Helper()
	picture := image.NewRGBA(image.Rect(0, 0, wide, high))
	for y := range high {
		for x := range wide {
			c := color.RGBA{200, 40, 40, 255}
			if x >= wide/2 {
				c = color.RGBA{40, 60, 200, 255}
			}
			picture.Set(x, y, c)
		}
	}
	var plain bytes.Buffer
	if err := jpeg.Encode(&plain, picture, nil); err != nil {
		t.Fatal(err)
	}
	notes := []byte("Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01")
	notes = append(notes, 0, byte(way), 0, 0, 0, 0, 0, 0)
	notes = append(notes, "GPS 42.66 21.16"...)
	out := append([]byte{0xFF, 0xD8, 0xFF, 0xE1}, binary.BigEndian.AppendUint16(nil, uint16(len(notes)+2))...)
	return append(append(out, notes...), plain.Bytes()[2:]...)
}

func photoOf(id app.ID, data []byte, caption, alt string) app.ReportPhoto {
	return app.ReportPhoto{ID: id, Caption: caption, Alt: alt, Body: func(to io.Writer) error { _, err := to.Write(data); return err }}
}

// A photograph stands the right way up, no larger than is seen, without what the camera noted.
func TestPhotoIsDeveloped(t *testing.T) {
	for way, want := range map[int]struct {
		tall      bool
		red, blue image.Point
	}{
		1: {false, image.Pt(10, 10), image.Pt(1390, 10)}, 2: {false, image.Pt(1390, 10), image.Pt(10, 10)}, 3: {false, image.Pt(1390, 10), image.Pt(10, 10)}, 4: {false, image.Pt(10, 10), image.Pt(1390, 10)},
		5: {true, image.Pt(10, 10), image.Pt(10, 1390)}, 6: {true, image.Pt(10, 10), image.Pt(10, 1390)}, 7: {true, image.Pt(10, 1390), image.Pt(10, 10)}, 8: {true, image.Pt(10, 1390), image.Pt(10, 10)},
	} {
		s, err := developed(photoOf("1", shotBy(t, 2000, 1000, way), "", ""), nil)
		if err != nil {
			t.Fatal(err)
		}
		if wide, high := s.wide, s.high; want.tall && (wide != 700 || high != 1400) || !want.tall && (wide != 1400 || high != 700) {
			t.Errorf("way %d: it is %d × %d", way, wide, high)
		}
		if bytes.Contains(s.data, []byte("GPS")) || bytes.Contains(s.data, []byte("Exif")) {
			t.Errorf("way %d: it still says where it was taken", way)
		}
		picture, err := jpeg.Decode(bytes.NewReader(s.data))
		if err != nil {
			t.Fatal(err)
		}
		if r, _, b, _ := picture.At(want.red.X, want.red.Y).RGBA(); r < b {
			t.Errorf("way %d: it is not red at %v", way, want.red)
		}
		if r, _, b, _ := picture.At(want.blue.X, want.blue.Y).RGBA(); b < r {
			t.Errorf("way %d: it is not blue at %v", way, want.blue)
		}
	}
	if _, err := developed(photoOf("1", []byte("no picture"), "", ""), nil); err == nil {
		t.Error("what is no picture was developed")
	}
}

// pictures counts the pictures that another program sees on the pages of a PDF.
func pictures(t *testing.T, pdf string) int {
	t.Helper()
	return strings.Count(readAs(t, "pdfimages", "-list", pdf), "\n") - 2
}

// The photographs of a report stand in the Word document and the PDF, each with what is
// beneath it; Writer opens the document, and another program finds what is said to those
// who cannot see them.
func TestPhotosOnPaper(t *testing.T) {
	for _, l := range []words.Lang{words.En, words.Sq, words.SrCyrl} {
		r, b := yearReport(t, l), words.In(l)
		r.Photos = []app.ReportPhoto{
			photoOf("1", shotBy(t, 1600, 1066, 1), "Spring & concert, 08.03.2025. Full hall.", "A full <hall> listens"),
			photoOf("2", shotBy(t, 1600, 1066, 6), "Spring concert. Before the evening.", "A musician tunes"),
			photoOf("3", shotBy(t, 1600, 1066, 1), "Panel.", "Four people at a table"),
		}
		folder := t.TempDir()
		docx, pdf := filepath.Join(folder, "report.docx"), filepath.Join(folder, "direct.pdf")
		for _, path := range []string{docx, pdf} {
			if err := SaveReport(path, r); err != nil {
				t.Fatal(err)
			}
		}
		out, err := exec.CommandContext(t.Context(), "soffice", "-env:UserInstallation=file://"+t.TempDir(), "--headless", "--convert-to", "pdf", "--outdir", folder, docx).CombinedOutput()
		written := filepath.Join(folder, "report.pdf")
		if _, missing := os.Stat(written); err != nil || missing != nil {
			t.Fatalf("Writer does not open it: %v %s", err, out)
		}
		lookedAt(t, pdf, "photos-"+string(l))
		lookedAt(t, written, "photos-word-"+string(l))
		for name, path := range map[string]string{"PDF": pdf, "Writer": written} {
			text := strings.Join(strings.Fields(readAs(t, "pdftotext", path, "-")), " ")
			for _, want := range []string{b.T("Photos"), "Spring & concert, 08.03.2025. Full hall.", "Before the evening.", "Ansambël, šest koncerata & <zajedno>."} {
				if !strings.Contains(text, want) {
					t.Errorf("%s: %s does not say %q", l, name, want)
				}
			}
			if n := pictures(t, path); n < 3 {
				t.Errorf("%s: %s has %d pictures", l, name, n)
			}
		}
		const ask = `import docx, sys
d = docx.Document(sys.argv[1])
for s in d.inline_shapes: print(s._inline.docPr.get("descr"), s.width.mm <= 170, s.height.mm <= 93, sep="|")`
		read := readAs(t, "/usr/bin/python3", "-c", ask, docx)
		for _, want := range []string{"A full <hall> listens|True|True", "A musician tunes|True|True", "Four people at a table|True|True"} {
			if !strings.Contains(read, want) {
				t.Errorf("%s: another program reads %s", l, read)
			}
		}
		var again bytes.Buffer
		if first, err := os.ReadFile(pdf); err != nil || WriteReport(&again, r) != nil || !bytes.Equal(first, again.Bytes()) {
			t.Errorf("%s: the same report gives another file (%v)", l, err)
		}
	}
}

// Photographs are also where they cannot be read: the report is not written then, and says so.
func TestPhotoThatIsDamaged(t *testing.T) {
	r := app.Report{Grant: "X", Lang: words.En, Title: "Title", Photos: []app.ReportPhoto{photoOf("1", []byte("broken"), "Beneath", "Seen")}}
	for _, end := range []string{".pdf", ".docx"} {
		path := filepath.Join(t.TempDir(), "report"+end)
		if err := SaveReport(path, r); err == nil {
			t.Errorf("%s is written with a damaged photo", end)
		}
		if _, err := os.Stat(path); err == nil {
			t.Errorf("%s is there all the same", strconv.Quote(end))
		}
	}
}
