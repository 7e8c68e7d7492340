/** What of an entry is worth a question, by its kind and by how it came: what cannot matter, and what is plain, is not asked. */

import type { Channel } from '../../domain/code.ts';
import type { Registration } from '../../domain/decide/index.ts';

type Facts = Pick<Registration, 'kind' | 'channel' | 'demand'> & { readonly answer?: string | undefined };

/** The channels on which somebody is there who speaks or writes this very moment. */
const LIVE: ReadonlySet<Channel> = new Set(['inPerson', 'phone', 'call', 'chat']);

/** Whether somebody is there who speaks or writes this very moment. */
export function isLive({ channel }: Facts): boolean {
	return channel !== undefined && channel !== null && LIVE.has(channel);
}

/** A kind that may demand something; undefined: not sorted yet. */
export function demands({ kind }: Facts): boolean {
	return kind === undefined || kind === 'claim' || kind === 'complaint';
}

/** Whom it is about: a complaint is about somebody; where subjects lead to people by the routing table, others may be, too. */
export function subjectMatters({ kind }: Facts, hasRoutes: boolean): boolean {
	if (kind === undefined || kind === 'complaint' || kind === 'anonymous') return true;
	return hasRoutes && (kind === 'claim' || kind === 'suggestion');
}

/** A complaint seldom demands money: only one whose demand says so is asked how much. */
export function amountMatters(facts: Facts): boolean {
	return demands(facts) && Boolean(facts.demand) && (facts.kind !== 'complaint' || MONEY.test(facts.demand ?? ''));
}

const MONEY =
	/\d|деньг|денег|руб|вернут|верните|возврат|возмест|возмещ|компенс|убыт|неустой|штраф|моральн|сто?имост|скидк|уменьш|снизить|пересчит|перерасч|refund|money|compensat|damages|reimburse|discount|penalt|price|cost|pay/i;

/** A complaint is about how somebody was served: only a claim rests on a contract. */
export function contractMatters({ kind }: Facts): boolean {
	return kind !== 'complaint';
}

/** Whether an answer may be given in the same breath. */
export function mayBeSettled({ kind }: Facts): boolean {
	return kind === 'inquiry' || kind === 'anonymous';
}

/** Whether the client has to be reached later: not where he was answered at once, or only praises. */
export function clientIsAwaited({ kind, answer }: Facts): boolean {
	return kind !== 'anonymous' && kind !== 'praise' && answer === undefined;
}
