/** What is to be done today, as a report, in the order in which a clerk works. */

import type { Addressee, Visa } from '../domain/code.ts';
import type { Day } from '../domain/day.ts';
import type { FindingName } from '../domain/findings.ts';
import type { Section } from '../domain/morning.ts';
import type { CommandName } from '../grammar/command.ts';
import type { Words } from '../text/index.ts';
import type { Field } from './field.ts';

export interface MorningItem {
	readonly section: Section;
	readonly number: string;
	/** Its name on the command line: `12`, or `2025/12` for another year. */
	readonly name: string;
	readonly client: string | null;
	readonly responsible: string | null;
	/** The last day of the answer, of the task; null where there is none. */
	readonly dueOn: Day | null;
	/** Whether that day is computed past the known calendar. */
	readonly provisional: boolean;
	/** Since when it waits, where it waits. */
	readonly since: Day | null;
	/** The person who is to do it, where that is not the responsible, or who is waited for. */
	readonly who: string | null;
	/** The addressee of a request. */
	readonly addressee: Addressee | null;
	/** How many calendar days its day has passed by; zero or less while there is time, null where it has none. */
	readonly overdueDays: number | null;
	/** The command that moves it on; what of the entry it is about, where it is not about all of it. */
	readonly verb: CommandName;
	readonly argument: number | Visa | null;
	/** The missing findings, where the item asks for them. */
	readonly lacks?: readonly FindingName[] | undefined;
}

/** The missing findings, in words; null where the item does not ask for them. */
export function missingFindings({ morning }: Words, { lacks }: Pick<MorningItem, 'lacks'>): string | null {
	return lacks?.map((name) => morning.missingFindings[name]).join(', ') ?? null;
}

/** `claims take 12`, `претензии взять 12`. */
export function nextCommand(
	{ commandLine, morning }: Words,
	{ verb, name, argument }: Pick<MorningItem, 'verb' | 'name' | 'argument'>,
): string {
	if (argument === null) return commandLine(verb, [name]);
	return commandLine(verb, [name, typeof argument === 'number' ? argument : morning.visas[argument]]);
}

/** The morning for a pipe: one item a line; `fields` are the keys of an item in JSON. */
export function morningColumns(words: Words): {
	readonly columns: readonly Field<MorningItem>[];
	readonly fields: readonly Field<MorningItem>[];
} {
	const { morning, names } = words;
	const section: Field<MorningItem> = { key: 'section', type: 'line', value: (item) => morning.sections[item.section] };
	const number: Field<MorningItem> = { key: 'number', type: 'line', value: (item) => item.number };
	const client: Field<MorningItem> = { key: 'client', type: 'line', value: (item) => item.client };
	const dueOn: Field<MorningItem> = { key: 'dueOn', type: 'day', value: (item) => item.dueOn };
	const overdueDays: Field<MorningItem> = { key: 'overdueDays', type: 'count', value: (item) => item.overdueDays };
	const provisional: Field<MorningItem> = { key: 'provisional', type: 'yes', value: (item) => item.provisional };
	const since: Field<MorningItem> = { key: 'since', type: 'day', value: (item) => item.since };
	const who: Field<MorningItem> = { key: 'who', type: 'line', value: (item) => item.who };
	const addressee: Field<MorningItem> = { key: 'addressee', type: 'line', value: (item) => item.addressee };
	const waits: Field<MorningItem> = {
		...who,
		value: (item) => item.who ?? (item.addressee && names.addressee[item.addressee]) ?? missingFindings(words, item),
	};
	const responsible: Field<MorningItem> = { key: 'responsible', type: 'line', value: (item) => item.responsible };
	// Of a thousand items most have the same command: it is spelt once.
	const spelt = new Map<CommandName, string>();
	const commandOf = ({ verb, name, argument }: MorningItem) => {
		if (typeof argument === 'string') return nextCommand(words, { verb, name, argument });
		const beginning = spelt.get(verb) ?? words.commandLine(verb);
		spelt.set(verb, beginning);
		return argument === null ? `${beginning} ${name}` : `${beginning} ${name} ${argument}`;
	};
	const command: Field<MorningItem> = { key: 'command', type: 'line', value: commandOf };
	const code: Field<MorningItem> = {
		...command,
		value: ({ verb, name, argument }) => ['claims', verb, name, ...(argument === null ? [] : [argument])].join(' '),
	};
	return {
		columns: [section, number, client, dueOn, overdueDays, since, waits, responsible, command, provisional],
		fields: [number, client, responsible, dueOn, overdueDays, provisional, since, who, addressee, code],
	};
}
