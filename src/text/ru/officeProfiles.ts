/** Профили организаций: что о них сказать при создании журнала и что в письмах сказано иначе. */

import type { WrittenLetter } from '../../domain/code.ts';
import type { OfficeProfileId } from '../../domain/officeProfile.ts';
import { answerLines } from './letterBodies.ts';

/** Какие сроки считает профиль: строка не длиннее 71 знака. */
const terms: Record<OfficeProfileId, string> = {
	shop: 'вернуть деньги — 10 дней (ЗоЗПП ст. 22, 31), прочее — 3 и 30',
	housing: 'ответить — 10 раб. дней (ПП РФ № 416), деньги — 10 дней (ЗоЗПП)',
	finance: 'ответить — 15 раб. дней от регистрации (395-1 ст. 30.1), 123-ФЗ, ОСАГО',
	business: 'ответить — 30 дней от отправки (АПК РФ ст. 4 ч. 5), прочее — 3 и 30',
	model: 'Порядок работы с обращениями (3 раб. дня, 30 и 60 дней) и ЗоЗПП',
};

const letters: Record<OfficeProfileId, Partial<Record<WrittenLetter, readonly string[]>>> = {
	shop: { answer: answerLines('Если Вы не согласны с решением, Вы вправе обратиться в Роспотребнадзор или в суд.') },
	housing: {
		answer: answerLines('Если Вы не согласны с решением, Вы вправе обратиться в орган государственного жилищного надзора или в суд.'),
	},
	finance: {
		answer: answerLines(
			'Если Вы не согласны с решением, Вы вправе обратиться в суд; потребитель финансовых услуг в случаях, названных в Законе № 123-ФЗ, — сначала к финансовому уполномоченному.',
		),
	},
	business: {
		answer: answerLines(
			'Если Вы не согласны с решением, спор может быть передан на рассмотрение арбитражного суда в порядке ч. 5 ст. 4 АПК РФ.',
			['{#договор}', 'Договор (заказ): {договор}', '{/договор}'],
		),
	},
	model: {},
};

export const officeProfiles = {
	terms,
	letters,
	nameLine: (name: string, kinds: string) => `${name}: ${kinds}`,
	termsLine: (text: string) => `сроки: ${text}`,
	visasLine: (visas: string) => `визы: ${visas}`,
	noVisas: 'не нужны',
	allKinds: 'все виды обращений',
};
