// Package command is the program without a display: what night jobs, scripts
// and checks ask of an office. Rows go to standard output, all else to
// standard error, and a failure is one sentence and an exit code.
package command

import (
	"bufio"
	"context"
	"io"
	"os"
	"os/signal"
	"slices"
	"strings"

	"sofra/app"
	"sofra/app/words"
)

// Version is the version of the program, the same as FyneApp.toml says.
const Version = "0.1.0"

// Offices is how commands reach offices without knowing how they are kept.
type Offices struct {
	Open    app.Opener
	Restore func(ctx context.Context, backup, where string, mode app.Mode) error
	Schema  int64 // number of the newest migration the program brings
}

// The exit codes.
const (
	done   = 0
	failed = 1
	misled = 2
)

// command is one line of the table: what it is called, how it is written,
// how many words it takes, its own flags, and what it does.
type command struct {
	name     string
	synopsis string
	least    int // words besides flags
	most     int // -1 is any number
	flags    string
	owner    bool // made for the owner of a server's tables
	run      func(context.Context, *call) error
}

func commands() []command {
	return []command{
		{"new", "OFFICE", 1, 1, "", true, makeNew},
		{"sample", "OFFICE [-size small|office|city]", 1, 1, "size", true, makeSample},
		{"import", "OFFICE KIND SOURCE [-project ID|NAME] [-sheet S] [-map M.json] [-dry-run] [-strict]", 3, 3, "project sheet map dry-run strict", false, bringIn},
		{"list", "OFFICE KIND [-limit N]", 2, 2, "limit", false, list},
		{"find", "OFFICE TEXT... [-limit 50]", 2, -1, "limit", false, find},
		{"report", "OFFICE [-grant CODE] [-from D] [-to D] [-lang sq] [-profile CODE] [-out R.xlsx]", 1, 1, "grant from to profile out", false, report},
		{"export", "OFFICE ical|vcard|xlsform|iati|csv [-out PATH]", 2, 2, "out", false, export},
		{"undo", "OFFICE [-steps N]", 1, 1, "steps", false, undo},
		{"redo", "OFFICE [-steps N]", 1, 1, "steps", false, redo},
		{"history", "OFFICE [-limit N]", 1, 1, "limit", false, history},
		{"backup", "OFFICE -out B", 1, 1, "out", false, backup},
		{"restore", "B -out OFFICE", 1, 1, "out", true, restore},
		{"check", "OFFICE", 1, 1, "", false, check},
		{"upgrade", "URL", 1, 1, "", true, upgrade},
		{"guide", "[-lang sq] [-out G.pdf]", 0, 0, "out", false, guide},
		{"version", "", 0, 0, "", false, version},
	}
}

func (c command) String() string { return strings.TrimSpace("sofra " + c.name + " " + c.synopsis) }

// Run does the command that args ask for and returns the exit code. Ctrl+C
// ends what runs; storage then keeps nothing of it.
func Run(ctx context.Context, args []string, stdout, stderr io.Writer, offices Offices) int {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt)
	defer stop()
	out := bufio.NewWriter(stdout)
	c := &call{offices: offices, out: out, errs: stderr, book: words.In(words.En)}
	err := c.perform(ctx, args)
	if err != nil && ctx.Err() != nil {
		err = app.ErrCancelled
	}
	if err != nil && len(c.args) == 0 {
		c.json = c.json || asksJSON(args) // the flags were not understood
	}
	if err == nil && out.Flush() != nil {
		err = told{ErrNoOutput} // which cannot be told there either
	}
	code := c.tell(err)
	_ = out.Flush() // a failure that cannot be told there was told on standard error
	return code
}

// perform finds the command, reads its flags and runs it.
func (c *call) perform(ctx context.Context, args []string) error {
	first := ""
	if len(args) > 0 {
		first = args[0]
	}
	cmd, ok := named(first)
	if !ok && slices.Contains([]string{"help", "-h", "-help", "--help"}, first) {
		return c.help(commands()...)
	}
	if !Wants(args) {
		return app.ErrNoDisplay
	}
	if !ok {
		return misuse{words.T("There is no command {name}.", "name", first), "sofra [OFFICE] | " + allNames()}
	}
	c.command = cmd
	if helped, err := c.read(args[1:]); helped || err != nil {
		return err
	}
	return cmd.run(ctx, c)
}

func named(name string) (command, bool) {
	for _, cmd := range commands() {
		if cmd.name == name {
			return cmd, true
		}
	}
	return command{}, false
}

func allNames() string {
	var all []string
	for _, cmd := range commands() {
		all = append(all, cmd.name)
	}
	return strings.Join(all, "|")
}

func (c *call) help(cmds ...command) error {
	for _, cmd := range cmds {
		c.row(cmd.String())
	}
	return nil
}
