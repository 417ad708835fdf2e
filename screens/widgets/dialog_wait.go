package widgets

// WaitFor takes the first button out of use until its reason, which the
// tooltip says, is none.
func (d *Dialog) WaitFor(reason string) {
	if reason == "" {
		d.first.Enable()
		return
	}
	d.first.DisableBecause(reason)
}
