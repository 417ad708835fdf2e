package db

// billedAs is the SQL of the name under which a booking or a part in a
// programme is shown: the person's or the ensemble's, of these aliases, or what
// is said where there is neither.
func billedAs(person, ensemble, said string) string {
	return `coalesce(` + person + `.name, ` + ensemble + `.name, ` + said + `)`
}
