/** Each topic of help says just what the tables say that the program goes by, in both languages. */

import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultRegulations, regulationsInUse } from '../../src/domain/regulation/index.ts';
import { actions, type MoveRow, moveNames, moves, statusNames } from '../../src/domain/status.ts';
import { lengthWords, parseLength } from '../../src/domain/term/rule.ts';
import { exit } from '../../src/exit.ts';
import { commandNames } from '../../src/grammar/command.ts';
import { dayWords, shiftWords } from '../../src/grammar/dayWords.ts';
import { commandIn } from '../../src/grammar/spell.ts';
import { type TopicName, topicIn, topicNamed, topicNames } from '../../src/grammar/topic.ts';
import { lengthText } from '../../src/sentence/value.ts';
import { textOf } from '../../src/text/index.ts';
import { foreignWords } from '../text/foreign.ts';
import { Scene } from './harness.ts';

const LANGUAGES = ['ru', 'en'] as const;

async function said(scene: Scene, ...argv: readonly string[]): Promise<string> {
	const { said: pieces } = await scene.claims(argv);
	return pieces.map(({ text }) => text).join('');
}

/** What help says on the topic, its lines joined where they were only broken to fit. */
async function told(topic: TopicName, language: (typeof LANGUAGES)[number], today?: string): Promise<string> {
	const scene = new Scene();
	if (today !== undefined) scene.today = today;
	const text = await said(scene, 'help', topicIn(language, topic), '--lang', language);
	scene.end();
	for (const line of text.split('\n')) expect(line).not.toMatch(/undefined|\s$/);
	return text.replace(/\s+/g, ' ');
}

function isIn(language: 'ru' | 'en', word: string): boolean {
	return /\p{Script=Cyrillic}/u.test(word) === (language === 'ru');
}

describe.each(LANGUAGES)('in %s', (language) => {
	it.each(topicNames)('%s is in no other language', async (topic) => {
		const text = (await told(topic, language)).replace(/\S*claims-(?:test|journal)\S*|\d+ 9 \* \* .*?journal\.db(?: >\/dev\/null)?/g, '');
		expect(
			foreignWords(language, text, [
				'stem: SQLite crontab LANG HOME TERM journal letters letter draft open last overdue backup server pull attachments mail',
			]),
		).toEqual([]);
	});

	it('dates: every word for a day and for a shift is there, and every form is read', async () => {
		const text = await told('dates', language);
		for (const word of [...dayWords, ...Object.values(shiftWords).flatMap((words) => words.map((one) => `+3${one}`))])
			if (isIn(language, word)) expect(text).toContain(word);
		expect(text).not.toContain('?');
		// A day of a month ago is another one of next year, of which the future may not be sure.
		for (const today of ['2026-11-30', '2026-10-20', '2027-01-10']) expect(await told('dates', language, today)).not.toContain('?');
		const { examples } = (await textOf('topics', language)).dates;
		for (const form of [...examples.day, ...examples.range]) expect(text).toContain(form);
	});

	it('terms: every unit, and every rule of the regulations in use, with its article', async () => {
		const text = await told('terms', language);
		const words = await textOf('words', language);
		const lengths = [...text.matchAll(/(?<= )\p{L}+:\d+/gu)].map(([form]) => form);
		for (const form of lengths) expect(parseLength(form)).toBeDefined();
		const units = Object.keys(lengthWords).filter((word) => isIn(language, word));
		expect(lengths.map((form) => form.split(':')[0])).toEqual(expect.arrayContaining(units));
		for (const { act, rules } of await regulationsInUse(defaultRegulations, []))
			for (const { length, article } of rules) for (const part of [act, lengthText(words, length), article]) expect(text).toContain(part);
	});

	it('statuses: every status, every move with all that it requires, every action', async () => {
		const text = await told('statuses', language);
		const { names } = await textOf('words', language);
		const { requirement } = (await textOf('topics', language)).statuses;
		for (const status of statusNames) expect(text).toContain(names.status[status]);
		for (const move of moveNames) {
			const { from, to, requires }: MoveRow = moves[move];
			const way = `${from.map((one) => names.status[one]).join(', ')} → ${names.status[to]}`;
			expect(text).toContain(way);
			const after = text.slice(text.indexOf(`${names.move[move]} `));
			for (const what of requires) expect(after).toContain(requirement[what]);
		}
		for (const statuses of Object.values(actions)) expect(text).toContain(statuses.map((one) => names.status[one]).join(', '));
	});

	it('exit-codes: every one', async () => {
		const text = await told('exit-codes', language);
		for (const code of Object.values(exit)) expect(text).toMatch(new RegExp(` ${code} \\p{L}`, 'u'));
	});

	it('cron: the lines are those of the schedule', async () => {
		const scene = new Scene();
		const text = await said(scene, 'help', 'cron', '--lang', language);
		const lines = (await said(scene, 'schedule', '--for', 'cron', '--lang', language)).split('\n').filter((line) => /^\d/.test(line));
		scene.end();
		expect(lines).toHaveLength(2);
		for (const line of lines) expect(text).toContain(`\n  ${line}\n`);
	});

	it('files: whatever a run leaves in the folder of the journal has its line', async () => {
		const scene = new Scene();
		await scene.claims(['init', '--office', 'Фирма', '--yes']);
		await scene.claims(['overdue']);
		await scene.claims(['backup']);
		const text = await said(scene, 'help', 'files', '--lang', language);
		const journal = basename(scene.environment.CLAIMS_JOURNAL ?? '');
		const found = readdirSync(scene.folder);
		scene.end();
		expect(found).toEqual(expect.arrayContaining([journal, 'backups']));
		for (const name of found) expect(text).toContain(name.startsWith(`${journal}.`) ? `  …${name.slice(journal.length)}` : name);
	});

	it('no topic is called as a command is', () => {
		for (const command of commandNames) expect(topicNamed(commandIn(language, command))).toBeUndefined();
	});
});
