/** The row of a claim: its state as the columns that lists and reports read. */

import { awaitsConfirmation, type Claim, courtStateOf, type Dispatch } from '../../domain/claim.ts';
import type { Day } from '../../domain/day.ts';
import { fieldCells, fields, fieldsWith, storedFields } from '../../domain/fields.ts';
import { decidedBefore } from '../../domain/round.ts';
import type { AttachedFile } from '../../domain/storedFile.ts';
import { bindingClock, endOf } from '../../domain/term/clock.ts';
import { normalizeText } from '../../domain/text/normalizeText.ts';
import type { StoredValue } from '../query.ts';

/** `number`, `null` and texts as they are stored: days, kopecks, 1 and 0 for yes and no. */
export function claimRow(claim: Claim) {
	return { ...stateCells(claim), ...fieldCells(claim) };
}

/** The columns of the row in the order of `claimValues`. */
export function claimColumns(claim: Claim): readonly string[] {
	return [...Object.keys(stateCells(claim)), ...storedFields.map((name) => fields[name].column)];
}

/** The values of the row alone: whoever compares a million rows does without making that many objects of so many properties. */
export function claimValues(claim: Claim): StoredValue[] {
	const values: StoredValue[] = Object.values(stateCells(claim));
	for (const name of storedFields) values.push(claim[name]);
	return values;
}

/** What follows from the events besides the fields. */
function stateCells(claim: Claim) {
	const clock = bindingClock(claim);
	const term = clock?.term;
	const extension = claim.extensions.at(-1);
	const files = attached(claim);
	const replies = claim.replies.slice(claim.repliesBefore);
	const reply = replies.at(-1) ?? claim.unconsidered?.notice ?? answeredOnTheSpot(claim);
	const lawsuit = claim.lawsuits.findLast(({ endedOn }) => endedOn === null) ?? claim.lawsuits.at(-1);
	return {
		id: claim.id,
		year: claim.number.year,
		ordinal: claim.number.ordinal,
		number: claim.number.text,
		key: claim.key,
		status: claim.status,
		status_on: claim.statusOn,
		due_on: clock?.due ?? null,
		/** The same day as it was first set, before any extension. */
		original_due_on: clock?.original ?? null,
		extended_to: extension?.until ?? null,
		/** Whether the clock to answer or to satisfy is running. */
		awaiting: clock?.stoppedOn === null ? 1 : 0,
		nominal_on: term?.nominal ?? null,
		due_rule: term?.rule ?? null,
		provisional: term?.provisional ? 1 : 0,
		reopened_on: claim.reopenedOn,
		answered_on: claim.answeredOn,
		fulfilled_on: claim.fulfilledOn,
		sorted_on: claim.sortedOn,
		/** When the person who is responsible now accepted it. */
		accepted_on: claim.acceptedOn,
		/** Whether its kind is still unknown; a claim whose kind was known may still have no day of sorting. */
		unsorted: claim.unsorted ? 1 : 0,
		moved_on: claim.movedOn,
		decision: claim.decision?.decision ?? null,
		decided_on: claim.decision?.on ?? null,
		// They say what was done about the entry: what a former round rested on waits for the reply of this one.
		grounds: claim.repliesBefore > 0 && replies.length === 0 && decidedBefore(claim) ? null : (claim.decision?.grounds ?? null),
		granted: claim.decision?.granted ?? null,
		cause: claim.cause?.cause ?? null,
		category: claim.cause?.category ?? null,
		department: claim.cause?.department ?? null,
		category_folded: folded(claim.cause?.category ?? null),
		department_folded: folded(claim.cause?.department ?? null),
		decided_by: claim.decision?.by ?? null,
		justified: claim.decision?.justified ?? null,
		/** Answered by word of mouth only: a written confirmation is owed. */
		confirm: endOf(claim) === null || claim.status === 'done' ? Number(awaitsConfirmation(claim)) : 0,
		without_visas: replies.find((one) => one.withoutVisas !== null)?.withoutVisas ?? null,
		reply_form: reply?.form ?? null,
		replied_on: reply?.on ?? null,
		outgoing: reply?.outgoing?.text ?? null,
		reply_text: replies.at(-1)?.text ?? claim.closing?.answer ?? null,
		result: claim.result,
		closed_on: closedOn(claim),
		closed_by: claim.closing?.by ?? null,
		satisfaction: claim.closing?.satisfaction ?? null,
		attempts: claim.closing?.attempts ?? null,
		comment: claim.closing?.comment ?? null,
		ground: claim.unconsidered?.ground ?? null,
		evidence: claim.unconsidered?.evidence ?? claim.unconsidered?.courtCase ?? claim.unconsidered?.earlier ?? null,
		end_reason: claim.endReason,
		/** The lawsuit that is pending, or the last one: since when, where, how it stands, how it ended. */
		sued_on: lawsuit?.on ?? null,
		court: lawsuit?.court ?? null,
		court_case: lawsuit?.courtCase ?? null,
		court_state: lawsuit ? courtStateOf(lawsuit) : null,
		court_ended_on: lawsuit?.endedOn ?? null,
		/** Kopecks. */
		awarded: lawsuit?.awarded ?? null,
		open_measures: claim.measures.filter((measure) => measure.doneOn === null).length,
		/** What is attached to it: the names, and for machines a JSON array of `{place, name, size, sha256, media}`. */
		attachments: files?.map(({ name }) => name ?? '…').join('; ') ?? null,
		attachment_files: files && JSON.stringify(files),
		sequence: claim.sequence,
		/** The responsible and the client as they are compared, and all texts as they are searched. */
		responsible_folded: folded(claim.responsible),
		client_folded: folded(claim.client),
		search: searchText(claim),
	};
}

/** What had been closed in an old journal has a day of closing, and nobody knows by whom. */
function closedOn({ closing, imported, status, statusOn }: Claim): Day | null {
	return closing?.on ?? (imported && status === 'closed' ? statusOn : null);
}

/** The answer to an inquiry closed on the spot uses the channel by which the inquiry came. */
function answeredOnTheSpot({ closing, channel }: Claim): Dispatch | null {
	return closing && closing.answer !== null ? { on: closing.on, form: channel, outgoing: null } : null;
}

/** The current values by index; null for none. */
function attached({ attachments }: Claim): readonly (AttachedFile & { readonly place: number })[] | null {
	const standing = attachments.flatMap(({ name, size, sha256, media, detachedOn }, index) =>
		detachedOn === null ? [{ place: index + 1, name, size, sha256, media }] : [],
	);
	return standing.length > 0 ? standing : null;
}

function folded(text: string | null): string | null {
	return text === null ? null : normalizeText(text);
}

const searched = fieldsWith('searched');

function searchText(claim: Claim): string {
	const texts = [
		claim.number.text,
		...searched.map((name) => claim[name]),
		...claim.attachments.map(({ name, detachedOn }) => (detachedOn === null ? name : null)),
	];
	return normalizeText(texts.filter((text) => text !== null).join(' '));
}

/** The row as it is stored. */
export type ClaimTable = ReturnType<typeof claimRow>;
