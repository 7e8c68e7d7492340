/** The calendar and the rules of a journal: the built-in ones, and what the office loaded. */

import type { CommandContext } from './context.ts';
import type { Rulebook } from './domain/term.ts';
import type { Journal } from './store/open.ts';

/** The production calendar of this journal. */
export async function calendarOf(journal: Journal | undefined): Promise<CommandContext['calendar']> {
	if (!journal || journal.loaded.years.length + journal.loaded.own.length === 0)
		return (await import('./domain/calendar/years.ts')).builtInCalendar;
	const { calendarWith } = await import('./domain/calendar/loaded.ts');
	return calendarWith(journal.loaded);
}

/** The rules in use: the journal's regulations in the newest editions that the office loaded. */
export async function rulebookOf(journal: Journal | undefined, calendar: CommandContext['calendar']): Promise<Rulebook> {
	const loaded = journal?.loaded.regulations ?? [];
	const { defaultRegulations, regulationsInUse } = await import('./domain/regulation/index.ts');
	const inUse = await regulationsInUse(journal?.settings.regulations ?? defaultRegulations, loaded);
	return {
		regulations: inUse,
		editions: [...new Set([...loaded, ...inUse])],
		calendar,
		ownTermsMove: journal?.settings.ownTermsMove ?? true,
	};
}
