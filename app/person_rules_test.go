package app

import "testing"

func TestPhoneRule(t *testing.T) {
	for _, s := range []string{
		"", "+383 44 123 456", "+383 44 123 456 ext. 5", "044/123-456", "(038) 200 100", "12345", "+383\u00a044 123 456",
		"044 111 222; 049 333 444", "044 111 222 / 049 333 444", "+381 64 1234567 lok. 12", "011 123 456 лок. 3", "038 200 100 x7",
	} {
		if wrong := PhoneRule(s); !wrong.Empty() {
			t.Errorf("%q is refused: %s", s, wrong)
		}
	}
	for _, s := range []string{"abc", "1234", "044 12 abc 34", "O44 123 456", "044 123 456 ext.", "ext. 12345", "++", "044 123 456 call in the evening"} {
		if PhoneRule(s).Empty() {
			t.Errorf("%q is taken", s)
		}
	}
}

func TestBornHoldAndRankRules(t *testing.T) {
	for d, fine := range map[Date]bool{"": true, "2025-03-08": true, "2025-03-09": false, "2025-02-30": false} {
		if BornRule(d, "2025-03-08").Empty() != fine {
			t.Errorf("born on %q: %s", d, BornRule(d, "2025-03-08"))
		}
	}
	for d, fine := range map[Date]bool{"": true, "2025-03-08": true, "2025-03-09": false, "2025-02-30": false} {
		if HoldRule(d, "2025-03-08").Empty() != fine {
			t.Errorf("held until %q: %s", d, HoldRule(d, "2025-03-08"))
		}
	}
	if !HoldRule("2030-01-01", "").Empty() {
		t.Error("an event without a day ends a hold")
	}
	if RankRule(DateHold, 0).Empty() || RankRule(DateIdea, -1).Empty() || !RankRule(DateIdea, 0).Empty() || !RankRule(DateHold, 1).Empty() {
		t.Error("a hold has a rank, an idea has none")
	}
}
