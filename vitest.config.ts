/** Tests run on the source; those in test/bundle/ on the built program. */

import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.ts'],
		testTimeout: 120_000,
		hookTimeout: 300_000,
		env: { NODE_EXTRA_CA_CERTS: '' },
	},
});
