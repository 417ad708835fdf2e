package app

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"

	"sofra/app/words"
)

// sending is what is known of forms that came from telephones: each has a number
// of its own, by which it is found again.
type sending struct {
	parts      bool              // the file has parts of forms
	parents    map[string]parent // then: its forms, by number
	sent       marks             // numbers of the office's forms, hashed
	lines      map[string]int    // parts of forms so far, by the form's number and what they ask
	unapproved int               // of the sheet
	deleted    int               // that the office has in its bin
}

// parent is what the parts of a form have from it.
type parent struct {
	Response
	out bool // it was left out
}

// submissionOf makes the number of a submission the same however it is written.
func submissionOf(text string) string {
	return strings.TrimPrefix(strings.ToLower(strings.TrimSpace(text)), "uuid:")
}

// numbers are those of a row's submission. One that was sent again after a change
// has the number of the first, too: that goes before.
func (r *intakeRow) numbers() (all []string) {
	for _, col := range r.in.fields["uuid"] {
		if col >= len(r.cells) {
			continue
		}
		n := submissionOf(r.cells[col].Text)
		switch {
		case n == "" || slices.Contains(all, n):
		case strings.HasSuffix(strings.ToLower(r.in.plan.Columns[col].Title), "rootuuid"):
			all = append([]string{n}, all...)
		default:
			all = append(all, n)
		}
	}
	return all
}

// partOf gives a form that is part of another what that one has: when and where
// it was filled in. It is found again by the form's number and its place in it.
func (in *intake) partOf(ctx context.Context, r *intakeRow, a *Response) error {
	of := submissionOf(r.raw("submission"))
	if of == "" {
		return nil
	}
	p, known := in.parents[of]
	if !known {
		old, err := in.tx.FormSent(ctx, of)
		if err != nil && !errors.Is(err, ErrNotFound) {
			return err
		}
		p.Response = old
	}
	a.ProjectID, a.EventID, a.Day, a.FilledAt, a.Language = p.ProjectID, p.EventID, p.Day, p.FilledAt, p.Language
	a.QuestionnaireID = p.QuestionnaireID
	if a.ProjectID == "" {
		a.ProjectID = in.o.Project
	}
	group := of + "/" + in.asksFirst()
	in.lines[group]++
	a.UUID = group + "/" + strconv.Itoa(in.lines[group])
	return nil
}

// asksFirst is the first question of the sheet by its code, however its columns
// are called.
func (in *intake) asksFirst() string {
	first := ""
	for field := range in.fields {
		if asksSomething(field) && (first == "" || field < first) {
			first = field
		}
	}
	first, _, _ = strings.Cut(strings.TrimPrefix(first, asksField), "/")
	return first
}

// approved says whether a form may come in, as Kobo and the office say.
func (in *intake) approved(r *intakeRow) bool {
	switch in.memory.said("approval", r.raw("approval")) {
	case "not", "hold":
		in.unapproved++
		return !in.o.Approved
	}
	of := submissionOf(r.raw("submission"))
	return of == "" || !in.parents[of].out
}

// remember keeps what the parts of a form will ask for.
func (in *intake) remember(numbers []string, p parent) {
	for _, n := range numbers {
		if in.parts {
			in.parents[n] = p
		}
	}
}

// sentBefore says whether a form is here already, by the numbers of its
// submission. It stays as it is here, also in the bin.
func (in *intake) sentBefore(ctx context.Context, r *intakeRow, a *Response, numbers []string) (bool, error) {
	if a.UUID != "" { // a part
		numbers = []string{a.UUID}
	}
	for i, n := range numbers {
		if i == 0 {
			a.UUID = n
		}
		if !in.sent.has(hashed(n)) {
			continue
		}
		old, err := in.tx.FormSent(ctx, n)
		if errors.Is(err, ErrNotFound) {
			continue
		}
		if err != nil {
			return false, err
		}
		in.meet(Responses, false)
		switch {
		case old.DeletedAt != "":
			in.deleted++
		case formSays(old) != formSays(*a):
			in.tell(spot{r.number, -1}, "", "kept", words.T("This form is here already and says something else: it was changed here, or where it was filled in. What is here stays."))
		}
		return true, nil
	}
	if a.UUID != "" {
		in.sent.add(hashed(a.UUID))
	}
	return false, nil
}

// endForms says of a sheet's forms what is not said of each.
func (in *intake) endForms() {
	at := spot{0, -1}
	if n := in.unapproved; n > 0 && in.o.Approved {
		in.tell(at, "", "unapproved", words.N("{n} forms that are not approved, or wait for it, are left out.", n))
	} else if n > 0 {
		in.tell(at, "", "unapproved", words.N("{n} forms are not approved in Kobo, or wait for it. They come in with the others.", n))
	}
	if in.deleted > 0 {
		in.tell(at, "", "in_bin", words.N("{n} forms of the file were deleted here, and stay so.", in.deleted))
	}
	in.out.Unapproved += in.unapproved
	in.unapproved, in.deleted = 0, 0
}

// tellParts says of each sheet with parts of forms that is not read how many
// lines stay behind.
func (in *intake) tellParts(ctx context.Context, plans []SheetPlan) error {
	if !slices.ContainsFunc(plans, SheetPlan.Sent) {
		return nil
	}
	for _, sheet := range in.book.Sheets() {
		if slices.ContainsFunc(plans, func(p SheetPlan) bool { return p.Name == sheet }) {
			continue
		}
		n, part := 0, false
		err := in.book.Rows(ctx, sheet, func(_ int, cells []Cell) error {
			if n == 0 && !part {
				part = partOfForms(cells)
			} else {
				n++
			}
			if !part {
				return errEnough
			}
			return nil
		})
		if ignoring(err, errEnough) != nil {
			return err
		}
		if part && n > 0 {
			in.plan = SheetPlan{Name: sheet}
			in.tell(spot{0, -1}, "", "part_left_out", words.N("{n} lines of this sheet are parts of forms and stay behind: none of its columns asks what Sofra asks, or the sheet was left out.", n))
		}
	}
	return nil
}

// Sent says whether the forms of a sheet have numbers of their own, as those
// from telephones do.
func (p SheetPlan) Sent() bool {
	return slices.ContainsFunc(p.Columns, func(c ColumnPlan) bool { return c.Field == "uuid" || c.Field == "submission" })
}
