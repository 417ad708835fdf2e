package app

import (
	"reflect"
	"testing"
)

func TestChooseTakesAFieldFromAnotherColumn(t *testing.T) {
	p := SheetPlan{Kind: People, Columns: []ColumnPlan{
		{Letter: "A", Field: "name"}, {Letter: "B", Field: "notes"}, {Letter: "C", Field: "community", Identity: true},
		{Letter: "D", Field: NoField}, {Letter: "E", Field: OtherField},
	}}
	p.Choose("B", "name")
	if p.Columns[0].Field != OtherField {
		t.Errorf("the column that was the name is now %q", p.Columns[0].Field)
	}
	p.Choose("E", "community")
	p.Choose("A", NoField) // a second one left out, beside D
	want := []ColumnPlan{
		{Letter: "A", Field: NoField, Confidence: Sure},
		{Letter: "B", Field: "name", Confidence: Sure},
		{Letter: "C", Field: NoField, Confidence: Guess},
		{Letter: "D", Field: NoField},
		{Letter: "E", Field: "community", Confidence: Sure, Identity: true},
	}
	if !reflect.DeepEqual(p.Columns, want) {
		t.Errorf("got %+v", p.Columns)
	}
	p.Choose("A", "notes")
	p.Choose("D", "notes")
	if p.Columns[0].Field != "notes" || p.Columns[3].Field != "notes" {
		t.Error("two columns of notes cannot be")
	}
}

// A plan that is said back as a mapping is the same plan, whatever the order
// in which its columns are gone through.
func TestMappingSaysThePlan(t *testing.T) {
	heads := headRow{4, []Cell{{Holds: HoldsText, Text: "Emri"}, {Holds: HoldsText, Text: "Telefoni"}, {Holds: HoldsText, Text: "Shënime"}}}
	for range 50 {
		said := planOf(SheetPlan{Name: "Artistët"}, People, heads, nil)
		said.Choose("A", "phone")
		said.Choose("B", "name")
		said.Choose("C", "email")
		got := planOf(SheetPlan{Name: "Artistët"}, People, heads, []fit{{col: 0, field: "name", score: 3}, {col: 1, field: "phone", score: 3}})
		if err := said.Mapping().apply(&got); err != nil || !reflect.DeepEqual(got, said) {
			t.Fatalf("%v: got %+v, want %+v", err, got, said)
		}
	}
}
