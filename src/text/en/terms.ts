/** The words of a calendar of terms. */

import type { terms as ru } from '../ru/terms.ts';

export const terms: typeof ru = {
	calendar: (office) => `Terms of claims: ${office}`,
	request: (whom) => `Request: ${whom}`,
	responsible: (name) => `Responsible: ${name}`,
	more: (command, number) => `In full: ${command} ${number}`,
	exported: (count) => `Terms exported: ${count}`,
};
