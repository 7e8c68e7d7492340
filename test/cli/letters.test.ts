/** Letters of every kind about each of the sixty sample claims; and the Word file as the office program opens it. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { letterKinds } from '../../src/domain/code.ts';
import { converted } from '../format/office.ts';
import { needed } from '../systemProgram.ts';
import { outOf, Scene } from './harness.ts';

const scene = new Scene();
const journal = join(scene.folder, 'показ', 'journal.db');
afterAll(() => scene.end());

async function claims(...words: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly errors: string }> {
	const ended = await scene.claims([...words, '--journal', journal]);
	return { code: ended.code, out: outOf(ended), errors: ended.said.map(({ to, text }) => (to === 'errors' ? text : '')).join('') };
}

beforeAll(async () => {
	await scene.claims(['demo', '--folder', 'показ', '--quiet']);
	scene.today = '2026-11-22';
	const set = await claims('settings', '--clock-is-right', '--address', 'г. Москва', '--signer', 'О. С. Юдина', '--position', 'Директор');
	expect(set).toMatchObject({ code: 0 });
}, 60_000);

it.each(letterKinds)(
	'%s: of each sample claim written in full or refused, and never a brace left',
	async (kind) => {
		let written = 0;
		for (let number = 1; number <= 60; number++) {
			const { code, out, errors } = await claims(
				'letter',
				String(number),
				'--kind',
				kind,
				'--draft',
				'--format',
				'text',
				'--form',
				'email',
			);
			expect([0, 2], errors).toContain(code);
			// A refusal says which command helps, or that there is nobody to write to.
			if (code === 2) expect(errors).toMatch(/претензии |поздно|письма с извинением|Можно:|вести нельзя|--текст/);
			else {
				written++;
				expect(out).not.toMatch(/[{}]|undefined|null|\.\.(?!\.)/);
			}
		}
		// In the sample nobody was told of an extension.
		if (kind !== 'extension') expect(written).toBeGreaterThan(0);
	},
	60_000,
);

it('the file opens in an office program, on one page, with all its words', async () => {
	const issued = await claims('letter', '1', '--kind', 'apology', '--text', 'Строка <один> & «два».\nСтрока 😀 {три}.');
	expect(issued).toMatchObject({ code: 0 });
	const into = mkdtempSync(join(tmpdir(), 'claims-letter-'));
	try {
		const [pdf = ''] = converted([issued.out.trim()], 'pdf', into);
		execFileSync(needed('pdftotext'), ['-layout', pdf, join(into, 'text')]);
		const text = readFileSync(join(into, 'text'), 'utf8');
		for (const words of ['ООО «Фирма»', 'Уважаемая Алла Игоревна!', 'Строка <один> & «два».', '{три}.', 'О. С. Юдина', 'Исполнитель:'])
			expect(text).toContain(words);
		expect(text.split('\f').length - 1).toBe(1);
	} finally {
		rmSync(into, { recursive: true, force: true });
	}
}, 120_000);
