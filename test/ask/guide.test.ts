/** Moves called with the number alone: what each asks for, what it offers, what it refuses before any question. */

// Before anything that asks.
import { capitalized } from '../../src/text/codeWord.ts';
import './screen.ts';
import { afterEach, describe, expect, it } from 'vitest';
import type { Ground } from '../../src/domain/code.ts';
import { guide as english } from '../../src/text/en/guide.ts';
import { words as en } from '../../src/text/en/index.ts';
import { guide } from '../../src/text/ru/guide.ts';
import { words as ru } from '../../src/text/ru/index.ts';
import { type Ended, outOf, Scene } from '../cli/harness.ts';
import { answer, everShown, press, type Stroke, seen, typed } from './person.ts';

const q = guide.questions;
const { save } = ru.questions;

let scene: Scene;
afterEach(() => scene.end());

const CLAIM = `claims add --yes --kind претензия --channel почта --client "Петрова Анна" --summary "Скрипит дверь"`;
const TAKEN = `claims take 1 --responsible Орлова --measure "Осмотреть | 7.10"`;

/** Somebody at a terminal in an office where these lines were typed before. */
async function at(...lines: readonly string[]): Promise<void> {
	scene = new Scene();
	const office = ['claims init --yes --office Фирма --controller "Ежова Т. Л." --regulation firma', 'claims people add Орлова'];
	for (const line of [...office, ...lines]) {
		const { code, said } = await scene.line(line);
		expect(code, `${line}\n${JSON.stringify(said)}`).toBe(0);
	}
	scene.set('terminal', '80');
	scene.set('keyboard');
}

/** What was said besides the questions, on one line. */
function told({ said }: Ended): string {
	return said
		.filter(({ to }) => to === 'errors')
		.map(({ text }) => text)
		.join('')
		.replace(/\s+/g, ' ');
}

async function history(): Promise<string> {
	return outOf(await scene.line('claims history 1 --json'));
}

async function claim(fields: string): Promise<unknown> {
	return JSON.parse(outOf(await scene.line(`claims list --json ${fields}`)))[0];
}

/** Answers the questions in order, each by its strokes and Enter. */
async function answers(...all: readonly (readonly [question: string, ...strokes: Stroke[]])[]): Promise<void> {
	for (const [question, ...strokes] of all) await answer(question, ...strokes);
}

it('what was written is quoted over the questions in two lines at most, and ends with a whole word', async () => {
	const words = Array.from({ length: 40 }, (_, index) => `слово${index}`);
	await at(`claims add --yes --kind претензия --channel почта --client "Петрова Анна" --summary "${words.join(' ')}"`, TAKEN);
	const ended = scene.line('claims decide 1');
	await seen(q.decision);
	press('ctrl-c');
	const quoted = /«(слово0[^»]*)…»/.exec(told(await ended))?.[1] ?? '';
	expect(quoted.split(' ')).toEqual(words.slice(0, quoted.split(' ').length));
	expect(quoted.length).toBeGreaterThan(120);
	expect(quoted.length).toBeLessThan(158);
});

it('what no answer helps against is refused before any question, without an option', async () => {
	await at(CLAIM, TAKEN);
	const ended = await scene.line('claims reply 1');
	expect(ended.code).toBe(2);
	expect(told(ended)).toContain('сначала претензии решить ПР-2026-0001. Ответ ещё не согласован: юридический отдел (не запрошена)');
	expect(told(ended)).not.toContain('--');
});

