/** The settings as rows of a label and a value: every one that the office can change. */

import { kinds } from '../../domain/code.ts';
import { letterheadNames, type Settings } from '../../domain/journal.ts';
import type { Regulation } from '../../domain/rule.ts';
import { MEGABYTE, USUAL_LIMIT } from '../../domain/storedFile.ts';
import { visasFor } from '../../domain/term.ts';
import type { Words } from '../../text/index.ts';

/** Each with its label; null where it is not set. `regulations` are those in use: they say which visas are needed where the office does not. */
export function settingRows(
	words: Words,
	settings: Settings,
	regulations: readonly Regulation[],
): readonly (readonly [string, string | null])[] {
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
		...visaRows(words, settings, regulations),
		[labels.attachmentLimit, words.size((settings.attachmentLimit ?? USUAL_LIMIT) * MEGABYTE)],
		...letterheadNames.map((name) => [labels[name], settings.letterhead[name]] as const),
		[labels.routes, settings.routes.map(({ subject, responsible }) => `${subject} — ${responsible}`).join('; ') || null],
		[
			labels.absences,
			settings.absences
				.map(({ person, from, until, substitute }) => `${person} ${words.day(from)}–${words.day(until)} (${substitute})`)
				.join('; ') || null,
		],
	];
}

/** A row for each kind whose replies need visas, or of which the office says that they need none. */
function visaRows(words: Words, { visas }: Settings, regulations: readonly Regulation[]): readonly (readonly [string, string | null])[] {
	const { labels, none, byOffice, byRegulation } = words.settings;
	const rows = kinds.flatMap((kind): readonly (readonly [string, string])[] => {
		const own = visas.some((one) => one.kind === kind);
		const needs = visasFor(kind, regulations, visas);
		if (!own && needs.length === 0) return [];
		const named = needs.map((visa) => words.names.visa[visa]).join(', ') || none;
		return [[`${labels.visas}: ${words.names.kind[kind]}`, `${named} (${own ? byOffice : byRegulation})`]];
	});
	return rows.length > 0 ? rows : [[labels.visas, null]];
}
