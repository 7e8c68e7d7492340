/** The profiles of offices: terms by day, the file that they are written to and read from, and what is said of them. */

import { describe, expect, it } from 'vitest';
import { templateOfText } from '../../src/command/letter/compose.ts';
import { templateFaults } from '../../src/command/letter/templates/faults.ts';
import { builtInProfile } from '../../src/command/settings/given.ts';
import { builtInCalendar } from '../../src/domain/calendar/years.ts';
import type { DemandKind, Kind } from '../../src/domain/code.ts';
import { asDay } from '../../src/domain/day.ts';
import { letterFields } from '../../src/domain/letterField.ts';
import {
	isAsked,
	type OfficeProfileId,
	officeProfileIds,
	officeProfiles,
	profileOf,
	profileSettings,
} from '../../src/domain/officeProfile.ts';
import { defaultRegulations, regulationsInUse } from '../../src/domain/regulation/index.ts';
import { bindingTerm, originOf, termsFor, visasFor } from '../../src/domain/term/term.ts';
import { rulesToml } from '../../src/format/rulesToml.ts';
import { UsageError } from '../../src/grammar/mistake.ts';
import { readRulesFile } from '../../src/read/rulesFile.ts';
import { profileLines } from '../../src/sentence/profileLines.ts';
import { textOf } from '../../src/text/index.ts';
import { widthOf } from '../../src/text/width.ts';

const languages = ['ru', 'en'] as const;
const each = officeProfileIds.flatMap((id) => languages.map((language) => ({ id, language })));

/** Received on Friday 30 October 2026, registered on Monday 2 November, sent on 26 October; 4 November is a holiday. Days counted by hand. */
it.each<[OfficeProfileId, Kind, DemandKind | null, string, string]>([
	['shop', 'claim', 'refund', '2026-11-09', 'consumer.money'],
	['shop', 'claim', 'replacement', '2026-11-06', 'consumer.replacement'],
	['shop', 'claim', null, '2026-11-30', 'firma.claim'],
	['shop', 'inquiry', null, '2026-11-05', 'firma.inquiry'],
	['housing', 'claim', null, '2026-11-16', 'housing.answer'],
	['housing', 'inquiry', null, '2026-11-16', 'housing.answer'],
	['housing', 'complaint', 'utilityComplaint', '2026-11-05', 'housing.utility'],
	['housing', 'claim', 'refund', '2026-11-09', 'consumer.money'],
	['finance', 'claim', null, '2026-11-24', 'finance.answer'],
	['finance', 'complaint', null, '2026-11-24', 'finance.answer'],
	['finance', 'claim', 'moneyClaim', '2026-11-30', 'finance.moneyClaim'],
	['business', 'claim', null, '2026-11-25', 'business.claim'],
	['business', 'inquiry', null, '2026-11-05', 'firma.inquiry'],
	['model', 'claim', null, '2026-11-30', 'firma.claim'],
	['model', 'claim', 'refund', '2026-11-09', 'consumer.money'],
	['model', 'claim', 'crossBorderTransfer', '2026-12-29', 'firma.crossBorder'],
])('%s: %s, %s until %s by %s', async (id, kind, demandKind, due, rule) => {
	const regulations = await regulationsInUse(officeProfiles[id].regulations, []);
	const events = { received: asDay('2026-10-30'), registered: asDay('2026-11-02'), dispatched: asDay('2026-10-26') };
	const terms = termsFor({ kind, channel: 'post', demandKind, events }, { regulations, calendar: builtInCalendar, ownTermsMove: true });
	const binding = bindingTerm(terms);
	expect(binding).toMatchObject({ due, rule });
	expect(binding && originOf(binding, regulations)?.rule.article).toMatch(/\d/);
});

it('a journal without a profile is as one of the model regulation', async () => {
	expect(officeProfiles.model).toEqual({ regulations: defaultRegulations, visas: [], kinds: [], questions: [] });
	const regulations = await regulationsInUse(defaultRegulations, []);
	expect(visasFor('claim', regulations, officeProfiles.model.visas)).toHaveLength(3);
	expect(visasFor('claim', regulations, officeProfiles.shop.visas)).toEqual([]);
	for (const field of ['contact', 'replyBy', 'subject', 'demand', 'amount', 'contract', 'responsible'] as const) {
		expect(isAsked(field, undefined)).toBe(true);
		expect(isAsked(field, [])).toBe(true);
	}
	for (const field of ['theirNumber', 'theirDate', 'sheets'] as const) expect(isAsked(field, undefined)).toBe(false);
	expect(isAsked('client', ['contact'])).toBe(true);
	expect(isAsked('amount', ['contact'])).toBe(false);
});