describe('the one complained of', () => {
	const COMPLAINT = `claims add --yes --kind жалоба --channel почта --client "Петрова" --subject "на Орлову" --summary "Грубит"`;
	const why = ru.questions.allowed;

	it('may take it where somebody says why, which is asked; the way back leads to another', async () => {
		await at(COMPLAINT, 'claims people add Дьяков');
		const ended = scene.line('claims take 1');
		await answers(
			[q.responsible, typed('Орлова')],
			[why, typed('<')],
			[q.responsible, 'ctrl-u', typed('Орлова')],
			[why, typed('Больше некому')],
		);
		await answers([q.measureText, typed('Разобраться')], [q.measureDue], [q.measureBy], [save]);
		expect((await ended).code).toBe(0);
		expect(await everShown()).not.toContain('--');
		expect(await history()).toContain('хотя жалоба на этого же сотрудника: Больше некому');
	});

	it('is given it by options: only why is asked', async () => {
		await at(COMPLAINT);
		const ended = scene.line('claims assign 1 --to Орлова --reason "Смена"');
		await answers([why, typed('Больше некому')], [save]);
		expect((await ended).code).toBe(0);
	});
});

describe('take', () => {
	const asked = [
		[q.responsible, typed('Орлова')],
		[q.measureText, typed('Осмотреть дверь')],
		[q.measureDue],
		[q.measureBy, typed('Ким')],
		[save],
	] as const;

	it('asks who, and for a measure: the parts one by one, the day with its weekday; then shows what will be written', async () => {
		await at(CLAIM);
		const ended = scene.line('claims take 1');
		await answers([q.responsible, typed('Орлова')], [q.measureText, typed('Осмотреть дверь')]);
		await seen('(08.10.2026)');
		await answers([q.measureDue, typed('+2рд')]);
		await seen('(Орлова)');
		await answers([q.measureBy], [save, typed('Да')]);
		const said = await ended;
		expect(said.code).toBe(0);
		expect(told(said)).toBe(
			'ПР-2026-0001 · Петрова Анна · зарегистрировано · срок 05.11.2026 (чт), 22 рабочих дня Будет записано: № ПР-2026-0001 в работе, ответственный Орлова. Мера 1: Осмотреть дверь — Орлова, до 07.10.2026 (ср). Записано. Дальше: претензии решить 1 ',
		);
		expect(await everShown()).toContain('07.10.2026 (ср)');
		expect(await claim('status,responsible')).toEqual({ status: 'inProgress', responsible: 'Орлова' });
	});

	it('what was given is not asked; who was named at registration neither', async () => {
		await at(`${CLAIM} --responsible Орлова`);
		const ended = scene.line('claims take 1 --measure "Осмотреть | 7.10"');
		expect((await ended).code).toBe(0);
		expect(await everShown()).toBe('');
	});

	it('offers the one whom the routing table names', async () => {
		await at('claims route дверь --to Дверных', `${CLAIM} --unsorted --subject дверь`.replace('--kind претензия', ''));
		const ended = scene.line('claims sort 1');
		await answers([q.kind, 'down']);
		await answers([save]);
		expect((await ended).code).toBe(0);
		expect(await claim('kind,responsible')).toEqual({ kind: 'claim', responsible: 'Дверных' });
	});

	it('goes back by `<` also from the last question, and writes what was answered last', async () => {
		await at(CLAIM);
		const ended = scene.line('claims take 1');
		await answers(...asked.slice(0, 4), [save, typed('<')]);
		await answers([q.measureBy, 'ctrl-u', typed('<')], [q.measureDue, 'ctrl-u', typed('6.10')], [q.measureBy], [save, typed('д')]);
		expect(told(await ended)).toMatch(/Мера 1: Осмотреть дверь — Ким, до 06\.10\.2026 \(вт\)\. Записано\. Дальше: претензии решить 1 $/);
	});

	it('«нет» writes nothing', async () => {
		await at(CLAIM);
		const before = await history();
		const ended = scene.line('claims take 1');
		await answers(...asked.slice(0, 4), [save, typed('нет')]);
		const said = await ended;
		expect(said.code).toBe(2);
		expect(told(said)).toContain('Не записано.');
		expect(await history()).toBe(before);
	});

	it.each(asked.map(([question]) => question))('Ctrl-C at «%s»: 130, and nothing is written', async (question) => {
		await at(CLAIM);
		const before = await history();
		const ended = scene.line('claims take 1');
		await answers(
			...asked.slice(
				0,
				asked.findIndex(([one]) => one === question),
			),
		);
		await seen(`? ${question}`);
		press('ctrl-c');
		const said = await ended;
		expect(said.code).toBe(130);
		expect(told(said)).toContain('Прервано: ничего не записано.');
		expect(await history()).toBe(before);
	});

	it('Ctrl-C loses nothing that was answered: the command that goes on from there is told, and does', async () => {
		await at(CLAIM, `claims people add 'Орлова "Ёж" А.'`);
		const ended = scene.line('claims take 1');
		await answers([q.responsible, typed('Орлова "Ёж" А.')], ...asked.slice(1, 4));
		await seen(`? ${save}`);
		press('ctrl-c');
		const said = (await ended).said.map(({ text }) => text).join('');
		expect(said).toContain(
			`Продолжить с того же места: претензии взять 1 --ответственный 'Орлова "Ёж" А.' --мера "Осмотреть дверь | 08.10.2026 | Ким"\n`,
		);
		scene.set('pipe');
		const line = /места: претензии (.*)\n/.exec(said)?.[1] ?? '';
		expect((await scene.line(`claims ${line}`)).code).toBe(0);
		expect(await claim('status,responsible')).toEqual({ status: 'inProgress', responsible: 'Орлова "Ёж" А.' });
	});

	it('of a decision, in English', async () => {
		await at(CLAIM.replace('Петрова Анна', 'A. Lee'));
		const ended = scene.line('claims decide 1 --lang en');
		const e = english.questions;
		await answers([e.decision]);
		await seen(`? ${e.grounds}`);
		press('ctrl-c');
		expect((await ended).said.map(({ text }) => text).join('')).toMatch(
			/To continue from there: claims decide 1 --lang en --decision \S+\n/,
		);
	});

	it('--dry-run asks, tells, and writes nothing', async () => {
		await at(CLAIM);
		const before = await history();
		const ended = scene.line('claims take 1 --dry-run');
		await answers(...asked.slice(0, 4));
		expect(told(await ended)).toMatch(/Проба, ничего не записано\. Было бы так:.*№ ПР-2026-0001 в работе/);
		expect(await history()).toBe(before);
	});

	it('refuses an answer by the rule at once', async () => {
		await at(CLAIM);
		const ended = scene.line('claims take 1');
		await answers([q.responsible, typed('Орлова')], [q.measureText, typed('Осмотреть')], [q.measureDue, typed('вчера')]);
		await seen('> Назначенный срок 04.10.2026 раньше, чем день, когда это назначено (05.10.2026).');
		press('ctrl-c');
		expect((await ended).code).toBe(130);
	});

	it('is in English to the last word', async () => {
		await at(CLAIM.replace('Петрова Анна', 'A. Lee'), 'claims people add "B. Orr"');
		const ended = scene.line('claims take 1 --lang en');
		const e = english.questions;
		await answers([e.responsible, typed('B. Orr')], [e.measureText, typed('Look')], [e.measureDue], [e.measureBy], [en.questions.save]);
		const said = await ended;
		expect(said.code).toBe(0);
		expect(`${await everShown()}${told(said).replaceAll('ПР-2026-0001', '')}`).not.toMatch(/[А-Яа-яЁё]/);
	});
});

