/** The responsibles that a stream of claims names: what each line must be warned of. */

import type { JournalContext } from '../../context.ts';
import { People } from '../../domain/people/people.ts';
import type { Mistake } from '../../grammar/mistake.ts';
import { namesRecorded, peopleOf } from '../../store/people.ts';
import { textOf } from '../../text/index.ts';
import { newNameSentence } from '../people/settle.ts';
import type { Warning } from './warnings.ts';

/** Reads names as they come: one that a line recorded is known to those behind it. */
export class StreamNames {
	readonly #context: JournalContext;
	readonly #brought: string[] = [];
	#people: People;

	constructor(context: JournalContext) {
		this.#context = context;
		this.#people = peopleOf(context.journal);
	}

	/** The mistake of a name that fits several people, or the warnings about one that is new or whose person left. */
	async read(responsible: string): Promise<{ readonly mistakes: readonly Mistake[]; readonly warnings: readonly Warning[] }> {
		const { words, today, language } = this.#context;
		const reading = this.#people.read(responsible);
		if (reading.is === 'several') {
			const people = reading.people.map(({ name }) => name);
			return { mistakes: [{ code: 'severalPeople', option: 'responsible', value: responsible, people }], warnings: [] };
		}
		if (reading.is === 'one') {
			const { leftOn, name } = reading.person;
			if (leftOn === null || leftOn > today) return { mistakes: [], warnings: [] };
			return {
				mistakes: [],
				warnings: [{ code: 'leftPerson', message: (await textOf('people', language)).left(name, words.day(leftOn)) }],
			};
		}
		if (this.#people.list.length === 0) return { mistakes: [], warnings: [] };
		const message = await newNameSentence(this.#context, responsible, reading.near);
		return { mistakes: [], warnings: [{ code: 'newPerson', message, near: reading.near.map(({ name }) => name) }] };
	}

	/** The line of the name was recorded, or is to be with all others. */
	brings(responsible: string | null | undefined): void {
		if (!responsible || this.#people.read(responsible).is !== 'nobody') return;
		const { journal } = this.#context;
		this.#brought.push(responsible);
		this.#people = new People(journal.settings.people ?? [], [...namesRecorded(journal), ...this.#brought]);
	}
}
