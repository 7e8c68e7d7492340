/** Other programs that are started: a pager, what a double click would start, a keeper of passwords. */

import { spawn } from 'node:child_process';
import type { Asked, Pager, World } from '../world.ts';

/** Starts it; undefined where there is no such program. What a shell must read (quotes, pipes, variables), a shell reads. `keys`: a lesskey source. */
export async function startPager(command: string, environment: World['environment'], keys?: string): Promise<Pager | undefined> {
	const bare = /^[\p{L}\p{N}_./\\:=+, -]+$/u.test(command);
	const [name = '', ...words] = command.split(/\s+/);
	// One screen is left as it is, colours are shown, the text stays when it is quit; Russian is text in any locale.
	const env = {
		LESS: 'FRX',
		LESSCHARSET: 'utf-8',
		...(keys !== undefined && { LESSKEYIN: keys }),
		...environment,
	};
	const child = spawn(bare ? name : command, bare ? words : [], { stdio: ['pipe', 'inherit', 'inherit'], env, shell: !bare });
	const { stdin } = child;
	let gone = false;
	// Ctrl-C quits a pager, too: that is no error of its own.
	const ended = new Promise<boolean>((resolve) => child.on('close', (code) => resolve(code === 0 || code === null)));
	// The program was quit before it read everything.
	stdin.on('error', () => {
		gone = true;
	});
	const started = await new Promise<boolean>((resolve) => {
		child.on('spawn', () => resolve(true));
		child.on('error', () => resolve(false));
	});
	if (!started) return undefined;
	child.on('close', () => {
		gone = true;
	});
	return {
		async write(text) {
			if (!gone && !stdin.write(text)) await Promise.race([new Promise<void>((resolve) => stdin.once('drain', resolve)), ended]);
			return !gone;
		},
		async end() {
			stdin.end();
			return await ended;
		},
	};
}

/** How long a starter that does not end is waited for: some stay until the file is closed again. */
const STARTER_MS = 2000;

/** Shows a file in the system's program for it; false where there is none, or no screen to show it on. */
export async function openFile(path: string, { platform, environment }: Pick<World, 'platform' | 'environment'>): Promise<boolean> {
	const [program, ...before] = starter(platform, environment);
	if (program === undefined) return false;
	const child = spawn(program, [...before, path], { stdio: 'ignore', detached: true, env: environment });
	child.unref();
	return await new Promise((resolve) => {
		const patience = setTimeout(() => resolve(true), STARTER_MS);
		const end = (opened: boolean) => {
			clearTimeout(patience);
			resolve(opened);
		};
		child.on('error', () => end(false));
		child.on('exit', (code) => end(code === 0));
	});
}

function starter(platform: string, { DISPLAY, WAYLAND_DISPLAY }: World['environment']): readonly string[] {
	// No shell reads the name.
	if (platform === 'win32') return ['rundll32.exe', 'url.dll,FileProtocolHandler'];
	if (platform === 'darwin') return ['open'];
	return DISPLAY || WAYLAND_DISPLAY ? ['xdg-open'] : [];
}

/** How long it may take, in milliseconds: somebody may have to confirm it. */
const CONFIRMATION_MS = 30_000;

/** What a password has at most, in bytes. */
const LONGEST = 100_000;

/**
 * Waits for it for at most `timeout` milliseconds; then it is ended. No shell reads its words, it gets none of our input, and its errors go where
 * ours go.
 */
export async function askProgram(
	[name = '', ...words]: readonly string[],
	{ environment }: Pick<World, 'environment'>,
	timeout: number = CONFIRMATION_MS,
): Promise<Asked> {
	return await new Promise((resolve) => {
		const child = spawn(name, words, { env: environment, stdio: ['ignore', 'pipe', 'inherit'], windowsHide: true });
		const pieces: Buffer[] = [];
		let size = 0;
		const answer = (asked: Asked) => {
			clearTimeout(over);
			// A program that it has started may keep the pipe.
			child.stdout.destroy();
			if (asked.is !== 'printed') child.kill('SIGKILL');
			resolve(asked);
		};
		const over = setTimeout(() => answer({ is: 'late', waited: timeout }), timeout);
		child.stdout.on('data', (piece: Buffer) => {
			pieces.push(piece);
			size += piece.length;
			if (size > LONGEST) answer({ is: 'failed' });
		});
		child.on('error', () => answer({ is: 'failed' }));
		child.on('close', (code) => answer(code === 0 ? { is: 'printed', text: Buffer.concat(pieces).toString('utf8') } : { is: 'failed' }));
	});
}
