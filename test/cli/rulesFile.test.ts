/** The file of rules: what is written is read back unchanged, and each broken line is refused by its number. */

import { describe, expect, it } from 'vitest';
import { channels, demandKinds, kinds, visas } from '../../src/domain/code.ts';
import { asDay } from '../../src/domain/day.ts';
import { builtInRegulations } from '../../src/domain/regulation/index.ts';
import { confidences, daysOff, type Regulation, type Unit } from '../../src/domain/term/rule.ts';
import { ruleConflicts, sameRegulation } from '../../src/domain/term/ruleCheck.ts';
import { rulesToml } from '../../src/format/rulesToml.ts';
import { type Mistake, UsageError } from '../../src/grammar/mistake.ts';
import { type Draft, readRulesFile } from '../../src/read/rulesFile.ts';
import { textOf } from '../../src/text/index.ts';
import { fc } from '../property.ts';

const all = await builtInRegulations();

async function written(regulations: readonly Regulation[], language: 'ru' | 'en' = 'ru'): Promise<string> {
	return rulesToml(await textOf('words', language), await textOf('rules', language), regulations);
}

function mistakesIn(text: string): readonly Mistake[] {
	try {
		readRulesFile(text);
		return [];
	} catch (error) {
		if (error instanceof UsageError) return error.mistakes;
		throw error;
	}
}

/** The line and the code of each mistake. */
function told(text: string): readonly (readonly [number, string])[] {
	return mistakesIn(text).map((mistake) =>
		mistake.code === 'badRow' ? [mistake.line, mistake.mistake.code] : [mistake.code === 'notToml' ? mistake.line : 0, mistake.code],
	);
}

