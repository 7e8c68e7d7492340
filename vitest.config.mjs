/** Tests run on the source; those in test/bundle/ on the built program. */

import { defineConfig } from 'vitest/config';
import { driversHere } from './build/driver.mjs';

const DOMAIN = 'test/domain/**/*.test.ts';

export default defineConfig({
	resolve: { alias: driversHere },
	test: {
		// By itself it leaves one core idle, which is half of a small machine.
		maxWorkers: '100%',
		// Nothing takes so long: it ends what hangs, however busy the machine is.
		testTimeout: 300_000,
		hookTimeout: 600_000,
		env: { NODE_EXTRA_CA_CERTS: '' },
		projects: [
			{ extends: true, test: { name: 'domain', include: [DOMAIN] } },
			{ extends: true, test: { name: 'rest', include: ['test/**/*.test.ts'], exclude: [DOMAIN] } },
		],
	},
});
