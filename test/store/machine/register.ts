/** Registration, sorting and correction as the model sees them. */

import type { ClaimIntent, Intent } from './intent.ts';
import { factsOf, freshTerms, type Model, type ModelClaim } from './model.ts';

/** The words that a demand for money is read off. */
export const REFUND_WORDS = 'Вернуть деньги';

function readOff(kind: string, demand: string | null): string | null {
	return kind === 'claim' && demand === REFUND_WORDS ? 'refund' : null;
}

/** Nobody is responsible for a complaint about himself: «Лапшин» is «Лапшин Игорь». */
export function complainedOf(subject: string | null, person: string | null, allowed: string | null): boolean {
	return subject !== null && person !== null && !allowed && person.startsWith(subject);
}

/** The entry that a registration makes; undefined where it is refused. */
export function entered(intent: Extract<Intent, { do: 'register' }>, model: Model): ModelClaim | undefined {
	const { unsorted, client, channel, summary, received, registered, demand, responsible, subject } = intent;
	const kind = unsorted ? (client === null ? 'anonymous' : 'inquiry') : intent.kind;
	if ((unsorted && intent.kind !== null) || kind === null || channel === null || summary === null) return undefined;
	if ((client === null && kind !== 'anonymous') || !areDays(received, registered, model)) return undefined;
	if (complainedOf(subject, responsible, intent.allowed)) return undefined;
	const read = intent.demandKind === undefined ? readOff(kind, demand) : null;
	const year = Number(registered.slice(0, 4));
	const claim: ModelClaim = {
		...{ id: model.claims.length + 1, number: numberText('incoming', year, model), year, key: intent.key },
		...{ kind, channel, client, summary, received, registered, responsible, subject, demand },
		...{ demandKind: intent.demandKind ?? read, read: read !== null, amount: intent.amount },
		...{ replyBy: intent.replyBy, repeatOf: intent.repeatOf, status: 'registered', statusOn: registered, movedOn: registered },
		...{
			firstDeed: null,
			reopened: null,
			unsorted,
			sorted: responsible !== null && !unsorted,
			told: false,
			measures: [],
			requests: [],
			visas: [],
		},
		...{
			lawsuits: [],
			preventions: [],
			found: { cause: null, category: null },
			granted: null,
			replies: [],
			answered: null,
			fulfilled: null,
			terms: [],
			extended: {},
		},
	};
	return { ...claim, terms: freshTerms(claim, model) };
}

/** The next number of a series, as it is written. */
export function numberText(series: 'incoming' | 'outgoing', year: number, { last }: Model): string {
	const ordinal = (last[`${series} ${year}`] ?? 0) + 1;
	return series === 'incoming' ? `ПР-${year}-${String(ordinal).padStart(4, '0')}` : String(ordinal);
}

/** None of them lies ahead, and nothing is registered before it came. */
function areDays(received: string, registered: string, { today }: Model): boolean {
	return received <= today && registered <= today && received <= registered;
}

export function sorts(claim: ModelClaim, intent: Extract<ClaimIntent, { do: 'sort' }>, model: Model): boolean {
	const kind = intent.kind ?? (claim.unsorted ? null : claim.kind);
	const responsible = intent.responsible ?? claim.responsible;
	if (kind === null || responsible === null || (kind !== 'anonymous' && claim.client === null)) return false;
	// What is sorted already is not recorded once more.
	if (!claim.unsorted && claim.sorted && kind === claim.kind && responsible === claim.responsible) return false;
	if (complainedOf(claim.subject, responsible, intent.allowed)) return false;
	const read = claim.demandKind === null ? readOff(kind, claim.demand) : null;
	Object.assign(claim, { kind, responsible, unsorted: false, sorted: true });
	if (read !== null) Object.assign(claim, { demandKind: read, read: true });
	claim.terms = freshTerms(claim, model);
	return true;
}

const NEVER_EMPTY = ['kind', 'channel', 'summary', 'received', 'registered'];

export function corrects(claim: ModelClaim, intent: Extract<ClaimIntent, { do: 'correct' }>, model: Model): boolean {
	const { changes } = intent;
	const now = { ...claim, ...changes };
	const fields = Object.keys(changes) as (keyof typeof changes)[];
	if (!intent.reason || fields.length === 0) return false;
	if (fields.some((field) => changes[field] === claim[field])) return false;
	if (fields.some((field) => changes[field] === null && NEVER_EMPTY.includes(field))) return false;
	if (now.client === null && now.kind !== 'anonymous') return false;
	if (!areDays(now.received ?? '', now.registered ?? '', model) || Number(now.registered?.slice(0, 4)) !== claim.year) return false;
	if (changes.registered && claim.firstDeed && claim.firstDeed < changes.registered) return false;
	if (changes.repeatOf && repeatsOf(changes.repeatOf, model).includes(claim.number)) return false;

	const wasGiven = claim.demandKind === null ? readOff(claim.kind, claim.demand) !== null : !claim.read;
	const facts = JSON.stringify(factsOf(claim));
	Object.assign(claim, changes);
	if (changes.registered && claim.status === 'registered') claim.statusOn = changes.registered;
	if (changes.responsible && !claim.unsorted) claim.sorted = true;
	if ('demandKind' in changes) claim.read = false;
	else if (!wasGiven) {
		const read = readOff(claim.kind, claim.demand);
		// The words stand as they were where they still say the same.
		if (read !== claim.demandKind) Object.assign(claim, { demandKind: read, read: read !== null });
	}
	// What its terms do not follow from leaves them as they are, whatever was loaded since.
	if (facts !== JSON.stringify(factsOf(claim))) claim.terms = freshTerms(claim, model);
	return true;
}

/** The entries that one repeats, back to the first, itself among them. */
export function repeatsOf(number: string, { claims }: Model): readonly string[] {
	const numbers = [number];
	for (;;) {
		const last = numbers.at(-1);
		const next = claims.find((claim) => claim.number === last)?.repeatOf ?? null;
		if (next === null || numbers.includes(next)) return numbers;
		numbers.push(next);
	}
}