describe('what is written is read back', () => {
	it.each(['ru', 'en'] as const)('all that is built in, with explanations in %s', async (language) => {
		const { regulations: read } = readRulesFile(await written(all, language));
		expect(read.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
		for (const [index, one] of all.entries()) expect(sameRegulation(read[index] as Draft, one), one.id).toBe(true);
	});

	const text = fc
		.string({ minLength: 1, maxLength: 30, unit: 'grapheme' })
		.map((one) => `п. 1 ${one.replace(/[\p{C}\p{Z}\ufffd]/gu, '')}`.trim().normalize());
	const some = <C extends string>(codes: readonly C[]) =>
		fc.option(fc.subarray([...codes], { minLength: 1, maxLength: 3 }), { nil: undefined });
	const units: readonly Unit[] = ['workingDay', 'calendarDay', 'calendarDayExceptHolidays', 'week', 'month', 'year'];
	const length = fc.record({ count: fc.integer({ min: 1, max: 10 }), unit: fc.constantFrom(...units) });
	const rule = fc.record({
		id: fc.stringMatching(/^[a-z][a-z0-9.-]{0,8}$/),
		purpose: fc.constantFrom('answer', 'satisfy', 'register', 'notice', 'keep'),
		kinds: some(kinds),
		channels: some(channels),
		demands: some(demandKinds),
		length,
		from: fc.constantFrom('received', 'registered', 'dispatched'),
		whenDayOff: fc.constantFrom(...daysOff),
		extension: fc.option(
			fc.record({
				longest: fc.option(length),
				only: fc.constantFrom('documents', undefined),
				notice: fc.boolean(),
				agreedBy: fc.constantFrom('chairman', undefined),
			}),
			{ nil: undefined },
		),
		act: fc.option(text, { nil: undefined }),
		article: text,
		confidence: fc.constantFrom(...confidences),
		since: fc.constantFrom(asDay('2024-02-29'), undefined),
		until: fc.constantFrom(asDay('2027-12-31'), undefined),
	});
	const regulation = fc.record({
		id: fc.constant('Own'),
		edition: fc.constant(3),
		act: text,
		own: fc.boolean(),
		noAnswerTerm: fc.subarray([...kinds]),
		demandsOnly: fc.constantFrom(true, undefined),
		visas: fc.option(
			fc.array(fc.record({ kinds: fc.subarray([...kinds], { minLength: 1 }), needs: fc.subarray([...visas], { minLength: 1 }) }), {
				minLength: 1,
				maxLength: 2,
			}),
			{
				nil: undefined,
			},
		),
		rules: fc.uniqueArray(rule, { selector: ({ id }) => id, minLength: 1, maxLength: 5 }),
	});

	it('whatever an office may write', async () => {
		await fc.assert(
			fc.asyncProperty(regulation, async (made) => {
				// What is undefined is not there.
				const own = JSON.parse(JSON.stringify(made)) as Regulation;
				fc.pre(ruleConflicts(own).length === 0);
				const [read] = readRulesFile(await written([own])).regulations;
				return read !== undefined && sameRegulation(read, own);
			}),
			{ numRuns: 300 },
		);
	});
});

const SOUND = `# Rules of an office.
[[regulation]]
id = "own"
act = "Приказ № 7"
own = true
noAnswerTerm = ["praise"]
visas = [{ kinds = ["claim"], needs = ["legal"] }]

[[regulation.rule]]
id = "own.claim"
purpose = "answer"
kinds = ["claim", "complaint"]
length = "cd:30"
from = "received"
whenDayOff = "nextWorkingDay"
extension = { longest = "cd:10", notice = true }
article = """
п. 3"""
confidence = "verified"
since = 2024-07-01
until = "2026-12-31"

[[regulation.rule]]
id = "own.phone"
purpose = "answer"
kinds = ["complaint"]
channels = [
	"phone",
]
length = "wd:1"
from = "received"
whenDayOff = "keep"
insteadOf = ["own.claim"]
article = "п. 4"
confidence = "secondary"
`;

it('the sound file is sound', () => {
	expect(mistakesIn(SOUND)).toEqual([]);
	expect(readRulesFile(SOUND.replaceAll('\n', '\r\n')).regulations).toHaveLength(1);
});

describe('a line that is broken', () => {
	it.each<[number, string, string, string]>([
		[3, 'id = "own"', 'id = "own rules"', 'notAnId'],
		[3, 'id = "own"', 'id = "o\u0007wn"', 'notToml'],
		[3, 'id = "own"', 'id = own', 'notToml'],
		[4, 'act = "Приказ № 7"', 'act = ""', 'emptyText'],
		[4, 'act = "Приказ № 7"', 'act = "Приказ\\nвторой"', 'severalLines'],
		[4, 'act = "Приказ № 7"', 'act = "\\u001b[2J"', 'controlCharacter'],
		[4, 'act = "Приказ № 7"', `act = "${'д'.repeat(501)}"`, 'longText'],
		[4, 'act = "Приказ № 7"', 'акт = "Приказ № 7"', 'notToml'],
		[4, 'act = "Приказ № 7"', 'act = 7', 'wrongType'],
		[5, 'own = true', 'own = "true"', 'wrongType'],
		[5, 'own = true', 'own = true\n', ''],
		[6, 'noAnswerTerm = ["praise"]', 'noAnswerTerm = ["prais"]', 'notOneOf'],
		[6, 'noAnswerTerm = ["praise"]', 'noAnswerTerm = [1]', 'wrongType'],
		[7, 'kinds = ["claim"], needs', 'kinds = ["claims"], needs', 'notOneOf'],
		[7, 'needs = ["legal"]', 'needs = ["director"]', 'notOneOf'],
		[7, 'needs = ["legal"]', 'needs = []', 'wrongType'],
		[23, 'id = "own.phone"\n', '', 'keyMissing'],
		[24, 'id = "own.phone"', 'id = "own"', 'idTwice'],
		[11, 'purpose = "answer"', 'purpose = "reply"', 'notOneOf'],
		[12, 'kinds = ["claim", "complaint"]', 'kinds = ["claim", "complain"]', 'notOneOf'],
		[12, 'kinds = ["claim", "complaint"]', 'kind = ["claim", "complaint"]', 'unknownKey'],
		[13, '"cd:30"', '"30"', 'notALength'],
		[13, '"cd:30"', '"cd:0"', 'notALength'],
		[13, '"cd:30"', '"cd:99999"', 'notALength'],
		[13, '"cd:30"', '"days:30"', 'notALength'],
		[13, '"cd:30"', '"h:3"', 'notALength'],
		[14, 'from = "received"', 'from = "receipt"', 'notOneOf'],
		[14, 'from = "received"', 'from = "requested"', 'notOneOf'],
		[15, '"nextWorkingDay"', '"next"', 'notOneOf'],
		[16, 'longest = "cd:10"', 'longest = "ten"', 'notALength'],
		[16, ', notice = true', '', 'keyMissing'],
		[16, ', notice = true', ', notice = true, by = "us"', 'unknownKey'],
		[16, ', notice = true', ', notice = true, only = "letters"', 'notOneOf'],
		[17, '"""\nп. 3"""', '" "', 'emptyText'],
		[19, '"verified"', '"sure"', 'notOneOf'],
		[20, '2024-07-01', '2024-02-30', 'noSuchDay'],
		[20, '2024-07-01', '01.07.2024', 'notToml'],
		[20, '2024-07-01', '2024-07-01T10:00:00Z', 'wrongType'],
		[21, '"2026-12-31"', '"2024-06-30"', 'rangeBackwards'],
		[21, '"2026-12-31"', '"2026-02-30"', 'noSuchDay'],
		[27, 'kinds = ["complaint"]', 'kinds = ["complaint"]\nkinds = ["claim"]', 'notToml'],
		[33, 'insteadOf = ["own.claim"]', 'insteadOf = ["firma.claim"]', 'noSuchRule'],
		[33, 'insteadOf = ["own.claim"]', 'insteadOf = ["own.phone"]', 'noSuchRule'],
		[23, 'article = "п. 4"\n', '', 'keyMissing'],
	])('%i: %s → %s: %s', (line, sound, broken, code) => {
		expect(SOUND).toContain(sound);
		const found = told(SOUND.replace(sound, broken));
		expect(found.filter(([, other]) => other !== 'rulesClash')).toEqual(code === '' ? [] : [[line, code]]);
	});

	it('is told together with all the others, in the order of the lines', () => {
		const broken = SOUND.replace('"cd:30"', '"30"')
			.replace('own = true', 'own = 1')
			.replace('"wd:1"', '"wd"')
			.replace('"secondary"', '"guessed"');
		expect(told(broken)).toEqual([
			[5, 'wrongType'],
			[13, 'notALength'],
			[30, 'notALength'],
			[35, 'notOneOf'],
		]);
	});

	it('may be one that nothing is wrong with but another', () => {
		expect(told(SOUND.replace('insteadOf = ["own.claim"]\n', '').replace('channels = [', 'demands = ["refund"]\nchannels = ['))).toEqual(
			[],
		);
		expect(
			told(SOUND.replace('kinds = ["complaint"]', 'kinds = ["complaint", "inquiry"]').replace('insteadOf = ["own.claim"]\n', '')),
		).toEqual([[24, 'rulesClash']]);
	});

	it('may stand outside every regulation', () => {
		expect(told(`title = "Правила"\n${SOUND}`)).toEqual([[1, 'unknownKey']]);
		expect(told(`${SOUND}\n[[rule]]\nid = "x"\n`)).toEqual([[37, 'unknownKey']]);
		expect(told('')).toEqual([[1, 'keyMissing']]);
	});
});

it('a word may stand for a code, in either language', () => {
	const [own] = readRulesFile(
		SOUND.replace('["claim", "complaint"]', '["Претензия", "жалоба"]').replace('"phone"', '"телефон"'),
	).regulations;
	expect(own?.rules.map((rule) => [rule.kinds, rule.channels])).toEqual([
		[['claim', 'complaint'], undefined],
		[['complaint'], ['phone']],
	]);
});

it('nothing of it grows with a hostile file', () => {
	const deep = `x = ${'['.repeat(5000)}`;
	expect(told(deep).map(([, code]) => code)).toEqual(['notToml']);
});
