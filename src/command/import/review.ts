/** At a terminal: how an old journal is understood is shown, and changed column by column and word by word until it is right. */

import type { Choice } from '../../ask/choice.ts';
import type { CommandContext } from '../../context.ts';
import { channels, kinds } from '../../domain/code.ts';
import { isBlank, oneLine } from '../../import/cell/cellText.ts';
import { endings } from '../../import/cell/outcome.ts';
import type { Understanding } from '../../import/oldEntry.ts';
import { letterOf } from '../../import/sheet/column.ts';
import { type ColumnRole, columnRoles, foldedHead, single } from '../../import/sheet/columnRole.ts';
import { textOfCell } from '../../import/table/table.ts';
import { understoodLines } from '../../view/oldJournal.ts';
import type { Output } from '../../world.ts';
import type { OpenedJournal } from './opened.ts';
import { columnsOf, type KeyedColumn } from './profile.ts';

/** What is shown above the question: a title and ten entries. */
const ABOVE = 12;
/** How many cells of a column stand in the question about it. */
const SAMPLES = 3;

type Part = 'columns' | 'outcomes';
type Asked = 'back' | 'right' | { readonly changed: Understanding };

/** The journal as the person says that it is to be understood. `from`: where to begin; the way back leads from there to the columns. */
export async function reviewed(context: CommandContext, opened: OpenedJournal, from: Part): Promise<OpenedJournal> {
	const review = new Review(context);
	let now = opened;
	for (let part: Part | undefined = from; part; ) {
		const asked: Asked = part === 'columns' ? await review.columns(now) : await review.outcomes(now);
		if (asked === 'back') part = 'columns';
		else if (asked === 'right') part = part === 'columns' && now.old.verdict.outcomes.length > 0 ? 'outcomes' : undefined;
		else now = { ...now, understanding: asked.changed, old: now.understood(asked.changed) };
	}
	return now;
}

class Review {
	readonly #context: CommandContext;

	constructor(context: CommandContext) {
		this.#context = context;
	}

	/** Shows ten entries as understood, and asks which column is to be read otherwise. */
	async columns({ old, understanding, oldWords }: OpenedJournal): Promise<Asked> {
		const { words, world } = this.#context;
		const { review, roles } = oldWords;
		world.errors.write(`\n${understoodLines(words, oldWords, old, world.errors.columns - 1).join('\n')}\n\n`);
		const { kind, channel } = understanding;
		const columns = columnsOf(old);
		const chosen = await this.#choose<KeyedColumn | 'right' | 'kind' | 'channel'>(
			review.columns,
			[
				{ value: 'right', name: review.right },
				...columns.map((column) => ({
					value: column,
					name: oldWords.column(letterOf(column.index), headOf(oldWords, column), roles[column.role]),
				})),
				{ value: 'kind', name: review.kind(words.names.kind[kind]) },
				{ value: 'channel', name: review.channel(words.names.channel[channel]) },
			],
			'right',
			true,
		);
		switch (chosen) {
			case 'back':
			case 'right':
				return 'right';
			case 'kind': {
				const other = await this.#chooseCode(review.kindOf, kinds, words.names.kind, kind);
				return { changed: other === 'back' ? understanding : { ...understanding, kind: other } };
			}
			case 'channel': {
				const other = await this.#chooseCode(review.channelOf, channels, words.names.channel, channel);
				return { changed: other === 'back' ? understanding : { ...understanding, channel: other } };
			}
			default: {
				const samples = samplesOf(chosen).map((text) => oldWords.quoted(text));
				const [letter, head] = [letterOf(chosen.index), headOf(oldWords, chosen)];
				const message = samples.length > 0 ? review.roleOf(letter, head, samples.join(', ')) : review.role(letter, head);
				const role = await this.#chooseCode(message, columnRoles, roles, chosen.role);
				return { changed: role === 'back' ? understanding : { ...understanding, columns: withRole(understanding, columns, chosen, role) } };
			}
		}
	}

	/** The table of words and what they mean, each of which can be changed. */
	async outcomes({ old, understanding, oldWords }: OpenedJournal): Promise<Asked> {
		const { review } = oldWords;
		const chosen = await this.#choose<string>(
			review.outcomes,
			[
				{ value: RIGHT, name: review.right },
				...old.verdict.outcomes.map(({ words: outcome, ending, count }) => ({
					value: outcome,
					name: oldWords.outcome(
						outcome === '' ? oldWords.noOutcome : oldWords.quoted(outcome),
						ending ? oldWords.endings[ending] : outcome === '' ? oldWords.open : oldWords.unknown,
						count,
					),
				})),
			],
			RIGHT,
		);
		if (chosen === 'back') return 'back';
		if (chosen === RIGHT) return 'right';
		const now = old.verdict.outcomes.find(({ words }) => words === chosen)?.ending;
		const ending = await this.#chooseCode(
			review.ending(chosen === '' ? oldWords.noOutcome : oldWords.quoted(chosen)),
			endings,
			oldWords.endings,
			now ?? 'inProgress',
		);
		if (ending === 'back') return { changed: understanding };
		return { changed: { ...understanding, outcomes: new Map([...understanding.outcomes, [chosen, ending]]) } };
	}

	async #chooseCode<C extends string>(
		message: string,
		codes: readonly C[],
		names: Readonly<Record<C, string>>,
		initial: C,
	): Promise<C | 'back'> {
		const { codeChoices } = await import('../../ask/choice.ts');
		return this.#choose(message, codeChoices(codes, names), initial);
	}

	async #choose<T extends string | KeyedColumn>(
		message: string,
		choices: readonly Choice<T>[],
		initial: T,
		first = false,
	): Promise<T | 'back'> {
		const { putChoice } = await import('../../ask/choice.ts');
		const { words, world } = this.#context;
		const above = first ? ABOVE : 0;
		// What was shown above the question stays on the screen, of whatever size that becomes.
		const out: Output = {
			isTerminal: world.out.isTerminal,
			write: (piece) => world.out.write(piece),
			get columns() {
				return world.out.columns;
			},
			get rows() {
				return world.out.rows - above;
			},
		};
		const chosen = await putChoice<T>({ words, world: { ...world, out } }, message, choices, initial, { first });
		return typeof chosen === 'symbol' ? 'back' : chosen;
	}
}

/** A word of the table itself is never this. */
const RIGHT = '\n';

function headOf({ noHead, quoted }: OpenedJournal['oldWords'], { head }: KeyedColumn): string {
	return head === '' ? noHead : quoted(head);
}

/** The first different cells below the head. */
function samplesOf({ sheet, index, head }: KeyedColumn): readonly string[] {
	const samples = new Set<string>();
	for (const { cells } of sheet.rows) {
		const text = oneLine(textOfCell(cells[index]));
		if (isBlank(text) || text === head) continue;
		samples.add(text.length > 30 ? `${text.slice(0, 29)}…` : text);
		if (samples.size === SAMPLES) break;
	}
	return [...samples];
}

/** The roles with this one; what only one column can be, another is no more. */
function withRole({ columns: chosen }: Understanding, columns: readonly KeyedColumn[], { key }: KeyedColumn, role: ColumnRole) {
	const others = single.has(role) ? columns.filter((column) => column.role === role && column.key !== key) : [];
	return new Map<string, ColumnRole>([
		...chosen,
		...others.map((column) => [foldedHead(column.key), 'words'] as const),
		[foldedHead(key), role],
	]);
}
