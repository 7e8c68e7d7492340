/** Which Node runs the program. The launcher refuses those on which it does not run. */

import { type Check, ok } from './check.ts';

export const nodeCheck: Check = ({ world: { nodeVersion } }, { node }) =>
	// Its maintenance ended in April 2026.
	ok(nodeVersion.startsWith('20.') ? node.old(nodeVersion) : node.runs(nodeVersion));
