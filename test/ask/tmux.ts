/** A real terminal: `tmux` draws it, types on it and tells what it shows. Where there is no tmux, the tests fail. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { environment, launcher, quoted } from '../bundle/program.ts';
import { needed } from '../systemProgram.ts';

/** No other tmux of this machine is touched. */
const SOCKET = `claims-test-${process.pid}`;

/** Where the socket lies: tmux leaves it behind. */
const place = mkdtempSync(join(tmpdir(), 'claims-tmux-'));

/** A terminal that never shows what is waited for is given up after this many looks. */
const LOOKS = 1200;

function tmux(...words: readonly string[]): string {
	return execFileSync(needed('tmux'), ['-u', '-L', SOCKET, '-f', '/dev/null', ...words], {
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'pipe'],
		env: environment({ LC_ALL: 'C.UTF-8', TERM: 'xterm', TMUX_TMPDIR: place }),
	});
}

/** The version of tmux: throws where it is not installed. */
export function tmuxVersion(): string {
	return tmux('-V').trim();
}

/** Ends every terminal of this file. */
export function closeAll(): void {
	try {
		tmux('kill-server');
	} catch {
		// There was none.
	}
	rmSync(place, { recursive: true, force: true });
}

let count = 0;

export class Terminal {
	readonly #name = `t${++count}`;

	/** Starts `claims`, or another program, with these words on a new terminal of this size. `redirected` is shell, after the command. */
	constructor(
		words: readonly string[],
		{
			columns = 80,
			rows = 24,
			more = {},
			redirected = '',
			program = [process.execPath, launcher],
		}: {
			readonly columns?: number;
			readonly rows?: number;
			readonly more?: Readonly<Record<string, string | undefined>>;
			readonly redirected?: string;
			readonly program?: readonly string[];
		} = {},
	) {
		const inside = environment({ LC_ALL: 'C.UTF-8', TERM: 'screen', CLAIMS_LANG: undefined, CLAIMS_TODAY: '2026-10-05', ...more });
		// The shell outlives Ctrl-C, to tell the exit code; what it starts does not.
		const line = `trap : INT; ${[...program, ...words].map(quoted).join(' ')} ${redirected}; printf '[exit %s]\\n' "$?"; exec sleep 1000`;
		const pairs = Object.entries(inside).map(([name, value]) => `${name}=${value}`);
		const size = ['-x', String(columns), '-y', String(rows)];
		tmux('new-session', '-d', '-s', this.#name, ...size, 'env', '-i', ...pairs, 'sh', '-c', line);
	}

	/** All that is on the terminal, and what has scrolled off it. */
	shown(): string {
		return tmux('capture-pane', '-p', '-S', '-', '-t', this.#name).trimEnd();
	}

	/** What is on the terminal now. */
	screen(): string {
		return tmux('capture-pane', '-p', '-t', this.#name).trimEnd();
	}

	/** What is on the terminal once it has come to rest: tmux may be looked at in the middle of a drawing. */
	async still(): Promise<string> {
		for (let before = this.screen(); ; ) {
			await sleep(50);
			const now = this.screen();
			if (now === before) return now;
			before = now;
		}
	}

	/** What tmux knows of the terminal: `alternate_on`, `cursor_flag`, `pane_pid`. */
	told(name: string): string {
		return tmux('display-message', '-p', '-t', this.#name, `#{${name}}`).trim();
	}

	/** What is on the terminal now, with its colours and weights. */
	painted(): string {
		return tmux('capture-pane', '-p', '-e', '-t', this.#name);
	}

	/** The program that runs on it. */
	get program(): number {
		const shell = this.told('pane_pid');
		const [child = ''] = readFileSync(`/proc/${shell}/task/${shell}/children`, 'utf8').trim().split(' ');
		return Number(child);
	}

	/** Waits until `text` is there, wherever the lines are broken; tells all that is shown then. */
	async sees(text: string): Promise<string> {
		for (let look = 0; look < LOOKS; look++) {
			const shown = this.shown();
			if (squash(shown).includes(squash(text))) return shown;
			await sleep(25);
		}
		throw new Error(`never shown: ${text}\n${this.shown()}`);
	}

	/** Presses keys by tmux's names: Enter, Down, C-c. */
	press(...keys: readonly string[]): void {
		tmux('send-keys', '-t', this.#name, ...keys);
	}

	/** Types text. */
	type(text: string): void {
		tmux('send-keys', '-t', this.#name, '-l', '--', text);
	}

	/** Pastes text all at once; `announced`: as a terminal does that says where a paste begins and ends. */
	paste(text: string, announced = false): void {
		tmux('set-buffer', '-b', this.#name, '--', text);
		tmux('paste-buffer', '-d', ...(announced ? ['-p'] : []), '-b', this.#name, '-t', this.#name);
	}

	/** Makes the window another size. */
	resize(columns: number, rows: number): void {
		tmux('resize-window', '-t', this.#name, '-x', String(columns), '-y', String(rows));
	}

	/** Closes the window: the program is hung up. Waits until it has gone. */
	async close(): Promise<void> {
		const { program } = this;
		tmux('kill-session', '-t', this.#name);
		for (let look = 0; existsSync(`/proc/${program}/exe`); look++) {
			if (look === LOOKS) throw new Error('it has outlived its window');
			await sleep(25);
		}
	}

	/** Waits for the question, then types the answer, if any, and presses Enter. */
	async answer(question: string, text = ''): Promise<void> {
		await this.asked(question);
		if (text !== '') {
			this.type(text);
			await this.sees(text);
		}
		this.press('Enter');
	}

	/** Waits until the question is open: the lowest of those that are not answered. What was asked before and once more is not taken for it. */
	async asked(question: string): Promise<string> {
		for (let look = 0; look < LOOKS; look++) {
			const shown = this.shown();
			const lines = shown.split('\n');
			const open = lines.findLastIndex((line) => line.startsWith('? '));
			if (open >= 0 && squash(lines.slice(open).join('')).startsWith(squash(`? ${question}`))) return shown;
			await sleep(25);
		}
		throw new Error(`not asked: ${question}\n${this.shown()}`);
	}

	/** Waits for the end; the exit code. */
	async ended(): Promise<number> {
		const shown = await this.sees('[exit ');
		return Number(/\[exit (\d+)\]/.exec(shown)?.[1]);
	}
}

/** Text without its blanks: a terminal breaks lines where it likes. */
export function squash(text: string): string {
	return text.replace(/\s+/g, '');
}
