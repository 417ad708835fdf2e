package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// Key is an answer with the key that gives it. Without a Text the key says it.
type Key struct{ ID, Key, Text string }

// Keys is a field whose answers are typed with one key each, as paper forms are
// taken over: an answer goes on to the next field, Space passes over, minus goes
// back, Backspace takes the answer away, a comma is 10. It is one stop for Tab.
type Keys struct {
	part
	hearing
	// OnChanged is called after another answer was given.
	OnChanged func()
	// OnSubmitted is called at Return; without it Return goes to the dialog.
	OnSubmitted func()
	keysAlong
	keysMany

	label   string
	problem string
	keys    []Key
	chosen  string
	begun   string // the key typed last, where a longer one begins so
	focused bool
	cells   []*keyCell
	box     *fyne.Container
	face    *keysFace
}

// keysAlong is what happens on the way along the fields.
type keysAlong struct {
	// OnEnter is called when the field gets the keyboard.
	OnEnter func()
	// OnNext goes on in place of the next field: behind the last one.
	OnNext func()
}

// keysFace is how the field is drawn.
type keysFace struct {
	head, foot *canvas.Text
	icon       *canvas.Image
	ring       *canvas.Rectangle
}

// NewKeys shows every answer as a key.
func NewKeys(label string, keys []Key) *Keys {
	k := &Keys{label: label, keys: keys, box: Flow(4)}
	k.face = &keysFace{head: canvas.NewText(label, nil), foot: canvas.NewText("", nil), icon: newImage(nil), ring: canvas.NewRectangle(nil)}
	for i := range keys {
		cell := newKeyCell(k, i)
		k.cells = append(k.cells, cell)
		k.box.Objects = append(k.box.Objects, cell)
	}
	k.ExtendBaseWidget(k)
	return k
}

// Chosen is the id of the answer, empty for none.
func (k *Keys) Chosen() string { return k.chosen }

// SetChosen answers from the program.
func (k *Keys) SetChosen(id string) {
	k.chosen, k.begun = id, ""
	k.SetError("")
	k.Refresh()
}

// take gives an answer, as the person did.
func (k *Keys) take(id string) {
	if id != "" && (k.severalNow() || id == k.opens) {
		id = k.toggled(id)
	}
	if k.chosen == id {
		return
	}
	k.SetChosen(id)
	if k.OnChanged != nil {
		k.OnChanged()
	}
	k.tell(false)
}

// Label is the word above.
func (k *Keys) Label() string { return k.label }

// SetError shows a sentence below, or none.
func (k *Keys) SetError(sentence string) {
	if k.problem != sentence {
		k.problem = sentence
		k.Refresh()
	}
}

// Problem is the sentence below.
func (k *Keys) Problem() string { return k.problem }

// Target is the field itself.
func (k *Keys) Target() fyne.Focusable { return k }

// TypedRune gives the answer of that key. A key that a longer one begins with
// waits for the next: 1 may become 10.
func (k *Keys) TypedRune(r rune) {
	typed := strings.ToLower(string(r))
	if i := k.find(k.begun + typed); k.begun != "" && i >= 0 {
		k.take(k.keys[i].ID)
		k.next()
		return
	}
	if k.begun != "" { // the answer stood; this key belongs to the next field
		k.next()
		if c := canvasOf(k); c != nil && c.Focused() != k && c.Focused() != nil && k.OnNext == nil {
			c.Focused().TypedRune(r)
		}
		return
	}
	if (typed == "," || typed == ".") && k.find(typed) < 0 {
		typed = "10" // by one key
	}
	at := k.find(typed)
	switch {
	case at < 0 && r == ' ':
		k.next()
	case at < 0 && r == '-':
		k.back()
	case at < 0:
	case k.goesOn(typed):
		k.take(k.keys[at].ID)
		k.begun = typed
	default:
		if k.take(k.keys[at].ID); !k.severalNow() {
			k.next()
		}
	}
}

// find is the place of a key, -1 if there is none.
func (k *Keys) find(key string) int {
	for i, x := range k.keys {
		if x.Key == key {
			return i
		}
	}
	return -1
}

// goesOn says whether a longer key begins so.
func (k *Keys) goesOn(key string) bool {
	for _, x := range k.keys {
		if len(x.Key) > len(key) && strings.HasPrefix(x.Key, key) {
			return true
		}
	}
	return false
}

func (k *Keys) next() {
	k.begun = ""
	if k.OnNext != nil {
		k.OnNext()
		return
	}
	if c := canvasOf(k); c != nil {
		c.FocusNext()
	}
}

