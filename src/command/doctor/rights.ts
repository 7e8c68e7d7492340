/** Who may read and write the journal: personal data is in it. */

import { rightsOf } from '../../store/fileSystem.ts';
import { type Check, fault, ok, warn } from './check.ts';

/** Those of neither the owner nor the group. */
const OTHERS = 0o007;

const GROUP = 0o070;

export const rightsCheck: Check = ({ world, journalPath: path }, { rights }) => {
	const found = rightsOf(path);
	if (!found) return undefined;
	if (!found.writable) return fault(rights.readOnly(path));
	// Windows has no such rights.
	if (world.platform === 'win32') return ok(rights.writable);
	const mode = (found.mode & 0o777).toString(8).padStart(4, '0');
	if (found.mode & OTHERS) return warn(rights.open(mode, path));
	return ok(found.mode & GROUP ? rights.group(mode) : rights.own(mode));
};
