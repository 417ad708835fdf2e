package command

import (
	"context"
	"errors"

	"sofra/app"
	"sofra/app/words"
)

// misuse is a call that is written wrongly.
type misuse struct {
	text     words.Text
	synopsis string
}

func (m misuse) Error() string { return m.text.English() }

// misuse says what is wrong with this call.
func (c *call) misuse(t words.Text) error { return misuse{t, c.command.String()} }

// told is a failure that has been written as the command's own answer, so
// that -json adds nothing to it.
type told struct{ error }

// ErrNoOutput is an answer that nobody could be given.
var ErrNoOutput = &app.Fault{Code: "no_output", Text: words.T("The answer could not be written to standard output: its disk may be full, or its reader gone. What the command did is kept.")}

// tell says how the command ended and returns the exit code.
func (c *call) tell(err error) int {
	if err == nil {
		for _, w := range c.warned {
			c.say(c.book.Say(w))
		}
		return done
	}
	code, text := c.explain(err)
	var known *app.ChoiceFault
	var wrong misuse
	var already told
	c.say(text)
	exit := failed
	if errors.As(err, &wrong) {
		c.say(wrong.synopsis)
		exit = misled
	}
	if !c.json || errors.As(err, &already) {
		return exit
	}
	fault := faultJSON{Code: code, Text: hide(oneLine(text))}
	if errors.As(err, &known) {
		fault.Known = append([]string{}, known.Known...)
	}
	if data, err := encode(map[string]faultJSON{"error": fault}); err == nil {
		c.put(data + "\n")
	}
	return exit
}

type faultJSON struct {
	Code  string   `json:"code"`
	Text  string   `json:"text"`
	Known []string `json:"known,omitzero"` // an empty one is told: there is nothing to choose from
}

// explain finds the code and the sentence of an error.
func (c *call) explain(err error) (code, text string) {
	var fault *app.Fault
	var wrong misuse
	var invalid app.Invalid
	switch {
	case errors.As(err, &wrong):
		return "usage", c.book.Say(wrong.text)
	case errors.As(err, &fault):
		return fault.Code, c.book.Say(fault.Text)
	case errors.Is(err, context.Canceled):
		return app.ErrCancelled.Code, c.book.Say(app.ErrCancelled.Text)
	case errors.As(err, &invalid) && len(invalid) > 0:
		return "invalid", c.book.Say(invalid[0].Text)
	}
	if disk := app.DiskFault(err); disk != nil {
		return disk.Code, c.book.Say(disk.Text)
	}
	return "failed", c.book.T("This did not work: {why}", "why", err.Error())
}
