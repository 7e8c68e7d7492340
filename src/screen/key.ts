/** The keys of the working screen: what lies on a key is the same in either layout of the keyboard. */

import type { Stroke } from '../world.ts';

export type Motion = 'up' | 'down' | 'pageUp' | 'pageDown' | 'home' | 'end';

/** What a letter asks for. */
export type Act = 'new' | 'find' | 'card' | 'reasons' | 'reply' | 'letter' | 'mail' | 'undo' | 'keys' | 'quit';

/** The letter of each act in both layouts, in the order in which they are shown. */
export const letters = {
	new: ['n', 'т'],
	find: ['/', '.'],
	card: ['o', 'щ'],
	reasons: ['w', 'ц'],
	reply: ['r', 'к'],
	letter: ['p', 'з'],
	mail: ['m', 'ь'],
	undo: ['u', 'г'],
	keys: ['?', ','],
	quit: ['q', 'й'],
} as const satisfies Record<Act, readonly [latin: string, cyrillic: string]>;

export const acts = Object.keys(letters).filter((name): name is Act => name in letters);

/** Keys that record something: they are not offered where the journal is only read. */
export const recording: readonly Act[] = ['new', 'reply', 'letter', 'mail', 'undo'];

const motions: Readonly<Record<string, Motion>> = {
	up: 'up',
	down: 'down',
	pageup: 'pageUp',
	pagedown: 'pageDown',
	home: 'home',
	end: 'end',
};

/** The motion that the key asks for. */
export function motionOf({ name, ctrl }: Stroke): Motion | undefined {
	return ctrl || name === undefined ? undefined : motions[name];
}

/** The act that the key asks for, whatever the layout and whether or not it is a capital. */
export function actOf({ text, ctrl }: Stroke): Act | undefined {
	if (ctrl) return undefined;
	const letter = text.toLowerCase();
	return acts.find((act) => letters[act].some((one) => one === letter));
}

/** What the key writes, if it is a character. */
export function written({ text, ctrl }: Stroke): string {
	return ctrl || /[\u0000-\u001f\u007f-\u009f]/.test(text) ? '' : text;
}
