/** `export --format ics`: the terms that run, each a day in a calendar. */

import type { JournalContext } from '../../context.ts';
import { addWorkingDays } from '../../domain/calendar/calendar.ts';
import type { Claim } from '../../domain/claim.ts';
import { addDays, type Day, daysBetween } from '../../domain/day.ts';
import type { Status } from '../../domain/status.ts';
import { type Clock, clocksOf } from '../../domain/term/clock.ts';
import { explain } from '../../domain/term/explanation.ts';
import { originOf } from '../../domain/term/term.ts';
import { type CalendarDay, icsPieces } from '../../format/ics.ts';
import { extensionLine } from '../../sentence/eventDetails.ts';
import { shortExplanation } from '../../sentence/explanation.ts';
import { loadClaim } from '../../store/find.ts';
import { type ClaimFilter, claimPages } from '../../store/lists/rows.ts';
import { type TermWords, textOf } from '../../text/index.ts';
import { shortName } from '../../text/shortName.ts';
import { visibleLine } from '../../text/visible.ts';
import { citationOf, ruleLine } from '../../view/why.ts';

/** Statuses in which something is still due: what was granted is owed while the entry is done. */
const OPEN: readonly Status[] = ['registered', 'inProgress', 'done'];

/** For how many days a term that ended is exported as cancelled, so that calendars strike it out. */
const ENDED_WITHIN = 92;

/** The file in pieces; calls `onRows` with the number of terms that run. */
export async function* exportTerms(context: JournalContext, filter: ClaimFilter, onRows: (terms: number) => void): AsyncGenerator<string> {
	const { journal, language } = context;
	const termWords = await textOf('terms', language);
	yield* icsPieces(visibleLine(termWords.calendar(journal.settings.office)), language, dayPages(context, termWords, filter, onRows));
}

/** The days of a page of claims at a time, in the order of their numbers. */
async function* dayPages(
	context: JournalContext,
	termWords: TermWords,
	filter: ClaimFilter,
	onRows: (terms: number) => void,
): AsyncGenerator<readonly CalendarDay[]> {
	const since = addDays(context.today, -ENDED_WITHIN);
	const columns: readonly (readonly ['id' | 'status_on' | 'status'])[] = [['id'], ['status_on'], ['status']];
	for await (const page of claimPages(context.journal, columns, filter, { by: 'number', descending: false }, 0)) {
		const shown = page.filter(([, on, status]) => filter.status || OPEN.some((one) => one === status) || String(on) >= since);
		for (let from = 0; from < shown.length; from += PIECE) {
			const days = shown.slice(from, from + PIECE).flatMap(([id]) => daysOf(context, termWords, Number(id), since));
			onRows(days.filter(({ cancelled }) => !cancelled).length);
			yield days;
		}
	}
}

/** Of how many claims the days are held at once. */
const PIECE = 100;

function daysOf(context: JournalContext, termWords: TermWords, id: number, since: Day): readonly CalendarDay[] {
	const { claim, history } = loadClaim(context.journal, id);
	const last = history.at(-1);
	if (!last) return [];
	const before = new Map<string, number>();
	// One entry and purpose is one day of a calendar, by whatever rule it is counted.
	return (
		clocksOf(claim)
			.map((clock) => {
				const nth = clock.request ?? (before.get(clock.purpose) ?? 0) + 1;
				if (clock.request === null) before.set(clock.purpose, nth);
				return { clock, name: clock.request === null && nth === 1 ? clock.purpose : `${clock.purpose}.${nth}` };
			})
			// Registering is over when there is an entry at all: it never stands in a calendar.
			.filter(({ clock: { purpose, stoppedOn } }) => purpose !== 'register' && (stoppedOn === null || stoppedOn >= since))
			.map(({ clock, name }) => ({
				id: `${context.journal.settings.journal}-${id}-${name}@claims-journal`,
				// Anything that moves a term is recorded in its claim, including undone changes.
				sequence: last.sequence,
				changedAt: last.recordedAt,
				on: clock.due,
				alarm: daysBetween(addWorkingDays(context.calendar, clock.due, -1), clock.due),
				cancelled: clock.stoppedOn !== null,
				title: titleOf(context, claim, clock),
				text: descriptionOf(context, termWords, claim, clock).join('\n'),
			}))
	);
}

/** `ПР-2026-0012, Петрова А. А.: ответить`. */
function titleOf({ words }: JournalContext, { number, client }: Claim, { purpose }: Clock): string {
	const who = client === null ? '' : `, ${shortName(client)}`;
	return visibleLine(`${number.text}${who}: ${words.names.purpose[purpose]}`);
}

function requestLine(termWords: TermWords, whom: string, what: string | null): string {
	return what === null ? termWords.request(whom) : `${termWords.request(whom)}: ${what}`;
}

/** The basis of the day, the client, and the command that shows the rest. */
function descriptionOf(context: JournalContext, termWords: TermWords, claim: Claim, clock: Clock): readonly string[] {
	const { words } = context;
	const request = clock.request === null ? undefined : claim.requests[clock.request - 1];
	return [
		...(clock.term ? whyOf(context, claim, clock.term, clock) : []),
		...(request ? [requestLine(termWords, request.whom ?? words.names.addressee[request.to], request.what)] : []),
		...(claim.responsible === null ? [] : [termWords.responsible(claim.responsible)]),
		termWords.more(words.commandLine('show'), claim.number.text),
	];
}

function whyOf(
	{ words, calendar, terms }: JournalContext,
	claim: Claim,
	term: NonNullable<Clock['term']>,
	{ due }: Clock,
): readonly string[] {
	const origin = originOf(term, terms.editions);
	// Hours run out on the day itself: there are no days on the way to explain.
	const length = term.length ?? origin?.rule.length;
	const rule = origin ? citationOf(origin) : visibleLine(claim.agreedGround ?? '');
	const extensions = due === term.due ? [] : claim.extensions.filter(({ rules, late }) => !late && rules.includes(term.rule));
	return [
		...(length && length.unit !== 'hour' ? [shortExplanation(words, explain(term.event, length, term.whenDayOff, calendar), rule)] : []),
		...(origin ? [ruleLine(words, origin)] : []),
		...(origin || length ? [] : [words.why.editionUnknown(term.rule, term.edition, words.day(term.due))]),
		...extensions.map((extension) => `${words.card.labels.extensions}: ${extensionLine(words, extension)}`),
		...(term.provisional ? [words.why.provisional] : []),
	];
}
