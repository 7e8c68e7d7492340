/**
 * Loaded before the program: its clock begins at `CLAIMS_TEST_NOW`, so that a real terminal can be shown on a day of the examples. It goes slowly,
 * so that what took long is not later than what comes next.
 */

const start = Date.parse(process.env.CLAIMS_TEST_NOW ?? '');
const begun = Date.now();

globalThis.Date = class extends Date {
	constructor(...given) {
		if (given.length > 0) super(...given);
		else super(globalThis.Date.now());
	}

	static now = (
		(now) => () =>
			start + Math.floor((now() - begun) / 1000)
	)(Date.now);
};
