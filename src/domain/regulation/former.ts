/** Former built-in editions that existing terms refer to, with the rows as they were. */

import { days, type Regulation, type Rule } from '../term/rule.ts';
import { business } from './business.ts';
import { carriage } from './carriage.ts';
import { consumer } from './consumer.ts';
import { finance } from './finance.ts';
import { housing } from './housing.ts';
import { personalData } from './personalData.ts';

/** The first edition: without the rows that came since, and with those that were changed. */
function first(now: Regulation, added: readonly string[], changed: readonly Rule[]): Regulation {
	const kept = now.rules.filter(({ id }) => !added.includes(id));
	const rules = [
		...kept.map((rule) => changed.find(({ id }) => id === rule.id) ?? rule),
		...changed.filter(({ id }) => !kept.some((rule) => rule.id === id)),
	];
	return { ...now, edition: 1, rules };
}

function rowOf({ rules }: Regulation, id: string): Rule {
	const row = rules.find((rule) => rule.id === id);
	if (!row) throw new RangeError(`no rule ${id}`);
	return row;
}

function without<K extends keyof Rule>(rule: Rule, ...keys: readonly K[]): Omit<Rule, K> {
	const rest = { ...rule };
	for (const key of keys) delete rest[key];
	return rest;
}

export const formerEditions: readonly Regulation[] = [
	first(
		consumer,
		['consumer.imposedExtra'],
		[
			{ ...rowOf(consumer, 'consumer.money'), demands: ['refund', 'priceCut', 'repairCosts', 'damages'] },
			{ ...without(rowOf(consumer, 'consumer.repair'), 'agreement'), length: days(45), article: 'ст. 20 п. 1' },
		],
	),
	first(finance, ['finance.osagoCompanyClaim'], []),
	first(
		housing,
		['housing.managementInfo'],
		[{ ...without(rowOf(housing, 'housing.outsider'), 'extension'), from: 'received', article: 'п. 36', confidence: 'secondary' }],
	),
	first(
		carriage,
		['carriage.seaRiver', 'carriage.forwarding'],
		[
			{
				...rowOf(carriage, 'carriage.seaRiver'),
				id: 'carriage.water',
				demands: ['waterClaim', 'forwardingClaim'],
				act: 'КТМ, КВВТ, 87-ФЗ',
				article: 'ст. 12 (87-ФЗ)',
			},
		],
	),
	first(personalData, ['personalData.correction', 'personalData.unlawful', 'personalData.stop', 'personalData.consent'], []),
	first(business, [], [without(rowOf(business, 'business.claim'), 'agreement')]),
];
