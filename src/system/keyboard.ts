/** The terminal as a screen that is drawn on: keys come one by one, and it is left as it was found whatever ends the program. */

import { createInterface, emitKeypressEvents } from 'node:readline';
import { PassThrough } from 'node:stream';
import { type Drawing, type Happening, type Signal, signals } from '../world.ts';

type Node = Pick<NodeJS.Process, 'on' | 'off' | 'stdin' | 'stdout' | 'platform'>;

/** Another page of the terminal, so that what stood on it is there again afterwards; no cursor; a paste says where it begins and ends. */
const ENTER = '\u001b[?1049h\u001b[?25l\u001b[?2004h';
const LEAVE = '\u001b[?2004l\u001b[?25h\u001b[?1049l';

/** A key as Node reports it. */
interface NodeKey {
	readonly name?: string | undefined;
	readonly sequence?: string | undefined;
	readonly ctrl?: boolean | undefined;
	readonly meta?: boolean | undefined;
}

/** So long after Escape, in milliseconds, what comes may be part of the same key: Node waits half a second, in which the screen seems dead. */
const ESCAPE = 80;

/** Lets the keyboard report keys. */
function reportKeys({ stdin }: Pick<Node, 'stdin'>): void {
	// Node reads how long to wait from an interface; this one reads nothing.
	const patience = createInterface({ input: new PassThrough(), escapeCodeTimeout: ESCAPE });
	patience.close();
	emitKeypressEvents(stdin, patience);
}

/** Takes the terminal until `close`. `write`: where to draw, synchronously. */
export function openDrawing(node: Node, write: (text: string) => void): Drawing {
	const queue: Happening[] = [];
	let waiting: ((happening: Happening | undefined) => void) | undefined;
	let pasted: string | undefined;
	let isOpen = false;
	const happen = (happening: Happening) => {
		if (waiting) {
			const wake = waiting;
			waiting = undefined;
			wake(happening);
		} else queue.push(happening);
	};
	const pressed = (text: string | undefined, key: NodeKey) => {
		if (key.name === 'paste-start') pasted = '';
		else if (key.name === 'paste-end') {
			happen({ is: 'pasted', text: pasted ?? '' });
			pasted = undefined;
		} else if (pasted !== undefined) pasted += text ?? '';
		else if (key.meta && /^\u001b.$/u.test(key.sequence ?? '')) {
			// Escape, and a key so soon after it that Node takes the two for one.
			happen({ is: 'pressed', stroke: { name: 'escape', text: '', ctrl: false } });
			happen({ is: 'pressed', stroke: { name: key.name, text: (key.sequence ?? '').slice(1), ctrl: false } });
		} else happen({ is: 'pressed', stroke: { name: key.name, text: text ?? '', ctrl: key.ctrl ?? false } });
	};
	const sized = () => happen({ is: 'resized' });
	const hungUp = () => happen({ is: 'signalled', signal: 'SIGHUP' });
	const handlers = signals.map((signal) => [signal, () => happen({ is: 'signalled', signal })] as const);
	const resume = () => {
		node.stdin.setRawMode(true);
		write(ENTER);
		sized();
	};
	const leave = () => {
		if (!isOpen) return;
		isOpen = false;
		node.stdin.setRawMode(false);
		write(LEAVE);
	};
	const listen = (how: 'on' | 'off') => {
		for (const [signal, handler] of handlers) node[how](signal, handler);
		if (node.platform !== 'win32') node[how]('SIGCONT', resume);
		// Whatever ends the program without coming back here.
		node[how]('exit', leave);
		node.stdin[how]('keypress', pressed);
		node.stdin[how]('end', hungUp);
		node.stdout[how]('resize', sized);
	};
	reportKeys(node);
	listen('on');
	isOpen = true;
	node.stdin.setRawMode(true);
	node.stdin.resume();
	write(ENTER);
	return {
		next: (milliseconds) => {
			const first = queue.shift();
			if (first) return Promise.resolve(first);
			return new Promise((resolve) => {
				const timer = setTimeout(() => {
					waiting = undefined;
					resolve(undefined);
				}, milliseconds);
				waiting = (happening) => {
					clearTimeout(timer);
					resolve(happening);
				};
			});
		},
		write,
		close: () => {
			leave();
			listen('off');
			node.stdin.pause();
		},
	};
}

/** Reads one key without taking the page: what a command has printed stays on the terminal. */
export async function anyKey(node: Node): Promise<Signal | undefined> {
	reportKeys(node);
	node.stdin.setRawMode(true);
	node.stdin.resume();
	try {
		return await new Promise((resolve) => {
			const done = (signal?: Signal) => {
				node.stdin.off('keypress', pressed);
				node.stdin.off('end', hungUp);
				for (const [signal, handler] of handlers) node.off(signal, handler);
				resolve(signal);
			};
			const pressed = (_: string | undefined, key: NodeKey) => done(key.ctrl && key.name === 'c' ? 'SIGINT' : undefined);
			const hungUp = () => done('SIGHUP');
			const handlers = signals.map((signal) => [signal, () => done(signal)] as const);
			node.stdin.on('keypress', pressed);
			node.stdin.on('end', hungUp);
			for (const [signal, handler] of handlers) node.on(signal, handler);
		});
	} finally {
		node.stdin.setRawMode(false);
		node.stdin.pause();
	}
}
