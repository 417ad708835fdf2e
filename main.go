// Command sofra is the desk program of organisations that bring communities
// together through music and conversation. It starts the window, or does one
// command without a display.
package main

import (
	"context"
	"os"
	_ "time/tzdata" // Windows has no zones of its own

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"

	"sofra/app"
	"sofra/app/command"
	"sofra/db"
	"sofra/screens"
)

func main() {
	args := os.Args[1:]
	offices := command.Offices{Open: db.Open, Restore: db.Restore, Schema: db.Schema()}
	if window, ok := command.ForWindow(args); ok {
		program := screens.Program{Toolkit: toolkit, Open: db.Open, Build: app.ThisBuild(command.Version, offices.Schema)}
		os.Exit(command.Ended(program.Start(window.Office, window.Safe), screens.DeskWords(), os.Stderr))
	}
	os.Exit(command.Run(context.Background(), args, os.Stdout, os.Stderr, offices))
}

func toolkit() fyne.App { return fyneapp.NewWithID("org.sofra.desk") }
