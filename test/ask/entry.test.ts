/** The questions of `add`. */

// Before anything that asks.
import './screen.ts';
import { describe, expect, it, vi } from 'vitest';
import { askEntry as askWith } from '../../src/ask/entry/entry.ts';
import type { Entry, EntrySources } from '../../src/ask/entry/sources.ts';
import type { Progress } from '../../src/ask/form.ts';
import type { CommandContext } from '../../src/context.ts';
import { channels, kinds } from '../../src/domain/code.ts';
import { asDay } from '../../src/domain/day.ts';
import type { Registration } from '../../src/domain/decide/index.ts';
import { isAsked } from '../../src/domain/officeProfile.ts';
import { Interrupted } from '../../src/interruption.ts';
import { words as en } from '../../src/text/en/index.ts';
import { words as ru } from '../../src/text/ru/index.ts';
import { Scene } from '../cli/harness.ts';
import { sumOf } from '../domain/office.ts';
import { answer, deskIn, everShown, press, questionsPut, type Stroke, seen, typed } from './person.ts';

const q = ru.questions;

/** In the order of the paper journal. */
const QUESTIONS = inOrder(ru);

function inOrder({ questions: one }: typeof ru): readonly string[] {
	return [
		one.kind,
		one.channel,
		one.receivedOn,
		one.client,
		one.contact,
		one.subject,
		one.demand,
		one.amount,
		one.contract,
		one.summary,
		one.responsible,
	];
}

/** A journal that knows nothing yet. */
const NEW: EntrySources = {
	isComplainedOf: () => false,
	awaited: { days: () => [], demands: () => [] },
	clients: () => [],
	usual: () => undefined,
	kinds,
	usualKind: 'claim',
	asks: (field) => isAsked(field, undefined),
	last: undefined,
	arrivals: undefined,
	begunOn: undefined,
	earlier: () => [],
	hasRoutes: true,
	usualResponsible: () => undefined,
	settles: false,
	another: false,
	people: () => undefined,
	routed: () => undefined,
	review: undefined,
};

/** Asks for an entry; `kept` gets all that would be kept for later. */
function askEntry(
	context: CommandContext,
	given: Registration,
	sources: Partial<EntrySources> = {},
	begun: Progress<Registration> = { answers: {}, answered: [] },
	kept: Progress<Registration>[] = [],
): Promise<Entry> {
	return askWith(context, given, { ...NEW, ...sources }, begun, async (progress) => {
		kept.push(progress);
	});
}

/** What an entry cannot do without, and what makes every question be put. */
const LEAST: Readonly<Record<string, readonly Stroke[]>> = {
	[q.client]: [typed('Петрова Анна')],
	[q.demand]: [typed('Починить')],
	[q.summary]: [typed('Скрипит дверь'), 'enter'],
};

/** Answers questions: what is not said, by Enter. */
async function answerAll(
	said: Readonly<Record<string, readonly Stroke[]>> = LEAST,
	questions: readonly string[] = QUESTIONS,
): Promise<void> {
	for (const question of questions) await answer(question, ...(said[question] ?? []));
}

const upTo = (question: string) => QUESTIONS.slice(0, QUESTIONS.indexOf(question));
const from = (question: string) => QUESTIONS.slice(QUESTIONS.indexOf(question));

const EMPTY: Registration = {
	kind: 'claim',
	channel: 'email',
	receivedOn: asDay('2026-10-05'),
	client: 'Петрова Анна',
	contact: undefined,
	subject: undefined,
	demand: 'Починить',
	amount: undefined,
	contract: undefined,
	summary: 'Скрипит дверь',
	responsible: undefined,
	replyBy: null,
};

const FULL: Registration = {
	kind: 'claim',
	channel: 'courier',
	receivedOn: asDay('2026-10-01'),
	client: 'ООО «Ветер»',
	contact: 'Тверь, ул. Мира, 5',
	replyBy: null,
	subject: 'Склад',
	demand: 'Вернуть деньги',
	amount: sumOf('1234,56'),
	contract: 'Д-17',
	summary: 'Не довезли два шкафа',
	responsible: 'Орлова',
};

