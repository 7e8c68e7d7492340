/** The built program, started as a person or a script starts it: `node bin/claims.js` in a process of its own. */

import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	constants,
	copyFileSync,
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

const A_DAY = 86_400_000;

/** The checkout under test. */
export const checkout = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const BUILT_FROM = [
	'bin',
	'src',
	'fixtures/demo',
	'docs',
	'build',
	'build.mjs',
	'prepare.mjs',
	'pack.mjs',
	'node20',
	'package.json',
	'tsconfig.json',
	'LICENSE',
];

/**
 * The folder of the program, built from the sources as they are now. Each state of the sources is built once and kept
 * outside the checkout, so that neither an edit nor another build disturbs a run of the tests.
 */
export const built = build();

function build(): string {
	const places = join(tmpdir(), `claims-built-${process.getuid?.() ?? ''}`);
	const there = join(places, fingerprint(checkout));
	if (existsSync(join(there, 'dist'))) return there;
	mkdirSync(places, { recursive: true, mode: 0o700 });
	// Those of yesterday are in nobody's way and nobody's use.
	for (const name of readdirSync(places)) {
		const old = statSync(join(places, name), { throwIfNoEntry: false });
		if (old && Date.now() - old.mtimeMs > A_DAY) rmSync(join(places, name), { recursive: true, force: true, maxRetries: 5 });
	}
	const fresh = mkdtempSync(join(places, '.new-'));
	try {
		copySources(fresh);
		// Of what was copied: the sources may be edited meanwhile.
		const place = join(places, fingerprint(fresh));
		symlinkSync(join(checkout, 'node_modules'), join(fresh, 'node_modules'));
		execFileSync(process.execPath, ['build.mjs'], { cwd: fresh, stdio: ['ignore', 'ignore', 'inherit'] });
		try {
			renameSync(fresh, place);
		} catch (error) {
			// Another worker was faster.
			if (!existsSync(join(place, 'dist'))) throw error;
		}
		return place;
	} finally {
		rmSync(fresh, { recursive: true, force: true });
	}
}

/** What the package is built from, copied to `folder`. */
export function copySources(folder: string): void {
	for (const name of BUILT_FROM)
		if (existsSync(join(checkout, name))) cpSync(join(checkout, name), join(folder, name), { recursive: true, preserveTimestamps: true });
}

function fingerprint(folder: string): string {
	const hash = createHash('sha256').update(`${process.version} ${checkout}\n`);
	const sources = BUILT_FROM.map((name) => join(folder, name)).filter(existsSync);
	for (const file of sources.flatMap(filesIn)) hash.update(`${relative(folder, file)}\n`).update(readFileSync(file));
	return hash.digest('hex').slice(0, 16);
}

function filesIn(path: string): readonly string[] {
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path)
		.sort()
		.flatMap((name) => filesIn(join(path, name)));
}

export const launcher = join(built, 'bin', 'claims.js');

/** A folder that is gone after the tests of the file. */
export function scratch(): string {
	const folder = mkdtempSync(join(tmpdir(), 'claims-test-'));
	afterAll(() => {
		try {
			rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
		} catch {
			// fish goes on for a while, collecting completions in its home.
		}
	});
	return folder;
}

export interface Ran {
	/** Null where a signal ended it. */
	readonly code: number | null;
	readonly signal: NodeJS.Signals | null;
	readonly out: string;
	readonly errors: string;
}

export interface Start {
	readonly input?: string | Uint8Array | undefined;
	readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
	readonly folder?: string | undefined;
	/** Options of Node itself. */
	readonly node?: readonly string[] | undefined;
	readonly program?: string | undefined;
}

