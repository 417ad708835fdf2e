package app

import "fmt"

// Posting is the number that a document has in the books of its year. It keeps
// it when it is void.
type Posting struct {
	VoucherYear int // 0 until it is posted
	Voucher     int // 1, 2, … in its year, without gaps
	PostedOn    Date
	VoidedOn    Date
	VoidedWhy   string
}

// Posted says whether the document has its number.
func (p Posting) Posted() bool { return p.Voucher > 0 }

// Void says whether the document counts nowhere.
func (p Posting) Void() bool { return p.VoidedOn != "" }

// VoucherText is the number as it is written on the paper, "2025-0001"; ""
// until it is posted.
func (p Posting) VoucherText() string { return VoucherText(p.VoucherYear, p.Voucher) }

// VoucherText writes a voucher's number; none is "".
func VoucherText(year, number int) string {
	if number <= 0 {
		return ""
	}
	return fmt.Sprintf("%d-%04d", year, number)
}