describe('an entry by questions', () => {
	it('is asked in the order of the paper journal, and is what was answered', async () => {
		const asked = askEntry(await deskIn('ru'), {});
		await answerAll({
			[q.kind]: ['down', 'up'],
			[q.channel]: ['up'],
			[q.receivedOn]: [typed('1.10')],
			[q.client]: [typed('  ООО «Ветер» ')],
			[q.contact]: [typed('Тверь, ул. Мира, 5')],
			[q.subject]: [typed('Склад')],
			[q.demand]: [typed('Вернуть деньги')],
			[q.amount]: [typed('1 234,56')],
			[q.contract]: [typed('Д-17')],
			[q.summary]: [typed('Не довезли два шкафа'), 'enter'],
			[q.responsible]: [typed('Орлова')],
		});
		expect(await asked).toEqual(FULL);
		expect(await questionsPut(QUESTIONS)).toEqual(QUESTIONS);
	});

	it('Enter leaves empty what may be empty; a claim by e-mail that came today', async () => {
		const asked = askEntry(await deskIn('ru'), {});
		await answerAll();
		expect(await asked).toEqual(EMPTY);
	});

	it('blanks are nothing too', async () => {
		const asked = askEntry(await deskIn('ru'), {});
		const blank = [typed('   ')];
		await answerAll({
			...LEAST,
			[q.contact]: blank,
			[q.subject]: blank,
			[q.amount]: blank,
			[q.contract]: blank,
			[q.responsible]: blank,
		});
		expect(await asked).toEqual(EMPTY);
	});

	it('the lists hold every kind and every channel', async () => {
		const asked = askEntry(await deskIn('ru'), {});
		for (const kind of kinds) await seen(`${ru.names.kind[kind]}\n`);
		await answer(q.kind);
		for (const channel of channels) await seen(`${ru.names.channel[channel]}\n`);
		await answer(q.channel);
		await answerAll(LEAST, from(q.receivedOn));
		await asked;
	});

	it('one who speaks is asked how to be answered, out of every channel that an answer takes, and the day is plain', async () => {
		const asked = askEntry(await deskIn('ru'), { channel: 'phone' }, { begunOn: asDay('2026-10-05') });
		await answerAll(LEAST, [q.kind, q.client, q.contact]);
		await seen('❯ не сказано');
		const ways = channels.filter((one) => one !== 'complaintsBook' && one !== 'call');
		for (const channel of ways) await seen(`${ru.names.channel[channel]}\n`);
		expect(await everShown()).not.toContain(ru.names.channel.complaintsBook);
		await answer(q.replyBy, 'down', 'down');
		await answerAll(LEAST, from(q.subject));
		expect(await asked).toEqual({ ...EMPTY, channel: 'phone', replyBy: 'post' });
	});

	it('`<` on any line of the summary goes back, and what was written is there again', async () => {
		const asked = askEntry(await deskIn('ru'), {});
		await answerAll(LEAST, upTo(q.summary));
		await answer(q.summary, typed('Первая строка'));
		await seen('  Первая строка');
		press(typed('<'), 'enter');
		await answer(q.contract);
		await answer(q.summary);
		await answer(q.responsible);
		expect(await asked).toMatchObject({ summary: 'Первая строка' });
	});

	it('two steps back over a summary of several lines, and forth again, leave it as it was', async () => {
		const asked = askEntry(await deskIn('ru'), {});
		await answerAll(LEAST, upTo(q.summary));
		await answer(q.summary, typed('Первая строка'));
		await answer(`${q.summary} Первая строка`, typed('Вторая строка'));
		await answer(`${q.summary} Первая строка Вторая строка`);
		await answer(q.responsible, typed('<'));
		await answer(`${q.summary} Первая строка Вторая строка`, typed('<'));
		await answer(q.contract);
		await answer(`${q.summary} Первая строка Вторая строка`);
		await answer(q.responsible);
		expect(await asked).toMatchObject({ summary: 'Первая строка\nВторая строка' });
	});

	it('a long answer is broken between words, and put in', async () => {
		const asked = askEntry(await deskIn('ru'), {});
		const client = 'Общество с ограниченной ответственностью «Северо-Западная торговая компания мебели»';
		await answerAll({ ...LEAST, [q.client]: [typed(client)] }, QUESTIONS);
		expect(await asked).toMatchObject({ client });
		expect(await everShown()).toContain('✔ Клиент Общество с ограниченной ответственностью «Северо-Западная торговая\n  компания мебели»');
	});

	it.each(QUESTIONS)('what flags gave is not asked: «%s»', async (question) => {
		const field = (Object.keys(EMPTY) as (keyof Registration)[])[QUESTIONS.indexOf(question)] ?? 'kind';
		const given = { [field]: FULL[field], key: 'k-1' };
		const asked = askEntry(await deskIn('ru'), given);
		const rest = QUESTIONS.filter((one) => one !== question);
		await answerAll(LEAST, rest);
		expect(await asked).toEqual({ ...EMPTY, ...given });
		expect(await questionsPut(QUESTIONS)).toEqual(rest);
	});

	it('nothing is asked where all was given, and what is never asked stays', async () => {
		const given: Registration = { ...FULL, demandKind: null, target: 'service', purchasedOn: asDay('2026-09-01') };
		expect(await askEntry(await deskIn('ru'), given)).toEqual(given);
		expect(await everShown()).toBe('');
	});

	it.each(['chosen', 'given'])('an anonymous entry is asked neither for a client nor for its day, the kind being %s', async (how) => {
		const given: Registration = { channel: 'complaintsBook', ...(how === 'given' && { kind: 'anonymous' }) };
		const asked = askEntry(await deskIn('ru'), given, { begunOn: asDay('2026-10-05') });
		if (how === 'chosen') await answer(q.kind, 'down', 'down');
		await answerAll({ [q.summary]: [typed('Шумно'), 'enter'] }, [q.subject, q.summary, q.responsible]);
		expect(await asked).toMatchObject({ kind: 'anonymous', client: undefined, summary: 'Шумно' });
	});

	it('an anonymous letter is asked for the day on which it came', async () => {
		const asked = askEntry(await deskIn('ru'), { kind: 'anonymous', channel: 'post' }, { begunOn: asDay('2026-10-05') });
		await answerAll({ [q.receivedOn]: [typed('01.10'), 'enter'], [q.summary]: [typed('Шумно'), 'enter'] }, [
			q.receivedOn,
			q.subject,
			q.summary,
			q.responsible,
		]);
		expect(await asked).toMatchObject({ kind: 'anonymous', receivedOn: '2026-10-01' });
	});

	it.each([
		[q.client, 'Петрова Анна'],
		[q.summary, 'Скрипит дверь'],
	])('an entry of any other kind needs «%s»', async (question, text) => {
		const asked = askEntry(await deskIn('ru'), {});
		await answerAll(LEAST, upTo(question));
		await answer(question);
		await seen(`> ${question}: пусто. Напишите хотя бы слово.`);
		press(typed(text));
		await answerAll({ ...LEAST, [question]: question === q.summary ? ['enter'] : [] }, from(question));
		expect(await asked).toEqual(EMPTY);
		expect(await everShown()).not.toContain('You must');
	});

	it.each([
		['--получено', q.receivedOn, '31.02.2026'],
		['--получено', q.receivedOn, 'на днях'],
		['--получено', q.receivedOn, '05/11/2026'],
		['--получено', q.receivedOn, '2026-13-01'],
		['--сумма', q.amount, 'много'],
		['--сумма', q.amount, '12,345'],
		['--сумма', q.amount, '-5'],
		['--клиент', q.client, 'а'.repeat(501)],
		['--договор', q.contract, 'а'.repeat(501)],
	])('says of a wrong answer what the flag says, and takes a right one: %s %j', async (flag, question, text) => {
		const scene = new Scene();
		await scene.claims(['init', '--office', 'Фирма', '--yes']);
		const { said, code } = await scene.claims(['add', '--kind', 'жалоба', `${flag}=${text}`]);
		scene.end();
		expect(code).toBe(2);
		const [sentence = ''] = said.map((one) => one.text.trim());
		expect(sentence.startsWith(`${flag}: `)).toBe(true);

		const asked = askEntry(await deskIn('ru'), {});
		await answerAll(LEAST, upTo(question));
		await answer(question, typed(text));
		await seen(`> ${question}${sentence.slice(flag.length)}`);
		const right: Readonly<Record<string, string>> = {
			[q.receivedOn]: 'вчера',
			[q.amount]: '99',
			[q.client]: 'Петрова Анна',
			[q.contract]: '5',
		};
		press('ctrl-u', typed(right[question] ?? ''));
		await answerAll({ ...LEAST, [question]: [] }, from(question));
		expect(await asked).toMatchObject(
			{
				[q.receivedOn]: { receivedOn: '2026-10-04' },
				[q.amount]: { amount: 9900 },
				[q.client]: { client: 'Петрова Анна' },
				[q.contract]: { contract: '5' },
			}[question] ?? {},
		);
	});

	it('a day ahead is refused at once, not after the last question', async () => {
		const asked = askEntry(await deskIn('ru'), {});
		await answerAll(LEAST, upTo(q.receivedOn));
		await answer(q.receivedOn, typed('06.10.2026'));
		await seen('> День получения 06.10.2026 ещё не наступил: сегодня 05.10.2026.');
		press('ctrl-u', typed('05.10.2026'));
		await answerAll(LEAST, from(q.receivedOn));
		expect(await asked).toEqual(EMPTY);
	});

	it('so is a day after the one of registration', async () => {
		const registeredOn = asDay('2026-10-02');
		const asked = askEntry(await deskIn('ru'), { registeredOn });
		await answerAll(LEAST, upTo(q.receivedOn));
		await answer(q.receivedOn);
		await seen('> День регистрации 02.10.2026 раньше, чем день получения (05.10.2026).');
		press('backspace', typed('2.10'));
		await answerAll(LEAST, from(q.receivedOn));
		expect(await asked).toEqual({ ...EMPTY, registeredOn, receivedOn: registeredOn });
	});

	it('is in Russian to the last word', async () => {
		const asked = askEntry(await deskIn('ru'), {});
		await answerAll({ ...LEAST, [q.kind]: ['down', 'up'] }, upTo(q.receivedOn));
		await answer(q.receivedOn, typed('32.13'));
		await seen(`> ${q.receivedOn}: `);
		press('ctrl-u', typed('вчера'));
		await answer(q.receivedOn);
		await answer(q.client);
		await seen(`> ${q.client}: `);
		press(typed('Петрова Анна'));
		await answerAll({ ...LEAST, [q.client]: [], [q.amount]: [typed('много')] }, QUESTIONS.slice(3, 8));
		await seen(`> ${q.amount}: `);
		press('ctrl-u');
		await answer(q.amount);
		await answer(q.contract);
		await answer(q.summary);
		await seen(`> ${q.summary}: `);
		press(typed('Скрипит дверь'), 'enter');
		await answerAll({}, from(q.summary));
		await asked;
		expect((await everShown()).replaceAll('Ctrl-G', '')).not.toMatch(/[A-Za-z]/);
	});

	it('asks why the one complained of is to be responsible', async () => {
		const given: Registration = {
			kind: 'suggestion',
			channel: 'post',
			receivedOn: asDay('2026-10-05'),
			client: 'Петрова',
			contact: '1',
			replyBy: 'post',
		};
		const rest: Registration = {
			subject: 'на Орлову',
			summary: 'Грубит',
			responsible: 'Орлова',
		};
		const asked = askEntry(await deskIn('ru'), { ...given, ...rest }, { isComplainedOf: ({ responsible }) => responsible === 'Орлова' });
		await answer(q.allowed, typed('Больше некому'));
		expect((await asked).allowed).toBe('Больше некому');
	});

	it('is in English to the last word', async () => {
		const e = en.questions;
		const order = inOrder(en);
		const asked = askEntry(await deskIn('en'), {});
		await seen('↑↓ choose • ⏎ continue');
		for (const question of order.slice(0, 2)) await answer(question);
		await answer(e.receivedOn, typed('32.13'));
		await seen(`> ${e.receivedOn}: `);
		press('ctrl-u', typed('6.10.2026'), 'enter');
		await seen('> The day of receipt, 2026-10-06, has not come yet: today is 2026-10-05.');
		press('ctrl-u', typed('today'));
		await answer(e.receivedOn);
		await answer(e.client);
		await seen(`> ${e.client}: `);
		press(typed('Petrova'));
		for (const question of order.slice(3, 6)) await answer(question);
		await answer(e.demand, typed('Repair it'));
		await answer(e.amount, typed('much'));
		await seen(`> ${e.amount}: `);
		press('ctrl-u');
		await answer(e.amount);
		await answer(e.contract);
		await answer(e.summary);
		await seen(`> ${e.summary}: `);
		press(typed('The door creaks'), 'enter');
		await answer(e.summary);
		await answer(e.responsible);
		expect(await asked).toMatchObject({ client: 'Petrova', receivedOn: '2026-10-05', amount: undefined, summary: 'The door creaks' });
		const shown = await everShown();
		expect(shown).not.toMatch(/[А-Яа-яЁё]/);
		expect(shown).not.toMatch(/press enter|navigate|You must provide|Invalid input/i);
	});

	it.each(QUESTIONS)('Ctrl-C at «%s» is an interruption', async (question) => {
		const asked = askEntry(await deskIn('ru'), {});
		const ended = expect(asked).rejects.toBeInstanceOf(Interrupted);
		await answerAll(LEAST, upTo(question));
		await seen(question);
		press('ctrl-c');
		await ended;
	});
});

