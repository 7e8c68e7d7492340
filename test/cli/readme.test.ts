/** The examples in the READMEs are what the program answers. UPDATE_TRANSCRIPTS=1 writes the answers anew. */

import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Scene } from './harness.ts';
import { readFile, readTranscript } from './transcript.ts';

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

/**
 * The text with every ```console block answered by the program, all in one folder, one after another. A block that begins with
 * ```console 80 morning is shown on a terminal of 80 columns, in the office of `given/morning.txt`.
 */
async function play(text: string, language: string): Promise<string> {
	const desk = sceneIn(language);
	try {
		const parts = text.split(/^(```console[^\n]*\n[\s\S]*?^```\n)/m);
		for (const [index, part] of parts.entries()) {
			const [, width, given] = /^```console(?: (\d+) (\S+))?\n/.exec(part) ?? [];
			if (given !== undefined) parts[index] = await elsewhere(part, language, Number(width), given);
			else if (part.startsWith('```console')) parts[index] = await answered(part, desk);
		}
		return parts.join('');
	} finally {
		desk.end();
	}
}

function sceneIn(language: string): Scene {
	const scene = new Scene();
	scene.today = TODAY;
	Object.assign(scene.environment, { CLAIMS_LANG: language, CLAIMS_ACTOR: language === 'ru' ? 'Секретарь' : 'clerk' });
	return scene;
}

/** A block in an office of its own. */
async function elsewhere(block: string, language: string, width: number, given: string): Promise<string> {
	const scene = sceneIn(language);
	try {
		for (const { kind, typed } of readTranscript(readFile(`given/${given}.txt`))) {
			if (kind === 'setting') scene.set(...settingIn(typed));
			if (kind === 'command') expect([typed, (await scene.line(typed)).code]).toEqual([typed, 0]);
		}
		scene.today = TODAY;
		scene.set('terminal', String(width));
		return await answered(block, scene);
	} finally {
		scene.end();
	}
}

function settingIn(typed: string): [string, ...string[]] {
	const [what = '', ...values] = typed.split(' ');
	return [what, ...values];
}

let minute = 0;

async function answered(block: string, scene: Scene): Promise<string> {
	const lines: string[] = [block.split('\n')[0] ?? ''];
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
		// Each command has its minute: what was recorded in one go is told apart by it.
		scene.set('clock', `${TODAY}T09:${String(minute++).padStart(2, '0')}:00.000Z`);
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
