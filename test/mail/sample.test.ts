/** The sample mailbox, message by message: what each is read as, when it came, and what is proposed. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asDay } from '../../src/domain/day.ts';
import { passedOn } from '../../src/domain/mail/passedOn.ts';
import { propose } from '../../src/domain/mail/proposal.ts';
import { passagesOf } from '../../src/domain/mail/quotation.ts';
import { receiptOf } from '../../src/domain/mail/receipt.ts';
import { sortMessage } from '../../src/domain/mail/sorting.ts';
import { consumer } from '../../src/domain/regulation/consumer.ts';
import { identityOf } from '../../src/mail/identity.ts';
import { parseMessage } from '../../src/mail/parse.ts';
import { messagesAt } from '../../src/mail/sources.ts';

const OFFICE = { addresses: ['pretenzii@firma.example.ru'], name: 'ООО «Фирма»', colleagues: [] };

function inMoscow(instant: string) {
	const local = new Date(Date.parse(instant) + 180 * 60_000).toISOString();
	return { day: asDay(local.slice(0, 10)), time: local.slice(11, 19) };
}

interface Expected {
	readonly file: string;
	readonly subject: string;
	readonly from: string;
	/** The day and time of receipt in Moscow, the day it was written there. */
	readonly came: string;
	readonly sorted: string;
	readonly kind: string | null;
	readonly client: string;
	readonly contact: string;
	readonly contract: string | null;
	readonly files?: readonly string[];
}

const list: readonly Expected[] = [
	{
		file: '01-pretenziya-utf8-base64.eml',
		subject: 'Претензия: кухонный гарнитур «Верона», заказ ИМ-21377 — не хватает двух фасадов и цоколя',
		from: 'Зарема Костоева',
		came: '2026-11-16 09:12:47 2026-11-16',
		sorted: 'draft',
		kind: 'claim',
		client: 'Костоева Зарема Руслановна',
		contact: 'zarema.kostoeva@example.com; +7 (000) 771-30-02',
		contract: 'заказ ИМ-21377',
	},
	{
		file: '02-zhaloba-koi8r-base64.eml',
		subject: 'Жалоба на грузчиков',
		from: 'Аркадий Лямин',
		came: '2026-11-16 22:48:13 2026-11-16',
		sorted: 'draft',
		kind: 'complaint',
		client: 'Аркадий Лямин',
		contact: 'lyamin.arkady@example.org',
		contract: 'заказ РТ-5077',
	},
	{
		// Written on the 20th in Khabarovsk, on the 19th here.
		file: '03-vopros-cp1251-qp.eml',
		subject: 'Вопрос о гарантии (микроволновая печь «Луч»)',
		from: 'Ли Анна Тимофеевна',
		came: '2026-11-19 18:37:08 2026-11-19',
		sorted: 'draft',
		kind: 'inquiry',
		client: 'Ли Анна Тимофеевна',
		contact: 'anna.li@example.com',
		contract: 'чек № 004899',
	},
	{
		file: '04-nedopostavka-alternative.eml',
		subject: 'Недопоставка по накладной № 2610 от 11.11.2026',
		from: 'ООО «Атлант-Кровля», бухгалтерия',
		came: '2026-11-17 11:05:34 2026-11-17',
		sorted: 'draft',
		kind: 'claim',
		client: 'ООО «Атлант-Кровля», бухгалтерия',
		contact: 'buh@atlant-krovlya.example.ru',
		contract: 'накладной № 2610 от 11.11.2026',
	},
	{
		file: '05-vozvrat-s-chekom-pdf.eml',
		subject: 'Заявление о возврате денег за соковыжималку',
		from: 'Гульнара Самигуллина',
		came: '2026-11-17 14:22:12 2026-11-17',
		sorted: 'draft',
		kind: 'claim',
		client: 'Самигуллина Гульнара Ильдусовна',
		contact: 'g.samigullina@example.com; +7 (000) 345-08-80',
		contract: 'чек № 1188',
		files: ['Чек № 1188 и акт.pdf application/pdf 673'],
	},
	{
		file: '06-foto-s-telefona-bez-temy.eml',
		subject: '',
		from: '',
		came: '2026-11-15 23:59:02 2026-11-15',
		sorted: 'draft',
		kind: null,
		client: 'vanya.shch@example.com',
		contact: 'vanya.shch@example.com',
		contract: null,
		files: ['IMG_4471.JPG image/jpeg 179'],
	},
	{
		file: '07-pismo-ne-dostavleno.eml',
		subject: 'Undelivered Mail Returned to Sender',
		from: 'Mail Delivery System',
		came: '2026-11-05 12:41:21 2026-11-05',
		sorted: 'returned sofia.artemieva@example.ru',
		kind: null,
		client: 'Mail Delivery System',
		contact: 'mailer-daemon@mx.firma.example.ru',
		contract: null,
		files: ['file-1.bin message/delivery-status', 'file-2.bin text/rfc822-headers'],
	},
	{
		file: '08-reklama-html-cp1251.eml',
		subject: 'Ваш сайт теряет клиентов! Аудит бесплатно -50%',
		from: 'Студия «Взлёт»',
		came: '2026-11-18 04:03:05 2026-11-18',
		sorted: 'list Precedence: bulk',
		kind: null,
		client: 'Студия «Взлёт»',
		contact: 'news@vzlet-promo.example.com',
		contract: null,
	},
	{
		file: '09-reklama-yuristov.eml',
		subject: 'Вам пришла претензия? Не отвечайте на неё сами!',
		from: 'Юрбюро «Аргумент»',
		came: '2026-11-18 08:30:03 2026-11-18',
		sorted: 'list list-id',
		kind: 'claim',
		client: 'Юрбюро «Аргумент»',
		contact: 'client@argument-law.example.org',
		contract: null,
	},
	{
		file: '10-re-pretenziya-kuhnya.eml',
		subject: 'Re: Претензия: кухонный гарнитур «Верона», заказ ИМ-21377 — не хватает двух фасадов и цоколя',
		from: 'Зарема Костоева',
		came: '2026-11-19 19:44:30 2026-11-19',
		sorted: 'draft',
		kind: 'claim',
		client: 'Зарема Костоева',
		contact: 'zarema.kostoeva@example.com',
		contract: 'заказ ИМ-21377',
	},
	{
		file: '11-blagodarnost-8bit.eml',
		subject: 'Спасибо мастеру Ренату! 🛠️❤️',
		from: 'Никита и Поля',
		came: '2026-11-20 16:02:16 2026-11-20',
		sorted: 'draft',
		kind: 'praise',
		client: 'Никита и Поля',
		contact: 'nikita.polya@example.com',
		contract: null,
	},
	{
		// What is proposed is of the client whose letter the director passed on.
		file: '12-pereslano-direktorom-rfc822.eml',
		subject: 'Fwd: Плита Уголек 6Э — запах и искры',
		from: 'Громов Андрей',
		came: '2026-11-20 17:58:06 2026-11-20',
		sorted: 'draft',
		kind: 'claim',
		client: 'Marek Nowak / Марек Новак',
		contact: 'm.nowak@example.org',
		contract: 'чек 005533 от 14.11.2026',
		files: ['plita.eml message/rfc822'],
	},
];