describe('a day that a term waits for', () => {
	const sources: Partial<EntrySources> = { awaited: { days: () => ['dispatchedOn'], demands: () => [] }, review: undefined };
	const { awaited } = ru.questions;

	it('is asked for last, and Enter leaves it unknown', async () => {
		const asked = askEntry(await deskIn('ru'), FULL, sources);
		await answer(awaited.dispatchedOn);
		expect((await asked).dispatchedOn).toBeUndefined();
	});

	it('is read as days are', async () => {
		const asked = askEntry(await deskIn('ru'), FULL, sources);
		await answer(awaited.dispatchedOn, typed('1.10.2026'));
		expect((await asked).dispatchedOn).toBe('2026-10-01');
	});

	it('is not asked for where it was given', async () => {
		const asked = askEntry(await deskIn('ru'), { ...FULL, dispatchedOn: asDay('2026-10-01') }, sources);
		expect((await asked).dispatchedOn).toBe('2026-10-01');
	});
});

describe('the kind of demand that a term waits for', () => {
	const kinds = ['roadClaim', 'airClaim', 'Возврат тары'];
	const sources: Partial<EntrySources> = { awaited: { days: () => [], demands: () => kinds }, review: undefined };

	it('is asked for, and Enter leaves it unknown', async () => {
		const asked = askEntry(await deskIn('ru'), FULL, sources);
		await answer(q.demandKind);
		expect((await asked).demandKind).toBeUndefined();
		expect(await everShown()).toContain(q.demandKindUnknown);
	});

	it('is chosen among those that give a term, those of the office by their own names', async () => {
		const asked = askEntry(await deskIn('ru'), FULL, sources);
		await seen(`❯ ${q.demandKindUnknown}\n  ${ru.names.demandKind.roadClaim}\n  ${ru.names.demandKind.airClaim}\n  Возврат тары`);
		await answer(q.demandKind, 'down', 'down');
		expect((await asked).demandKind).toBe('airClaim');
	});

	it('decides which days are asked for', async () => {
		const asked = askEntry(await deskIn('ru'), FULL, {
			...sources,
			awaited: { demands: () => kinds, days: ({ demandKind }) => (demandKind === 'roadClaim' ? ['dispatchedOn'] : []) },
		});
		await answer(q.demandKind, 'down');
		await answer(q.awaited.dispatchedOn, typed('1.10.2026'));
		expect(await asked).toMatchObject({ demandKind: 'roadClaim', dispatchedOn: '2026-10-01' });
	});

	it('is not asked for where it was given, also as none', async () => {
		const asked = askEntry(await deskIn('ru'), { ...FULL, demandKind: null }, sources);
		expect((await asked).demandKind).toBeNull();
	});
});

