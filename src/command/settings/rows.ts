/** The settings as rows of a label and a value: every one that the office can change. */

import type { JournalContext } from '../../context.ts';
import { type Kind, kinds } from '../../domain/code.ts';
import { withPlaces } from '../../domain/number.ts';
import { isBuiltInProfile } from '../../domain/officeProfile.ts';
import { type SettingName, type Settings, settingNames, settingRow, settingValue } from '../../domain/settings.ts';
import { MEGABYTE, USUAL_LIMIT } from '../../domain/storedFile.ts';
import type { Regulation } from '../../domain/term/rule.ts';
import { visasFor } from '../../domain/term/term.ts';
import type { Words } from '../../text/index.ts';
import { visibleLine } from '../../text/visible.ts';

type Row = readonly [label: string, value: string | null];

/** Each with its label; null where it is not set. `regulations` are those in use: they say which visas are needed where the office does not. */
export function shownSettings(words: Words, settings: Settings, regulations: readonly Regulation[]): readonly Row[] {
	const { labels } = words.settings;
	const plain = settingNames.flatMap((name): readonly Row[] =>
		name === 'visas' ? visaRows(words, settings, regulations) : [[labels[name], shownValue(words, settings, name)]],
	);
	const absences = settings.absences.map(
		({ person, from, until, substitute }) => `${person} ${words.day(from)}–${words.day(until)} (${substitute})`,
	);
	return [
		...plain,
		[labels.routes, settings.routes.map(({ subject, responsible }) => `${subject} — ${responsible}`).join('; ') || null],
		[labels.absences, absences.join('; ') || null],
		[labels.letterTexts, settings.letterTexts?.map(({ letter }) => words.names.letterKind[letter]).join(', ') || null],
	];
}

/** `Контролёр: Юдин О. С.` for each setting whose displayed value changed. */
export function changedRows(
	{ words, terms }: Pick<JournalContext, 'words' | 'terms'>,
	previous: Settings,
	after: Settings,
): readonly string[] {
	const old = new Map(shownSettings(words, previous, terms.regulations));
	return shownSettings(words, after, terms.regulations)
		.filter(([label, value]) => old.get(label) !== value)
		.map(([label, value]) => `${label}: ${value === null ? words.settings.none : visibleLine(value)}`);
}

/** The name of a profile that is built in, or the one that the office gave it. */
function profileName({ names }: Words, profile: string | undefined): string | null {
	if (profile === undefined) return null;
	return isBuiltInProfile(profile) ? names.officeProfile[profile] : profile;
}

/** What a setting holds, as its kind of value is read. */
function shownValue(words: Words, settings: Settings, name: SettingName): string | null {
	const value = settingValue(settings, name);
	switch (settingRow(name).value) {
		case 'language':
			return words.names.language[settings.language];
		case 'regulation':
			return settings.regulations.join(', ');
		case 'officeProfile':
			return profileName(words, settings.officeProfile);
		case 'questions':
			return settings.questions?.map((name) => words.names.field[name]).join(', ') || null;
		case 'analysisInterval':
			return value === 'month' || value === 'quarter' ? words.names.analysisInterval[value] : null;
		case 'workingDays':
			return typeof value === 'number' ? String(value) : null;
		case 'dayOff':
			return words.names.dayOff[value === true ? 'next' : 'keep'];
		case 'money':
			return typeof value === 'number' ? words.money(value) : null;
		case 'kinds':
			return Array.isArray(value) ? value.map((kind: Kind) => words.names.kind[kind]).join(', ') || null : null;
		case 'incomingTemplate':
		case 'outgoingTemplate':
			return typeof value === 'string' ? withPlaces(value, words.settings.places) : null;
		case 'megabytes':
			return words.size((typeof value === 'number' ? value : USUAL_LIMIT) * MEGABYTE);
		default:
			return typeof value === 'string' ? value : null;
	}
}

/** A row for each kind whose replies need visas, or of which the office says that they need none. */
function visaRows(words: Words, { visas }: Settings, regulations: readonly Regulation[]): readonly Row[] {
	const { labels, none, byOffice, byRegulation } = words.settings;
	const rows = kinds.flatMap((kind): readonly Row[] => {
		const own = visas.some((visa) => visa.kind === kind);
		const needs = visasFor(kind, regulations, visas);
		if (!own && needs.length === 0) return [];
		const named = needs.map((visa) => words.names.visa[visa]).join(', ') || none;
		return [[`${labels.visas}: ${words.names.kind[kind]}`, `${named} (${own ? byOffice : byRegulation})`]];
	});
	return rows.length > 0 ? rows : [[labels.visas, null]];
}
