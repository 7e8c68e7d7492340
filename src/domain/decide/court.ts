/** Lawsuits that came of a claim (P60): filed, and how each ended. They are recorded whatever became of the claim, closed or not. */

import type { Claim } from '../claim.ts';
import type { CourtResult } from '../code.ts';
import type { Day } from '../day.ts';
import type { Kopecks } from '../money.ts';
import type { Refusal } from '../refusal.ts';
import { refused, verdict } from '../verdict.ts';
import { action } from './action.ts';
import { missing } from './commonRefusals.ts';

/** The results by which a court awards something. */
export const awarding: readonly (CourtResult | null)[] = ['lost', 'partly', 'settled'];

/** Records that the client sued: in which court, since when, under which number where it is known. */
export const court = action<{ readonly on: Day; readonly court: string | null; readonly courtCase: string | null }>(
	'court',
	(claim, { on, court, courtCase }) => {
		if (!court) return refused(missing('court', claim, 'court'));
		const number = claim.number.text;
		// The same lawsuit is not recorded twice.
		const same = claim.lawsuits.findIndex((one) => one.endedOn === null && one.court === court && one.courtCase === courtCase);
		const pending = claim.lawsuits[same];
		return verdict(pending ? [{ code: 'lawsuitPending', item: same + 1, on: pending.on, number }] : [], () => [
			{ type: 'sued', on, court, courtCase },
		]);
	},
);

export interface LawsuitEnd {
	readonly on: Day;
	/** The index of the lawsuit, from 1; undefined: the one that is pending. */
	readonly item: number | undefined;
	readonly result: CourtResult | null;
	readonly awarded: Kopecks | null;
	/** The index of the attachment that is the ruling. */
	readonly ruling: number | null;
}

/** Records how a lawsuit ended, what the client was awarded, and which attachment is the ruling. */
export const courtEnded = action<LawsuitEnd>('courtEnded', (claim, end) => {
	const { on, result, awarded, ruling } = end;
	const found = lawsuitMeant(claim, end.item);
	if ('code' in found) return refused(found);
	const { item } = found;
	const lawsuit = claim.lawsuits[item - 1];
	const refusals: Refusal[] = [];
	if (lawsuit && on < lawsuit.on) refusals.push({ code: 'dayTooEarly', role: 'on', day: on, limit: lawsuit.on, than: 'start' });
	if (awarded !== null && result !== null && !awarding.includes(result)) refusals.push({ code: 'awardedNothing' });
	if (ruling !== null) refusals.push(...rulingRefused(claim, ruling));
	if (!result) return refused(...refusals, missing('courtEnded', claim, 'courtResult'));
	return verdict(refusals, () => [{ type: 'lawsuitEnded', on, lawsuit: item, result, awarded, ruling }]);
});

function lawsuitMeant({ lawsuits, number }: Claim, item: number | undefined): { readonly item: number } | Refusal {
	if (lawsuits.length === 0) return { code: 'noLawsuit', number: number.text };
	const pending = lawsuits.flatMap(({ endedOn }, index) => (endedOn === null ? [index + 1] : []));
	const [only = lawsuits.length, ...others] = pending;
	if (item === undefined && others.length > 0) return { code: 'severalLawsuits', number: number.text, items: pending };
	const meant = item ?? only;
	const lawsuit = lawsuits[meant - 1];
	if (!lawsuit) return { code: 'noSuchLawsuit', item: meant, count: lawsuits.length, number: number.text };
	return lawsuit.endedOn === null ? { item: meant } : { code: 'lawsuitAlreadyEnded', item: meant, on: lawsuit.endedOn };
}

function rulingRefused({ attachments, number }: Claim, item: number): readonly Refusal[] {
	const attachment = attachments[item - 1];
	if (!attachment) return [{ code: 'noSuchAttachment', item, count: attachments.length, number: number.text }];
	return attachment.detachedOn === null ? [] : [{ code: 'detachedAlready', item, on: attachment.detachedOn }];
}
