/** Recognises the scheduler that a line is for, and splits the line into words as that scheduler does. */

import { shellWords } from '../../grammar/shellWords.ts';
import { cronDays, type RunDays, systemdDays, windowsDays } from './scheduledDays.ts';

/** What is wrong with the line before the program is even found. */
type LineFault =
	| { readonly code: 'empty' | 'openQuote' | 'percent' | 'specifier' | 'noCommand' }
	| { readonly code: 'times' | 'neverComes' | 'userField' | 'noShell'; readonly value: string };

export interface ScheduledLine {
	readonly by: 'cron' | 'systemd' | 'windows';
	/** `NAME=value`, above the line or before its command. */
	readonly environment: Readonly<Record<string, string>>;
	/** Where a `cd` before it leads. */
	readonly folder: string | undefined;
	readonly words: readonly string[];
	/** The first word of it that depends on where the home of the user is. */
	readonly home: string | undefined;
	/** The days of the week that it runs on, where that is not every day. */
	readonly weekdays: RunDays['weekdays'];
	readonly faults: readonly LineFault[];
}

/** Reads an ExecStart of systemd, a schtasks command, or lines of a crontab: of several those that run this program. */
export function readScheduledLines(text: string): readonly ScheduledLine[] {
	const lines = text.split('\n').map((line) => line.trim());
	const start = lines.find((line) => /^ExecStart\s*=/.test(line));
	if (start !== undefined) return [readSystemd(start, lines)];
	const useful = lines.filter((line) => line !== '' && !/^(?:#|REM\b)/.test(line));
	const jobs = useful.filter((line) => !/^[A-Za-z_]\w*\s*=/.test(line));
	const ours = jobs.length > 1 ? jobs.filter((line) => /claims|претензии/.test(line)) : jobs;
	if (ours.length === 0) return [readCron('', useful)];
	return ours.map((line) => (/^schtasks\b/i.test(line) ? readWindows(line) : readCron(line, useful.slice(0, useful.indexOf(line)))));
}

function readCron(line: string, above: readonly string[]): ScheduledLine {
	const faults: LineFault[] = [];
	if (line === '') faults.push({ code: 'empty' });
	const times = /^@\w+/.exec(line)?.[0] ?? /^(?:\S+\s+){4}\S+/.exec(line)?.[0] ?? line;
	const { wrong, never, weekdays } = cronDays(times);
	if (line !== '' && wrong !== undefined) faults.push({ code: 'times', value: wrong });
	if (never !== undefined) faults.push({ code: 'neverComes', value: never });
	let command = line.slice(times.length).trim();
	if (line !== '' && command === '') faults.push({ code: 'noCommand' });
	if (/(?:^|[^\\])%/.test(command)) faults.push({ code: 'percent' });
	command = command.replaceAll('\\%', '%');
	const user = /^([\w][\w.-]*)\s+(\S+)/.exec(command);
	if (user && !isProgram(user[1] ?? '') && /^["']?[/~$]|^(?:node|claims|претензии)\b/.test(user[2] ?? '')) {
		faults.push({ code: 'userField', value: user[1] ?? '' });
		command = command.slice((user[1] ?? '').length).trim();
	}
	return { ...shellCommand(command, above, faults), weekdays };
}

/** Commands that often begin such a line. */
function isProgram(word: string): boolean {
	return /^(?:node|nodejs|claims|env|cd|nice|ionice|flock|test|export)$/.test(word);
}

function shellCommand(command: string, above: readonly string[], faults: LineFault[]): Omit<ScheduledLine, 'weekdays'> {
	const { words, unclosed } = shellWords(command);
	if (unclosed) faults.push({ code: 'openQuote' });
	const environment = assignments(above);
	const home = words.find((word) => word.usesHome)?.text ?? Object.values(environment).find((value) => /^~|\$\{?HOME\b/.test(value));
	let folder: string | undefined;
	let found: string[] = [];
	let part: string[] = [];
	for (const { text, isOperator } of [...words, END]) {
		if (!isOperator) {
			part.push(text);
			continue;
		}
		const [first, second] = part;
		if (first === 'cd') folder = second;
		// Of several commands the one that is this program; a redirection ends it as well.
		else if (found.length === 0 || (!mentions(found) && mentions(part))) found = part.length > 0 ? part : found;
		part = [];
	}
	const bare = withoutAssignments(found, environment);
	if (bare.length === 0 && faults.length === 0) faults.push({ code: 'noCommand' });
	return { by: 'cron', environment, folder, words: bare, home, faults };
}

const END = { text: ';', isOperator: true };

function mentions(words: readonly string[]): boolean {
	return words.some((word) => /(?:^|[\\/])(?:claims(?:\.js|\.cmd)?|претензии(?:\.cmd)?)$/.test(word));
}

function readSystemd(line: string, lines: readonly string[]): ScheduledLine {
	const faults: LineFault[] = [];
	const environment = assignments(lines.flatMap((one) => /^Environment\s*=\s*"?([^"]*)"?$/.exec(one)?.[1] ?? []));
	const folder = lines.flatMap((one) => /^WorkingDirectory\s*=\s*(.*)$/.exec(one)?.[1] ?? [])[0];
	// Signs before the program say how its exit counts.
	const command = line.replace(/^ExecStart\s*=\s*[-@:+!|]*/, '');
	if (/(?:^|[^%])(?:%%)*%(?!%)/.test(command)) faults.push({ code: 'specifier' });
	const { words, unclosed } = shellWords(command);
	if (unclosed) faults.push({ code: 'openQuote' });
	const sign = words.find((word) => word.isOperator);
	if (sign) faults.push({ code: 'noShell', value: sign.text });
	const until = sign ? words.indexOf(sign) : words.length;
	const bare = words.slice(0, until).map(({ text }) => text.replaceAll('%%', '%').replaceAll('$$', '$'));
	if (bare.length === 0) faults.push({ code: 'noCommand' });
	const home = words.find(({ text }) => /^~|(?:^|[^$])(?:\$\$)*\$\{?HOME\b/.test(text))?.text;
	// Those of the first timer: the text may be of several services.
	const timers = lines.slice(lines.indexOf(line) + 1);
	const next = timers.findIndex((one) => one.startsWith('ExecStart'));
	const calendars = timers.slice(0, next < 0 ? undefined : next).flatMap((one) => /^OnCalendar\s*=\s*(.*)$/.exec(one)?.[1] ?? []);
	const { never, weekdays } = systemdDays(calendars);
	if (never !== undefined) faults.push({ code: 'neverComes', value: never });
	return { by: 'systemd', environment, folder, words: bare, home, weekdays, faults };
}

function readWindows(line: string): ScheduledLine {
	const faults: LineFault[] = [];
	const run = /\/TR\s+(?:"((?:\\"|[^"])*)"|(\S+))/i.exec(line);
	const command = (run?.[1] ?? run?.[2] ?? '').replaceAll('\\"', '"');
	if (command === '') faults.push({ code: 'noCommand' });
	if ((command.match(/"/g) ?? []).length % 2 === 1) faults.push({ code: 'openQuote' });
	const words = [...command.matchAll(/"([^"]*)"?|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
	const { never, weekdays } = windowsDays(line.replace(run?.[0] ?? '', ''));
	if (never !== undefined) faults.push({ code: 'neverComes', value: never });
	const sign = words.find((word) => /^(?:\d?>>?|\||&&?)/.test(word));
	if (sign !== undefined) faults.push({ code: 'noShell', value: sign });
	return {
		by: 'windows',
		environment: {},
		folder: undefined,
		words: sign === undefined ? words : words.slice(0, words.indexOf(sign)),
		home: words.find((word) => /%(?:USERPROFILE|HOMEPATH|APPDATA|LOCALAPPDATA)%/i.test(word)),
		weekdays,
		faults,
	};
}

function assignments(lines: readonly string[]): Record<string, string> {
	return Object.fromEntries(
		lines.flatMap((line) => {
			const [, name, value = ''] = /^([A-Za-z_]\w*)\s*=\s*(.*)$/.exec(line) ?? [];
			return name === undefined ? [] : [[name, value.replace(/^(["'])(.*)\1$/, '$2')]];
		}),
	);
}

/** `env -i NAME=value program …`: the program and its words; what is set goes to `environment`. */
function withoutAssignments(words: readonly string[], environment: Record<string, string>): readonly string[] {
	let index = 0;
	for (; index < words.length; index++) {
		const word = words[index] ?? '';
		const [, name, value = ''] = /^([A-Za-z_]\w*)=(.*)$/s.exec(word) ?? [];
		if (name !== undefined) environment[name] = value;
		else if (!/^(?:.*\/)?env$|^-i$|^-$/.test(word)) break;
	}
	return words.slice(index);
}