describe('what the journal knows makes it shorter', () => {
	const clients = [
		{ name: 'Ёжикова Анна', description: '3 обращения' },
		{ name: 'ООО «Ёжик»', description: '1 обращение' },
	];
	const sources: Partial<EntrySources> = {
		clients: (text) => clients.filter(({ name }) => name.toLowerCase().replace('ё', 'е').includes(text.trim())),
		usual: (client) => (client === 'Ёжикова Анна' ? { contact: '+7 900 000 00 00', contract: null, replyBy: 'phone' } : undefined),
		last: { kind: 'complaint', channel: 'phone' },
		routed: (subject) => (subject === 'Склад' ? 'Орлова' : undefined),
	};

	it('Enter means the last kind and channel, the client of the list by the arrows, what is usual for that client; whom the table names is not asked', async () => {
		const asked = askEntry(await deskIn('ru'), {}, sources);
		await seen('❯ жалоба');
		await answer(q.kind);
		await seen('❯ телефон');
		await answer(q.channel);
		await answer(`${q.receivedOn} (05.10.2026)`);
		await seen(q.client);
		press(typed('еж'));
		await seen('Ёжикова Анна — 3 обращения\n  ООО «Ёжик» — 1 обращение');
		press('down');
		await seen('❯ Ёжикова Анна');
		await answer(q.client);
		await answer(`${q.contact} (+7 900 000 00 00)`);
		await seen('❯ телефон');
		await answer(q.replyBy);
		await answer(q.subject, typed('Склад'));
		await answer(q.demand);
		await answer(q.summary, ...(LEAST[q.summary] ?? []));
		expect(await asked).toEqual({
			...{ kind: 'complaint', channel: 'phone', receivedOn: '2026-10-05', client: 'Ёжикова Анна', contact: '+7 900 000 00 00' },
			...{ replyBy: 'phone', subject: 'Склад', summary: 'Скрипит дверь' },
		});
		expect(await everShown()).toContain('→ понедельник, 5 октября 2026');
	});

	it.each<[string, readonly Stroke[]]>([
		['еж', [typed('еж')]],
		['еж', [typed('еж'), 'down', 'up']],
		['Ёжикова Анна', [typed('еж'), 'tab']],
		['Ёжикова Анна Ильинична', [typed('еж'), 'tab', typed(' Ильинична')]],
		['ООО «Ёжик»', [typed('еж'), 'up']],
		['Новая Ольга', [typed('Новая Ольга')]],
	])('the client is «%s» as it was typed or picked', async (client, strokes) => {
		const asked = askEntry(await deskIn('ru'), { ...FULL, client: undefined }, sources);
		await answer(q.client, ...strokes);
		expect(await asked).toMatchObject({ client });
	});

	it('what comes most often is one answer, and «другое» leads to the two lists', async () => {
		const arrivals = [
			{ kind: 'inquiry', channel: 'phone' },
			{ kind: 'claim', channel: 'post' },
		] as const;
		const usual = askEntry(await deskIn('ru'), { ...FULL, kind: undefined, channel: undefined }, { arrivals });
		await answer(q.arrival, 'down');
		expect(await usual).toEqual({ ...FULL, kind: 'claim', channel: 'post' });
		const other = askEntry(await deskIn('ru'), { ...FULL, kind: undefined, channel: undefined }, { arrivals });
		await answer(q.arrival, typed('другое'));
		await answer(q.kind, 'left');
		await answer(q.arrival, typed('другое'));
		await answer(q.kind, typed('жал'));
		await answer(q.channel, typed('чат'));
		expect(await other).toMatchObject({ kind: 'complaint', channel: 'chat' });
	});

	it('asks whether it repeats an earlier entry of the client, and offers the contract of then', async () => {
		const earlier = () => [{ number: 'ПР-2026-0003', note: '№ ПР-2026-0003: удовлетворена' }];
		const usual = () => ({ contact: null, contract: 'Д-3', replyBy: null });
		const asked = askEntry(await deskIn('ru'), { ...FULL, contract: undefined }, { earlier, usual });
		await answer(`${q.contract} (Д-3)`);
		await answer(q.repeat, 'down');
		expect(await asked).toEqual({ ...FULL, contract: 'Д-3', repeatOf: 'ПР-2026-0003' });
	});

	it('offers who handled the like of it, which «-» declines', async () => {
		const sources = { usualResponsible: () => 'Орлова' };
		const taken = askEntry(await deskIn('ru'), { ...FULL, responsible: undefined }, sources);
		await answer(`${q.responsible} (Орлова)`);
		expect(await taken).toEqual(FULL);
		const declined = askEntry(await deskIn('ru'), { ...FULL, responsible: undefined }, sources);
		await answer(q.responsible, typed('-'));
		expect(await declined).toEqual({ ...FULL, responsible: undefined });
	});

	it('says that a client is new', async () => {
		const asked = askEntry(await deskIn('ru'), { ...FULL, client: undefined }, sources);
		await seen(q.client);
		press(typed('Зайцева'));
		await seen(q.newClient);
		press('enter');
		await asked;
	});
});

