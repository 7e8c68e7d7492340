/** What a mistake proposes is taken where it was made: every form that its sentence names is read by the reader that refused. */

import { describe, expect, it } from 'vitest';
import { isoDay } from '../../src/command/term/batch.ts';
import { builtInCalendar as calendar } from '../../src/domain/calendar/years.ts';
import { addDays, asDay, isDay } from '../../src/domain/day.ts';
import type { DayForms, Mistake } from '../../src/grammar/mistake.ts';
import { readers } from '../../src/grammar/readers.ts';
import type { ValueKind } from '../../src/grammar/value.ts';
import { mistakeSentence } from '../../src/sentence/errors.ts';
import { textOf } from '../../src/text/index.ts';
import { vocabulary } from '../../src/text/vocabulary.ts';

const UNREAD = '¿ | ? | ¿ | ?';

/** Kinds of values whose mistake proposes how to write one; a sentence for each day of a year and more. */
const KINDS: readonly ValueKind[] = [
	...([
		'pastDay',
		'futureDay',
		'anyDay',
		'range',
		'period',
		'monthOfYear',
		'money',
		'length',
		'agreedTerm',
		'measure',
		'remedy',
		'annex',
	] as const),
	...(['visasNeeded', 'timeOfDay', 'zone', 'incomingTemplate', 'outgoingTemplate'] as const),
];

/** The forms that a sentence names: what stands in quotes, else what commas and "or" part, without what brackets explain. */
function proposed(sentence: string): readonly string[] {
	const [, named = ''] = /(?:Пишите|Write|Например|For example)(?:, например,|, for example,)?:? ([\s\S]*)$/i.exec(sentence) ?? [];
	const list = named
		.replace(/\.$/, '')
		.replace(/ \([^()]*\)/g, '')
		.replace(/^(?:рубли и копейки|roubles and kopecks|часы и минуты|hours and minutes): /, '');
	const quoted = [...list.matchAll(/"([^"]+)"/g)].map(([, form = '']) => form);
	const bare = list
		.replace(/"[^"]+"/g, '')
		.split(/, | или | or /)
		.map((form) => form.trim())
		.filter((form) => form !== '');
	return [...quoted, ...bare];
}

const days = Array.from({ length: 400 }, (_, index) => addDays(asDay('2026-01-01'), index));

describe.each(['ru', 'en'] as const)('in %s', (language) => {
	it.each(KINDS)('every form that is proposed for %s is read', async (kind) => {
		const messages = await textOf('errorMessages', language);
		for (const today of days) {
			const context = {
				option: 'on' as const,
				today,
				calendar,
				vocabulary,
				knowsZone: (zone: string) => /^(?:Europe\/Moscow|Asia\/Yekaterinburg)$/.test(zone),
			};
			const refused = readers[kind](UNREAD, context);
			if (refused.ok) throw new Error(`${kind} reads ${UNREAD}`);
			const forms = proposed(mistakeSentence(messages, refused.mistake));
			expect(forms.length, mistakeSentence(messages, refused.mistake)).toBeGreaterThan(0);
			for (const form of forms) expect([form, today, readers[kind](form, context)]).toMatchObject([form, today, { ok: true }]);
		}
	});

	it.each<[DayForms, (form: string) => boolean]>([
		['table', (form) => isDay(isoDay(form))],
		['iso', isDay],
	])('every day that is proposed where days stand in full (%s) is read', async (forms, reads) => {
		const messages = await textOf('errorMessages', language);
		const mistake: Mistake = { code: 'notADay', option: { called: 'event_date' }, value: UNREAD, forms };
		const found = proposed(mistakeSentence(messages, mistake));
		expect(found.length).toBeGreaterThan(0);
		for (const form of found) expect([form, reads(form)]).toEqual([form, true]);
	});
});