func (k *Keys) back() {
	if c := canvasOf(k); c != nil {
		c.FocusPrevious()
	}
}

// TypedKey goes along the answers by the arrows, and hands Return on.
func (k *Keys) TypedKey(e *fyne.KeyEvent) {
	switch {
	case isEnter(e.Name) && k.OnSubmitted != nil:
		k.OnSubmitted()
	case isEnter(e.Name):
		submit(k)
	case e.Name == fyne.KeyEscape:
		escape(k)
	case e.Name == fyne.KeyBackspace, e.Name == fyne.KeyDelete:
		k.take("")
	case e.Name == fyne.KeyLeft:
		k.step(-1)
	case e.Name == fyne.KeyRight:
		k.step(1)
	case e.Name == fyne.KeyUp:
		k.back()
	case e.Name == fyne.KeyDown:
		k.next()
	}
}

// Tapped beside its keys gives the question the keyboard.
func (k *Keys) Tapped(*fyne.PointEvent) { focus(k) }

// FocusGained shows the ring.
func (k *Keys) FocusGained() {
	k.focused = true
	k.Refresh()
	inSight(k)
	if k.OnEnter != nil {
		k.OnEnter()
	}
}

// FocusLost takes the ring away.
func (k *Keys) FocusLost() {
	k.focused, k.begun = false, ""
	k.Refresh()
	k.tell(true)
}

// AccessibilityLabel is the word above and the answer.
func (k *Keys) AccessibilityLabel() string {
	var all []string
	for _, x := range k.keys {
		if k.has(x.ID) {
			all = append(all, strings.TrimSpace(x.Key+" "+x.Text))
		}
	}
	if len(all) == 0 {
		return k.label
	}
	return k.label + ": " + strings.Join(all, ", ")
}

// AccessibilityRole is container.
func (k *Keys) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// keysPad is the room between the ring and the keys. At the sides the ring reaches
// out of the field, so that the keys stand below their label.
const keysPad = 5

func (k *Keys) heightAt(width float32) float32 {
	height := k.px(fieldLabel) + heightOf(k.box, width) + 2*k.px(keysPad)
	if k.problem != "" {
		height += k.px(fieldFoot)
	}
	return height
}

// CreateRenderer is asked by Fyne.
func (k *Keys) CreateRenderer() fyne.WidgetRenderer {
	f := k.face
	return paint(&drawn{
		owner: k, objects: []fyne.CanvasObject{f.head, f.ring, k.box, f.icon, f.foot},
		least: func() fyne.Size { return fyne.NewSize(k.px(80), k.heightAt(fyne.Max(k.Size().Width, k.px(80)))) },
		layout: func(s fyne.Size) {
			pad := k.px(keysPad)
			setText(f.head, k.label, s.Width)
			place(f.head, spot{0, 0, s.Width, k.px(16)})
			box := heightOf(k.box, s.Width)
			place(f.ring, spot{-pad, k.px(fieldLabel), s.Width + 2*pad, box + 2*pad})
			place(k.box, spot{0, k.px(fieldLabel) + pad, s.Width, box})
			y, edge := k.px(fieldLabel+2)+box+2*pad, k.px(14)
			place(f.icon, spot{0, y + k.px(1), edge, edge})
			setText(f.foot, k.problem, s.Width-k.px(18))
			place(f.foot, spot{k.px(18), y, s.Width - k.px(18), k.px(16)})
		},
		refresh: k.paintKeys,
	})
}

func (k *Keys) paintKeys() {
	f := k.face
	ink := fyne.ThemeColorName(theme.ColorNamePlaceHolder)
	if k.focused {
		ink = theme.ColorNameForeground
	}
	f.head.Color, f.head.TextSize = k.colour(ink), k.size(SizeNameSecond)
	f.foot.Color, f.foot.TextSize = k.colour(theme.ColorNameError), k.size(SizeNameSecond)
	f.icon.Hidden, f.foot.Hidden = k.problem == "", k.problem == ""
	f.icon.Resource = k.picture("error", theme.ColorNameError, 14)
	f.icon.Refresh()
	f.ring.FillColor, f.ring.CornerRadius = k.colour(colorNameTransparent), k.px(9)
	f.ring.StrokeColor, f.ring.StrokeWidth = k.colour(ColorNameFocusRing), ringStroke
	if k.problem != "" {
		f.ring.StrokeColor = k.colour(theme.ColorNameError)
	}
	f.ring.Hidden = !k.focused && k.problem == ""
	f.ring.Refresh()
	f.head.Refresh()
	for _, cell := range k.cells {
		cell.Refresh()
	}
}
