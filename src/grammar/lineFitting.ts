/** Makes a line of one command out of words: numbers, periods, codes and days are its operands and the values of its options. */

import { asDay } from '../domain/day.ts';
import { type CommandName, commands } from './command.ts';
import type { CommandRow, Operand } from './commandRow.ts';
import { type OptionName, optionRow } from './option.ts';
import { otherNames } from './otherNames.ts';
import { wholePeriod } from './period.ts';
import { commandIn, flagIn, type MeantLine, type MeantValue } from './spell.ts';
import type { ValueKind, Vocabulary } from './value.ts';
import { isExactly, isFormOf, isNumber } from './wordForm.ts';

/** Words of speech, which say nothing to a command; they may have any ending. */
const FILLERS = [
	'как сколько какие какая кто где когда доработку за в во на по от о об до с со из для и к у мне надо нужно пожалуйста это что запись записи',
	'записей обращение обращения обращений карточку карточка дело номер № работу срок файл весь все всех всё последнее последнюю сейчас журнал журнала журнале сделать сделай снять',
	'how what which who when is are the a an in for to of on from by at as into with and me my please all it until till entry entries record number no work deadline file last now journal make do',
].flatMap((line) => line.split(' '));

/** What is entered is called so, too, where a number says which. */
const ENTRIES = ['претензию', 'жалобу', 'claim', 'complaint'];

/** Commands whose names go with another one: «показать просроченные», “create a backup”, «отправить письмо». */
export const BESIDES: readonly CommandName[] = ['show', 'list', 'init', 'month', 'reply', 'add', 'open'];

/** Options whose value any words may be that stand without one. */
const WORDS_FOR: Partial<Record<CommandName, OptionName>> = {
	assign: 'to',
	take: 'responsible',
	note: 'text',
	overdue: 'responsible',
	today: 'responsible',
};

/** Options that no word of ordinary speech stands for. */
const TECHNICAL: readonly OptionName[] = ['profile', 'journalLanguage'];

/** Any day will do: it is only asked whether the words are a period. */
const SOME_DAY = asDay('2026-01-15');

/** Operands that any words may be. */
const IN_WORDS: readonly Operand[] = ['person', 'newName', 'subject', 'sought', 'topic'];

/** Makes a line of one command out of the words that do not name it. */
export class Fitting {
	readonly #command: CommandName;
	readonly #row: CommandRow;
	readonly #words: readonly string[];
	readonly #named: readonly number[];
	readonly #vocabulary: Vocabulary;
	readonly #operands: string[] = [];
	readonly #options = new Map<OptionName, MeantValue | undefined>();

	constructor(command: CommandName, words: readonly string[], named: readonly number[], vocabulary: Vocabulary) {
		this.#command = command;
		this.#row = commands[command];
		this.#words = words;
		this.#named = named;
		this.#vocabulary = vocabulary;
	}

