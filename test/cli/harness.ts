/** The whole program in this process: a world made for tests, a real journal in a temporary folder, a still clock. */

import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import packaged from '../../package.json' with { type: 'json' };
import { asDay, type Day } from '../../src/domain/day.ts';
import { openSource } from '../../src/files/source.ts';
import { run } from '../../src/run/run.ts';
import type { Output, World } from '../../src/world.ts';
import { readShell } from './shell.ts';
import { tool } from './tools.ts';

/** What the program may be called by. */
export const programs = Object.keys(packaged.bin);

/** A piece of output as it was written. */
export interface Said {
	readonly to: 'out' | 'errors';
	readonly text: string;
}

export interface Ended {
	readonly said: readonly Said[];
	readonly code: number;
}

/** Where the build takes them from. */
const FONTS = {
	plain: 'dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf',
	bold: 'dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf',
	emoji: '@fontsource/noto-emoji/files/noto-emoji-emoji-400-normal.woff',
} as const;

/** Somebody at a desk: a folder, a day, a screen or none. Commands are typed as in a shell. */
export class Scene {
	readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'claims-test-')));
	/** Given to every command; a line may add its own. */
	readonly environment: Record<string, string> = { CLAIMS_JOURNAL: join(this.folder, 'journal.db'), NO_COLOR: '1' };
	#today = '2026-10-05';
	/** Undefined: the moment that it is. */
	#now: string | undefined = '2026-10-05T09:00:00.000Z';
	#columns: number | undefined;
	#keyboard = false;
	#nobody = false;
	#nativeModule: string | undefined;
	#disk = { free: 20_000_000_000, type: 0xef53 };
	#platform = 'linux';
	#lock: Database.Database | undefined;

	/** The day in the office; the true clock stands at noon of it in Moscow. */
	set today(day: string) {
		this.#today = asDay(day);
		this.#now = `${day}T09:00:00.000Z`;
	}

	/** From now on it is the moment that it is, as for a program in a process of its own. */
	letTimePass(): void {
		this.#now = undefined;
	}

	/** Sets something of the world, as a line of a transcript says it: `today 2026-10-06`. */
	set(what: string, ...values: readonly string[]): void {
		const [value = ''] = values;
		const settings: Readonly<Record<string, () => void>> = {
			today: () => {
				this.today = value;
			},
			clock: () => {
				this.#now = value;
			},
			terminal: () => {
				this.#columns = Number(value);
			},
			pipe: () => {
				this.#columns = undefined;
			},
			keyboard: () => {
				this.#keyboard = true;
			},
			nobody: () => {
				this.#nobody = true;
			},
			native: () => {
				this.#nativeModule = join(this.folder, value);
			},
			platform: () => {
				this.#platform = value;
			},
			lock: () => this.#hold(value),
			/** How many bytes are free, and on which file system. */
			disk: () => {
				this.#disk = { free: Number(value), type: Number(values[1] ?? 0xef53) };
			},
		};
		const setting = settings[what];
		if (!setting) throw new Error(`nothing to set: ${what}`);
		setting();
	}

	/** Runs the lines from nine in the morning on, one a minute: what is recorded at one moment is one operation. None may be refused. */
	async play(lines: readonly string[]): Promise<void> {
		for (const [minute, line] of lines.entries()) {
			this.#now = `${this.#today}T09:${String(minute).padStart(2, '0')}:00.000Z`;
			const ended = await this.line(line);
			if (ended.code !== 0) throw new Error(`${line}: ${JSON.stringify(ended.said)}`);
		}
	}

	/** Runs one line; `heredoc` is what stands after `<<`. Lines of it that begin with `%` are done when they are read. */
	async line(typed: string, heredoc = ''): Promise<Ended> {
		const { environment, words, from, into, pipe } = readShell(typed);
		const [name = '', ...operands] = words;
		let ended: Ended;
		if (programs.includes(name)) {
			const input = from === undefined ? this.#heard(heredoc) : bytesOf(join(this.folder, from));
			ended = await this.claims(operands, { ...this.environment, ...environment }, input);
		} else ended = this.#tool([name, ...operands], heredoc);
		if (into !== undefined) {
			writeFileSync(join(this.folder, into), outOf(ended));
			ended = { ...ended, said: ended.said.filter(({ to }) => to === 'errors') };
		}
		if (!pipe) return ended;
		const piped = this.#tool(pipe, outOf(ended));
		return { said: [...ended.said.filter(({ to }) => to === 'errors'), ...piped.said], code: piped.code };
	}

	/** Runs the program. */
	async claims(argv: readonly string[], environment: World['environment'] = this.environment, input = bytesOf()): Promise<Ended> {
		const said: Said[] = [];
		const world: World = {
			argv,
			environment,
			nodeVersion: '20.0.0',
			out: this.#output('out', said),
			errors: this.#output('errors', said),
			input: { isTerminal: this.#keyboard, size: () => undefined, chunks: () => input, chunksOf: openSource },
			clock: {
				now: () => this.#now ?? new Date().toISOString(),
				today: (zone) => (this.#now === undefined ? localIn(new Date(), zone).day : asDay(this.#today)),
				knowsZone: (zone) => zone === 'Europe/Moscow' || zone === 'Asia/Omsk',
				ownZone: () => undefined,
				local: (instant, zone) => localIn(new Date(instant), zone),
			},
			disk: () => this.#disk,
			platform: this.#platform,
			program: { node: join(this.folder, 'node'), launcher: join(this.folder, 'claims.js') },
			userName: () => 'тест',
			userFile: () => {
				const path = join(this.folder, 'config.toml');
				return { path, text: existsSync(path) ? readFileSync(path, 'utf8') : undefined, home: this.folder };
			},
			dataFolder: () => join(this.folder, 'data'),
			resolve: (path) => resolve(this.folder, path),
			nativeModule: () => this.#nativeModule,
			font: (face) => readFileSync(resolve('node_modules', FONTS[face])),
			// As on a machine that has none.
			otherFonts: () => [],
			begins: () => {},
			demoInbox: resolve('fixtures/demo/inbox.ndjson'),
			page: async () => undefined,
			open: async () => false,
			ask: async () => ({ is: 'failed' }),
			listen: () => ({ caught: async () => undefined, stop: () => {} }),
			draw: () => Promise.reject(new Error('nothing is drawn')),
			anyKey: async () => undefined,
			onResize: () => () => {},
			again: (change) => run({ ...world, ...change }),
		};
		const code = await this.#asNobody(() => run(world));
		return { said, code };
	}

	/** Lets everything go. */
	end(): void {
		this.#lock?.close();
		rmSync(this.folder, { recursive: true, force: true });
	}

	/** Rights mean nothing to root: what is to be refused is tried as somebody else. */
	async #asNobody(act: () => Promise<number>): Promise<number> {
		if (!this.#nobody || process.getuid?.() !== 0) return act();
		tool(this.folder, ['chown', String(NOBODY), '.'], '');
		process.seteuid?.(NOBODY);
		try {
			return await act();
		} finally {
			process.seteuid?.(0);
		}
	}

	#output(to: Said['to'], said: Said[]): Output {
		return {
			write: (piece) => said.push({ to, text: textOf(piece) }),
			isTerminal: this.#columns !== undefined,
			columns: this.#columns ?? 80,
			rows: 24,
		};
	}

	#tool(words: readonly string[], input: string): Ended {
		const text = tool(this.folder, words, input);
		return { said: text === '' ? [] : [{ to: 'out', text }], code: 0 };
	}

	async *#heard(heredoc: string): AsyncGenerator<Uint8Array> {
		for (const line of heredoc.split(/(?<=\n)/))
			if (line.startsWith('% ')) this.#tool(readShell(line.slice(2)).words, '');
			else yield Buffer.from(line, 'utf8');
	}

	/** Another program that is writing to the journal, and does not end. */
	#hold(file: string): void {
		this.#lock = new Database(join(this.folder, file));
		this.#lock.exec('begin exclusive');
	}
}

/** The day and the time there, for the two zones that it knows. */
function localIn(at: Date, zone: string): { readonly day: Day; readonly time: string } {
	const [day = '', time = ''] = new Date(at.getTime() + (zone === 'Asia/Omsk' ? 6 : 3) * 3_600_000).toISOString().split(/[T.]/);
	return { day: asDay(day), time };
}

const NOBODY = 65_534;

async function* bytesOf(path?: string): AsyncGenerator<Uint8Array> {
	if (path !== undefined) yield readFileSync(path);
}

/** What was written to standard output. */
export function outOf({ said }: Ended): string {
	return said.map(({ to, text }) => (to === 'out' ? text : '')).join('');
}

function textOf(piece: string | Uint8Array): string {
	return typeof piece === 'string' ? piece : Buffer.from(piece).toString('utf8');
}