describe.each(each)('$id in $language', ({ id, language }) => {
	it('is read back from its file as it was', async () => {
		const profile = await builtInProfile(id, language);
		const regulations = await regulationsInUse(profile.regulations, []);
		const text = rulesToml(await textOf('words', language), await textOf('rules', language), regulations, profile);
		const read = readRulesFile(text);
		expect(read.profile).toEqual(profile);
		expect(read.regulations.map((one) => one.id)).toEqual(profile.regulations);
	});

	it('is told in three lines of a narrow screen', async () => {
		const lines = await profileLines(await textOf('words', language), await textOf('officeProfiles', language), id);
		expect(lines).toHaveLength(3);
		for (const line of lines) expect(widthOf(line), line).toBeLessThanOrEqual(80);
	});

	it('has letters that can be filled', async () => {
		const all = [await textOf('letterTemplates', 'ru'), await textOf('letterTemplates', 'en')];
		const names = {
			named: (name: string) => letterFields.find((field) => all.some(({ fields }) => fields[field] === name)),
			namesOf: (field: (typeof letterFields)[number]) => all.map(({ fields }) => fields[field]),
			templates: await textOf('letterTemplates', language),
		};
		const { letters } = await builtInProfile(id, language);
		for (const { letter, text } of letters) {
			const bytes = await templateOfText(names.templates, letter, text);
			expect(await templateFaults(await textOf('letter', language), names, letter, bytes)).toEqual([]);
		}
	});
});

it('what a journal was given by a profile is that profile again', async () => {
	const profile = await builtInProfile('business', 'ru');
	const settings = { ...profileSettings(profile) } as Parameters<typeof profileOf>[0];
	expect(profileOf(settings)).toEqual(profile);
});

const OWN = `[profile]
name = "Прачечная"
regulations = ["потребители"]
visas = [{ kind = "претензия", needs = [] }]
kinds = ["жалоба", "claim"]
questions = ["договор", "contact"]

[profile.letters]
answer = """
={о чём письмо}
{приветствие}
{текст}
"""
`;

it('an own profile may use the words of the screen, and needs no regulation of its own', () => {
	expect(readRulesFile(OWN)).toEqual({
		regulations: [],
		profile: {
			name: 'Прачечная',
			regulations: ['consumer'],
			visas: [{ kind: 'claim', needs: [] }],
			kinds: ['complaint', 'claim'],
			questions: ['contract', 'contact'],
			letters: [{ letter: 'answer', text: '={о чём письмо}\n{приветствие}\n{текст}' }],
		},
	});
});

it.each([
	['"Прачечная"', '"магазин и услуги"', []],
	['name = "Прачечная"\n', '', ['keyMissing']],
	['regulations = ["потребители"]', 'regulations = []', ['wrongType']],
	['"потребители"', '"прачечные"', ['notOneOf']],
	['"жалоба"', '"кляуза"', ['notOneOf']],
	['"договор"', '"клиент"', ['notOneOf']],
	['needs = []', 'needs = ["дворник"]', ['notOneOf']],
	['kinds = [', 'colours = [', ['unknownKey']],
	['answer = ', 'call = ', ['notOneOf']],
	['answer = ', 'song = ', ['notOneOf']],
	['[profile]\n', '[profile]\nletters = 5\n', ['notToml']],
])('of an own profile %j is not %j: %j', (from, to, codes) => {
	const text = OWN.replace(from, to);
	expect(text).not.toBe(OWN);
	const found = () => {
		try {
			readRulesFile(text);
			return [];
		} catch (error) {
			if (!(error instanceof UsageError)) throw error;
			return error.mistakes.map((mistake) => (mistake.code === 'badRow' ? mistake.mistake.code : mistake.code));
		}
	};
	expect(found()).toEqual(codes);
});
