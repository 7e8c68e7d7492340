/** What is settled while it is registered: an inquiry answered on the spot (P17), an anonymous entry about which something was done. */

import type { Claim } from '../claim.ts';
import type { Satisfaction } from '../code.ts';
import type { Day } from '../day.ts';
import { fold } from '../evolve.ts';
import type { Circumstances, Verdict } from '../verdict.ts';
import { carriedOut, inOrder } from './inOneGo.ts';
import { move } from './move.ts';
import { type Registration, register } from './register.ts';

/** What was answered or done at once. */
export interface AtOnce {
	/** What the client was answered; of an anonymous entry, what was done. Nothing: it waits. */
	readonly answer?: string | undefined;
	/** What the client said to the answer. */
	readonly satisfaction?: Satisfaction | undefined;
}

/** Registers the entry, and settles it where something was answered or done at once. */
export function registerAtOnce(intent: Registration, { answer, satisfaction }: AtOnce, circumstances: Circumstances): Verdict {
	const registered = register(intent, circumstances);
	const claim = registered.ok && answer !== undefined ? fold(0, registered.events) : undefined;
	if (!registered.ok || answer === undefined || !claim) return registered;
	const on = circumstances.today;
	const settled =
		claim.kind === 'anonymous'
			? inOrder(claim, [
					...carriedOut(claim, { on, result: answer, responsible: null, allowed: intent.allowed }, circumstances),
					(before) => move('done', before, { on, result: answer }, circumstances),
					...closing(claim, on, circumstances),
				])
			: move('closeOnTheSpot', claim, { on, answer, satisfaction: satisfaction ?? null }, circumstances);
	return settled.ok ? { ok: true, events: [...registered.events, ...settled.events] } : settled;
}

/** Nobody can be asked whether an anonymous client is content; but who handled the entry may not close it (P28). */
function closing({ responsible }: Claim, on: Day, circumstances: Circumstances): readonly ((claim: Claim) => Verdict)[] {
	const { actor, same } = circumstances;
	const mayClose = actor !== null && (responsible === null || !same(actor, responsible));
	return mayClose ? [(before) => move('close', before, { on, satisfaction: 'notReached' }, circumstances)] : [];
}
