/** On which days a scheduler runs a line: days that never come, and the days of the week. */

/** From and to of each field of cron: minute, hour, day, month, weekday. */
const BOUNDS = [
	[0, 59],
	[0, 23],
	[1, 31],
	[1, 12],
	[0, 7],
] as const;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** The days of the longest month of each: 29 February comes, 30 and 31 never do. */
const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export interface RunDays {
	/** A day that none of the months has, as `31 2`: it never comes. */
	readonly never?: string | undefined;
	/** The days of the week, from Monday (1) to Sunday (7), as they are written and as numbers; undefined where nothing is said of them. */
	readonly weekdays?: { readonly written: string; readonly days: ReadonlySet<number> } | undefined;
}

/** The fields before the command of a line of cron. `wrong`: the first that no clock knows. */
export function cronDays(times: string): RunDays & { readonly wrong?: string | undefined } {
	if (times.startsWith('@')) {
		if (!/^@(?:reboot|yearly|annually|monthly|weekly|daily|midnight|hourly)$/.test(times)) return { wrong: times };
		return {};
	}
	const fields = times.split(/\s+/);
	const values = fields.map(valuesOf);
	const wrong = fields.length !== 5 ? times : fields.find((_, index) => values[index] === undefined);
	const [, , day = '', month = '', weekday = ''] = fields;
	const [, , days = [], months = [], numbers = []] = values;
	// Where both are named, either is enough.
	if (wrong !== undefined) return { wrong };
	if (weekday.startsWith('*')) return { never: comes(days, months) ? undefined : `${day} ${month}` };
	return day.startsWith('*') ? { weekdays: { written: weekday, days: new Set(numbers.map((one) => one || 7)) } } : {};
}

/** What a field of cron stands for; undefined where it is none. */
function valuesOf(field: string, index: number): readonly number[] | undefined {
	const [from, to] = BOUNDS[index] ?? [0, 0];
	const found: number[] = [];
	for (const part of field.split(',')) {
		const [, first, last, step] = /^(\*|\d+|[a-z]{3})(?:-(\d+|[a-z]{3}))?(?:\/(\d+))?$/i.exec(part) ?? [];
		if (first === undefined || (first === '*' && last !== undefined)) return undefined;
		const begin = first === '*' ? from : numberOf(first, index);
		const end = first === '*' || (last === undefined && step !== undefined) ? to : numberOf(last ?? first, index);
		if (begin === undefined || end === undefined || begin < from || end > to || begin > end) return undefined;
		for (let value = begin; value <= end; value += Math.max(1, Number(step ?? 1))) found.push(value);
	}
	return found;
}

function numberOf(written: string, index: number): number | undefined {
	if (/^\d+$/.test(written)) return Number(written);
	const at = (index === 3 ? MONTHS : index === 4 ? WEEKDAYS : []).indexOf(written.toLowerCase());
	return at < 0 ? undefined : index === 3 ? at + 1 : at;
}

/** Whether one of the days is in one of the months. */
function comes(days: readonly number[], months: readonly number[]): boolean {
	return months.some((month) => days.some((day) => day <= (LONGEST[month - 1] ?? 31)));
}

/** What `OnCalendar=` of systemd says, of one timer. */
export function systemdDays(calendars: readonly string[]): RunDays {
	const parts = calendars.map((calendar) => {
		const [, weekday, month, day] = /^(?:([A-Za-z][A-Za-z,.-]*)\s+)?(?:(?:[\d*]+-)?(\d{1,2})-(\d{1,2})(?=\s|$))?/.exec(calendar) ?? [];
		return { weekday, month: Number(month ?? 0), day: Number(day ?? 0) };
	});
	const never = parts.find(({ month, day }) => month > 0 && !comes([day], [month]));
	return {
		never: never && parts.length === 1 ? `${never.day} ${never.month}` : undefined,
		weekdays:
			parts.length > 0 && parts.every(({ weekday }) => weekday !== undefined)
				? namedDays(parts.map(({ weekday }) => weekday ?? ''))
				: undefined,
	};
}

/** What `/SC`, `/D` and `/M` of schtasks say. */
export function windowsDays(line: string): RunDays {
	const [scheduled, day, month] = [/\/SC\s+(\w+)/i, /\/D\s+([\w,*]+)/i, /\/M\s+([\w,*]+)/i].map((pattern) => pattern.exec(line)?.[1]);
	if (day === undefined || day === '*') return {};
	if (/^weekly$/i.test(scheduled ?? '')) return { weekdays: namedDays([day]) };
	const [days, months] = [valuesOf(day, 2), valuesOf(month ?? '*', 3)];
	const isMonthly = /^monthly$/i.test(scheduled ?? '') && days !== undefined && months !== undefined;
	return isMonthly && !comes(days, months) ? { never: `${day} ${month}` } : {};
}

/** `Mon..Fri`, `Mon-Fri`, `MON,TUE`, also written in full. */
function namedDays(written: readonly string[]): RunDays['weekdays'] {
	const short = written
		.join(',')
		.replace(/[a-z]+/gi, (name) => name.slice(0, 3))
		.replaceAll('..', '-');
	const numbers = valuesOf(short.replace(/-sun\b/gi, '-7'), 4);
	return numbers && { written: written.join(','), days: new Set(numbers.map((one) => one || 7)) };
}
