/** Edits the text of the user's config file: all other lines stay as they were written. */

/** Adds a journal at the end of the table, which is created where missing. */
export function withJournal(text: string, name: string, path: string): string {
	const line = `${keyOf(name)} = ${tomlText(path)}`;
	const lines = linesOf(text);
	const table = tableIn(lines);
	if (!table) return [...lines, ...(lines.length > 0 ? [''] : []), '[journals]', line, ''].join('\n');
	return [...lines.slice(0, table.to), line, ...lines.slice(table.to), ''].join('\n');
}

/** Removes the journal of that name. */
export function withoutJournal(text: string, name: string): string {
	const lines = linesOf(text);
	const table = tableIn(lines);
	return [...lines.filter((line, at) => !table || at < table.from || at >= table.to || keyIn(line) !== name), ''].join('\n');
}

/** Sets the default journal: changes its line, or adds it as the first. */
export function withUsual(text: string, name: string): string {
	const lines = linesOf(text);
	const line = `journal = ${tomlText(name)}`;
	const tables = lines.findIndex((one) => /^\s*\[/.test(one));
	const at = lines.findIndex((one, index) => keyIn(one) === 'journal' && (tables < 0 || index < tables));
	if (at >= 0) return [...lines.with(at, line), ''].join('\n');
	// After what the file opens with.
	const first = lines.findIndex((one) => !one.startsWith('#'));
	const index = first < 0 ? lines.length : first;
	return [...lines.slice(0, index), line, ...lines.slice(index), ''].join('\n');
}

function linesOf(text: string): string[] {
	const lines = text.split(/\r?\n/);
	while (lines.at(-1)?.trim() === '') lines.pop();
	return lines;
}

/** Where the lines of the table of journals begin and end. */
function tableIn(lines: readonly string[]): { readonly from: number; readonly to: number } | undefined {
	const header = lines.findIndex((line) => /^\s*\[\s*journals\s*\]/.test(line));
	if (header < 0) return undefined;
	const next = lines.findIndex((line, at) => at > header && /^\s*\[/.test(line));
	let to = next < 0 ? lines.length : next;
	while (to > header + 1 && lines[to - 1]?.trim() === '') to--;
	return { from: header + 1, to };
}

function keyIn(line: string): string | undefined {
	return /^\s*(["']?)([\p{L}\p{N}_ -]*?)\1\s*=/u.exec(line)?.[2];
}

function keyOf(name: string): string {
	return /^[\w-]+$/.test(name) ? name : `"${name}"`;
}

/** A TOML literal string where possible, so that Windows paths stay readable. */
function tomlText(text: string): string {
	return /^[^'\0-\x1f]*$/.test(text) ? `'${text}'` : JSON.stringify(text);
}
