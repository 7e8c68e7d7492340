/** Picks missing operands on a terminal: the claim, and its measure, request or visa. */

import { failWith, type JournalContext, printInfo } from '../../context.ts';
import { type Claim, visasMissing } from '../../domain/claim.ts';
import { visas } from '../../domain/code.ts';
import { yearOf } from '../../domain/day.ts';
import { parseClaimName } from '../../domain/number.ts';
import { visasFor } from '../../domain/term/term.ts';
import type { ExitCode } from '../../exit.ts';
import { type CommandName, commands } from '../../grammar/command.ts';
import { needsKind, statusesFor } from '../../grammar/commandEffects.ts';
import type { CommandRow, Operand } from '../../grammar/commandRow.ts';
import { commandIn } from '../../grammar/spell.ts';
import { loadClaim } from '../../store/find.ts';
import { calledLike, mostUrgent, type Need, numberedLike, type Pick, type Wanted } from '../../store/lists/picks.ts';
import { textOf } from '../../text/index.ts';
import { visibleLine } from '../../text/visible.ts';
import { matterLine, pickLines } from '../../view/pickLines.ts';
import { claimNamed } from './find.ts';

/** How many candidates are offered at once: for another claim, type its number or client. */
const OFFERED = 50;

/** What a claim must have besides its status. */
const needs: Partial<Record<CommandName, Need>> = {
	sort: 'unsorted',
	accept: 'unaccepted',
	fulfil: 'unfulfilled',
	extend: 'awaited',
	close: 'toBeClosed',
	reply: 'decided',
	done: 'answered',
	'measure-done': 'openMeasure',
	answered: 'openRequest',
	prevented: 'openPrevention',
};

/** The completed operands with the claim as it was when they were picked, or the exit code where there is nothing to pick. Throws Interrupted on Ctrl-C. */
export async function pickOperands(
	context: JournalContext,
	command: CommandName,
	typed: readonly string[],
): Promise<{ readonly operands: readonly string[]; readonly picked?: JournalContext['picked'] } | ExitCode> {
	const row: CommandRow = commands[command];
	const [first] = typed;
	const picked = first === undefined ? await pickClaim(context, command) : undefined;
	const name = first ?? picked?.number;
	if (name === undefined) {
		const { nothingFor } = await textOf('guide', context.language);
		return failWith(context, nothingFor(commandIn(context.language, command)));
	}
	const [, second] = row.operands;
	if (second === undefined || typed[1] !== undefined) return { operands: [name], ...(picked && { picked }) };
	const { claim } = loadClaim(context.journal, claimNamed(context, name).id);
	if (second === 'visa') printInfo(context, matterLine(context.words, claim, context));
	const { sequence } = picked ?? claim;
	return { operands: [name, await pickIndex(context, second, claim)], picked: { sequence, shown: second === 'visa' } };
}

function needOf({ journal }: JournalContext, command: CommandName): Need | undefined {
	const need = needs[command];
	// A file of a former version gets its table with the first write.
	return need === 'unaccepted' && journal.version < 5 ? undefined : need;
}

async function pickClaim(context: JournalContext, command: CommandName): Promise<Pick | undefined> {
	const { journal, world, words, today } = context;
	const wanted: Wanted = { statuses: statusesFor(command), need: needOf(context, command), kindNamed: needsKind(command) };
	const urgent = mostUrgent(journal, wanted, OFFERED);
	if (urgent.length === 0) return undefined;
	const like = (text: string): readonly Pick[] => {
		if (text === '') return urgent;
		const named = parseClaimName(text);
		const found = [...(named ? numberedLike(journal, wanted, named, yearOf(today)) : []), ...calledLike(journal, wanted, text)];
		return found.slice(0, OFFERED);
	};
	const { which, find, noneLike } = await textOf('guide', context.language);
	const { askFinder } = await import('../../ask/finder.ts');
	const lines = (picks: readonly Pick[]) => pickLines(words, picks, { ...context, width: world.out.columns - 3 });
	const nameLine = ({ number, client }: Pick) => `${number} ${visibleLine(client ?? words.morning.nobody)}`;
	return await askFinder(context, { message: which, hint: find, nothing: noneLike, like, name: nameLine, lines });
}

/** Its index in the claim; without an open one, the first, so that the rule explains what is wrong. */
async function pickIndex(context: JournalContext, operand: Operand, claim: Claim): Promise<string> {
	const guide = await textOf('guide', context.language);
	const choices = operand === 'visa' ? visaChoices(context, claim) : openItems(context, operand, claim);
	const [only, ...others] = choices;
	if (!only || !(operand in guide.whichItem)) return '1';
	if (others.length === 0) {
		printInfo(context, guide.only(only.name));
		return only.value;
	}
	const { putChoice } = await import('../../ask/choice.ts');
	const chosen = await putChoice(context, guide.whichItem[operand as keyof typeof guide.whichItem], choices, undefined, { first: true });
	return typeof chosen === 'string' ? chosen : '1';
}

interface ItemChoice {
	readonly value: string;
	readonly name: string;
}

/** Those that are still open, each with who is to do it until when. */
function openItems({ words }: JournalContext, operand: Operand, claim: Claim): readonly ItemChoice[] {
	const { card, names } = words;
	const open =
		operand === 'attachment'
			? claim.attachments.map(({ name, size, on, detachedOn }) => ({ ended: detachedOn, text: name, rest: card.attachment(size, on) }))
			: operand === 'measure'
				? claim.measures.map(({ text, by, due, doneOn }) => ({ ended: doneOn, text, rest: card.measure(by, due) }))
				: operand === 'prevention'
					? claim.preventions.map(({ text, by, due, doneOn }) => ({ ended: doneOn, text, rest: card.measure(by, due) }))
					: claim.requests.map(({ to, whom, what, due, endedOn }) => ({
							ended: endedOn,
							text: what,
							rest: `${whom ?? names.addressee[to]}, ${card.answerDue(due)}`,
						}));
	return open.flatMap(({ ended, text, rest }, index) =>
		ended === null ? [{ value: String(index + 1), name: `${index + 1}: ${visibleLine(text ?? '…')} — ${visibleLine(rest)}` }] : [],
	);
}

/** Visas that the reply still lacks, then the others. */
function visaChoices({ words, terms, journal }: JournalContext, claim: Claim): readonly ItemChoice[] {
	const missing = visasMissing(claim, visasFor(claim.kind, terms.regulations, journal.settings.visas)).map(({ visa }) => visa);
	return [...missing, ...visas.filter((visa) => !missing.includes(visa))].map((visa) => ({ value: visa, name: words.names.visa[visa] }));
}
