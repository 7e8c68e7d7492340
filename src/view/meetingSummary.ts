/** The brief for a staff meeting on a screen, to be read out: short lines, bars beside the causes. */

import type { MeetingPage } from '../sentence/meetingSummary.ts';
import type { MeetingItem, MeetingSection } from '../sentence/meetingText.ts';
import { cutTo } from '../text/width.ts';
import { wrap } from '../text/wrap.ts';
import { bar } from './bar.ts';
import type { Paint } from './paint.ts';

interface MeetingScreen {
	readonly width: number;
	/** Whether bars are drawn in block characters. */
	readonly blocks: boolean;
	readonly paint: Paint;
}

/** The longest bar, in characters; how far a line may reach so that an eye finds the next one. */
const BAR = 12;
const WIDEST = 80;

/** The page as text. */
export function showMeetingSummary(page: MeetingPage, screen: MeetingScreen): string {
	const width = Math.min(WIDEST, screen.width);
	const lines = [
		...wrap(page.title, width).map(screen.paint.bold),
		...wrap(page.office, width).map(screen.paint.dim),
		...page.lead.flatMap((sentence) => wrap(sentence, width)),
		...page.sections.flatMap((section) => ['', ...sectionLines(section, { ...screen, width })]),
	];
	return `${lines.join('\n')}\n`;
}

function sectionLines({ key, title, items, note }: MeetingSection, screen: MeetingScreen): readonly string[] {
	const { paint, width } = screen;
	return [
		...wrap(title, width).map(paint.bold),
		...(key === 'causes' ? barLines(items, screen) : items.flatMap((item) => itemLines(item, screen))),
		...(note === undefined ? [] : wrap(`  ${note}`, width).map(paint.dim)),
	];
}

function itemLines({ head, text, late }: MeetingItem, { width, paint }: MeetingScreen): readonly string[] {
	const [first = '', ...rest] = wrap(`${head} ${text}`, width - 2);
	const indent = rest.length > 0 ? wrap(rest.join(' '), width - 4).map((line) => `    ${line}`) : [];
	// The number itself is what somebody looks for.
	const named = first.startsWith(head) ? `${(late ? paint.red : paint.bold)(head)}${first.slice(head.length)}` : first;
	return [`  ${named}`, ...indent];
}

function barLines(items: readonly MeetingItem[], { width, blocks }: MeetingScreen): readonly string[] {
	const label = Math.min(34, Math.max(0, ...items.map(({ head }) => head.length)));
	const digits = Math.max(1, ...items.map(({ met }) => String(met?.count ?? '').length));
	return items.map(({ head, text, met }) => {
		const line = `  ${cutTo(head, label).padEnd(label)}  ${String(met?.count ?? '').padStart(digits)}  ${bar(BAR, met?.share ?? 0, blocks).padEnd(BAR)}  ${text}`;
		return cutTo(line.trimEnd(), width);
	});
}
