/** Which sentences about trouble the program asked for: each family of them is watched where it lies. */

import { calendar } from '../../src/text/ru/calendar.ts';
import { errorMessages } from '../../src/text/ru/errorMessages.ts';
import { words as ru } from '../../src/text/ru/index.ts';

const { store, refused, ...around } = errorMessages.failures;

/** Every family of sentences about trouble; the codes are the keys, as the compiler demands. */
export const families: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
	refusal: errorMessages.refusals,
	mistake: errorMessages.mistakes,
	failure: { ...store, ...around },
	fault: ru.reports.fault,
	calendar: { ...calendar.fault, ...calendar.warning },
};

const asked = new Set<string>();

watch('refusal', errorMessages.refusals);
watch('mistake', errorMessages.mistakes);
watch('failure', store);
watch('failure', errorMessages.failures);
watch('fault', ru.reports.fault);
watch('calendar', calendar.fault);
watch('calendar', calendar.warning);

function watch(family: string, sentences: object): void {
	for (const [code, sentence] of Object.entries(sentences))
		Object.defineProperty(sentences, code, {
			enumerable: true,
			get: () => {
				asked.add(`${family}.${code}`);
				return sentence;
			},
		});
}

/** Those asked for since the last time, as `refusal.notAllowed`. */
export function askedSince(): ReadonlySet<string> {
	const since = new Set(asked);
	asked.clear();
	return since;
}