describe('what is settled in the same breath', () => {
	const sources: Partial<EntrySources> = { settles: true, begunOn: asDay('2026-10-05') };
	const call = { kind: 'inquiry', channel: 'phone' } as const;

	it('an inquiry by telephone that is answered: the client, what was asked, what was answered, whether that was enough', async () => {
		const asked = askEntry(await deskIn('ru'), call, sources);
		await answer(q.client, typed('Петрова'));
		await answer(q.summary, typed('До скольки работаете'), 'enter');
		await answer(q.answer, typed('До семи'));
		await answer(q.satisfaction);
		expect(await asked).toMatchObject({ client: 'Петрова', answer: 'До семи', satisfaction: 'satisfied', replyBy: null });
	});

	it('one that waits: only then is asked how to reach the client, and who will answer', async () => {
		const asked = askEntry(await deskIn('ru'), call, sources);
		await answer(q.client, typed('Петрова'));
		await answer(q.summary, typed('Где мой заказ'), 'enter');
		await answer(q.answer);
		await answer(q.contact, typed('+7 900'));
		await answer(q.replyBy, 'down');
		await answer(q.responsible, typed('<'));
		await answer(q.replyBy);
		await answer(q.responsible);
		expect(await asked).toMatchObject({ contact: '+7 900', replyBy: 'inPerson', answer: undefined });
	});

	it('an anonymous entry about which something was done needs one who did it', async () => {
		const asked = askEntry(await deskIn('ru'), { kind: 'anonymous', channel: 'complaintsBook', subject: 'Склад' }, sources);
		await answer(q.summary, typed('Шумно'), 'enter');
		await answer(q.doneNow, typed('Поговорили'));
		await answer(q.responsible);
		await seen(`> ${q.responsible.replace(/ \(.*/, '')}`);
		press(typed('Орлова'), 'enter');
		expect(await asked).toMatchObject({ kind: 'anonymous', answer: 'Поговорили', responsible: 'Орлова' });
	});
});

