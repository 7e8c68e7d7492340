/** The examples in the READMEs are what the program answers. UPDATE_TRANSCRIPTS=1 writes the answers anew. */

import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Scene } from './harness.ts';

/** The Monday on which all examples are set. */
const TODAY = '2026-11-23';

/** A journal's seal is made of chance: that of the examples stays. */
const SEAL = '5282431da26df09889493e143abcc570f6f6686da46468c06d65df327b539d6f';

describe.each([
	['README.md', 'en'],
	['README.ru.md', 'ru'],
])('%s', (file, language) => {
	it('shows what the program answers', async () => {
		const text = readFileSync(file, 'utf8');
		const played = await play(text, language);
		if (process.env.UPDATE_TRANSCRIPTS) writeFileSync(file, played);
		else expect(text).toBe(played);
	});
});

/** The text with every ```console block answered by the program, all in one folder, one after another. */
async function play(text: string, language: string): Promise<string> {
	const scene = new Scene();
	scene.today = TODAY;
	Object.assign(scene.environment, { CLAIMS_LANG: language, CLAIMS_ACTOR: language === 'ru' ? 'Секретарь' : 'clerk' });
	try {
		const parts = text.split(/^(```console\n[\s\S]*?^```\n)/m);
		for (const [index, part] of parts.entries()) if (part.startsWith('```console\n')) parts[index] = await answered(part, scene);
		return parts.join('');
	} finally {
		scene.end();
	}
}

async function answered(block: string, scene: Scene): Promise<string> {
	const lines: string[] = ['```console'];
	const written = block.split('\n').slice(1, -2);
	for (let at = 0; at < written.length; at++) {
		const first = written[at] ?? '';
		if (!first.startsWith('$ ')) continue;
		lines.push(first);
		let typed = first.slice(2);
		while (typed.endsWith('\\')) {
			const next = written[++at] ?? '';
			lines.push(next);
			typed = `${typed.slice(0, -1)}${next.trim()}`;
		}
		const { said, code } = await scene.line(typed);
		const answer = said
			.map((piece) => piece.text)
			.join('')
			.replaceAll(scene.folder, '/home/office')
			.replace(/\b[0-9a-f]{64}\b/g, SEAL)
			.replace(/\n$/, '');
		if (answer !== '') lines.push(...answer.split('\n').map((line) => line.trimEnd()));
		if (code !== 0) lines.push(`[exit ${code}]`);
	}
	return `${lines.join('\n')}\n\`\`\`\n`;
}
