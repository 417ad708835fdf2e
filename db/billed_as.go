package db

// billedAs is the SQL of the name under which a booking, a part in a programme,
// a seat or a signature is shown: that of one alias or of the other, say the
// person's or the ensemble's, or what is said where there is neither.
func billedAs(one, other, said string) string {
	return `coalesce(` + one + `.name, ` + other + `.name, ` + said + `)`
}
