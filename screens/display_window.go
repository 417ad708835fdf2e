//go:build !ci

package screens

// windowed is whether this build can show a window.
const windowed = true
