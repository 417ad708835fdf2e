// Command sofra is the desk program of organisations that bring communities
// together through music and conversation. It starts the window, or does one
// command without a display.
package main

import (
	"context"
	"os"
	_ "time/tzdata" // Windows has no zones of its own

	fyneapp "fyne.io/fyne/v2/app"

	"sofra/app/command"
	"sofra/db"
	"sofra/screens"
)

func main() {
	args, where := os.Args[1:], ""
	if len(args) == 1 {
		where = args[0]
	}
	if !command.Wants(args) && screens.HasDisplay() && screens.Start(fyneapp.NewWithID("org.sofra.desk"), db.Open, where) {
		return
	}
	offices := command.Offices{Open: db.Open, Restore: db.Restore, Schema: db.Schema()}
	os.Exit(command.Run(context.Background(), args, os.Stdout, os.Stderr, offices))
}