describe('what is impossible is refused before any question, with the command that helps', () => {
	it.each<[string, readonly string[], string]>([
		['claims reply 1', [TAKEN], 'претензии решить ПР-2026-0001'],
		['claims done 1', [TAKEN], 'претензии мера-выполнена ПР-2026-0001 1'],
		['claims close 1', [], 'взять в работу (претензии взять)'],
		['claims decide 1', ['claims void 1 --reason дубль'], '«аннулировано»'],
		['claims request 1', ['claims void 1 --reason дубль'], '«аннулировано»'],
		['claims take 1', [TAKEN], '«в работе»'],
		['claims refuse 1 --ground неполное', [], 'претензии запросить ПР-2026-0001'],
		['claims tell 1', ['claims tell 1 --form почта'], 'уже сообщён'],
	])('%s', async (line, before, help) => {
		await at(CLAIM, ...before);
		const said = await scene.line(line);
		expect(said.code).toBe(2);
		expect(told(said)).toContain(help);
		expect(told(said)).toMatch(/Ничего не записано\. $/);
		expect(await everShown()).toBe('');
	});
});

describe('refuse', () => {
	const EARLIER = [
		CLAIM,
		TAKEN,
		'claims decide 1 --decision отклонена --grounds "п. 3"',
		'claims reply 1 --form почта --text нет --without-visas срочно',
	];
	const proofs: Readonly<Partial<Record<Ground, readonly (readonly [string, Stroke])[]>>> = {
		unreadable: [[guide.evidence.unreadable ?? '', typed('Пятна')]],
		notClient: [[guide.evidence.notClient ?? '', typed('Нет договора')]],
		repeated: [
			[q.earlier, typed('1')],
			[guide.evidence.repeated ?? '', typed('То же письмо')],
		],
		courtDecided: [[q.case, typed('2-12/2026')]],
		obscene: [
			[guide.evidence.obscene ?? '', typed('Брань')],
			[q.witness, typed('Ким')],
		],
	};

	it.each(Object.entries(proofs))('%s asks for what proves it, and for nothing else', async (ground, proof) => {
		await at(...EARLIER, CLAIM);
		const ended = scene.line('claims refuse 2');
		const place = Object.keys(ru.names.ground).indexOf(ground);
		await answer(q.ground, ...Array.from({ length: place }, () => 'down' as const));
		await answers(...proof, [q.notice], [save]);
		expect((await ended).code).toBe(0);
		expect((await scene.line('claims show 2 --json status')).said.map(({ text }) => text).join('')).toContain('unconsidered');
	});

	it('says what stands against a ground, and asks for another', async () => {
		await at(CLAIM);
		const ended = scene.line('claims refuse 1');
		await answers([q.ground, 'down']);
		await seen('> Недостающее у клиента ещё не запрошено');
		await answers([q.ground, 'down'], [guide.evidence.notClient ?? '', typed('Нет договора')], [q.notice], [save]);
		expect((await ended).code).toBe(0);
	});

	it('an earlier entry that is not there is told at the question', async () => {
		await at(CLAIM);
		const ended = scene.line('claims refuse 1 --ground повтор');
		await answers([q.earlier, typed('99')]);
		await seen('> Нет записи «99».');
		press('ctrl-c');
		expect((await ended).code).toBe(130);
	});

	it('asks how the client was told: a letter takes a number', async () => {
		await at(CLAIM);
		const ended = scene.line('claims refuse 1 --ground суд --case 2-12/2026 --notice почта');
		expect(told(await ended)).toContain('Извещение исх. № 1.');
		expect(await everShown()).toBe('');
	});
});

