/** Whatever somebody wrote into the journal is text on the page: no tag, no attribute, no comment comes of it. */

import { expect, it } from 'vitest';
import { asDay } from '../../src/domain/day.ts';
import { html, ownText } from '../../src/format/html/html.ts';
import { periodPage } from '../../src/format/html/periodPage.ts';
import type { PeriodReport } from '../../src/report/period.ts';
import type { Column } from '../../src/report/report.ts';
import { textOf } from '../../src/text/index.ts';
import { visibleLine } from '../../src/text/visible.ts';
import { fc } from '../property.ts';

const [words, monthWords, page] = await Promise.all([textOf('words', 'ru'), textOf('month', 'ru'), textOf('page', 'ru')]);
const speech = { language: 'ru', words, monthWords, page } as const;

/** A report and entries in which every word of somebody's own is this one. */
function pageWith(text: string): string {
	const counts = [{ key: 'count', unit: 'count' } as const];
	const october = { from: asDay('2026-10-01'), to: asDay('2026-10-31') };
	const report: PeriodReport = {
		...october,
		...{ asOf: '2026-11-22', empty: false, still: false, sealedStart: null, analysis: null },
		...{ office: text, journal: text, state: 'finished', counted: { on: asDay('2026-11-22'), position: 9, by: text, edition: 2 } },
		compared: { now: october, before: october, yearBefore: october },
		overdue: {
			...{ on: asDay('2026-10-31'), count: 2 },
			entries: [{ number: text, due: asDay('2026-10-20'), days: 11, kind: 'claim', category: text, department: null }],
		},
		sections: [
			{ key: 'byDepartment', columns: counts, rows: [{ key: text, label: { name: text }, values: [1] }] },
			{
				key: 'causes',
				columns: [...counts, { key: 'share', unit: 'share' }, { key: 'upTo', unit: 'share' }],
				rows: [text, `${text}2`].map((name, index) => ({ key: name, label: { name }, values: [1, 0.5, (index + 1) / 2] })),
			},
		],
		seal: { printed: '2026-10.7.1.0123', on: asDay('2026-11-02'), by: text },
		corrections: [
			{
				...{ position: 9, type: 'corrected', number: text, registeredOn: asDay('2026-09-01'), on: null },
				...{ recordedOn: asDay('2026-10-02'), field: text, month: '2026-09' },
			},
		],
	};
	const types = ['line', 'text', 'day', 'kind'] as const;
	const columns = [
		{ key: 'number', type: 'line', value: () => text },
		...types.map((type): Column<null> => ({ key: text, title: text, type, value: () => text })),
	] satisfies readonly Column<null>[];
	return periodPage(speech, report, { columns, more: columns, rows: [null, null], count: 2, cameIn: () => true, behind: () => undefined });
}

/** The markup without what stands between tags, and without the values of attributes. */
function skeleton(markup: string): string {
	return (markup.match(/<[^<>]*>/g) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""')).join('\n');
}

const hostile = fc.oneof(
	fc.constantFrom(
		...['</script><script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onmouseover='alert(1)", '<!--', '-->', ']]>'],
		...['javascript:alert(1)', '</style><style>*{display:none}', '&lt;b&gt;', '<svg/onload=alert(1)>', '</table></desc></svg>', '=`${1}`'],
		...['\u202egnp.exe', '\0', '\r\n', '<', '>', '&', '"', "'", '{shown}'],
	),
	fc.string({ unit: 'binary' }),
	fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', '/', '=', ' ', 'a', '!', '-', ']', '\u2028', '`') }),
);

it('is text on the page, whatever it is', () => {
	const plain = skeleton(pageWith('слово'));
	fc.assert(
		fc.property(hostile, (text) => {
			expect(skeleton(pageWith(text))).toBe(plain);
		}),
	);
});

it('is read back as it was written, what steers the eye made visible', () => {
	fc.assert(
		fc.property(hostile, (text) => {
			const { markup } = html`<i title="${text}">${visibleLine(text)}</i>`;
			const read = (part: string | undefined) => part?.replace(/&(amp|lt|gt|quot|#39|#13);/g, (_, name: string) => ENTITIES[name] ?? '');
			const [, , inside] = /^<i title="([^"]*)">([^<]*)<\/i>$/s.exec(markup) ?? [];
			expect(read(inside)).toBe(visibleLine(text));
		}),
	);
});

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#13': '\r' };

it('does not take for markup what only looks like it, nor ends its own script early', () => {
	expect(html`<p>${{ markup: '<b>' }}</p>`.markup).toBe('<p>&lt;b&gt;</p>');
	expect(() => ownText('script', 'a = "</script>"')).toThrow(RangeError);
});
