/** `settings`: what the office laid down for this journal, and changes of it. */

import { type Office, say } from '../desk.ts';
import type { Settings } from '../domain/journal.ts';
import { type ExitCode, exit } from '../exit.ts';
import { jsonLine } from '../format/json.ts';
import type { Given } from '../grammar/option.ts';
import { changeJournal } from '../store/changeJournal.ts';
import { visibleLine } from '../text/visible.ts';
import { recording } from './change.ts';
import { chosenFields } from './fields.ts';

type Options = 'office' | 'controller' | 'head' | 'chairman' | 'chairmanAbove' | 'chairmanKind' | 'reason' | 'json';

export async function run(given: Given<Options>, office: Office): Promise<ExitCode> {
	const { settings } = office.journal;
	const changes = changesGiven(given, settings);
	if (Object.keys(changes).length === 0) {
		if (given.json) office.world.out.write(`${jsonLine(chosenFields({ ...settings }, given.json), 1)}\n`);
		else show(office, settings);
		return exit.done;
	}
	await changeJournal(office.journal, recording(office, undefined), {
		type: 'settingsChanged',
		on: office.today,
		changes,
		reason: given.reason ?? null,
	});
	say(office, office.words.settings.changed);
	return exit.done;
}

function changesGiven(given: Given<Options>, { authority }: Settings): Partial<Pick<Settings, 'office' | 'controller' | 'authority'>> {
	const { head, chairman, chairmanAbove, chairmanKind: chairmanKinds } = given;
	const powers = {
		...(head !== undefined && { head }),
		...(chairman !== undefined && { chairman }),
		...(chairmanAbove !== undefined && { chairmanAbove }),
		...(chairmanKinds !== undefined && { chairmanKinds }),
	};
	return {
		...(given.office !== undefined && { office: given.office }),
		...(given.controller !== undefined && { controller: given.controller }),
		...(Object.keys(powers).length > 0 && { authority: { ...authority, ...powers } }),
	};
}

function show(office: Office, settings: Settings): void {
	const { world, words } = office;
	const rows = shown(office, settings);
	const pad = Math.max(...rows.map(([label]) => label.length)) + 2;
	for (const [label, value] of rows)
		world.out.write(`${`${label}:`.padEnd(pad)}${value === null ? words.settings.none : visibleLine(value)}\n`);
}

function shown({ words }: Office, settings: Settings): readonly (readonly [string, string | null])[] {
	const { labels } = words.settings;
	const { head, chairman, chairmanAbove, chairmanKinds } = settings.authority;
	return [
		[labels.office, settings.office],
		[labels.zone, settings.zone],
		[labels.language, words.names.language[settings.language]],
		[labels.regulations, settings.regulations.join(', ')],
		[labels.dayOff, words.names.dayOff[settings.ownTermsMove ? 'next' : 'keep']],
		[labels.incoming, settings.incomingTemplate],
		[labels.outgoing, settings.outgoingTemplate],
		[labels.controller, settings.controller],
		[labels.head, head],
		[labels.chairman, chairman],
		[labels.chairmanAbove, chairmanAbove === null ? null : words.money(chairmanAbove)],
		[labels.chairmanKinds, chairmanKinds.length === 0 ? null : chairmanKinds.map((kind) => words.names.kind[kind]).join(', ')],
		[labels.routes, settings.routes.map(({ subject, responsible }) => `${subject} — ${responsible}`).join('; ') || null],
		[
			labels.absences,
			settings.absences
				.map(({ person, from, until, substitute }) => `${person} ${words.day(from)}–${words.day(until)} (${substitute})`)
				.join('; ') || null,
		],
	];
}
