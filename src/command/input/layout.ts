/** Names and texts of a command line that were typed in the wrong layout of the keyboard: asked about on a terminal, refused elsewhere. */

import { type Operand, operandsInWords } from '../../grammar/commandRow.ts';
import { otherLayout } from '../../grammar/keyboardLayout.ts';
import { type Mistake, UsageError } from '../../grammar/mistake.ts';
import { type OptionName, optionRow, personOptions } from '../../grammar/option.ts';
import type { RawOptions, Split } from '../../grammar/read.ts';
import { meantOnOtherKeys } from '../../grammar/wrongLayout.ts';
import type { Journal } from '../../store/open.ts';
import { type Language, textOf } from '../../text/index.ts';
import type { World } from '../../world.ts';

interface Asking {
	/** Whether somebody can be asked. */
	readonly asks: boolean;
	readonly language: Language;
	readonly world: World;
	readonly journal: Journal | undefined;
}

/**
 * The options and operands as they were meant; the same objects where nothing is in doubt. Throws UsageError where a text makes sense only
 * on the other keys and nobody can be asked, Interrupted on Ctrl-C.
 */
export async function settleLayout(typed: Split, operands: readonly Operand[], asking: Asking): Promise<Split> {
	const settle = settler(asking);
	const raw = await settledOptions(typed.raw, settle);
	const named: string[] = [];
	for (const [at, word] of typed.operands.entries()) {
		const operand = operands[at];
		named.push(operand && operandsInWords.includes(operand) ? await settle.name(word) : word);
	}
	if (settle.mistakes.length > 0) throw new UsageError(settle.mistakes);
	return raw === typed.raw && named.every((word, at) => word === typed.operands[at]) ? typed : { raw, operands: named };
}

interface Settler {
	/** The text as it was meant. */
	text(typed: string): Promise<string>;
	/** The same of what may be a person's name: those whom the journal knows are recognised by it. */
	name(typed: string): Promise<string>;
	readonly mistakes: readonly Mistake[];
}

function settler({ asks, language, world, journal }: Asking): Settler {
	const mistakes: Mistake[] = [];
	const settled = new Map<string, string>();
	const settle = async (typed: string, meant: ReturnType<typeof meantOnOtherKeys>): Promise<string> => {
		if (!meant) return typed;
		if (asks) {
			const { askLayout } = await import('../../ask/layout.ts');
			return await askLayout({ words: await textOf('words', language), world }, typed, meant.text);
		}
		if (meant.sure) mistakes.push({ code: 'valueInWrongLayout', value: typed, meant: meant.text });
		return typed;
	};
	const once = async (typed: string, meaning: () => ReturnType<typeof meantOnOtherKeys>): Promise<string> => {
		const known = settled.get(typed) ?? (await settle(typed, meaning()));
		settled.set(typed, known);
		return known;
	};
	return {
		mistakes,
		text: (typed) => once(typed, () => meantOnOtherKeys(typed)),
		name: async (typed) => {
			const isPerson = await personFinder(journal);
			return await once(typed, () => (isPerson(typed) ? undefined : (knownOnOtherKeys(typed, isPerson) ?? meantOnOtherKeys(typed))));
		},
	};
}

/** Whether the journal knows a person by the name. */
async function personFinder(journal: Journal | undefined): Promise<(name: string) => boolean> {
	if (!journal) return () => false;
	const { peopleOf } = await import('../../store/people.ts');
	return (name) => name.trim() !== '' && peopleOf(journal).read(name).is === 'one';
}

/** A person's name is certain however short it is. */
function knownOnOtherKeys(typed: string, isPerson: (name: string) => boolean): ReturnType<typeof meantOnOtherKeys> {
	const text = otherLayout(typed);
	return text !== undefined && isPerson(text) ? { text, sure: true } : undefined;
}

async function settledOptions(raw: RawOptions, settler: Settler): Promise<RawOptions> {
	const changed = new Map(raw);
	for (const [name, values] of raw) {
		if (name !== 'measure' && !isInWords(name)) continue;
		const settled: string[] = [];
		const settle = optionRow(name).value === 'text' ? settler.text : settler.name;
		for (const value of values) settled.push(name === 'measure' ? await measureSettled(value, settler) : await settle(value));
		if (settled.some((value, at) => value !== values[at])) changed.set(name, settled);
	}
	return [...changed].every(([name, values]) => raw.get(name) === values) ? raw : changed;
}

/** `what | until when | who`. */
async function measureSettled(value: string, { text, name }: Settler): Promise<string> {
	const parts = value.split('|');
	const settled: string[] = [];
	for (const [at, part] of parts.entries()) settled.push(at === 1 ? part.trim() : await (at === 0 ? text : name)(part.trim()));
	return parts.every((part, at) => part.trim() === settled[at]) ? value : settled.join(' | ');
}

/** Whether its value names somebody or something, or says something, in words: no code, number or address. */
function isInWords(name: OptionName): boolean {
	return optionRow(name).value === 'text' ? name !== 'letterField' && name !== 'checkLine' : namesInWords.some((one) => one === name);
}

const namesInWords: readonly OptionName[] = [
	...personOptions,
	...(['client', 'subject', 'office', 'signer', 'position', 'analysisFor', 'department', 'category', 'court'] as const),
	...(['whom', 'witness', 'post', 'actor'] as const),
];
