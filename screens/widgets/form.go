package widgets

import (
	"fyne.io/fyne/v2"
)

// Form is fields in one column or two; an object that is no field takes a whole
// row.
type Form struct {
	part
	columns int
	objects []fyne.CanvasObject
	begins  map[fyne.CanvasObject]bool // a row
	width   float32
}

// NewForm lays out fields in reading order.
func NewForm(columns int, fields ...fyne.CanvasObject) *Form {
	f := &Form{columns: max(1, min(columns, 2)), objects: fields}
	f.ExtendBaseWidget(f)
	return f
}

// Begin has a field begin a row, so that the one after it stands beside it.
func (f *Form) Begin(field Field) {
	if f.begins == nil {
		f.begins = map[fyne.CanvasObject]bool{}
	}
	f.begins[field] = true
}

// WholeRow keeps a field from sharing its row.
func WholeRow(o fyne.CanvasObject) fyne.CanvasObject {
	return &fyne.Container{Layout: flex{}, Objects: []fyne.CanvasObject{o}}
}

// Fields are those of the form, in order.
func (f *Form) Fields() []Field {
	var fields []Field
	for _, o := range f.objects {
		if box, ok := o.(*fyne.Container); ok && len(box.Objects) > 0 {
			o = box.Objects[0]
		}
		if field, ok := o.(Field); ok {
			fields = append(fields, field)
		}
	}
	return fields
}

// FirstProblem checks all fields and is the first that is wrong, or nil.
func (f *Form) FirstProblem() Field {
	var first Field
	for _, field := range f.Fields() {
		if checked, ok := field.(interface{ Check() bool }); ok {
			checked.Check()
		}
		if first == nil && field.Problem() != "" {
			first = field
		}
	}
	return first
}

// rows puts the visible objects into rows.
func (f *Form) rows() [][]fyne.CanvasObject {
	var rows [][]fyne.CanvasObject
	open := false
	for _, o := range visible(f.objects) {
		_, field := o.(Field)
		if field && open && !f.begins[o] && len(rows[len(rows)-1]) < f.columns {
			rows[len(rows)-1] = append(rows[len(rows)-1], o)
		} else {
			rows = append(rows, []fyne.CanvasObject{o})
		}
		open = field
	}
	return rows
}

// Between fields beside each other, and between rows: more than between a
// field and the sentence below it, which must not look like the next label.
const (
	formGap    = 14
	formRowGap = 8
)

func (f *Form) each(width float32) float32 {
	return (width - f.px(formGap)*float32(f.columns-1)) / float32(f.columns)
}

func (f *Form) rowHeight(row []fyne.CanvasObject, width float32) float32 {
	tallest := float32(0)
	for _, o := range row {
		if _, field := o.(Field); field {
			tallest = fyne.Max(tallest, heightOf(o, f.each(width)))
		} else {
			tallest = fyne.Max(tallest, heightOf(o, width))
		}
	}
	return tallest
}

func (f *Form) heightAt(width float32) float32 {
	rows := f.rows()
	height := f.px(formRowGap) * float32(max(len(rows)-1, 0))
	for _, row := range rows {
		height += f.rowHeight(row, width)
	}
	return height
}

// CreateRenderer is asked by Fyne.
func (f *Form) CreateRenderer() fyne.WidgetRenderer {
	return &drawn{
		owner: f, objects: f.objects,
		least: func() fyne.Size {
			width := f.px(160)*float32(f.columns) + f.px(formGap)*float32(f.columns-1)
			return fyne.NewSize(width, f.heightAt(fyne.Max(f.width, width)))
		},
		layout: func(s fyne.Size) {
			f.width = s.Width
			y := float32(0)
			for _, row := range f.rows() {
				height := f.rowHeight(row, s.Width)
				for i, o := range row {
					width := f.each(s.Width)
					if _, field := o.(Field); !field {
						width = s.Width
					}
					tall := heightOf(o, width)
					place(o, spot{float32(i) * (f.each(s.Width) + f.px(formGap)), y, width, tall})
				}
				y += height + f.px(formRowGap)
			}
		},
	}
}
