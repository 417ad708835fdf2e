package app

import "strings"

// currencyCodes are those of ISO 4217, and the ones that went before them in the
// countries that lists of rates have had. What is no money, as gold or a test code, is
// none of them.
const currencyCodes = `AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD
CAD CDF CHF CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD
HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD
MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG
QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS
UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XDR XOF XPF YER ZAR ZMW ZWG ZWL
AFA AZM BGL BYR CSD CYP DEM EEK GHC HRK LTL LVL MRO MTL MZM ROL RUR SDD SIT SKK SLL SRG STD TMM TRL VEB VEF XEU YUM ZMK ZWD
ATS BEF ESP FIM FRF GRD IEP ITL LUF NLG PTE`

// KnownCurrency says whether a code is that of a currency there is. Forms take any
// three letters, as somebody looks at them; what a file says is looked up.
func KnownCurrency(code string) bool {
	return ValidCurrency(code) && strings.Contains(currencyCodes, code)
}