/** Nothing of the environment of the tests but what finds programs. */
export function environment(more: Start['environment'] = {}): Record<string, string> {
	const whole: Record<string, string | undefined> = {
		PATH: process.env.PATH,
		HOME: tmpdir(),
		CLAIMS_LANG: 'en',
		CLAIMS_ACTOR: 'Clerk',
		// Nobody is there to leaf.
		CLAIMS_PAGER: 'off',
		...more,
	};
	return Object.fromEntries(Object.entries(whole).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

/** Runs `claims` with these words to its end. */
export function claims(words: readonly string[], start: Start = {}): Promise<Ran> {
	return running(words, start).ended;
}

export interface Running {
	kill(): void;
	readonly ended: Promise<Ran>;
}

/** Starts `claims` with these words. */
export function running(words: readonly string[], start: Start = {}): Running {
	return program(process.execPath, [...(start.node ?? []), start.program ?? launcher, ...words], start);
}

/** A line for the shell, with `claims` standing for the program. */
export function shell(line: string, start: Start = {}): Promise<Ran> {
	const command = `claims() { ${quoted(process.execPath)} ${quoted(start.program ?? launcher)} "$@"; }\n${line}`;
	return program('bash', ['-c', command], start).ended;
}

/** Starts any program. Its input is closed at once, or after what is given. */
export function program(name: string, words: readonly string[], { input, environment: more, folder }: Start, open = false): Running {
	const child = spawn(name, words, { cwd: folder, env: environment(more), stdio: ['pipe', 'pipe', 'pipe'] });
	const out: Buffer[] = [];
	const errors: Buffer[] = [];
	child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
	child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
	// It may end without reading all of it.
	child.stdin.on('error', () => {});
	if (!open) child.stdin.end(input ?? '');
	const ended = new Promise<Ran>((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (code, signal) =>
			resolve({ code, signal, out: Buffer.concat(out).toString('utf8'), errors: Buffer.concat(errors).toString('utf8') }),
		);
	});
	return { kill: () => void child.kill('SIGKILL'), ended };
}

/**
 * What `claims` shows on a terminal of 200 columns: both its outputs together. `script` makes the terminal; it is part
 * of every Debian. Its own input stays open: at an end of it, it would type Ctrl-D.
 */
export async function onTerminal(words: readonly string[], start: Start = {}): Promise<Ran> {
	const command = ['stty cols 200 -onlcr;', ...[process.execPath, launcher, ...words].map(quoted)].join(' ');
	return program(
		'script',
		['-qec', command, '/dev/null'],
		{ ...start, environment: { SHELL: '/bin/sh', TERM: 'xterm', ...start.environment } },
		true,
	).ended;
}

export function quoted(word: string): string {
	return `'${word.replaceAll("'", "'\\''")}'`;
}

/** Runs `task` for each of `items`, `width` at a time. */
export async function each<T>(items: Iterable<T>, task: (item: T) => Promise<void>, width = 3): Promise<void> {
	const rest = [...items];
	const work = async () => {
		for (let item = rest.shift(); item !== undefined; item = rest.shift()) await task(item);
	};
	await Promise.all(Array.from({ length: width }, work));
}

const patterns = scratch();
const made = new Map<string, Promise<string>>();

/** A new journal at `path`. Each file of tests makes one of a kind; the others are its copies, which a server would take for the same one. */
export async function newJournal(path: string, ...more: readonly string[]): Promise<string> {
	const kind = JSON.stringify(more);
	const pattern = made.get(kind) ?? journalOfItsOwn(join(patterns, `${made.size}.db`), ...more);
	made.set(kind, pattern);
	copyFileSync(await pattern, path, constants.COPYFILE_EXCL);
	return path;
}

/** A new journal at `path` that is no copy of another. */
export async function journalOfItsOwn(path: string, ...more: readonly string[]): Promise<string> {
	// Begun on the day that terminals are shown, it is a trial journal: on a real one a day set by hand is asked about.
	const ran = await claims(['init', '-j', path, '--office', 'Firma', '--yes', ...more], { environment: { CLAIMS_TODAY: '2026-10-05' } });
	if (ran.code !== 0) throw new Error(`init: ${ran.code} ${ran.errors}`);
	return path;
}

/** What an entry needs at least. */
export const entry = ['--kind', 'claim', '--channel', 'email', '--client', 'Ivanov', '--summary', 'The door creaks'] as const;

/** The rows of `list --json` with these fields. */
export async function rows(
	journal: string,
	fields: string,
	...more: readonly string[]
): Promise<readonly Readonly<Record<string, unknown>>[]> {
	const ran = await claims(['list', '-j', journal, '--reverse', '--json', fields, ...more]);
	if (ran.code !== 0) throw new Error(`list: ${ran.code} ${ran.errors}`);
	const parsed: readonly Readonly<Record<string, unknown>>[] = JSON.parse(ran.out);
	return parsed;
}

/** What is amiss where a sentence for a person was due: a stack, several lines of code, nothing at all. */
export function notASentence(text: string): string | undefined {
	if (text.trim() === '') return 'nothing was said';
	if (/\n\s+at |node:internal|\.js:\d+|⏎ at |Internal error|Внутренняя ошибка/.test(text)) return `a stack: ${text}`;
	return undefined;
}

const hook = fileURLToPath(new URL('interrupt.cjs', import.meta.url));

/** How many steps a run takes, as `interrupt.cjs` counts them. It is run once, to its end. */
export async function stepsOf(words: readonly string[], start: Start = {}): Promise<number> {
	const folder = mkdtempSync(join(tmpdir(), 'claims-steps-'));
	try {
		const told = join(folder, 'steps');
		const ran = await claims(words, { ...start, node: ['-r', hook], environment: { ...start.environment, INTERRUPT_TOLD: told } });
		if (ran.code !== 0) throw new Error(`${words.join(' ')}: ${ran.code} ${ran.errors}`);
		return Number(readFileSync(told, 'utf8'));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Of so many steps the last ones, where names are given, and each `stride`-th of the others. */
export function someOf(steps: number, stride: number): readonly number[] {
	return Array.from({ length: steps }, (_, index) => index + 1).filter((at) => at > steps - 14 || at % stride === 0);
}

/** Runs `claims` and, before its step `at`, kills it, or runs another program to its end. */
export function interrupted(words: readonly string[], at: number, other: 'kill' | readonly string[], start: Start = {}): Promise<Ran> {
	const what = other === 'kill' ? other : JSON.stringify(other);
	return claims(words, {
		...start,
		node: ['-r', hook],
		environment: { ...start.environment, INTERRUPT_AT: String(at), INTERRUPT_WITH: what },
	});
}

export interface Loaded {
	readonly name: string;
	/** Whether V8 took the cache. */
	readonly cached: boolean;
}

/** The chunks that a run loads. */
export async function chunksOf(words: readonly string[], start: Start = {}): Promise<readonly Loaded[]> {
	const folder = mkdtempSync(join(tmpdir(), 'claims-loaded-'));
	const hook = join(folder, 'loaded.cjs');
	writeFileSync(
		hook,
		`const vm = require('node:vm'); const fs = require('node:fs'); const { Script } = vm;
		const loaded = [];
		vm.Script = class extends Script {
			constructor(source, options) {
				super(source, options);
				this.cached = options.cachedData !== undefined && !this.cachedDataRejected;
			}
			runInThisContext() {
				const watched = ([name, chunk]) => [name, (...given) => {
					loaded.push({ name, cached: this.cached });
					chunk(...given);
				}];
				return Object.fromEntries(Object.entries(super.runInThisContext()).map(watched));
			}
		};
		process.on('exit', () => fs.writeFileSync(process.env.LOADED, JSON.stringify(loaded)));`,
	);
	const answer = join(folder, 'loaded.json');
	try {
		await claims(words, { ...start, node: ['-r', hook], environment: { ...start.environment, LOADED: answer } });
		return JSON.parse(readFileSync(answer, 'utf8'));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
