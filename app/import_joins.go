package app

// Joins says which rows of a file are records that are here already. Without
// it each row makes a record of its own, and those that may be one are listed.
type Joins struct {
	Exact bool // what is here exactly so is not added again
	Same  map[SheetRow]Whom
}

// Whom is the person that a row of a list was said to be; nobody where it was
// said to be somebody else than who is here.
type Whom struct {
	ID ID       // of somebody in the office
	At SheetRow // of somebody in the same file
}

// Familiar is what of a file was met in the office.
type Familiar struct {
	Known  map[Kind]int // records of the file that may be, or are, some of the office
	Again  map[Kind]int // of them added all the same: they are there twice
	Joined int          // pairs that were made one

	met map[ID]bool // records of the office that rows name again and again
}

// meet counts a record of the file that the office may have.
func (in *intake) meet(kind Kind, again bool) {
	in.out.Known[kind]++
	if again {
		in.out.Again[kind]++
	}
}

// meetOnce counts a record of the office that the file names, once.
func (in *intake) meetOnce(kind Kind, id ID) {
	if in.out.met == nil {
		in.out.met = map[ID]bool{}
	}
	if !in.out.met[id] {
		in.out.met[id] = true
		in.meet(kind, false)
	}
}

// Whom is the first of the two, as a choice for the row of the second.
func (d Duplicate) Whom() Whom {
	if d.AAt.Row > 0 {
		return Whom{At: d.AAt}
	}
	return Whom{ID: d.AID}
}

// TownKey is what towns are the same by.
func TownKey(town string) string { return keyOf(tidy(town)) }
