// Command emptywindow is the least that the toolkit can show: the yardstick
// for how soon the desk is there.
package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
)

func main() {
	w := app.NewWithID("org.sofra.empty").NewWindow("Empty")
	w.Resize(fyne.NewSize(1366, 768))
	w.ShowAndRun()
}
