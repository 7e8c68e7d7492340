/** Which terms the model gives a claim: the rules of three regulations for a few kinds, channels and demands, written out by hand. */

import { type LoadedDays, moved, plus, plusWorking } from './days.ts';

export interface ModelTerm {
	readonly rule: string;
	readonly purpose: 'answer' | 'satisfy';
	readonly due: string;
	/** `free`: as far as the chairman agrees; `documents`: ten working days more, while something is asked for; `fixed`: never. */
	readonly extension: 'free' | 'documents' | 'fixed';
}

export interface TermFacts {
	readonly kind: string;
	readonly channel: string;
	readonly demandKind: string | null;
	readonly received: string;
	readonly registered: string;
}

export interface ModelRules {
	/** Those in use, in order. */
	regulations: ('firma' | 'consumer' | 'finance')[];
	/** Calendar days for a claim or a complaint by the office's own order. */
	claimDays: number;
	/** Working days for an inquiry, not by telephone. */
	inquiryDays: number;
	/** Whether the last day of the office's own terms moves off a day off. */
	readonly ownMove: boolean;
}

interface Row {
	readonly rule: string;
	readonly working?: number;
	readonly calendar?: number;
	readonly from?: 'registered';
	readonly purpose?: ModelTerm['purpose'];
	readonly extension?: ModelTerm['extension'];
}

function rowsOf(regulation: string, { kind, channel, demandKind }: TermFacts, { claimDays, inquiryDays }: ModelRules): readonly Row[] {
	switch (`${regulation} ${kind}`) {
		case 'firma inquiry':
			if (channel === 'phone') return [{ rule: 'firma.phone', working: 1, extension: 'free' }];
			return [{ rule: channel === 'email' ? 'firma.inquiryOnline' : 'firma.inquiry', working: inquiryDays, extension: 'free' }];
		case 'firma complaint':
			if (channel === 'phone') return [{ rule: 'firma.phone', working: 1, extension: 'free' }];
			return [{ rule: 'firma.claim', calendar: claimDays, extension: 'free' }];
		case 'firma claim':
			if (demandKind === 'crossBorderTransfer') return [{ rule: 'firma.crossBorder', calendar: 60, extension: 'free' }];
			return [{ rule: 'firma.claim', calendar: claimDays, extension: 'free' }];
		case 'consumer claim':
			if (demandKind === 'refund') return [{ rule: 'consumer.money', calendar: 10, purpose: 'satisfy' }];
			return demandKind === 'repair' ? [{ rule: 'consumer.repair', calendar: 7, purpose: 'satisfy' }] : [];
		case 'finance claim':
			if (demandKind === 'crossBorderTransfer') return [{ rule: 'finance.crossBorder', calendar: 60 }];
			if (demandKind === 'moneyClaim') return [{ rule: 'finance.moneyClaim', calendar: 30 }];
			return [{ rule: 'finance.answer', working: 15, from: 'registered', extension: 'documents' }];
		case 'finance inquiry':
		case 'finance complaint':
			return [{ rule: 'finance.answer', working: 15, from: 'registered', extension: 'documents' }];
		default:
			return [];
	}
}

/** The terms to answer and to satisfy, the earliest first. */
export function termsOf(facts: TermFacts, rules: ModelRules, days: LoadedDays): ModelTerm[] {
	const terms = rules.regulations.flatMap((regulation) =>
		rowsOf(regulation, facts, rules).map(({ rule, working, calendar = 0, from, purpose = 'answer', extension = 'fixed' }): ModelTerm => {
			// Registered too late, it runs from the day by which it should have been.
			const timely = plusWorking(facts.received, 1, days);
			const event = from !== 'registered' ? facts.received : timely < facts.registered ? timely : facts.registered;
			if (working !== undefined) return { rule, purpose, extension, due: plusWorking(event, working, days) };
			const nominal = plus(event, calendar);
			return { rule, purpose, extension, due: regulation === 'firma' && !rules.ownMove ? nominal : moved(nominal, days) };
		}),
	);
	// Where the demand decides and was not named, the earliest that it might be.
	if (terms.length === 0 && facts.kind === 'claim' && facts.demandKind === null && rules.regulations.includes('consumer'))
		terms.push({ rule: 'consumer.imposedExtra', purpose: 'satisfy', extension: 'fixed', due: moved(plus(facts.received, 3), days) });
	return terms.sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0));
}
