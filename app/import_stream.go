package app

// streamWriter is asked by a step that writes more than memory should hold.
type streamWriter interface {
	// Stream lets the rest of the step forget each record once it is
	// written: should the step fail, those that were handed in are not made
	// again what they were before.
	Stream()
}
