/** Where each shell looks for completions, and the files that are written there: written whole, distinguished from those of other programs, removed without a trace. */

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolders, removeEmptyFolders } from '../../files/folder.ts';
import { behindLink, removeFile, writeWhole } from '../../files/write.ts';
import type { World } from '../../world.ts';
import type { Shell } from '../complete/shells.ts';
import { SIGNATURE } from './scripts.ts';

interface ScriptLocation {
	/** The files that hold the script. */
	readonly files: readonly string[];
	/** The file of settings to which lines are added between marks. */
	readonly settings?: { readonly path: string; readonly lines: readonly string[] };
	/** What a person must add where we cannot know the file. */
	readonly byHand?: { readonly profile: string; readonly line: string };
}

const NAMES = ['claims', 'претензии'];

/** The location for a shell; undefined where the home directory is unknown. */
export async function scriptLocation(shell: Shell, world: World): Promise<ScriptLocation | undefined> {
	const { HOME, USERPROFILE, XDG_DATA_HOME, XDG_CONFIG_HOME } = world.environment;
	const home = world.resolve(HOME || USERPROFILE || '');
	if (!(HOME || USERPROFILE)) return undefined;
	const data = XDG_DATA_HOME || join(home, '.local', 'share');
	switch (shell) {
		case 'bash': {
			const [file = '', ...others] = NAMES.map((name) => join(data, 'bash-completion', 'completions', name));
			const path = settingsOf(shell, world) ?? '';
			const files = [file, ...others];
			return loadsByItself(path) ? { files } : { files, settings: { path, lines: [`[ -r ${quoted(file)} ] && . ${quoted(file)}`] } };
		}
		case 'zsh': {
			const folder = join(data, 'zsh', 'site-functions');
			const lines = [
				`fpath=(${quoted(folder)} $fpath)`,
				'(( $+functions[compdef] )) || { autoload -Uz compinit && compinit -i }',
				`autoload -Uz _claims && compdef _claims ${NAMES.join(' ')}`,
			];
			return { files: [join(folder, '_claims')], settings: { path: settingsOf(shell, world) ?? '', lines } };
		}
		case 'fish':
			return { files: NAMES.map((name) => join(XDG_CONFIG_HOME || join(home, '.config'), 'fish', 'completions', `${name}.fish`)) };
		case 'powershell': {
			const file = join(world.dataFolder(), 'completion.ps1');
			return { files: [file], byHand: { profile: '$PROFILE', line: `. '${file.replaceAll("'", "''")}'` } };
		}
	}
}

/** The file of settings that a shell reads at its start, where it is known. */
export function settingsOf(shell: Shell, { environment, resolve }: World): string | undefined {
	const { HOME, USERPROFILE, ZDOTDIR } = environment;
	const home = resolve(HOME || USERPROFILE || '');
	if (shell === 'bash') return join(home, '.bashrc');
	return shell === 'zsh' ? join(ZDOTDIR || home, '.zshrc') : undefined;
}

const LOADERS = [
	'/usr/share/bash-completion/bash_completion',
	'/usr/local/share/bash-completion/bash_completion',
	'/usr/local/etc/profile.d/bash_completion.sh',
	'/opt/homebrew/etc/profile.d/bash_completion.sh',
];

/** Whether bash loads completions by the name of the command: the package is there, and the settings load it. */
function loadsByItself(settings: string): boolean {
	if (!LOADERS.some((path) => existsSync(path)) || !existsSync(settings)) return false;
	return readFileSync(settings, 'latin1')
		.split('\n')
		.some((line) => /^[^#]*bash_completion/.test(line));
}

function quoted(path: string): string {
	return `'${path.replaceAll("'", "'\\''")}'`;
}

/** Writes the script, readable by all. `same`: it was there already; `foreign`: something else has the name, and keeps it. */
export function putScript(path: string, script: string): 'written' | 'same' | 'foreign' {
	if (existsSync(path)) {
		const there = readFileSync(path, 'utf8');
		if (there === script) return 'same';
		if (!there.includes(SIGNATURE)) return 'foreign';
	}
	const made = makeFolders(dirname(path));
	try {
		// Regardless of the umask.
		writeWhole(script, path, { replace: true, mode: 0o644 });
	} finally {
		removeEmptyFolders(made);
	}
	return 'written';
}

/** Removes the script; a file of another program stays. */
export function removeScript(path: string): boolean {
	if (!existsSync(path) || !readFileSync(path, 'utf8').includes(SIGNATURE)) return false;
	removeFile(path);
	return true;
}

const BEGIN = '# >>> claims completion >>>';
const END = '# <<< claims completion <<<';
const BLOCK = new RegExp(`(?:^|\\n)${BEGIN}\\n[\\s\\S]*?${END}\\n?`);

/** Writes the lines into a settings file between markers; no lines remove them. Gives whether the file changed. */
export function putLines(path: string, lines: readonly string[]): boolean {
	const there = existsSync(path);
	if (!there && lines.length === 0) return false;
	// Byte by byte: whatever encoding the rest of the file has, it stays.
	const before = there ? readFileSync(path, 'latin1') : '';
	const block = Buffer.from(lines.length === 0 ? '' : `${BEGIN}\n${lines.join('\n')}\n${END}\n`, 'utf8').toString('latin1');
	const rest = before.replace(BLOCK, (found) => (found.startsWith('\n') ? '\n' : ''));
	const after = `${rest}${rest === '' || rest.endsWith('\n') || block === '' ? '' : '\n'}${block}`;
	if (before === after) return false;
	if (after === '') removeFile(path);
	// Settings files are often symbolic links (dotfiles): change the target.
	else writeWhole(Buffer.from(after, 'latin1'), behindLink(path), { replace: true, mode: there ? 'usual' : 0o644 });
	return true;
}
