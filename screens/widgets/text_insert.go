package widgets

// Insert puts words where the cursor is, as if they were typed, and gives the
// keyboard back to the field.
func (f *TextField) Insert(words string) {
	for _, r := range words {
		f.entry.TypedRune(r)
	}
	focus(f.entry)
}
