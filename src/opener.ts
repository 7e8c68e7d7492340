/** The system's own program for a kind of file: what a double click would start. */

import { spawn } from 'node:child_process';
import type { World } from './world.ts';

/** How long a starter that does not end is waited for: some stay until the file is closed again. */
const PATIENCE_MS = 2000;

/** Shows a file in the system's program for it; false where there is none, or no screen to show it on. */
export async function openFile(path: string, { platform, environment }: Pick<World, 'platform' | 'environment'>): Promise<boolean> {
	const [program, ...before] = starter(platform, environment);
	if (program === undefined) return false;
	const child = spawn(program, [...before, path], { stdio: 'ignore', detached: true, env: environment });
	child.unref();
	return await new Promise((resolve) => {
		const patience = setTimeout(() => resolve(true), PATIENCE_MS);
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
