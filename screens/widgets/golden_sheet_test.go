package widgets

import "fyne.io/fyne/v2"

// goldenSheets are sheets of others, at their first cell and further down.
func goldenSheets() map[string]golden {
	all, size := map[string]golden{}, fyne.NewSize(sheetHead+3*sheetColumn+20, 5*sheetRow)
	for name, at := range map[string][2]int{"sheet-first": {1, 1}, "sheet-further": {5, 20}} {
		s := NewSheetView(func(c int) string { return string(rune('A' + c - 1)) })
		s.SetSheet(20, 100, func(column, row int) SheetCell {
			return SheetCell{Text: "Budget", Soft: row > 2, Tone: map[bool]Tone{true: ToneDone}[column == 2]}
		})
		all[name] = golden{shown: s, size: size, then: func(c fyne.Canvas) {
			c.Focus(s)
			s.MoveTo(at[0], at[1])
		}}
	}
	return all
}
