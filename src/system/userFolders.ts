/** Where a person's files usually lie: the XDG base directories, Apple's Library, AppData of Windows. */

const NAME = 'claims-journal';

/** Absolute paths; undefined where neither a variable names the folder nor a home is known. */
interface UserFolders {
	/** For the person's own file of settings. */
	readonly config: string | undefined;
	/** For the journal, where no path is given. */
	readonly data: string | undefined;
}

/** `platform` is Node's name of the system; `home` the person's folder, where the system knows one. */
export function userFolders(
	platform: string,
	environment: Readonly<Record<string, string | undefined>>,
	home: string | undefined,
): UserFolders {
	const { XDG_CONFIG_HOME, XDG_DATA_HOME, APPDATA, LOCALAPPDATA } = environment;
	switch (platform) {
		case 'win32':
			return {
				config: below(APPDATA || below(home, '\\', 'AppData', 'Roaming'), '\\', NAME),
				data: below(LOCALAPPDATA || below(home, '\\', 'AppData', 'Local'), '\\', NAME, 'Data'),
			};
		case 'darwin':
			return {
				config: below(absolute(XDG_CONFIG_HOME) ?? below(home, '/', 'Library', 'Preferences'), '/', NAME),
				data: below(home, '/', 'Library', 'Application Support', NAME),
			};
		default:
			return {
				config: below(absolute(XDG_CONFIG_HOME) ?? below(home, '/', '.config'), '/', NAME),
				data: below(absolute(XDG_DATA_HOME) ?? below(home, '/', '.local', 'share'), '/', NAME),
			};
	}
}

/** A relative one counts for nothing: so says the XDG specification. */
function absolute(folder: string | undefined): string | undefined {
	return folder?.startsWith('/') ? folder : undefined;
}

function below(folder: string | undefined, separator: string, ...names: readonly string[]): string | undefined {
	return folder && [folder, ...names].join(separator);
}
