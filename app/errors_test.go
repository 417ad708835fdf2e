package app

import (
	"errors"
	"fmt"
	"testing"

	"sofra/app/words"
)

func TestFaultsAreToldApart(t *testing.T) {
	all := []*Fault{ErrNotFound, ErrTaken, ErrNothing, ErrNoRedo, ErrStale, ErrPast, ErrOvertaken, ErrLocked, ErrReadOnly, ErrOnlyRead, ErrSealed, ErrCancelled}
	for _, a := range all {
		for _, b := range all {
			if got := errors.Is(fmt.Errorf("step: %w", a), b); got != (a == b) {
				t.Errorf("%q is %q: %v", a, b, got)
			}
		}
	}
	if !errors.Is(ErrPast, &Fault{Code: ErrPast.Code}) || errors.Is(ErrPast, &Fault{Code: "other"}) {
		t.Error("a code alone does not tell")
	}
	named := func(code string) error {
		return &ChoiceFault{&Fault{"unknown_grant", words.T("There is no grant {code}, nor any other yet. Add one under Money.", "code", code)}, nil}
	}
	var fault *Fault
	if !errors.As(named("NL-1"), &fault) || !errors.Is(named("NL-2"), fault) {
		t.Error("what a sentence names makes it another fault")
	}
}
