# The two commands are make run and make test; both install what is missing.
# Whatever needs no window is built without cgo and with Fyne's software
# driver (tag ci): one set of flags, so that everything shares one cache.
plain := env CGO_ENABLED=0 go
tags := -tags ci
office := build/sample.sofra

.PHONY: run window test check format vet staticcheck vulnerabilities tests headless desk bench bench-window race pictures goldens torture guide guide-pictures

run:
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then $(MAKE) -s window; else .ci/headless; fi

window:
	@.ci/install window
	@echo "Building; the first time takes some minutes."
	@CGO_ENABLED=1 go build -trimpath -tags migrated_fynedo -o build/sofra .
	@[ -e $(office) ] || build/sofra sample $(office)
	@build/sofra $(office)

# All stages are run, so that one run tells all that is wrong.
test:
	@.ci/stage "install what is missing" .ci/install test
	@$(MAKE) -s -k check tests desk

check: format vet staticcheck vulnerabilities

format:
	@.ci/stage format sh -c 'wrong=$$(gofmt -l .); [ -z "$$wrong" ] || { echo "gofmt -w" $$wrong; exit 1; }'

vet:
	@.ci/stage vet $(plain) vet $(tags),e2e ./...

staticcheck:
	@.ci/stage staticcheck $(plain) run honnef.co/go/tools/cmd/staticcheck@v0.8.2 $(tags) ./...

vulnerabilities:
	@.ci/stage vulnerabilities .ci/vulnerabilities

# go test keeps quiet about the tests it left out where there is no server.
tests:
	@.ci/stage tests $(plain) test $(tags) -timeout 30m ./...
	@ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null || \
		echo "### PostgreSQL is missing: HALF OF THE STORAGE TESTS DID NOT RUN ###"

headless:
	@.ci/stage "run without a display" .ci/headless

# Without migrated_fynedo Fyne tells when it is called from a wrong goroutine.
desk: headless
	@CGO_ENABLED=1 .ci/stage "build the window" go build -trimpath -o build/sofra-window .
	@.ci/stage "open the window" .ci/xvfb .ci/window build/sofra-window $(office)
	@SOFRA=$(CURDIR)/build/sofra-window .ci/stage "use the window" \
		.ci/xvfb $(plain) test $(tags),e2e -count=1 -run '^TestWindow' .

bench:
	@$(plain) test $(tags) -run '^$$' -bench . -benchtime 1x ./...
	@if command -v Xvfb >/dev/null && command -v openbox >/dev/null; then $(MAKE) -s bench-window; else \
		echo "### Xvfb or openbox is missing: HOW SOON THE WINDOW SHOWS ITS ROWS WAS NOT MEASURED ###"; fi

bench-window:
	@mkdir -p build
	@CGO_ENABLED=1 go build -trimpath -o build/sofra-window .
	@SOFRA=$(CURDIR)/build/sofra-window .ci/xvfb $(plain) test $(tags),e2e -run '^$$' -bench '^BenchmarkWindow$$' -benchtime 1x .

race:
	@CGO_ENABLED=1 go test $(tags) -race ./...

pictures:
	@SOFRA_PICTURES=$(CURDIR)/build/pictures $(plain) test $(tags) -count=1 ./screens/...
	@echo "The pictures: $(CURDIR)/build/pictures"

# What the widgets are made of, drawn anew: look at the difference before it is kept.
goldens:
	@$(plain) test $(tags) -count=1 -run '^TestGoldens' ./screens/widgets >/dev/null || mv screens/widgets/testdata/failed/*.xml screens/widgets/testdata/
	@rm -rf screens/widgets/testdata/failed
	@git diff --stat screens/widgets/testdata

# The user guide, for those who want it on paper.
guide:
	@mkdir -p build
	@$(plain) build $(tags) -o build/sofra-headless .
	@for lang in en sq sr-Latn sr-Cyrl; do build/sofra-headless guide -lang $$lang -out build/guide-$$lang.pdf; done

# The pictures in it, drawn anew after pages have changed; they are kept in git.
guide-pictures:
	@SOFRA_GUIDE=$(CURDIR)/assets/guide $(plain) test $(tags) -count=1 -run '^TestGuidePictures$$' ./screens

# The tests that leave something to chance, many times over.
torture:
	@$(plain) test $(tags) -count=20 -run 'Property|Random|Crash|Killed' ./...
	@SOFRA_ATTEMPTS=10000 $(plain) test $(tags) -count=1 -v -run '^TestRandomRace$$' ./db
