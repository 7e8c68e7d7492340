/** `route`: a row of the routing table; `routes`: the table. */

import { complain, type Office, say } from '../desk.ts';
import { foldText } from '../domain/fold.ts';
import { type ExitCode, exit } from '../exit.ts';
import { Misuse } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import { readers } from '../grammar/readers.ts';
import { changeJournal } from '../store/changeJournal.ts';
import { vocabulary } from '../text/vocabulary.ts';
import { recording } from './change.ts';

type Options = 'to' | 'remove' | 'reason';

export async function run(given: Given<Options>, office: Office, [typed = '']: readonly string[]): Promise<ExitCode> {
	const { words, today, calendar, world, journal } = office;
	const read = readers.line(typed, {
		option: { called: words.settings.labels.routes },
		today,
		calendar,
		vocabulary,
		knowsZone: world.clock.knowsZone,
	});
	if (!read.ok) throw new Misuse([read.mistake]);
	const { to, remove } = given;
	if (to !== undefined && remove) throw new Misuse([{ code: 'notBoth', one: 'to', other: 'remove' }]);
	if (to === undefined && !remove) throw new Misuse([{ code: 'needsOneOf', flags: ['to', 'remove'] }]);
	const subject = read.value;
	const { routes } = journal.settings;
	const others = routes.filter((route) => foldText(route.subject) !== foldText(subject));
	if (remove && others.length === routes.length) {
		complain(office, words.settings.noRoute(subject));
		return exit.refused;
	}
	await changeJournal(journal, recording(office, undefined), {
		type: 'settingsChanged',
		on: today,
		changes: { routes: to === undefined ? others : [...others, { subject, responsible: to }] },
		reason: given.reason ?? null,
	});
	say(office, to === undefined ? words.settings.routeRemoved(subject) : words.settings.routeSet(subject, to));
	return exit.done;
}
