package widgets

import "fyne.io/fyne/v2"

// goldenChoices are a month and a week with an idea, a hold, what is confirmed
// and what is over, and a day that has more than it shows; and what is chosen
// from two or from many.
func goldenChoices() map[string]golden {
	idea, hold, sure, off := at(17, "Panel", 10, 12), at(18, "Evening", 20, 22), at(18, "Spring", 21, 23), at(19, "Talk", -1, -1)
	idea.Mark, hold.Mark, hold.Rank, sure.Mark, off.Mark = MarkIdea, MarkHold, 2, MarkFirm, MarkGone
	all := []Dated{idea, hold, sure, off, at(20, "One", -1, -1), at(20, "Two", -1, -1), at(20, "Three", -1, -1)}
	month, week := NewMonthView(calendarWords()), NewWeekView(calendarWords())
	month.SetToday(march(17))
	month.Load(march(17), all)
	week.SetToday(march(17))
	week.Load(march(17), all)
	chip := NewPickChip("Venue", "all", "Nothing found.", nil)
	chosen := NewPickChip("Venue", "all", "Nothing found.", nil)
	chosen.Set(Option{ID: "1", Text: "Kino Lumi"})
	either := NewEither("Plays", "Cello", "Double bass")
	either.SetChosen(RightSide)
	wide := fyne.NewSize(700, 420)
	return map[string]golden{
		"month-view": {shown: month, size: wide}, "week-view": {shown: week, size: wide},
		"page-start": {shown: Down(0, NewPageStart(), Body("The page")), size: fyne.NewSize(240, 80)},
		"leaf":       {shown: NewLeaf("Guide", Body("inside")), size: fyne.NewSize(240, 80)},
		"picture":    {shown: NewPicture("guide.png", nil, "The page of today")},
		"either":     {shown: either}, "either-open": {shown: NewEither("Phone", "1", "2")},
		"pick-chip": {shown: chip}, "pick-chip-chosen": {shown: chosen},
	}
}