async function seen(file: string, bytes: Uint8Array): Promise<Expected> {
	const read = await parseMessage(bytes);
	const { day, time, by, writtenOn } = receiptOf(read, { boxed: null, now: '2026-11-23T08:00:00.000Z', local: inMoscow });
	expect(by).toBe('server');
	const sorted = sortMessage(read, OFFICE);
	const { kind, client, contact, contract } = propose(passedOn(read, OFFICE) ?? read, consumer.demands ?? []);
	const files = read.files.map(({ name, media, bytes: { length } }) =>
		/^(?:text|message)/.test(media) ? `${name} ${media}` : `${name} ${media} ${length}`,
	);
	return {
		file,
		subject: read.subject,
		from: read.from?.name ?? '',
		came: `${day} ${time} ${writtenOn}`,
		sorted: sorted.as === 'aside' ? `${sorted.reason} ${sorted.by}` : ['draft', ...sorted.doubts].join(' '),
		kind,
		client: client ?? '',
		contact: contact ?? '',
		contract,
		...(files.length > 0 && { files }),
	};
}

describe('the sample mailbox', () => {
	it.each(list)('$file', async (expected) => {
		expect(await seen(expected.file, readFileSync(`fixtures/mail/${expected.file}`))).toEqual(expected);
	});

	it('is the same as an mbox', async () => {
		const digests: string[] = [];
		for await (const { bytes, boxed } of messagesAt('fixtures/mail/inbox.mbox')) {
			const expected = list[digests.length];
			if (!bytes || !expected) throw new Error('more than there are');
			expect(await seen(expected.file, bytes)).toEqual(expected);
			expect(boxed).not.toBeNull();
			digests.push(identityOf(bytes).digest);
		}
		expect(digests).toEqual(list.map(({ file }) => identityOf(readFileSync(`fixtures/mail/${file}`)).digest));
	});

	it('says what became of the letter that came back', async () => {
		const { report } = await parseMessage(readFileSync('fixtures/mail/07-pismo-ne-dostavleno.eml'));
		expect(report).toEqual({
			recipient: 'sofia.artemieva@example.ru',
			action: 'failed',
			status: '5.1.1',
			about: '<out-20261105-124115@firma.example.ru>',
			subject: 'Замена столешницы: когда удобно?',
		});
	});

	it('knows the letter that is answered, and folds what is quoted of it', async () => {
		const { answers, text } = await parseMessage(readFileSync('fixtures/mail/10-re-pretenziya-kuhnya.eml'));
		expect(answers).toEqual(['<out-20261116-101502@firma.example.ru>', '<20261116091244.7731@mail.example.com>']);
		const [own, quoted] = passagesOf(text);
		expect(own).toMatchObject({ quoted: false });
		expect(own?.text).toMatch(/^Спасибо, что зарегистрировали[\s\S]*Костоева\s*$/);
		expect(quoted).toMatchObject({ quoted: true });
		expect(quoted?.text).toMatch(/^16\.11\.2026 10:15, Претензии ООО «Фирма» пишет:\n>/);
	});
});
