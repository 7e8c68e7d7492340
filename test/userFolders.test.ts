/** Where a person's files lie on each system. */

import { expect, it } from 'vitest';
import { userFolders } from '../src/system/userFolders.ts';

const roaming = 'C:\\Users\\o\\AppData\\Roaming';

it.each<[string, Record<string, string>, string | undefined, string | undefined, string | undefined]>([
	['linux', {}, '/home/o', '/home/o/.config/claims-journal', '/home/o/.local/share/claims-journal'],
	['linux', { XDG_CONFIG_HOME: '/c', XDG_DATA_HOME: '/d' }, '/home/o', '/c/claims-journal', '/d/claims-journal'],
	['linux', { XDG_CONFIG_HOME: '/c', XDG_DATA_HOME: '/d' }, undefined, '/c/claims-journal', '/d/claims-journal'],
	// Relative ones count for nothing.
	[
		'linux',
		{ XDG_CONFIG_HOME: 'c', XDG_DATA_HOME: '' },
		'/home/o',
		'/home/o/.config/claims-journal',
		'/home/o/.local/share/claims-journal',
	],
	['linux', {}, undefined, undefined, undefined],
	['freebsd', {}, '/home/o', '/home/o/.config/claims-journal', '/home/o/.local/share/claims-journal'],
	['darwin', {}, '/Users/o', '/Users/o/Library/Preferences/claims-journal', '/Users/o/Library/Application Support/claims-journal'],
	['win32', { APPDATA: roaming }, 'C:\\Users\\o', `${roaming}\\claims-journal`, 'C:\\Users\\o\\AppData\\Local\\claims-journal\\Data'],
	['win32', { LOCALAPPDATA: 'D:\\Local' }, undefined, undefined, 'D:\\Local\\claims-journal\\Data'],
])('on %s with %j and the home %s: settings in %s, journals in %s', (platform, environment, home, config, data) => {
	expect(userFolders(platform, environment, home)).toEqual({ config, data });
});
