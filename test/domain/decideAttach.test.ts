/** Attaching and detaching: what is refused, and what stays. */

import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/domain/claim.ts';
import { attach, detach } from '../../src/domain/decide/index.ts';
import { personalFieldsOf } from '../../src/domain/event/event.ts';
import { statusNames } from '../../src/domain/status.ts';
import { type AttachedFile, filesOf } from '../../src/domain/storedFile.ts';
import { atEach, codesOf, eventsOf, follow, office, on, registered } from './office.ts';

const day = on('2026-11-10');
const file = (name: string, digit = '0'): AttachedFile => ({ name, sha256: digit.repeat(64), size: 8, media: 'application/pdf' });
const scan = { on: day, files: [file('скан.pdf')], note: 'Принёс клиент' };
const away = { on: on('2026-11-12'), item: 1, reason: 'Не тот' };

function attached(claim: Claim = registered()): Claim {
	return follow(claim, attach(claim, scan, office));
}

it.each(statusNames)('papers come and are sorted out at %s: they prove what was done, whatever it was', (status) => {
	const claim = atEach()[status];
	expect(codesOf(attach(claim, scan, office))).toEqual([]);
	expect(codesOf(detach(attached(claim), away, office))).toEqual([]);
});

describe('a file', () => {
	it('is an event each, named by its item', () => {
		const files = [file('скан.pdf'), file('письмо.docx', '1')];
		const claim = follow(registered(), attach(registered(), { ...scan, files }, office));
		expect(claim.attachments).toEqual(
			files.map((one) => ({ ...one, on: day, note: 'Принёс клиент', detachedOn: null, detachedWhy: null })),
		);
	});

	it('is attached once, whatever it is called, until it is detached', () => {
		const same = { ...scan, files: [file('ещё.pdf')] };
		expect(codesOf(attach(attached(), same, office))).toEqual(['attachedAlready']);
		const without = follow(attached(), detach(attached(), away, office));
		expect(follow(without, attach(without, same, office)).attachments.map(({ detachedOn }) => detachedOn)).toEqual([away.on, null]);
		expect(codesOf(attach(registered(), { ...scan, files: [file('а'), file('б', '1'), file('в')] }, office))).toEqual(['sameFileTwice']);
	});

	it('is personal in its name and what is said of it: not in its hash, which the chain needs', () => {
		const [event] = eventsOf(attach(registered(), scan, office));
		expect(event && personalFieldsOf(event)).toEqual(['name', 'note']);
	});

	it('must be kept for ever, whatever becomes of it', () => {
		const events = [...eventsOf(attach(registered(), scan, office)), ...eventsOf(detach(attached(), away, office))];
		expect(events.flatMap(filesOf).map(({ sha256 }) => sha256)).toEqual(['0'.repeat(64)]);
	});
});

describe('detaching', () => {
	it('needs a reason, and an attachment that stands', () => {
		expect(codesOf(detach(attached(), { ...away, reason: null }, office))).toEqual(['missing reason']);
		expect(codesOf(detach(attached(), { ...away, item: 2 }, office))).toEqual(['noSuchAttachment']);
		expect(codesOf(detach(registered(), away, office))).toEqual(['noSuchAttachment']);
		const without = follow(attached(), detach(attached(), away, office));
		expect(codesOf(detach(without, away, office))).toEqual(['detachedAlready']);
		expect(without.attachments[0]).toMatchObject({ name: 'скан.pdf', detachedOn: away.on, detachedWhy: 'Не тот' });
	});
});
