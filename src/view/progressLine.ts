/** The progress of long work on one line: a bar, the percentage, the time left. */

import type { ProgressWords } from '../text/index.ts';
import { cutTo } from '../text/width.ts';
import { bar } from './bar.ts';

export interface Progressed {
	readonly done: number;
	/** Undefined where it cannot be known beforehand. */
	readonly total: number | undefined;
	/** Milliseconds since it began. */
	readonly elapsed: number;
	/** Columns of the terminal. */
	readonly width: number;
}

const BAR = 20;

/** `Проверка ███████▌             37 %, осталось около 2 минут`. Never as wide as the screen, which would begin a line. */
export function progressLine(
	words: ProgressWords,
	task: keyof ProgressWords['tasks'],
	{ done, total, elapsed, width }: Progressed,
): string {
	const title = words.tasks[task];
	if (total === undefined || total < 1) return cutTo(done === 0 ? words.begun(title) : words.soFar(title, done), width - 1);
	const share = Math.min(1, done / total);
	const left = share > 0 ? timeLeft(words, (elapsed / share - elapsed) / 1000) : '';
	const percent = words.percent(Math.floor(share * 100));
	return cutTo(`${title} ${bar(BAR, share).padEnd(BAR, '·')} ${percent}${left === '' ? '' : `, ${left}`}`, width - 1);
}

/** `осталось около 2 минут`: rounded, so that it does not change with every look. */
export function timeLeft({ left }: ProgressWords, seconds: number): string {
	if (seconds < 5) return left.fewSeconds;
	if (seconds < 55) return left.seconds(Math.ceil(seconds / 10) * 10);
	const minutes = Math.round(seconds / 60);
	if (minutes <= 1) return left.minute;
	if (minutes < 55) return left.minutes(minutes);
	const hours = Math.round(seconds / 3600);
	return hours <= 1 ? left.hour : left.hours(hours);
}