	/** Undefined where a word of them means nothing to the command. */
	line(): Pick<MeantLine, 'operands' | 'options'> | undefined {
		const free: string[] = [];
		for (let at = 0; at < this.#words.length; ) {
			if (this.#named.includes(at)) {
				at++;
				continue;
			}
			const taken = this.#claim(at) || this.#period(at) || this.#value(at) || this.#day(at) || this.#switch(at);
			if (taken > 0) at += taken;
			else {
				const word = this.#words[at] ?? '';
				if (!this.#isIdle(word)) free.push(word);
				at++;
			}
		}
		if (free.length > 0 && !this.#takesWords(free)) return undefined;
		return { operands: this.#operands, options: [...this.#options] };
	}

	/** How many words from there on are the number of an entry. */
	#claim(at: number): number {
		const { operands, more } = this.#row;
		const wanted = operands[this.#operands.length] ?? more;
		const word = this.#words[at] ?? '';
		if (wanted !== 'claim' || !isNumber(word)) return 0;
		this.#operands.push(word.replace(/^[№#]/, ''));
		return 1;
	}

	/** Or a period: the longest that there is. */
	#period(at: number): number {
		const { operands, optional = [] } = this.#row;
		const isOperand = [...operands, ...optional][this.#operands.length] === 'period';
		const option = this.#own(['period', 'range']);
		if (!isOperand && option === undefined) return 0;
		const span = this.#span(at, isOperand ? undefined : this.#own(['range']));
		if (span > 0) return span;
		for (let count = Math.min(5, this.#words.length - at); count > 0; count--) {
			const words = this.#words.slice(at, at + count);
			const text = words.join(' ').replace(/^(?:за|в|во|на|for|in|of) /i, '');
			if (words.some((_, index) => this.#named.includes(at + index)) || /^\d{1,3}$/.test(text) || !wholePeriod(text, SOME_DAY)) continue;
			if (isOperand) this.#operands.push(text);
			else if (option) this.#options.set(option, text);
			return count;
		}
		return 0;
	}

	/** «с 1 по 15 октября», 1.10..31.10: a period by its first and its last day. */
	#span(at: number, option: OptionName | undefined): number {
		for (let count = Math.min(6, this.#words.length - at); count > 0; count--) {
			const text = this.#words.slice(at, at + count).join(' ');
			if (!/^(?:(?:с|со|from) \d\S*(?: \p{L}+)? (?:по|до|to|till) \d\S*(?: \p{L}+)?|\d[\d.-]*\.\.\d[\d.-]*)$/iu.test(text)) continue;
			if (option === undefined) this.#operands.push(text);
			else this.#options.set(option, text);
			return count;
		}
		return 0;
	}

	/** Or a word for a code of one of the options. */
	#value(at: number): number {
		for (const name of this.#row.options) {
			const { value: family, hidden } = optionRow(name);
			if (hidden || family === undefined || TECHNICAL.includes(name) || this.#options.has(name)) continue;
			for (const is of [isExactly, isFormOf])
				for (const [code, words] of Object.entries(this.#vocabulary[family] ?? {}))
					for (const word of [code, ...words]) {
						const parts = word.split(' ');
						const fits = parts.every((part, index) => !this.#named.includes(at + index) && is(this.#words[at + index] ?? '', part));
						if (!fits || (this.#isEntry(this.#words[at] ?? '') && this.#operands.length > 0)) continue;
						this.#options.set(name, is === isExactly ? this.#words.slice(at, at + parts.length).join(' ') : { family, code });
						return parts.length;
					}
		}
		return 0;
	}

	#day(at: number): number {
		const word = this.#words[at] ?? '';
		if (!/^(?:\d{1,2}\.\d{1,2}(?:\.\d{2,4})?|\d{4}-\d\d-\d\d)$/.test(word)) return 0;
		const isEnd = /^(?:до|по|until|till|to)$/i.test(this.#words[at - 1] ?? '');
		const option = (isEnd ? this.#own(['futureDay']) : undefined) ?? this.#own(['futureDay', 'anyDay', 'pastDay']);
		if (option === undefined || option === 'on') return 0;
		this.#options.set(option, word);
		return 1;
	}

	#switch(at: number): number {
		const word = this.#words[at] ?? '';
		const option = this.#row.options.find((name) => {
			const { value, hidden } = optionRow(name);
			return value === undefined && !hidden && [flagIn('ru', name), flagIn('en', name)].some((flag) => isFormOf(word, flag.slice(2)));
		});
		if (option === undefined) return 0;
		this.#options.set(option, undefined);
		return 1;
	}

	/** The first option of one of these kinds that has no value yet. */
	#own(kinds: readonly ValueKind[]): OptionName | undefined {
		return this.#row.options.find((name) => {
			const { value, hidden } = optionRow(name);
			return value !== undefined && !hidden && kinds.includes(value) && !this.#options.has(name);
		});
	}

	/** A word that says nothing here: of speech, the command once more, or one that goes with it. */
	#isIdle(word: string): boolean {
		if (FILLERS.some((filler) => isExactly(word, filler)) || this.#isEntry(word)) return true;
		return [this.#command, ...BESIDES].some((command) =>
			[commandIn('ru', command), commandIn('en', command), ...otherNamesOf(command)].some((name) => isFormOf(word, name)),
		);
	}

	#isEntry(word: string): boolean {
		const { operands, more } = this.#row;
		return (operands.includes('claim') || more === 'claim') && ENTRIES.some((entry) => isFormOf(word, entry));
	}

	/** Whether what is left over is the operand, or the option, that may be any words. */
	#takesWords(free: readonly string[]): boolean {
		const { operands, optional = [], more } = this.#row;
		const wanted = [...operands, ...optional][this.#operands.length] ?? more;
		const takesNumber = operands.length > 0 || more === 'claim';
		const option = takesNumber && this.#operands.length === 0 ? undefined : WORDS_FOR[this.#command];
		if (wanted !== undefined && IN_WORDS.includes(wanted)) this.#operands.push(free.join(' '));
		else if (option !== undefined && !this.#options.has(option) && !wholePeriod(free.join(' '), SOME_DAY))
			this.#options.set(option, free.join(' '));
		else return false;
		return true;
	}
}

/** By which people also call it. */
export function otherNamesOf(command: CommandName): readonly string[] {
	const { ru = [], en = [] } = otherNames[command] ?? {};
	return [...ru, ...en];
}
