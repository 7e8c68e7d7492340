/** The only file that says `process`: builds the World, awaits run(), sets the exit code. */

import { readFileSync, statfsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { asDay, type Day } from './domain/day.ts';
import { errorCode } from './errorCode.ts';
import { systemFonts } from './files/systemFonts.ts';
import { OutputFailure } from './interruption.ts';
import { run } from './run/run.ts';
import { nativeModuleIn } from './system/nativeModule.ts';
import { Signals } from './system/signals.ts';
import { inputChunks, inputMayWait, inputSize, StandardStreams } from './system/standardStreams.ts';
import { userFolders } from './system/userFolders.ts';
import type { UserFile, World } from './world.ts';

/**
 * Runs the program. `launcher`: the absolute path of bin/claims.js, from which the other parts of the package are found; `begins`: what is to
 * be told which part of a run begins.
 */
export async function main(launcher: string, begins: World['begins']): Promise<void> {
	// Node exits with 0 on an empty event loop, even while a result is pending.
	let ended = false;
	process.on('exit', (code) => {
		if (!ended && code === 0) process.exitCode = 70;
	});
	const code = await run(worldOf(process.argv.slice(2), launcher, begins));
	ended = true;
	// Nothing is lost: StandardStreams writes synchronously, and so do Node's terminals. Without it an open handle, such as standard input after a
	// question or a connection that was dropped, would keep the process.
	process.exit(code);
}

function worldOf(argv: readonly string[], launcher: string, begins: World['begins']): World {
	const root = join(launcher, '..', '..');
	const world: World = {
		nativeModule: () => nativeModuleIn(root, process),
		demoInbox: join(root, 'fixtures', 'demo', 'inbox.ndjson'),
		program: { node: process.execPath, launcher },
		begins,
		platform: process.platform,
		disk,
		argv,
		environment: process.env,
		nodeVersion: process.versions.node,
		out: streams.output(1),
		errors: streams.output(2),
		input: {
			get isTerminal() {
				return streams.isTerminal(0);
			},
			size: inputSize,
			// The faster, synchronous read cannot be interrupted while it waits for a chunk.
			chunks: () => (signals.listening && inputMayWait() ? signals.chunks() : inputChunks()),
			chunksOf: (path) => signals.chunksOfFile(path),
		},
		clock: { now, today: todayIn, knowsZone, ownZone, local: localIn },
		font: (face) => readFileSync(join(root, 'dist', 'fonts', face === 'emoji' ? 'emoji.woff' : `${face}.ttf`)),
		otherFonts,
		userName,
		userFile,
		// Without a home directory, use the current one.
		dataFolder: () => userFolders(process.platform, process.env, homeFolder()).data ?? 'claims-journal',
		resolve,
		page: (command, environment) => startPager(command, environment, join(root, 'docs', 'lesskey')),
		ask: async (words, timeout) => (await import('./system/programs.ts')).askProgram(words, world, timeout),
		open: async (path) => (await import('./system/programs.ts')).openFile(path, world),
		listen: (heard) => signals.listen(heard),
		draw: async () => (await import('./system/keyboard.ts')).openDrawing(process, (text) => streams.output(1).write(text)),
		onResize: (listener) => {
			process.stdout.on('resize', listener);
			return () => process.stdout.off('resize', listener);
		},
		anyKey: async () => (await import('./system/keyboard.ts')).anyKey(process),
		again: (change) => run({ ...world, ...change }),
	};
	return world;
}

const signals = new Signals(process);
const streams = new StandardStreams(process);

/** While the pager runs, Ctrl-C is for the pager: if this program exited, the shell and the pager would both read the keys. */
async function startPager(command: string, environment: World['environment'], keys: string): ReturnType<World['page']> {
	const [{ startPager: start }, { hasOwnLessKeys }] = await Promise.all([import('./system/programs.ts'), import('./files/lessKeys.ts')]);
	const pager = await start(command, environment, hasOwnLessKeys(environment) ? undefined : keys);
	if (!pager) return undefined;
	const ignore = () => {};
	process.on('SIGINT', ignore);
	return {
		...pager,
		end: async () => {
			const sound = await pager.end();
			process.off('SIGINT', ignore);
			return sound;
		},
	};
}

/** UTC, formatted part by part: faster than `toISOString` on first use. */
function now(): string {
	const at = new Date();
	const [month, date, hours, minutes, seconds] = [
		at.getUTCMonth() + 1,
		at.getUTCDate(),
		at.getUTCHours(),
		at.getUTCMinutes(),
		at.getUTCSeconds(),
	].map((part) => String(part).padStart(2, '0'));
	const milliseconds = String(at.getUTCMilliseconds()).padStart(3, '0');
	return `${String(at.getUTCFullYear()).padStart(4, '0')}-${month}-${date}T${hours}:${minutes}:${seconds}.${milliseconds}Z`;
}

/** Sets the zone for the process: a formatter with a time zone would cost half a start-up more for the same result. */
function todayIn(zone: string): Day {
	process.env.TZ = zone;
	return dayAt(new Date());
}

function dayAt(at: Date): Day {
	return asDay(
		`${String(at.getFullYear()).padStart(4, '0')}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`,
	);
}

function localIn(instant: string, zone: string): { readonly day: Day; readonly time: string } {
	process.env.TZ = zone;
	const at = new Date(instant);
	return { day: dayAt(at), time: [at.getHours(), at.getMinutes(), at.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':') };
}

function disk(folder: string): ReturnType<World['disk']> {
	try {
		const { bavail, bsize, type } = statfsSync(folder);
		return { free: bavail * bsize, type };
	} catch {
		return undefined;
	}
}

/** As the process was started: questions of days change it. */
const { TZ: startedIn } = process.env;

function ownZone(): string | undefined {
	const { TZ: before } = process.env;
	const put = (zone: string | undefined) => {
		if (zone === undefined) delete process.env.TZ;
		else process.env.TZ = zone;
	};
	put(startedIn);
	const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
	put(before);
	return timeZone.includes('/') && !timeZone.startsWith('Etc/') ? timeZone : undefined;
}

/**
 * An unknown zone would silently be UTC, so it is asked for when it is set. The formatter knows `europe/moscow` too, the
 * process only `Europe/Moscow`: they must say the same, in winter and in summer.
 */
function knowsZone(zone: string): boolean {
	try {
		const explicit = new Intl.DateTimeFormat('en', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
		process.env.TZ = zone;
		const own = new Intl.DateTimeFormat('en', { dateStyle: 'short', timeStyle: 'short' });
		return /^[A-Za-z]/.test(zone) && [Date.UTC(2026, 0), Date.UTC(2026, 6)].every((at) => explicit.format(at) === own.format(at));
	} catch {
		return false;
	}
}

/** By hand: a library for platform config paths takes longer to load than a hot command has. */
function userFile(): UserFile | undefined {
	const home = homeFolder();
	const { CLAIMS_CONFIG: configured } = process.env;
	const { config } = userFolders(process.platform, process.env, home);
	const path = configured ? resolve(configured) : config && join(config, 'config.toml');
	if (path === undefined) return undefined;
	try {
		if (!statSync(path, { throwIfNoEntry: false })) return { path, text: undefined, home };
		return { path, text: readFileSync(path, 'utf8'), home };
	} catch (error) {
		const code = errorCode(error) ?? String(error);
		// A home without access rights, such as another user's, has no config for this user.
		if (!configured && (code === 'EACCES' || code === 'EPERM' || code === 'ENOTDIR')) return { path, text: undefined, home };
		throw new OutputFailure(String(error), ({ failures }) => failures.inputFailed(path, code));
	}
}

/** Without HOME, ask the system; in a container it may not know either. */
function homeFolder(): string | undefined {
	try {
		return process.env.HOME || process.getBuiltinModule('node:os').homedir() || undefined;
	} catch {
		return undefined;
	}
}

/** Looked for when the first letter is missing. */
function* otherFonts(): Generator<() => Uint8Array> {
	for (const path of systemFonts({ platform: process.platform, environment: process.env, home: homeFolder() }))
		yield () => readFileSync(path);
}

/** In a container the user may have only a number. */
function userName(): string {
	try {
		return process.getBuiltinModule('node:os').userInfo().username;
	} catch {
		return `uid ${process.getuid?.()}`;
	}
}
