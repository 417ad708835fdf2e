// Sofra keeps the year of a culture organisation: people, events, programmes,
// money, and what its donors want to read about them.
package main

import (
	"context"
	"os"

	"fyne.io/fyne/v2/app"

	"sofra/app/command"
	"sofra/db"
	"sofra/screens"
)

func main() {
	args := os.Args[1:]
	if command.Wants(args) {
		offices := command.Offices{Open: db.Open, Restore: db.Restore, Schema: db.Schema()}
		os.Exit(command.Run(context.Background(), args, os.Stdout, os.Stderr, offices))
	}
	where := ""
	if len(args) > 0 {
		where = args[0]
	}
	screens.Start(app.NewWithID("org.sofra.desk"), db.Open, where)
}
