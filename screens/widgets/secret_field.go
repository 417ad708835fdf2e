package widgets

// NewSecretField is a field whose letters are not shown.
func NewSecretField(label string) *TextField {
	f := &TextField{}
	entry := NewEntry()
	entry.Password = true
	f.setUpText(f, label, entry)
	return f
}
