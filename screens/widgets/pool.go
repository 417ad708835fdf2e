package widgets

import "slices"

// pool keeps what is drawn many times and gives it other things to show.
type pool[T any] struct {
	make func() T
	all  []T
	n    int
}

func (p *pool[T]) begin() { p.n = 0 }

func (p *pool[T]) next() T {
	if p.n == len(p.all) {
		p.all = append(p.all, p.make())
	}
	p.n++
	return p.all[p.n-1]
}

func (p *pool[T]) used() []T { return slices.Clip(p.all[:p.n]) }