describe('decide and reply', () => {
	it('a sum is asked for where something is granted, and the claimed one offered; the reply goes as the client wanted', async () => {
		await at(`${CLAIM} --amount 1200 --reply-by "эл. почта"`, TAKEN);
		const decided = scene.line('claims decide 1');
		await answer(q.decision);
		await seen('(1 200,00)');
		await answers([q.amount], [q.grounds, typed('п. 3.3'), 'enter'], [q.justified], [q.remedyKind], [save]);
		expect((await decided).code).toBe(0);
		const replied = scene.line('claims reply 1 --without-visas срочно');
		await answers([guide.of.reply?.text ?? '', typed('Вернём'), 'enter'], [guide.measureResult('Осмотреть')], [save]);
		expect(told(await replied)).toContain('ответ исх. № 1 от 05.10.2026, эл. почта. Записано.');
		expect(await claim('decision,granted,replyForm')).toEqual({ decision: 'satisfied', granted: 120_000, replyForm: 'email' });
	});

	it('nothing granted, no sum asked for', async () => {
		await at(`${CLAIM} --amount 1200`, TAKEN);
		const ended = scene.line('claims decide 1');
		await answers([q.decision, 'down', 'down'], [q.grounds, typed('п. 3.3'), 'enter'], [q.justified], [save]);
		expect((await ended).code).toBe(0);
	});

	it('beyond the head’s powers the chairman decides, and is offered', async () => {
		await at('claims settings --chairman "Осина П. П." --chairman-above 1000 --reason приказ', `${CLAIM} --amount 1200`, TAKEN);
		const ended = scene.line('claims decide 1 --decision отклонена');
		await answers([q.grounds, typed('п. 3.3'), 'enter']);
		await seen('(Осина П. П.)');
		await answers([guide.of.decide?.by ?? ''], [q.justified], [save]);
		expect((await ended).code).toBe(0);
		expect(outOf(await scene.line('claims show 1 --json decision'))).toContain('Осина П. П.');
	});
});

