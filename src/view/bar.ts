/** A share as a bar: blocks, to an eighth of a column; `#` where a terminal has no blocks. */

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/**
 * A bar of at most `width` columns, as long as `share` of them (0 to 1; what lies outside counts as the nearer end). Nothing is
 * no bar; the least that is more than nothing can be seen. Not filled up with spaces.
 */
export function bar(width: number, share: number, blocks = true): string {
	const within = Math.min(1, Math.max(0, share));
	if (!(within > 0) || width < 1) return '';
	if (!blocks) return '#'.repeat(Math.max(1, Math.round(within * width)));
	const eighths = Math.max(1, Math.round(within * width * 8));
	return `${'█'.repeat(Math.floor(eighths / 8))}${EIGHTHS[eighths % 8] ?? ''}`;
}

/** Whether bars may be drawn in blocks. Never by the locale: where Russian letters can be read, blocks can. */
export function hasBlocks({ TERM }: Readonly<Record<string, string | undefined>>): boolean {
	return TERM !== 'dumb';
}
