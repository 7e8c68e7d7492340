/** Attaching and detaching files. A detached file is kept: it is evidence. */

import type { Attachment } from '../claim.ts';
import type { Day } from '../day.ts';
import type { Refusal } from '../refusal.ts';
import type { AttachedFile } from '../storedFile.ts';
import { refused, verdict } from '../verdict.ts';
import { action } from './action.ts';
import { missing } from './commonRefusals.ts';

/** Attaches the files, all of them or none; refused is one that the claim has already. */
export const attach = action<{ readonly on: Day; readonly files: readonly AttachedFile[]; readonly note: string | null }>(
	'attach',
	(claim, { on, files, note }) => {
		const refusals = files.flatMap(({ name, sha256 }, index): readonly Refusal[] => {
			const item = claim.attachments.findIndex((attachment) => attachment.sha256 === sha256 && attachment.detachedOn === null) + 1;
			if (item > 0) return [{ code: 'attachedAlready', number: claim.number.text, name, item }];
			const twice = files.slice(0, index).find((file) => file.sha256 === sha256);
			return twice ? [{ code: 'sameFileTwice', name, other: twice.name }] : [];
		});
		return verdict(refusals, () =>
			files.map(({ name, sha256, size, media }) => ({ type: 'attached', on, name, sha256, size, media, note })),
		);
	},
);

/** Takes an attachment, named by its index from 1, off the claim: a mistake, a paper of another claim. */
export const detach = action<{ readonly on: Day; readonly item: number; readonly reason: string | null }>(
	'detach',
	(claim, { on, item, reason }) => {
		const attachment: Attachment | undefined = claim.attachments[item - 1];
		if (!attachment) return refused({ code: 'noSuchAttachment', item, count: claim.attachments.length, number: claim.number.text });
		if (attachment.detachedOn) return refused({ code: 'detachedAlready', item, on: attachment.detachedOn });
		return verdict(reason ? [] : [missing('detach', claim, 'reason')], () => [{ type: 'detached', on, attachment: item, reason }]);
	},
);
