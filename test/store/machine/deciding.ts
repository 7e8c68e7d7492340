/** Intents as the rules take them: the model's plain words become days and fields. */

import type { Claim } from '../../../src/domain/claim.ts';
import { asDay, type Day } from '../../../src/domain/day.ts';
import * as rules from '../../../src/domain/decide/index.ts';
import type { Circumstances, Verdict } from '../../../src/domain/verdict.ts';
import type { Changes, ClaimIntent, Intent } from './intent.ts';

function dayOrNull(day: string | null): Day | null {
	return day === null ? null : asDay(day);
}

/** What the rules say to a registration. */
export function registered(intent: Extract<Intent, { do: 'register' }>, around: Circumstances): Verdict {
	const { kind, channel, key, received, registered: on, ...rest } = intent;
	return rules.register(
		{
			...rest,
			kind: kind ?? undefined,
			channel: channel ?? undefined,
			receivedOn: asDay(received),
			registeredOn: asDay(on),
			key: key ?? undefined,
		},
		around,
	);
}

function corrections({ received, registered: on, ...rest }: Changes): rules.Changes {
	return {
		...rest,
		...(received !== undefined && { receivedOn: dayOrNull(received) }),
		...(on !== undefined && { registeredOn: dayOrNull(on) }),
	};
}

/** What the rules say to an intent; `earlier` is the claim that it is left as a repeat of. */
export function decided(claim: Claim, intent: ClaimIntent, earlier: Claim | null, around: Circumstances): Verdict {
	const on = asDay(intent.on);
	switch (intent.do) {
		case 'sort':
			return rules.sort(claim, { ...intent, on }, around);
		case 'assign':
			return rules.assign(claim, { ...intent, on, reason: null }, around);
		case 'take':
			return rules.move(
				'take',
				claim,
				{ ...intent, on, measures: intent.measures.map((due) => ({ text: 'Проверить', due: asDay(due), by: null })) },
				around,
			);
		case 'measure':
			return rules.measure(claim, { ...intent, on, due: dayOrNull(intent.due) }, around);
		case 'measureDone':
			return rules.measureDone(claim, { ...intent, on }, around);
		case 'request':
			return rules.request(claim, { ...intent, on, whom: null, due: dayOrNull(intent.due) }, around);
		case 'answered':
			return rules.answered(claim, { ...intent, on }, around);
		case 'visa':
			return rules.visa(claim, { ...intent, on, due: dayOrNull(intent.due) }, around);
		case 'tell':
			return rules.tell(claim, { ...intent, on }, around);
		case 'extend':
			return rules.extend(
				claim,
				{ ...intent, on, until: dayOrNull(intent.until), toldOn: dayOrNull(intent.toldOn), countFrom: 'nominal' },
				around,
			);
		case 'decide':
			return rules.decide(claim, { ...intent, on, justified: null }, around);
		case 'reply':
			return rules.reply(claim, { ...intent, on }, around);
		case 'fulfil':
			return rules.fulfil(claim, { ...intent, on }, around);
		case 'done':
		case 'close':
		case 'closeOnTheSpot':
		case 'return':
		case 'withdraw':
		case 'void':
			return rules.move(intent.do, claim, { ...intent, on }, around);
		case 'reopen':
			return rules.move('reopen', claim, { ...intent, on, receivedOn: dayOrNull(intent.receivedOn) }, around);
		case 'refuse': {
			const notice = intent.notice === null ? null : { form: intent.notice, numbered: intent.numbered };
			return rules.refuse(claim, { ...intent, on, earlier, notice }, around);
		}
		case 'correct':
			return rules.correct(claim, { on, changes: corrections(intent.changes), reason: intent.reason }, around);
		case 'cause':
			return rules.cause(claim, { on, cause: intent.cause, category: intent.category, department: null }, around);
		case 'court':
			return rules.court(claim, { ...intent, on }, around);
		case 'courtEnded':
			return rules.courtEnded(claim, { ...intent, on, item: intent.item ?? undefined, ruling: null }, around);
		case 'prevent':
			return rules.prevent(claim, { ...intent, on, due: dayOrNull(intent.due) }, around);
		case 'prevented':
			return rules.prevented(claim, { ...intent, on }, around);
		case 'note':
			return rules.note(claim, { ...intent, on }, around);
	}
}
