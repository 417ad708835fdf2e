package screens

// unseenProblem is the first sentence that no field can show below itself, for
// it stands bare in a row of a list: the dialog says it.
func (f form) unseenProblem() string {
	for _, i := range f.inputs {
		if row, ok := i.field.(interface{ IsBare() bool }); ok && row.IsBare() && i.field.Problem() != "" {
			return join(i.field.Label(), i.field.Problem())
		}
	}
	return ""
}
