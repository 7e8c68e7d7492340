/** What becomes of an entry, decided by the rules themselves: each act is an intent that the domain must allow. */

import type { Claim } from '../../src/domain/claim.ts';
import { decisions, type Ground, type Kind, satisfactions } from '../../src/domain/code.ts';
import { addDays } from '../../src/domain/day.ts';
import { decide, measureDone, move, refuse, reply } from '../../src/domain/decide/index.ts';
import type { Circumstances, Verdict } from '../../src/domain/verdict.ts';
import { responsible, sum, words } from './entries.ts';
import type { Random } from './random.ts';

/** One thing that is done with a claim on the day of the circumstances. */
export type Act = (claim: Claim, random: Random, circumstances: Circumstances) => Verdict;

/** What is done with a claim, and how many days after its registration. */
export type Life = readonly (readonly [after: number, act: Act])[];

const closeOnTheSpot: Act = (claim, random, circumstances) =>
	move('closeOnTheSpot', claim, { on: circumstances.today, ...contentment(random), answer: words(random, 40) }, circumstances);

const take: Act = (claim, random, circumstances) => {
	const on = circumstances.today;
	const measures = [{ text: words(random, 30), due: addDays(on, 5), by: null }];
	return move('take', claim, { on, responsible: claim.responsible ?? responsible(random), measures }, circumstances);
};

const carryOut: Act = (claim, random, circumstances) =>
	measureDone(claim, { on: circumstances.today, item: 1, result: words(random, 30) }, circumstances);

const settle: Act = (claim, random, circumstances) => {
	const decision = random.pick(decisions);
	const granted = decision === 'satisfied' || decision === 'partlySatisfied' ? sum(random) : null;
	return decide(
		claim,
		{ on: circumstances.today, decision, grounds: words(random, 60), granted, by: claim.responsible, justified: null, remedies: [] },
		circumstances,
	);
};

const answer: Act = (claim, random, circumstances) =>
	reply(
		claim,
		{
			on: circumstances.today,
			form: claim.replyBy ?? claim.channel,
			numbered: null,
			text: words(random, 80),
			withoutVisas: words(random, 20),
		},
		circumstances,
	);

const complete: Act = (claim, random, circumstances) =>
	move('done', claim, { on: circumstances.today, result: words(random, 40) }, circumstances);

const close: Act = (claim, random, circumstances) =>
	move('close', claim, { on: circumstances.today, ...contentment(random), comment: words(random, 30) }, circumstances);

const withdraw: Act = (claim, random, circumstances) =>
	move('withdraw', claim, { on: circumstances.today, how: words(random, 40) }, circumstances);

const annul: Act = (claim, random, circumstances) =>
	move('void', claim, { on: circumstances.today, reason: words(random, 30) }, circumstances);

const leave: Act = (claim, random, circumstances) => {
	const anonymous = claim.kind === 'anonymous';
	const ground = random.pick<Ground>(anonymous ? ['unreadable', 'obscene'] : ['unreadable', 'notClient', 'courtDecided', 'obscene']);
	const intent = {
		on: circumstances.today,
		ground,
		evidence: words(random, 40),
		courtCase: ground === 'courtDecided' ? `А40-${random.below(90_000)}/2021` : null,
		witness: ground === 'obscene' ? responsible(random) : null,
		earlier: null,
		notice: anonymous ? null : { form: random.pick(['post', 'email', 'phone'] as const), numbered: null },
	};
	return refuse(claim, intent, circumstances);
};

function contentment(random: Random) {
	return { satisfaction: random.pick(satisfactions), attempts: 1 + random.below(3) };
}

/** A life that ends: inquiries on the spot, a tenth of the rest by the whole procedure, the others sooner. */
export function lifeThatEnds(kind: Kind, random: Random): Life {
	if (kind === 'inquiry') return [[0, closeOnTheSpot]];
	const wait = 1 + random.below(4);
	const way = random.below(100);
	if (way < 40) return [[wait, leave]];
	if (way < 85) return [[wait * 2, withdraw]];
	if (way < 90) return [[0, annul]];
	const reasoned: Life =
		kind === 'claim' || kind === 'complaint'
			? [
					[wait * 3, settle],
					[wait * 3 + 1, answer],
				]
			: [];
	return [[1, take], [wait * 2, carryOut], ...reasoned, [wait * 4, complete], [wait * 4 + 2, close]];
}

/** A life that goes on: nobody has taken it up, or somebody has and did not answer. */
export function lifeThatGoesOn(random: Random): Life {
	return random.percent(50) ? [] : [[1, take]];
}
