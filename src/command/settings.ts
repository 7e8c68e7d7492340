/** `settings`: what the office laid down for this journal, and changes of it. */

import { type Office, say } from '../desk.ts';
import type { Settings } from '../domain/journal.ts';
import { type ExitCode, exit } from '../exit.ts';
import { jsonLine } from '../format/json.ts';
import type { Given } from '../grammar/option.ts';
import { changeJournal } from '../store/changeJournal.ts';
import { visibleLine } from '../text/visible.ts';
import { recording } from './change.ts';

type Options = 'office' | 'controller' | 'head' | 'chairman' | 'chairmanAbove' | 'chairmanKind' | 'reason' | 'json';

export async function run(given: Given<Options>, office: Office): Promise<ExitCode> {
	const { settings } = office.journal;
	const changes = changesGiven(given, settings);
	if (Object.keys(changes).length === 0) {
		const { world, words } = office;
		if (given.json) world.out.write(`${jsonLine(settings, 2)}\n`);
		else
			for (const [label, value] of shown(office, settings))
				world.out.write(`${label}: ${value === null ? words.settings.none : visibleLine(value)}\n`);
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
		[labels.routes, settings.routes.map(({ subject, responsible }) => `${subject} — ${responsible}`).join('; ') || null],
		[
			labels.absences,
			settings.absences
				.map(({ person, from, until, substitute }) => `${person} ${words.day(from)}–${words.day(until)} (${substitute})`)
				.join('; ') || null,
		],
		[labels.chairmanKinds, chairmanKinds.length === 0 ? null : chairmanKinds.map((kind) => words.names.kind[kind]).join(', ')],
	];
}
