package app

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"sofra/app/disclosure"
)

// trusts is a statement with which people agree from 1 to 5.
func trusts() Question { return Question{Code: "trust", Kind: AsksAgreement, Low: 1, High: 5} }

// office makes the answers of an office with some series and years: each place
// has so many people of each community, and so many of them agree.
func officeSays(r *rand.Rand) []CommunityOpinion {
	var all []CommunityOpinion
	for _, year := range []string{"2024", "2025", "2026"} {
		for _, series := range []ID{"", "roots", "panels"} {
			if r.IntN(5) == 0 {
				continue
			}
			size := []int{4, 20, 70, 160}[r.IntN(4)]
			for i, community := range []string{"alb", "srb", "bos", "tur", ""} {
				n := size >> i
				for answer := range 5 {
					if some := int64(r.IntN(n/2 + 2)); some > 0 {
						all = append(all, CommunityOpinion{Year: year, SeriesID: series, Community: community, Question: "trust", Answer: fmt.Sprint(answer + 1), N: some})
					}
				}
			}
		}
	}
	return all
}

// scopes are all that the page offers of an office.
func scopes(k int64) map[string]communityScoped {
	all := map[string]communityScoped{"all": {all: true, k: k}, "roots": {series: "roots", k: k}, "panels": {series: "panels", k: k}}
	for _, year := range []string{"2024", "2025", "2026"} {
		all[year] = communityScoped{year: year, k: k}
	}
	return all
}

// knows is what a reader can work out of one community and answer by adding and
// taking away what the page shows: of which places it is, and how many they are.
type knows struct {
	places map[communityPlace]bool
	n      int64
}

// reads takes all numbers that the page shows of a community's answer.
func reads(counts []CommunityOpinion, community, answer string, table func(communityScoped) CommunityTable) (all []knows) {
	for _, scope := range scopes(10) {
		t := table(scope)
		at := slices.IndexFunc(t.Rows, func(r CommunityRow) bool { return r.Community == community })
		column := slices.Index(t.Columns, answer)
		if at < 0 || column < 0 || t.Rows[at].Cells[column].Withheld {
			continue
		}
		one := knows{map[communityPlace]bool{}, t.Rows[at].Cells[column].N}
		for _, c := range counts {
			if scope.all || c.Year == scope.year || scope.series != "" && c.SeriesID == scope.series {
				one.places[communityPlace{c.Year, c.SeriesID}] = true
			}
		}
		all = append(all, one)
	}
	return all
}

// less is what is left of one when another, that is a part of it, is taken away.
func (a knows) less(b knows) (knows, bool) {
	left := knows{map[communityPlace]bool{}, a.n - b.n}
	for p := range b.places {
		if !a.places[p] {
			return left, false
		}
	}
	for p := range a.places {
		if !b.places[p] {
			left.places[p] = true
		}
	}
	return left, len(left.places) > 0
}

// tells finds a number of 1 to k−1 people that subtraction brings out, taking
// away again and again.
func tells(all []knows, k int64) (int64, bool) {
	seen := map[string]bool{}
	for range 3 {
		for _, a := range slices.Clone(all) {
			for _, b := range slices.Clone(all) {
				left, ok := a.less(b)
				if !ok || seen[fmt.Sprint(left)] {
					continue
				}
				if few(left.n, k) {
					return left.n, true
				}
				seen[fmt.Sprint(left)] = true
				all = append(all, left)
			}
		}
	}
	return 0, false
}

// Whoever takes what is shown of series and years away from what is shown of
// larger ones finds nobody; where each is protected on its own, they do.
func TestCommunitiesDoNotFollowFromEachOther(t *testing.T) {
	const k = 10
	shown, leaked := 0, 0
	for seed := range uint64(300) {
		counts := officeSays(rand.New(rand.NewPCG(seed, 1)))
		careless := func(s communityScoped) CommunityTable { return alone(counts, s) }
		careful := func(s communityScoped) CommunityTable { return communityTable(trusts(), counts, s) }
		for _, community := range []string{"alb", "srb", "bos", "tur", "", OthersTogether} {
			for _, answer := range []string{TopAnswers, OtherAnswers} {
				read := reads(counts, community, answer, careful)
				if shown += len(read); len(read) > 0 {
					if n, found := tells(read, k); found {
						t.Fatalf("office %d: %s %s: %d people follow from %+v", seed, community, answer, n, read)
					}
				}
				if _, found := tells(reads(counts, community, answer, careless), k); found {
					leaked++
				}
			}
		}
	}
	if shown < 1000 || leaked < 10 {
		t.Errorf("%d numbers are shown, %d found where nothing is done about it", shown, leaked)
	}
}

// alone protects one table and thinks of no other.
func alone(counts []CommunityOpinion, s communityScoped) CommunityTable {
	cross, people := newCommunityCross(trusts(), counts), communityPeople{}
	for at, some := range cross.people {
		if s.all || at.year == s.year || s.series != "" && at.series == s.series {
			people.take(some)
		}
	}
	rows := rowsOf([]communityPart{{people: people}}, s.k)
	if rows == nil {
		return CommunityTable{}
	}
	return CommunityTable{Columns: cross.columns, Rows: sumOf([]communityPart{{people: people}}, rows, cross.columns, s.k)}
}

// In each part nobody finds out by the totals of answers, which the page shows,
// and of communities how many small cells have; rows with few people are none.
func TestEachPartIsProtected(t *testing.T) {
	const k = 10
	for seed := range uint64(200) {
		cross := newCommunityCross(trusts(), officeSays(rand.New(rand.NewPCG(seed, 2))))
		parts, rows := cross.parts(k)
		for _, p := range parts {
			table := p.people.cross(rows, cross.columns)
			shown := disclosure.ProtectKnown(table, k)
			for i, row := range table.N {
				if total := row[0] + row[1]; rows != nil && few(total, k) {
					t.Fatalf("office %d: %s has %d people", seed, rows[i], total)
				}
				for j, n := range row {
					_, ok := shown.Cell(i, j)
					if ok && few(n, k) {
						t.Fatalf("office %d: %d people are shown", seed, n)
					}
					if _, other := shown.Cell(i, 1-j); !ok && other {
						t.Fatalf("office %d: what is not shown follows from its row", seed)
					}
				}
			}
		}
	}
}
