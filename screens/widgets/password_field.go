package widgets

// NewPasswordField is a field of one line whose letters are dots, until the eye
// at its end is pressed, or F2; the tooltip says what that does. What is typed
// there cannot be copied out.
func NewPasswordField(label, show string) *TextField {
	f := &TextField{}
	entry := NewEntry()
	entry.Password = true
	f.tail = newEye(entry, show)
	f.setUpText(f, label, entry)
	return f
}
