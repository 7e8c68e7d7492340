/** Puts a file away that was taken in: under its name, into a folder beside it. */

import { FileFailure } from '../../files/failure.ts';
import { makeFolders } from '../../files/folder.ts';
import { moveToNew } from '../../files/write.ts';
import { destinationOf, type Found } from '../../mail/sources.ts';

/** How many files of one name are distinguished by a number. */
const MOST_OF_A_NAME = 1000;

/** Moves it to `taken/` or `unread/`, in a Maildir from `new/` to `cur/`. Throws FileFailure. */
export function putAway(found: Found, where: 'taken' | 'unread'): void {
	for (let count = 1; count <= MOST_OF_A_NAME; count++) {
		const { folder, path } = destinationOf(found, where, count);
		makeFolders(folder);
		try {
			moveToNew(found.path, path);
			return;
		} catch (error) {
			if (!(error instanceof FileFailure) || error.code !== 'exists') throw error;
		}
	}
	throw new FileFailure('exists', found.path);
}