describe('an entry that is broken off', () => {
	it('is kept after every answer, and a text that was begun with it', async () => {
		const kept: Progress<Registration>[] = [];
		const asked = askEntry(await deskIn('ru'), {}, {}, undefined, kept);
		const ended = expect(asked).rejects.toBeInstanceOf(Interrupted);
		await answerAll(LEAST, upTo(q.summary));
		await seen(q.summary);
		expect(kept).toHaveLength(upTo(q.summary).length);
		press(typed('Первая'), 'enter');
		await seen('  Первая\n');
		press(typed('вто'), 'ctrl-c');
		await ended;
		const { responsible, replyBy, ...answers } = EMPTY;
		expect(kept.at(-1)).toEqual({
			answers: { ...answers, summary: undefined },
			begun: { summary: 'Первая\nвто' },
			answered: expect.not.arrayContaining(['summary', 'responsible']),
		});
	});

	it('goes on with the half of a client’s name', async () => {
		const kept: Progress<Registration>[] = [];
		const asked = askEntry(await deskIn('ru'), {}, {}, undefined, kept);
		const ended = expect(asked).rejects.toBeInstanceOf(Interrupted);
		await answerAll(LEAST, upTo(q.client));
		await answer(q.client, typed('Петрова Анна'));
		await answer(q.contact, typed('<'));
		await seen(`? ${q.client} Петрова Анна`);
		press('ctrl-u', typed('Сидоров'));
		await seen('Сидоров');
		press('ctrl-c');
		await ended;
		expect(kept.at(-1)).toMatchObject({ answers: { client: 'Петрова Анна' }, begun: { client: 'Сидоров' } });
		const begun = { ...EMPTY, client: undefined };
		const again = askEntry(
			await deskIn('ru'),
			{},
			{},
			{ answers: begun, answered: ['kind', 'channel', 'receivedOn'], begun: { client: 'Ким И' } },
		);
		await answer(`${q.client} Ким И`, typed('горь'));
		await answerAll(LEAST, from(q.client).slice(1));
		expect(await again).toMatchObject({ client: 'Ким Игорь' });
	});

	it('does not ask again for what flags gave before it was broken off', async () => {
		const kept: Progress<Registration>[] = [];
		const given: Registration = { kind: 'claim', channel: 'email', client: 'Петрова Анна' };
		const ended = expect(askEntry(await deskIn('ru'), given, {}, undefined, kept)).rejects.toBeInstanceOf(Interrupted);
		await answer(q.receivedOn);
		await seen(q.contact);
		press('ctrl-c');
		await ended;
		expect(kept.at(-1)).toMatchObject({ answers: given, answered: expect.arrayContaining(['kind', 'channel', 'client', 'receivedOn']) });
	});

	it('goes on where it was, with what flags give now', async () => {
		const answered = ['kind', 'channel', 'receivedOn', 'client', 'contact', 'replyBy', 'subject', 'demand', 'amount', 'contract'];
		const begun = { answers: { ...EMPTY, summary: 'Первая\nвто' }, answered };
		const asked = askEntry(await deskIn('ru'), { channel: 'post' }, {}, begun);
		await seen('  Первая\n  вто');
		await answer(q.summary, typed('рая'), 'enter');
		await answer(q.responsible);
		expect(await asked).toEqual({ ...EMPTY, channel: 'post', summary: 'Первая\nвторая' });
	});
});