describe('close', () => {
	const DONE = [
		CLAIM,
		TAKEN,
		'claims decide 1 --decision отклонена --grounds "п. 3"',
		'claims reply 1 --form почта --text нет --without-visas срочно',
		'claims measure-done 1 1 --result да',
		'claims done 1 --result Ответили',
	];

	it('whether the client is content; whoever was not reached, how often', async () => {
		await at(...DONE);
		const ended = scene.line('claims close 1');
		await answers([q.satisfaction, 'up'], [q.attempts, typed('3')], [save]);
		expect((await ended).code).toBe(0);
		expect(await claim('satisfaction,attempts')).toEqual({ satisfaction: 'notReached', attempts: 3 });
	});

	it('why nobody called, where there is no contact', async () => {
		await at(...DONE);
		const ended = scene.line('claims close 1');
		await answers([q.satisfaction, 'up'], [q.attempts, typed('0')], [q.comment, typed('Контактов нет.')], [save]);
		expect((await ended).code).toBe(0);
		expect(await claim('attempts,comment')).toEqual({ attempts: 0, comment: 'Контактов нет.' });
	});

	it('is refused where the one at the keyboard handled it himself', async () => {
		await at(...DONE.map((line) => line.replace('Орлова', 'тест')));
		const ended = scene.line('claims close 1');
		expect((await ended).code).toBe(2);
		expect(await claim('closedBy')).toEqual({ closedBy: null });
	});

	it('an inquiry that nobody has taken: what was answered on the spot', async () => {
		await at(CLAIM.replace('претензия', '"общее обращение"'));
		const ended = scene.line('claims close 1');
		await answers([q.satisfaction], [q.answer, typed('С девяти')], [save]);
		expect((await ended).code).toBe(0);
		expect(await claim('status')).toEqual({ status: 'closed' });
	});
});

describe('reopen, where something was granted', () => {
	it('whether the same demand goes on, from a list', async () => {
		await at(
			`${CLAIM} --demand "Вернуть деньги"`,
			TAKEN,
			'claims decide 1 --decision удовлетворена --grounds "п. 3"',
			'claims reply 1 --form почта --text да --without-visas срочно',
			'claims measure-done 1 1 --result да',
			'claims done 1 --result Обещали',
			'claims close 1 --satisfaction да',
		);
		const ended = scene.line('claims reopen 1');
		await answers([guide.of.reopen?.reason ?? '', typed('Деньги не пришли')], [q.renewal], [save]);
		expect((await ended).code).toBe(0);
		expect(await claim('reopenedOn,status')).toEqual({ reopenedOn: null, status: 'inProgress' });
	});
});

