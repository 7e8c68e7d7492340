/** An entry of an old journal as it is recorded here. */

import type { EndedBefore } from '../../domain/claim.ts';
import { TEXT_LIMIT, withoutControls } from '../../domain/clean.ts';
import type { Day } from '../../domain/day.ts';
import type { ImportedEntry } from '../../domain/decide/importEntry.ts';
import type { OldEntry } from '../../import/oldEntry.ts';
import { decisionOf, type OldEnding } from '../../import/outcome.ts';

/** `noDay` says in the language of the register that the day is that of another row; it is kept with the words of the journal. */
export function importedEntry(entry: OldEntry, file: string, noDay: (taken: Day) => string): ImportedEntry {
	const { sheet, row, number, ending, outcome, answeredOn, registeredOn, noDayIn } = entry;
	const words = noDayIn === null ? entry.words : [{ head: noDayIn, text: noDay(entry.receivedOn) }, ...entry.words];
	const { kind, channel, receivedOn, client, contact, summary, demand, subject, responsible, amount, contract, theirNumber } = entry;
	const status = statusOf(ending);
	return {
		fields: {
			...{ kind, channel, receivedOn, registeredOn, client, contact, summary, demand, subject },
			...{ responsible, amount, contract, theirNumber },
		},
		from: { file, sheet, row, number: number.text, words },
		ended: status && { status, dayKnown: answeredOn !== null, decision: decisionOf(ending), answeredOn },
		taken: ending === 'inProgress',
		on: status ? (answeredOn ?? registeredOn) : registeredOn,
		outcome: outcome === '' ? null : withoutControls(outcome, 'many').slice(0, TEXT_LIMIT),
	};
}

/** Null: it is open. */
function statusOf(ending: OldEnding | undefined): EndedBefore['status'] | null {
	switch (ending) {
		case undefined:
		case 'inProgress':
			return null;
		case 'unconsidered':
		case 'withdrawn':
			return ending;
		default:
			return 'closed';
	}
}
