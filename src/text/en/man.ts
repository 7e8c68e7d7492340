/** Words of the manual page that help does not have. */

import type { man as ru } from '../ru/man.ts';

export const man: typeof ru = {
	title: 'Claims register',
	name: 'NAME',
	summary: 'claims register of an office',
	synopsis: 'SYNOPSIS',
	description: 'DESCRIPTION',
	everywhere: 'OPTIONS FOR ALL COMMANDS',
};
