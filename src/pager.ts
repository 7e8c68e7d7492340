/** A pager: a program of the system's that a person leafs through text with. */

import { spawn } from 'node:child_process';
import type { Pager, World } from './world.ts';

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
	// It was quit before it read all: nobody waits for the rest.
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
