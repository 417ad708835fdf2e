package widgets

import (
	"bytes"
	"image"
	"image/png"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// lines are the words of a paragraph as they stand, bold ones in stars.
func lines(p *Paragraph, width float32) (all []string) {
	runs, n := p.wrap(width)
	all = make([]string, n)
	end := map[int]float32{}
	for _, r := range runs {
		text := r.text
		if r.bold {
			text = "*" + text + "*"
		}
		if r.x > end[r.line]+1 {
			text = " " + text
		}
		all[r.line] += text
		end[r.line] = r.x + fyne.MeasureText(r.text, p.part.size(p.size), fyne.TextStyle{Bold: r.bold}).Width
	}
	return all
}

// A sign behind a bold word stays behind it, and no line begins with it.
func TestProseKeepsSignsWithTheirWords(t *testing.T) {
	p := Prose(Span{"Press ", false}, Span{"Book an artist", true}, Span{", then ", false}, Span{"Book", true}, Span{".", false})
	if got := lines(p, 1000); len(got) != 1 || got[0] != "Press *Book an artist*, then *Book*." {
		t.Errorf("in one line it reads %q", got)
	}
	for width := float32(60); width < 300; width++ {
		for i, line := range lines(p, width) {
			if line == "" || line[0] == '.' || line[0] == ',' {
				t.Fatalf("%.0f wide, line %d begins %q", width, i+1, line)
			}
		}
	}
	if got := p.AccessibilityLabel(); got != "Press Book an artist, then Book." {
		t.Errorf("it is read out as %q", got)
	}
}

// A number is not parted from its unit.
func TestLinesKeepUnitsWithTheirNumbers(t *testing.T) {
	p := Wrapped("Spent \u201314\u00a0% of 1\u202f200,00\u00a0EUR")
	for width := float32(95); width < 300; width++ {
		for _, line := range lines(p, width) {
			if begins := strings.TrimLeft(line, " "); strings.HasPrefix(begins, "%") || strings.HasPrefix(begins, "EUR") || strings.HasPrefix(begins, "200") {
				t.Fatalf("%.0f wide, a line begins %q", width, line)
			}
		}
	}
}

func TestLeafIsTurnedByKeys(t *testing.T) {
	long := canvas.NewRectangle(nil)
	long.SetMinSize(fyne.NewSize(100, 3000))
	l := NewLeaf("Guide", long)
	c := show(t, l)
	c.Focus(l)
	end := 3000 - l.Size().Height
	for _, step := range []struct {
		key  fyne.KeyName
		want float32
	}{{fyne.KeyUp, 0}, {fyne.KeyDown, 60}, {fyne.KeyUp, 0}, {fyne.KeyPageDown, l.Size().Height - 40}, {fyne.KeyPageUp, 0}, {fyne.KeyEnd, end}, {fyne.KeyDown, end}, {fyne.KeyHome, 0}} {
		if l.TypedKey(&fyne.KeyEvent{Name: step.key}); l.Offset() != step.want {
			t.Errorf("after %s it is turned to %v, want %v", step.key, l.Offset(), step.want)
		}
	}
	l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	if l.Turn(canvas.NewRectangle(nil)); l.Offset() != 0 {
		t.Error("another text does not begin at its beginning")
	}
}

// A picture is never larger than it was drawn, and keeps its shape.
func TestPictureFits(t *testing.T) {
	var data bytes.Buffer
	if err := png.Encode(&data, image.NewGray(image.Rect(0, 0, 200, 100))); err != nil {
		t.Fatal(err)
	}
	p := NewPicture("half.png", data.Bytes(), "A half")
	for width, height := range map[float32]float32{100: 50, 200: 100, 900: 100} {
		if got := p.heightAt(width); got != height {
			t.Errorf("in %v it is %v high, want %v", width, got, height)
		}
	}
	if got := NewPicture("none.png", nil, "").heightAt(100); got != 0 {
		t.Errorf("a picture that is not there is %v high", got)
	}
}
