package command

import (
	"errors"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"sofra/app/words"
)

// flags is what the flags of a command say.
type flags struct {
	json       bool
	lang       string
	passphrase string // the file that has it
	limit      int
	steps      int
	size       string
	out        string
	bringing
	reporting
}

// bringing is what the flags of import say.
type bringing struct {
	project, sheet, columns string
	dryRun, strict          bool
}

// reporting is what the flags of report say.
type reporting struct {
	grant, from, to, profile string
	spoken                   bool // -lang was given
}

// set is the flags that cmd takes; those of every command first.
func (f *flags) set(cmd command) *pflag.FlagSet {
	s := pflag.NewFlagSet(cmd.name, pflag.ContinueOnError)
	s.SetOutput(nothing{})
	s.BoolVar(&f.json, "json", false, "")
	s.StringVar(&f.lang, "lang", string(words.En), "")
	s.StringVar(&f.passphrase, "passphrase-file", "", "")
	texts := map[string]*string{
		"size": &f.size, "out": &f.out, "project": &f.project, "sheet": &f.sheet, "map": &f.columns,
		"grant": &f.grant, "from": &f.from, "to": &f.to, "profile": &f.profile,
	}
	numbers := map[string]*int{"limit": &f.limit, "steps": &f.steps}
	switches := map[string]*bool{"dry-run": &f.dryRun, "strict": &f.strict}
	for _, name := range strings.Fields(cmd.flags) {
		if to := texts[name]; to != nil {
			s.StringVar(to, name, "", "")
		}
		if to := numbers[name]; to != nil {
			s.IntVar(to, name, 0, "")
		}
		if to := switches[name]; to != nil {
			s.BoolVar(to, name, false, "")
		}
	}
	return s
}

// read takes in the words after the command's name. It says whether they
// asked for help, which is then given.
func (c *call) read(args []string) (helped bool, err error) {
	s := c.flags.set(c.command)
	err = s.Parse(dashed(s, args))
	if errors.Is(err, pflag.ErrHelp) {
		return true, c.help(c.command)
	}
	if err != nil {
		return false, c.misuse(words.T("The flags are not understood: {why}.", "why", err.Error()))
	}
	lang, ok := words.Parse(c.lang)
	if !ok {
		return false, c.misuse(words.T("There is no language {name} here.", "name", c.lang))
	}
	c.book, c.spoken = words.In(lang), s.Changed("lang")
	n := s.NArg()
	switch {
	case n < c.command.least:
		return false, c.misuse(words.T("Something is missing after {command}.", "command", c.command.name))
	case c.command.most >= 0 && n > c.command.most:
		return false, c.misuse(words.T("There is more after {command} than it takes.", "command", c.command.name))
	case c.limit < 0 || c.steps < 0 || s.Changed("steps") && c.steps == 0 || s.Changed("limit") && c.limit == 0:
		return false, c.misuse(words.T("A number here is above zero."))
	case slices.Contains(s.Args(), ""):
		return false, c.misuse(words.T("An empty name says nothing."))
	}
	c.args = s.Args()
	return false, nil
}

// dashed gives flags that were written with one dash their second. The value
// of a flag stays as it is, and so does what comes after "--".
func dashed(s *pflag.FlagSet, args []string) []string {
	var all []string
	value := false
	for i, a := range args {
		if a == "--" && !value {
			return append(all, args[i:]...)
		}
		flag := !value && len(a) > 1 && a[0] == '-'
		value = false
		if flag {
			name, _, whole := strings.Cut(strings.TrimLeft(a, "-"), "=")
			f := s.Lookup(name)
			value = f != nil && f.NoOptDefVal == "" && !whole
			if a = "--" + strings.TrimLeft(a, "-"); a == "--h" {
				a = "--help"
			}
		}
		all = append(all, a)
	}
	return all
}

// asksJSON looks for -json where the flags could not be read.
func asksJSON(args []string) bool {
	if end := slices.Index(args, "--"); end >= 0 {
		args = args[:end]
	}
	return slices.Contains(args, "-json") || slices.Contains(args, "--json")
}

// nothing is where the flag library's own messages go; ours are said instead.
type nothing struct{}

func (nothing) Write(p []byte) (int, error) { return len(p), nil }