describe('before it is saved', () => {
	const shown: Registration[] = [];
	const review = async (registration: Registration) => {
		shown.push(registration);
		return registration.summary !== 'Нельзя';
	};

	it('what was not asked can be corrected, too', async () => {
		const asked = askEntry(await deskIn('ru'), { ...FULL, replyBy: undefined, subject: undefined }, { review, hasRoutes: false });
		await answer(q.save, typed('и'));
		await seen('Ответить через');
		await answer(q.whatToCorrect, typed('на кого'));
		await answer(q.subject, typed('Склад'));
		await answer(q.save);
		expect(await asked).toEqual({ ...FULL, save: true });
	});

	it('another form may be wanted', async () => {
		const asked = askEntry(await deskIn('ru'), FULL, { review, another: true });
		await answer(`${q.save} (да/ещё/нет)`, typed('ещё'));
		expect(await asked).toEqual({ ...FULL, save: true, another: true });
	});

	it.each([
		['да', true],
		['Д', true],
		['y', true],
		['нет', false],
	])('is shown, and «%s» is an answer', async (said, save) => {
		const asked = askEntry(await deskIn('ru'), FULL, { review });
		await answer(q.save, typed(said));
		expect(await asked).toEqual({ ...FULL, save });
		expect(shown.at(-1)).toMatchObject(FULL);
	});

	it('one may go back, change, and is shown it again', async () => {
		const asked = askEntry(await deskIn('ru'), { ...FULL, responsible: undefined }, { review });
		await answer(q.responsible, typed('Орлова'));
		await answer(q.save, typed('<'));
		await answer(`${q.responsible} Орлова`, 'ctrl-u', typed('Ким'));
		await answer(q.save);
		expect(await asked).toEqual({ ...FULL, responsible: 'Ким', save: true });
		expect(shown.at(-1)?.responsible).toBe('Ким');
	});

	it('what the rules refuse leads back to the last question; where nothing was asked, to the end', async () => {
		const asked = askEntry(await deskIn('ru'), { ...FULL, summary: undefined }, { review });
		await answer(q.summary, typed('Нельзя'), 'enter');
		await vi.waitFor(() => expect(shown.at(-1)?.summary).toBe('Нельзя'), { timeout: 60_000, interval: 1 });
		await answer(q.summary, 'ctrl-u', typed('Можно'), 'enter');
		await answer(q.save);
		expect(await asked).toMatchObject({ summary: 'Можно', save: true });
		expect(await askEntry(await deskIn('ru'), { ...FULL, summary: 'Нельзя' }, { review })).toMatchObject({ save: false });
	});
});
