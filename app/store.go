package app

import (
	"context"

	"sofra/app/words"
)

// Reader answers questions. Each noun's file says which.
type Reader interface {
	personReader
	fileReader
	photoReader
	consentReader
	duplicateReader
	eraseReader
	namingReader
	ensembleReader
	organisationReader
	placeReader
	venueReader
	projectReader
	seriesReader
	patternReader
	grantReader
	fundingReader
	perDiemReader
	grantSentenceReader
	staffReader
	assetReader
	purchaseReader
	visibilityReader
	findingNoteReader
	profileReader
	instalmentReader
	forecastReader
	budgetVersionReader
	budgetHeldReader
	eventReader
	showReader
	eventTextReader
	daySheetReader
	leafletReader
	taskReader
	discussionReader
	decisionReader
	actionPointReader
	calendarReader
	workReader
	programmeReader
	bookingReader
	lineupReader
	lineReader
	clauseReader
	templateReader
	donorBookReader
	holdReader
	roomPartReader
	blockedReader
	timelineReader
	availabilityReader
	ownDayReader
	journeyReader
	performanceReader
	responseReader
	opinionReader
	questionReader
	questionnaireReader
	tagReader
	openReader
	formPaperReader
	pairReader
	mediaReader
	expenseReader
	shareKeyReader
	giftReader
	incomeReader
	storedReader
	bankReader
	rateReader
	foundReader
	journalReader
	measureReader
	doctorReader
	balanceReader
	seatReader
	sittingReader
	advocacyReader
	trainingReader
	visitorReader
	packetReader
	needReader
	proposalReader
	statementReader
	societyReader
	worksListReader
	releaseReader
	reportPeriodReader
	aimReader
	indicatorReader
	writersReader
	settingReader
	protectionReader
}

// besideReader reads two things at the same time.
type besideReader interface {
	// Beside runs do with a reader that sees what this one sees, while the caller reads
	// on; wait, which must be called, says what came of it. Where the step wrote already,
	// or there is one connection only, do has run before Beside returns.
	Beside(ctx context.Context, do func(Reader) error) (wait func() error)
}

// Tx is what a step may do while it runs.
type Tx interface {
	Reader
	besideReader
	communityReader
	communityOpinionReader
	stageReader
	seatGenderReader
	partReader
	personWriter
	identityWriter
	fileWriter
	photoWriter
	consentWriter
	duplicateWriter
	ensembleWriter
	organisationWriter
	placeWriter
	venueWriter
	projectWriter
	seriesWriter
	patternWriter
	grantWriter
	perDiemWriter
	grantSentenceWriter
	staffWriter
	assetWriter
	purchaseWriter
	visibilityWriter
	findingNoteWriter
	profileWriter
	instalmentWriter
	forecastWriter
	budgetVersionWriter
	eventWriter
	showWriter
	eventTextWriter
	daySheetWriter
	leafletWriter
	taskWriter
	discussionWriter
	decisionWriter
	actionPointWriter
	workWriter
	programmeWriter
	bookingWriter
	lineupWriter
	lineWriter
	clauseWriter
	templateWriter
	donorBookWriter
	holdWriter
	blockedWriter
	availabilityWriter
	ownDayWriter
	responseWriter
	questionWriter
	questionnaireWriter
	tagWriter
	openWriter
	formPaperWriter
	mediaWriter
	expenseWriter
	shareKeyWriter
	giftWriter
	incomeWriter
	bankWriter
	rateWriter
	balanceWriter
	seatWriter
	sittingWriter
	advocacyWriter
	trainingWriter
	visitorWriter
	packetWriter
	needWriter
	proposalWriter
	statementWriter
	societyWriter
	worksListWriter
	releaseWriter
	reportPeriodWriter
	aimWriter
	indicatorWriter
	binWriter
	settingWriter
	streamWriter
}

// Store keeps an office. Package db is the one that ships.
type Store interface {
	Reader
	besideReader
	communityReader
	communityOpinionReader
	stageReader
	partReader
	keyStore
	eraseStore
	packetStore

	// Update runs do in one transaction and journals it as step, whose ID
	// it fills. When do fails nothing is kept and its error comes back.
	Update(ctx context.Context, step *Step, do func(Tx) error) error

	// Undo and Redo move one step and return its name, or ErrNothing; a
	// step that another desk built upon is refused with ErrOvertaken.
	Undo(ctx context.Context) (verb words.Text, err error)
	Redo(ctx context.Context) (verb words.Text, err error)

	// Health looks the whole office over: the engine's own check, foreign
	// keys, and a digest of each table.
	Health(ctx context.Context) (Health, error)

	// Backup writes a copy of the office to a new file at path, checked
	// after writing. It never overwrites.
	Backup(ctx context.Context, path string) error

	// Owner reports whether this desk is logged in as the owner of a
	// server's tables.
	Owner() bool

	Close() error
}
