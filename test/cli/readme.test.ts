/** The examples in the READMEs and in docs/ are what the program answers. UPDATE_TRANSCRIPTS=1 writes the answers anew. */

import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { closeAll, Terminal } from '../ask/tmux.ts';
import { launcher } from '../bundle/program.ts';
import { documents } from '../documents.ts';
import { Scene } from './harness.ts';
import { screens } from './screens.ts';
import { readShell } from './shell.ts';
import { readFile, readTranscript } from './transcript.ts';

/** The Monday on which all examples are set. */
const TODAY = '2026-11-23';

/** A journal's seal is made of chance: that of the examples stays. */
const SEAL = '5282431da26df09889493e143abcc570f6f6686da46468c06d65df327b539d6f';

afterAll(closeAll);

describe.each(['en', 'ru'] as const)('in %s', (language) => {
	const [readme, ...others] = documents[language];

	// The pages go on in one office, each where the former one ended.
	it.each([[[readme]], [others]])('%j show what the program answers', async (files) => {
		const stage = new Stage(language);
		try {
			for (const file of files) {
				const text = readFileSync(file, 'utf8');
				const played = await stage.play(text);
				if (process.env.UPDATE_TRANSCRIPTS) writeFileSync(file, played);
				else expect(text).toBe(played);
			}
		} finally {
			stage.end();
		}
	});
});

/** Where the examples of a README are played: one folder for most of them, and the office of each `given/NAME.txt`. */
class Stage {
	readonly #language: string;
	readonly #scenes = new Map<string, Scene>();
	#terminal: Terminal | undefined;
	/** What stood on it at the last picture. */
	#seen: readonly string[] = [];
	/** Each command has its minute: what was recorded in one go is told apart by it. */
	#minute = 0;

	constructor(language: string) {
		this.#language = language;
	}

	/**
	 * The text with every ```console block answered by the program, one after another. A block that begins with ```console 80 morning is shown on
	 * a terminal of 80 columns, in the office of `given/morning.txt`; with one more word it is a picture of a real terminal, after the strokes that
	 * `screens.ts` has under that word.
	 */
	async play(text: string): Promise<string> {
		const parts = text.split(/^(```console[^\n]*\n[\s\S]*?^```\n)/m);
		for (const [index, part] of parts.entries()) {
			const block = /^```console(?: (\d+) (\S+)(?: (\S+))?)?\n([\s\S]*)```\n$/.exec(part);
			if (!block) continue;
			const [, width, given, strokes, written = ''] = block;
			const scene = await this.#scene(given, width);
			const lines = strokes === undefined ? await this.#answered(written, scene) : await this.#pictured(written, scene, strokes);
			parts[index] = `${part.split('\n')[0]}\n${lines.join('\n')}\n\`\`\`\n`;
		}
		return parts.join('');
	}

	end(): void {
		for (const scene of this.#scenes.values()) scene.end();
	}

	async #scene(given = '', width = ''): Promise<Scene> {
		const scene = this.#scenes.get(given) ?? (await this.#prepared(given));
		this.#scenes.set(given, scene);
		if (width !== '') scene.set('terminal', width);
		return scene;
	}

	async #prepared(given: string): Promise<Scene> {
		const scene = new Scene();
		scene.today = TODAY;
		const actor = this.#language === 'ru' ? 'Секретарь' : 'clerk';
		Object.assign(scene.environment, { CLAIMS_LANG: this.#language, CLAIMS_ACTOR: actor });
		if (given === '') return scene;
		for (const { kind, typed } of readTranscript(readFile(`given/${given}.txt`))) {
			if (kind === 'setting') scene.set(...settingIn(typed));
			if (kind === 'command') expect([typed, (await scene.line(typed)).code]).toEqual([typed, 0]);
		}
		scene.today = TODAY;
		return scene;
	}

	/** The moment of the next command. */
	#moment(): string {
		return new Date(Date.parse(`${TODAY}T09:00:00.000Z`) + this.#minute++ * 60_000).toISOString();
	}

	async #answered(written: string, scene: Scene): Promise<readonly string[]> {
		const lines: string[] = [];
		for (const { typed, shown, cut } of commandsIn(written)) {
			lines.push(...shown);
			scene.set('clock', this.#moment());
			const { said, code } = await scene.line(typed);
			const answer = stable(said.map((piece) => piece.text).join(''), scene).replace(/\n$/, '');
			const whole = answer === '' ? [] : answer.split('\n').map((line) => line.trimEnd());
			lines.push(...(cut === undefined ? whole : [...whole.slice(0, cut), '…']));
			if (code !== 0) lines.push(`[exit ${code}]`);
		}
		return lines;
	}

	/** A block with a command begins a terminal; one without goes on at the last, and shows what has come since. */
	async #pictured(written: string, scene: Scene, name: string): Promise<readonly string[]> {
		const [command] = commandsIn(written);
		if (command) this.#terminal = this.#opened(command.typed, scene);
		const strokes = screens[name];
		if (!strokes || !this.#terminal) throw new Error(`no strokes, or no terminal: ${name}`);
		await strokes(this.#terminal);
		const screen = stable(await this.#terminal.still(), scene).replace(/\n?\[exit \d+\]/, '');
		const lines = screen.split('\n').map((line) => line.trimEnd());
		const seen = command ? lines.findIndex((line) => line !== '') : lines.findIndex((line, at) => line !== this.#seen[at]);
		this.#seen = lines;
		return [...(command?.shown ?? []), ...lines.slice(seen)];
	}

	#opened(typed: string, scene: Scene): Terminal {
		const { words } = readShell(typed);
		return new Terminal(words.slice(1), {
			// So high that nothing scrolls off.
			rows: 60,
			program: [process.execPath, '-r', './test/cli/clock.cjs', launcher],
			more: { ...scene.environment, CLAIMS_TODAY: TODAY, CLAIMS_TEST_NOW: this.#moment() },
		});
	}
}

interface Command {
	readonly typed: string;
	/** As it is written, in lines. */
	readonly shown: readonly string[];
	/** How many lines of the answer are shown, where the last one written is but «…». */
	readonly cut: number | undefined;
}

function commandsIn(written: string): readonly Command[] {
	const lines = written.replace(/\n$/, '').split('\n');
	const commands: Command[] = [];
	for (let at = 0; at < lines.length; at++) {
		const first = lines[at] ?? '';
		if (!first.startsWith('$ ')) continue;
		const shown = [first];
		let typed = first.slice(2);
		while (typed.endsWith('\\')) {
			const next = lines[++at] ?? '';
			shown.push(next);
			typed = `${typed.slice(0, -1)}${next.trim()}`;
		}
		const end = lines.findIndex((line, index) => index > at && line.startsWith('$ '));
		const answer = lines.slice(at + 1, end === -1 ? undefined : end);
		commands.push({ typed, shown, cut: answer.at(-1) === '…' ? answer.length - 1 : undefined });
	}
	return commands;
}

/** What differs from run to run gets one form. */
function stable(text: string, { folder }: Scene): string {
	return text
		.replaceAll(folder, '/home/office')
		.replace(/\b[0-9a-f]{64}\b/g, SEAL)
		.replace(/(\b\d{4}-\d{2}\.\d+\.\d+\.)[0-9a-f]{32}\b/g, (_, begins: string) => `${begins}${SEAL.slice(0, 32)}`);
}

function settingIn(typed: string): [string, ...string[]] {
	const [what = '', ...values] = typed.split(' ');
	return [what, ...values];
}