describe('request and extend', () => {
	it('a department answers by the rule; a client is given a day', async () => {
		await at(CLAIM, TAKEN);
		const inside = scene.line('claims request 1');
		await answers([q.addressee], [q.whom], [q.what, typed('Акт')], [save]);
		expect((await inside).code).toBe(0);
		const outside = scene.line('claims request 1');
		await answers([q.addressee, 'up'], [q.what, typed('Чек')], [q.due], [save]);
		expect(told(await outside)).toContain('запрос 2 (клиент), ответ ждём до 12.10.2026 (пн)');
	});

	it('an answer to a request; once its day has passed, also that there was none', async () => {
		await at(CLAIM, TAKEN, 'claims request 1 --to клиент --what Чек --due 7.10', 'claims request 1 --to клиент --what Акт --due 6.10');
		const early = scene.line('claims answered 1 1');
		await answers([guide.of.answered?.text ?? '', typed('Прислал')], [save]);
		expect((await early).code).toBe(0);
		scene.today = '2026-10-07';
		const late = scene.line('claims answered 1 2');
		await answers([q.expired, 'down'], [save]);
		expect(told(await late)).toContain('на запрос 2 в срок не ответили');
	});

	it('an extension: until when, why, who agreed, and how the client was told, where the rule wants it', async () => {
		await at('claims settings --chairman "Осина П. П." --reason приказ', CLAIM, TAKEN);
		const ended = scene.line('claims extend 1');
		await answers([q.until, typed('05.11.2026')]);
		await seen('не позже нынешнего');
		press('ctrl-u');
		await answers([q.until, typed('20.11.2026')], [guide.of.extend?.reason ?? '', typed('Экспертиза')]);
		await seen('(Осина П. П.)');
		await answers([q.approvedBy], [q.told], [q.toldBy], [save]);
		const said = await ended;
		expect(said.code, told(said)).toBe(0);
		expect(told(said)).toContain('срок продлён с 05.11.2026 до 20.11.2026');
	});
});

describe('correct', () => {
	const reason = guide.of.correct?.reason ?? '';
	const should = (field: keyof typeof ru.names.field, empties = false) =>
		`${guide.shouldBe(capitalized(ru.names.field[field]))}${empties ? guide.emptyLineEmpties : ''}`;

	it('without a field lists them with what stands there; the day is told with its weekday, the way back leads to the list', async () => {
		await at(`${CLAIM} --contact "a@example.ru"`);
		const ended = scene.line('claims correct 1');
		await seen('контакт: a@example.ru');
		expect(await everShown()).toContain('требование: пусто');
		await answers([q.correction, typed('пол')]);
		await answers([should('receivedOn'), 'ctrl-u', typed('<')], [q.correction, typed('пол')]);
		await answers([should('receivedOn'), 'ctrl-u', typed('7.10.2026')]);
		await seen('07.10.2026');
		press('ctrl-u', { typed: '2.10' });
		await seen('02.10.2026 (пт)');
		press('enter');
		await answers([reason, typed('Штамп')], [save]);
		const said = await ended;
		expect(said.code, told(said)).toBe(0);
		expect(told(said)).toContain('исправлено — получено: было «');
		expect(await claim('receivedOn')).toEqual({ receivedOn: '2026-10-02' });
	});

	it('what stands there is edited on the line, emptied by an empty one; a word is chosen', async () => {
		await at(`${CLAIM} --contact "a@example.ru"`);
		const emptied = scene.line('claims correct 1 --reason Ошибка');
		await answers([q.correction, typed('конт')], [should('contact', true), 'ctrl-u'], [save]);
		expect((await emptied).code).toBe(0);
		const edited = scene.line('claims correct 1 --reason Ошибка');
		await answers([q.correction, typed('кл')], [should('client'), typed(' Ильинична')], [save]);
		expect((await edited).code).toBe(0);
		const chosen = scene.line('claims correct 1 --reason Ошибка');
		await answers([q.correction, typed('вид')], [should('kind'), typed('вид'), typed('жал')], [save]);
		expect((await chosen).code).toBe(0);
		expect(await claim('contact,client,kind')).toEqual({ contact: null, client: 'Петрова Анна Ильинична', kind: 'complaint' });
	});

	it('what stands there already is no correction', async () => {
		await at(CLAIM);
		const ended = scene.line('claims correct 1 --reason Ошибка');
		await answers([q.correction, typed('кан')], [should('channel')]);
		await seen('исправлять нечего');
		press('ctrl-c');
		expect((await ended).code).toBe(130);
	});
});
