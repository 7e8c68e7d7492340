/** Of journals that have names. */

import type { journals as ru } from '../ru/journals.ts';
import { shellQuoted } from '../shellWord.ts';
import { visibleLine } from '../visible.ts';

export const journals: typeof ru = {
	columns: { name: 'Name', path: 'File', state: 'State', open: 'Open', usual: 'Default' },
	states: { there: 'there', missing: 'no file', busy: 'busy', closed: 'does not open' },
	none: 'No journal has a name. To name one: claims journals add NAME FILE, and then -j NAME.',
	heading: '# The claims journal for this user: journal, language, color, pager, [journals], [aliases].\n',
	added: (name, path) =>
		`The journal "${visibleLine(name)}": ${visibleLine(path)}. From now on -j ${shellQuoted(visibleLine(name))} is enough.`,
	notThere: (path, name) =>
		`Warning: there is no journal yet (${visibleLine(path)}). To create it: claims init --journal ${shellQuoted(visibleLine(name))}`,
	removed: (name) => `The name "${visibleLine(name)}" is forgotten; the journal itself is as it was.`,
	isUsual: (name) => `Where no journal is named, it is "${visibleLine(name)}" from now on.`,
};
