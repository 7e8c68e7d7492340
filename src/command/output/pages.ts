/** Text on its way to a person: straight to the screen, or, where it exceeds that, through a pager. */

import type { CommandContext } from '../../context.ts';
import { emit } from '../../format/emit.ts';
import type { Pager } from '../../world.ts';

/** Screen lines reserved for the text below and for the next prompt. */
const BELOW = 3;

/** How many characters a pager may be given before one is sure that it reads: more than any pipe holds. */
const UNREAD = 1_000_000;

/** `less`, with a path before it or options behind it. */
const IS_LESS = /^(?:\S*[/\\])?less(?:\.exe)?(?:\s|$)/;

/** Without words, nothing is shown about the keys. */
type Reader = Pick<CommandContext, 'world' | 'pager'> & Partial<Pick<CommandContext, 'words'>>;

/** Writes the text as it comes. False where it was not read to the end: the pager was quit before. */
export async function present(
	{ world, pager: command, words }: Reader,
	text: AsyncIterable<string | Uint8Array> | readonly string[],
): Promise<boolean> {
	const { out, environment } = world;
	if (command === undefined) {
		await emit(text, out);
		return true;
	}
	const room = Math.max(1, out.rows - BELOW);
	let held = '';
	/** What the pager was given and may not have shown; undefined once it is more than a pipe holds: then the pager reads. */
	let given: string | undefined = '';
	let pager: Pager | undefined;
	let plain = false;
	try {
		for await (const piece of text) {
			held += typeof piece === 'string' ? piece : Buffer.from(piece).toString('utf8');
			if (!pager && !plain && linesOf(held) > room) {
				pager = await world.page(command, environment);
				plain = pager === undefined;
				// Its own prompt speaks English, and many versions of it cannot have one in other letters.
				if (pager && words && IS_LESS.test(command)) await pager.write(`${words.questions.pagerKeys}\n\n`);
			}
			if (pager) {
				given = given === undefined || given.length > UNREAD ? undefined : given + held;
				if (!(await pager.write(held))) {
					const failed = !(await pager.end());
					pager = undefined;
					if (!failed || given === undefined) return false;
					held = given;
					plain = true;
				}
			}
			if (plain) out.write(held);
			if (pager || plain) held = '';
		}
		if (pager) {
			const failed = !(await pager.end());
			pager = undefined;
			if (failed && given !== undefined) out.write(given);
		} else out.write(held);
		return true;
	} finally {
		await pager?.end();
	}
}

/** The same of a text that is at hand. */
export async function presentText(context: Reader, text: string): Promise<void> {
	if (context.pager === undefined) context.world.out.write(text);
	else await present(context, [text]);
}

function linesOf(text: string): number {
	let lines = 0;
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
	return lines;
}
