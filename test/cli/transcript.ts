/** Transcripts: what is typed, and to the letter what is answered. They are read as documents and replayed as tests. */

import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { type Ended, Scene } from './harness.ts';
import { readShell } from './shell.ts';
import { parseWritten } from './writtenFile.ts';

export const TRANSCRIPTS = 'fixtures/transcripts';

/**
 * A step of a transcript: a note (`#` or nothing before the first command), a setting of the world (`%`), or a command
 * (`$`) with its text for standard input and its answer.
 */
interface Step {
	readonly kind: 'note' | 'setting' | 'command';
	/** As written, in lines. */
	readonly lines: readonly string[];
	/** The command or the setting, on one line. */
	readonly typed: string;
	readonly heredoc: string;
	readonly answer: readonly string[];
}

/** Reads the text of a transcript. */
export function readTranscript(text: string): readonly Step[] {
	const lines = text.replace(/\n$/, '').split('\n');
	const steps: Step[] = [];
	for (let at = 0; at < lines.length; ) {
		const from = at;
		const first = lines[at++] ?? '';
		const kind = first.startsWith('$ ') ? 'command' : first.startsWith('% ') ? 'setting' : 'note';
		if (kind === 'note') {
			steps.push({ kind, lines: [first], typed: '', heredoc: '', answer: [] });
			continue;
		}
		let typed = first.slice(2);
		while (typed.endsWith('\\')) typed = `${typed.slice(0, -1)}${(lines[at++] ?? '').trim()}`;
		const { heredoc: end } = readShell(typed);
		let heredoc = '';
		if (end !== undefined) {
			for (; lines[at] !== end; at++) {
				if (at >= lines.length) throw new Error(`no ${end} after ${typed}`);
				heredoc += `${lines[at]}\n`;
			}
			at++;
		}
		const written = lines.slice(from, at);
		const answerFrom = at;
		if (kind === 'command') while (at < lines.length && !/^[$%#] /.test(lines[at] ?? '')) at++;
		steps.push({ kind, lines: written, typed, heredoc, answer: withoutBlanks(lines.slice(answerFrom, at)) });
	}
	return steps;
}

/** A command of a transcript, done. */
export interface Done {
	readonly typed: string;
	readonly heredoc: string;
	readonly expected: readonly string[];
	readonly ended: Ended;
	readonly answer: readonly string[];
}

export interface Replayed {
	readonly done: readonly Done[];
	/** The transcript with the answers as they are now. */
	readonly text: string;
}

/** Plays a transcript in a fresh folder; `environment` is added to every command's. */
export async function replay(text: string, environment: Readonly<Record<string, string>> = {}): Promise<Replayed> {
	const scene = new Scene();
	Object.assign(scene.environment, environment);
	const written: string[] = [];
	const done: Done[] = [];
	let isGiven = false;
	try {
		for (const { kind, lines, typed, heredoc, answer: expected } of readTranscript(text)) {
			written.push(...lines);
			if (kind === 'setting') await setting(scene, typed);
			isGiven ||= typed.startsWith('given ');
			if (kind !== 'command') continue;
			const ended = await scene.line(typed, heredoc);
			const answer = answerOf(ended, scene.folder);
			if (!isGiven && answer.some((line) => NO_JOURNAL.test(line)))
				throw new Error(`no journal was given for: ${typed}. Begin with "% given office", or, where none is meant, "% given nothing".`);
			if (ended.code === 0) await parseWritten(typed, scene.folder);
			done.push({ typed, heredoc, expected, ended, answer });
			written.push(...answer, '');
		}
	} finally {
		scene.end();
	}
	return { done, text: `${withoutBlanks(written).join('\n')}\n` };
}

/** A transcript that forgot its journal would only show this. */
const NO_JOURNAL = /^! (?:Журнала нет|There is no journal): /;

/** Folders that were prepared once: a transcript's name and language → a folder to copy. */
const prepared = new Map<string, Scene>();

afterAll(() => {
	for (const scene of prepared.values()) scene.end();
});

async function setting(scene: Scene, typed: string): Promise<void> {
	const { words } = readShell(typed);
	const [what = '', ...values] = words;
	if (what !== 'given') {
		scene.set(what, ...values);
		return;
	}
	const name = values[0] ?? '';
	const key = `${name} ${scene.environment.CLAIMS_LANG ?? ''}`;
	const ready = prepared.get(key) ?? (await prepare(name, scene));
	prepared.set(key, ready);
	cpSync(ready.folder, scene.folder, { recursive: true });
}

/** Plays `given/NAME.txt`; every command of it must succeed. */
async function prepare(name: string, { environment }: Scene): Promise<Scene> {
	const scene = new Scene();
	if (environment.CLAIMS_LANG) scene.environment.CLAIMS_LANG = environment.CLAIMS_LANG;
	for (const { kind, typed, heredoc } of readTranscript(readFile(join('given', `${name}.txt`)))) {
		if (kind === 'setting') await setting(scene, typed);
		if (kind !== 'command') continue;
		const ended = await scene.line(typed, heredoc);
		if (ended.code !== 0) throw new Error(`given ${name}: ${typed}: ${answerOf(ended, scene.folder).join('\n')}`);
	}
	return scene;
}

/** The answer in lines: those of standard error after `! `, the exit code last where it is not 0. */
function answerOf({ said, code }: Ended, folder: string): readonly string[] {
	const lines: string[] = [];
	const pieces = said.reduce<{ to: string; text: string }[]>((joined, { to, text }) => {
		const last = joined.at(-1);
		if (last?.to === to) last.text += text;
		else joined.push({ to, text });
		return joined;
	}, []);
	for (const { to, text } of pieces) {
		const shown = stable(text, folder).split('\n');
		const whole = shown.at(-1) === '';
		if (whole) shown.pop();
		lines.push(
			...shown.map((line) =>
				to === 'errors' ? `! ${line}`.trimEnd() : /^(?:[$%#!\\] |\[(?:exit \d+|empty line|no line end)\]$)/.test(line) ? `\\${line}` : line,
			),
		);
		if (!whole) lines.push('[no line end]');
	}
	if (lines.at(-1) === '') lines.push('[empty line]');
	return code === 0 ? lines : [...lines, `[exit ${code}]`];
}

/** What differs from run to run gets a name; what cannot be seen becomes visible. */
function stable(text: string, folder: string): string {
	return (
		text
			.replaceAll(folder, '<folder>')
			// Each Node has its own driver.
			.replace(/\bSQLite \d+\.\d+\.\d+/g, 'SQLite <version>')
			.replace(/\b[0-9a-f]{64}\b/g, '<seal>')
			.replace(/\b[0-9a-f]{2}\/<seal>/g, '<se>/<seal>')
			.replace(/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, '<journal>')
			.replace(/(\b\d{4}-\d{2}\.\d+\.\d+\.)[0-9a-f]{32}\b/g, '$1<seal>')
			.replace(/\b[0-9a-f]{12}(?=\.part\b)/g, '<random>')
			.replaceAll('\u001b', '<ESC>')
			.replaceAll('\ufeff', '<BOM>')
			.replaceAll('\r', '<CR>')
	);
}

function withoutBlanks(lines: readonly string[]): readonly string[] {
	const last = lines.findLastIndex((line) => line !== '');
	return lines.slice(0, last + 1);
}

/** The names of the transcripts in a folder, without `.txt`. */
export function transcriptsIn(folder: string): readonly string[] {
	return readdirSync(join(TRANSCRIPTS, folder))
		.filter((name) => name.endsWith('.txt'))
		.map((name) => name.slice(0, -'.txt'.length))
		.sort();
}

/** The text of a transcript. */
export function readFile(name: string): string {
	return readFileSync(join(TRANSCRIPTS, name), 'utf8');
}
