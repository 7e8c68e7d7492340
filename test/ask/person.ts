/** Somebody who answers at the prompts: `@inquirer/testing` is their screen and keyboard. */

import { stripVTControlCharacters } from 'node:util';
import { screen } from '@inquirer/testing/vitest';
import { expect, vi } from 'vitest';
import type { Asker } from '../../src/ask/asker.ts';
import type { CommandContext } from '../../src/context.ts';
import { builtInCalendar } from '../../src/domain/calendar/years.ts';
import { asDay } from '../../src/domain/day.ts';
import { defaultRegulations, regulationsInUse } from '../../src/domain/regulation/index.ts';
import { type Language, textOf, type Words } from '../../src/text/index.ts';
import type { World } from '../../src/world.ts';

/** A key that is no letter. */
type Key = 'enter' | 'up' | 'down' | 'left' | 'backspace' | 'tab' | 'ctrl-c' | 'ctrl-u';

/** What is typed, or a key. */
export type Stroke = { readonly typed: string } | Key;

export const typed = (text: string): Stroke => ({ typed: text });

const silent = { write: () => {}, isTerminal: true, columns: 80, rows: 24 };

const world: World = {
	argv: [],
	environment: {},
	nodeVersion: '20.0.0',
	out: silent,
	errors: silent,
	input: {
		isTerminal: true,
		size: () => undefined,
		chunks: () => {
			throw new Error('nothing is piped');
		},
		chunksOf: () => {
			throw new Error('nothing is read');
		},
	},
	clock: {
		now: () => '2026-10-05T09:00:00.000Z',
		today: () => asDay('2026-10-05'),
		knowsZone: (zone) => zone === 'Europe/Moscow' || zone === 'Asia/Omsk',
		ownZone: () => undefined,
		local: () => ({ day: asDay('2026-10-05'), time: '12:00:00' }),
	},
	disk: () => undefined,
	platform: 'linux',
	program: { node: '/nowhere/node', launcher: '/nowhere/claims.js' },
	userName: () => 'тест',
	userFile: () => undefined,
	dataFolder: () => '/nowhere',
	resolve: (path) => path,
	nativeModule: () => undefined,
	font: () => new Uint8Array(),
	otherFonts: () => [],
	demoInbox: '/nowhere',
	begins: () => {},
	page: async () => undefined,
	open: async () => false,
	ask: async () => ({ is: 'failed' }),
	listen: () => ({ caught: async () => undefined, stop: () => {} }),
	draw: () => Promise.reject(new Error('nothing is drawn')),
	onResize: () => () => {},
	anyKey: async () => undefined,
	again: async () => 0,
};

/** Whose words the questions have, on a terminal of 80 columns. */
export function askerIn(words: Words): Asker {
	return { words, world };
}

const regulations = await regulationsInUse(defaultRegulations, []);

/** A desk on Monday 5 October 2026, at a terminal. */
export async function deskIn(language: Language): Promise<CommandContext> {
	return {
		world,
		words: await textOf('words', language),
		errorMessages: () => textOf('errorMessages', language),
		language,
		today: asDay('2026-10-05'),
		byLogin: false,
		actor: () => 'тест',
		calendar: builtInCalendar,
		asks: true,
		clockIsRight: true,
		lockTimeout: () => 15_000,
		quiet: false,
		pager: undefined,
		colour: { out: false, errors: false },
		own: { usual: undefined, named: new Map() },
		journalPath: '/nowhere/journal.db',
		usualPlace: false,
		journal: undefined,
		terms: { regulations, editions: regulations, calendar: builtInCalendar, ownTermsMove: true },
		rulesOf: () => Promise.reject(new Error('no journal is opened again')),
	};
}

/** Without blanks: a line is broken where the screen ends, and further lines are put in. */
function squash(text: string): string {
	return text.replace(/\s+/g, '');
}

/** Waits until the prompt shows `text`, wherever its lines are broken. */
export async function seen(text: string): Promise<void> {
	await vi.waitFor(() => expect(squash(screen.getScreen())).toContain(squash(text)), { timeout: 60_000, interval: 1 });
}

export function press(...strokes: readonly Stroke[]): void {
	for (const stroke of strokes)
		if (typeof stroke === 'object') screen.type(stroke.typed);
		else if (stroke.startsWith('ctrl-')) screen.keypress({ name: stroke.slice('ctrl-'.length), ctrl: true });
		else screen.keypress(stroke);
}

/** Waits for the question, which must be the one that is open, types, and presses Enter. */
export async function answer(question: string, ...strokes: readonly Stroke[]): Promise<void> {
	await vi.waitFor(
		() => expect(squash(screen.getScreen()).startsWith(squash(`? ${question}`)), `${question}\n${screen.getScreen()}`).toBe(true),
		{
			timeout: 60_000,
			interval: 1,
		},
	);
	press(...strokes, 'enter');
}

/** Everything that was ever on the screen. */
export async function everShown(): Promise<string> {
	return stripVTControlCharacters(await screen.getFullOutput({ raw: true }));
}

/** All that was ever written to the terminal. */
export async function screenBytes(): Promise<string> {
	return screen.getFullOutput({ raw: true });
}

/** The questions that were put, in their order. */
export async function questionsPut(messages: readonly string[]): Promise<readonly string[]> {
	const put: string[] = [];
	for (const [line] of (await everShown()).matchAll(/\? [^\n]+/g)) {
		const message = messages.find((one) => line.startsWith(`? ${one}`));
		if (message !== undefined && put.at(-1) !== message) put.push(message);
	}
	return put;
}
