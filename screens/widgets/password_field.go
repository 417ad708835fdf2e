package widgets

// NewPasswordField is a field of one line whose letters are dots, until the eye
// at its end is pressed; the tooltip says what that does. What is typed there
// cannot be copied out.
func NewPasswordField(label, show string) *TextField {
	f := &TextField{}
	entry := NewEntry()
	entry.Password = true
	eye := NewQuietIcon("eye", show, nil)
	eye.tapped = func() {
		entry.Password = !entry.Password
		eye.SetIcon(map[bool]string{true: "eye", false: "eye-off"}[entry.Password])
		entry.Refresh()
	}
	f.tail = eye
	f.setUpText(f, label, entry)
	return f
}
