package db

// Stream lets the step forget what it has written.
func (w *writer) Stream() { w.stream = true }
