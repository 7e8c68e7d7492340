/** Fonts of the system for letters that ours have not, the likeliest first. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';

interface System {
	readonly platform: string;
	readonly environment: Readonly<Record<string, string | undefined>>;
	readonly home: string | undefined;
}

/** Names of files, in the order in which they are looked into; fonts of pictures in colour have no outlines to print. */
const KNOWN: readonly RegExp[] = [
	/^NotoSans(?:CJK|SC|TC|JP|KR|HK)[-_.\w]*\.(?:ttc|otf|ttf)$/i,
	/^(?:SourceHanSans|DroidSansFallback|wqy-|msyh|msjh|simsun|yugoth|msgothic|malgun|PingFang|Hiragino|AppleSDGothic|Arial ?Unicode)/i,
	/^NotoSans[A-Z]\w*-(?:Regular|VF)\.(?:otf|ttf)$/,
	/^NotoSans\w*(?:-Regular|\[[\w,]+\])\.(?:otf|ttf)$/,
	/^(?:NotoSansSymbols|Symbola|seguisym|Apple Symbols|FreeSans|FreeSerif|unifont)/i,
	/^(?:DejaVuSans|segoeui|nirmala|leelawui|ebrima|gadugi|tahoma|arial)\.ttf$/i,
];

/** Folders within folders are looked into this deep. */
const DEPTH = 4;

/** Their paths. Folders that are not there or may not be read have none. */
export function systemFonts(system: System): readonly string[] {
	const found = foldersOf(system).flatMap((folder) => fontsIn(folder, DEPTH));
	return KNOWN.flatMap((known) => found.filter(({ name }) => known.test(name)).sort(byName)).map(({ path }) => path);
}

interface FontFile {
	readonly name: string;
	readonly path: string;
}

function foldersOf({ platform, environment, home }: System): readonly string[] {
	const own = (...parts: readonly string[]) => (home === undefined ? [] : [join(home, ...parts)]);
	if (platform === 'win32') {
		const { SystemRoot: root = 'C:\\Windows', LOCALAPPDATA: local } = environment;
		return [join(root, 'Fonts'), ...(local ? [join(local, 'Microsoft', 'Windows', 'Fonts')] : [])];
	}
	if (platform === 'darwin') return ['/System/Library/Fonts', '/Library/Fonts', ...own('Library', 'Fonts')];
	return ['/usr/share/fonts', '/usr/local/share/fonts', ...own('.local', 'share', 'fonts'), ...own('.fonts')];
}

function fontsIn(folder: string, depth: number): readonly FontFile[] {
	try {
		return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
			const path = join(folder, entry.name);
			if (entry.isDirectory()) return depth > 0 ? fontsIn(path, depth - 1) : [];
			return /\.(?:ttf|otf|ttc|otc)$/i.test(entry.name) ? [{ name: entry.name, path }] : [];
		});
	} catch {
		return [];
	}
}

/** The regular weight before the others. */
function byName(left: FontFile, right: FontFile): number {
	const weight = ({ name }: FontFile) => (/regular|-vf|^[^-]*$/i.test(name) ? 0 : 1);
	return weight(left) - weight(right) || (left.name < right.name ? -1 : 1);
}
