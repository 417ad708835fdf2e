package app

// marks remembers which of very many things were met, by a number for each. It
// grows with the file as nothing else of an import does, so it is kept small:
// eight bytes a place, at most three places in four taken.
type marks struct {
	slots []uint64 // 0 is free
	taken int
}

// add marks n, and says whether it was new.
func (m *marks) add(n uint64) bool {
	if 4*(m.taken+1) > 3*len(m.slots) {
		m.grow()
	}
	at := m.find(n)
	if m.slots[at] != 0 {
		return false
	}
	m.slots[at] = max(n, 1)
	m.taken++
	return true
}

// has says whether n was marked.
func (m *marks) has(n uint64) bool { return len(m.slots) > 0 && m.slots[m.find(n)] != 0 }

// find is where n stands, or is to stand. 0 is taken for 1.
func (m *marks) find(n uint64) int {
	n = max(n, 1)
	mask := len(m.slots) - 1 // a power of two less one
	at := int(n) & mask
	for m.slots[at] != 0 && m.slots[at] != n {
		at = (at + 1) & mask
	}
	return at
}

func (m *marks) grow() {
	old := m.slots
	m.slots = make([]uint64, max(1024, 2*len(old)))
	for _, n := range old {
		if n != 0 {
			m.slots[m.find(n)] = n
		}
	}
}
