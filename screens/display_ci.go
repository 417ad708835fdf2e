//go:build ci

package screens

// windowed is whether this build can show a window: what is drawn by Fyne's
// software driver is for tests to look at.
const windowed = false
