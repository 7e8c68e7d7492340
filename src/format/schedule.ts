/** A job for each of three schedulers: every word quoted as that scheduler reads it. */

/** What is to run daily: which days are working days, the calendar of the journal knows, not the scheduler. */
export interface Job {
	/** Latin letters: the name of its unit and task. */
	readonly name: string;
	/** Its purpose. */
	readonly title: string;
	readonly at: TimeOfDay;
	/** The absolute paths of Node and of the launcher, then the program's words. */
	readonly words: readonly string[];
	/** Whether its output is discarded: cron would send it by mail. */
	readonly silent: boolean;
}

export interface TimeOfDay {
	readonly hour: number;
	readonly minute: number;
}

/** A line of a user's crontab; the machine's own time. */
export function cronLine({ at, words, silent }: Job): string {
	// cron ends the command at a % before the shell sees any quote, and takes the backslash away itself.
	const command = words.map(shellWord).join(' ').replaceAll('%', '\\%');
	return `${at.minute} ${at.hour} * * * ${command}${silent ? ' >/dev/null' : ''}`;
}

/** A word as a POSIX shell reads it. */
export function shellWord(word: string): string {
	return /^[\w./:@,+=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** The service and the timer of a systemd user. `zone`: the office's, whatever the machine's is. */
export function systemdUnits({ title, at, words }: Job, zone: string): { readonly service: string; readonly timer: string } {
	return {
		service: `[Unit]\nDescription=${title.replaceAll('%', '%%')}\n\n[Service]\nType=oneshot\nExecStart=${words.map(systemdWord).join(' ')}\n`,
		// Persistent: a machine that was off at that time catches up.
		timer: `[Unit]\nDescription=${title.replaceAll('%', '%%')}\n\n[Timer]\nOnCalendar=*-*-* ${timeOf(at)} ${zone}\nPersistent=true\n\n[Install]\nWantedBy=timers.target\n`,
	};
}

/** A word of ExecStart: % and $ mean something there even between quotes. */
function systemdWord(word: string): string {
	const escaped = word.replace(/[\\"]/g, '\\$&').replaceAll('%', '%%').replaceAll('$', '$$$$');
	return /^[\w./:@,+=-]+$/.test(word) ? word : `"${escaped}"`;
}

/** The command that makes a task of the Windows Task Scheduler. */
export function windowsCommand({ name, at, words }: Job): string {
	const run = withoutWindow(words).map(windowsWord).join(' ');
	return `schtasks /Create /F /TN "claims ${name}" /SC DAILY /ST ${timeOf(at)} /TR "${run.replaceAll('"', '\\"')}"`;
}

/** The longest command that the Windows Task Scheduler takes by `schtasks`. */
export const WINDOWS_LIMIT = 261;

/** The length of what `schtasks` is to run. */
export function windowsLength({ words }: Job): number {
	return withoutWindow(words).map(windowsWord).join(' ').length;
}

/** By `bin/scheduled.js`, which lies beside the launcher: Node itself would open a window that nobody can read in time. */
function withoutWindow([, launcher = '', ...words]: readonly string[]): readonly string[] {
	return ['wscript.exe', '//B', '//E:JScript', launcher.replace(/[^\\/]*$/, 'scheduled.js'), ...words];
}

function windowsWord(word: string): string {
	// A backslash before a quote would quote it.
	return /^[\w./:\\@,+=-]+$/.test(word) ? word : `"${word.replace(/\\+$/, '$&$&')}"`;
}

/** `09:00`. */
export function timeOf({ hour, minute }: TimeOfDay): string {
	return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
