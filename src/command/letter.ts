/** `letter`: a letter to the client, with its number and its file; or a draft of it; or what to say in the call before closing. */

import { type Office, say } from '../desk.ts';
import type { Claim } from '../domain/claim.ts';
import { type LetterKind, letterKinds } from '../domain/code.ts';
import { planLetter } from '../domain/decide/index.ts';
import { filledByHand } from '../domain/letterField.ts';
import { type ExitCode, exit } from '../exit.ts';
import { fileTyped, refuseExistingFile, refuseJournal, refuseUnwritableFolder, writeFile } from '../format/file.ts';
import { Misuse } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import type { NextNumber } from '../store/change.ts';
import { loadClaim } from '../store/find.ts';
import { issueLetter } from '../store/letters.ts';
import { helpOf, type LetterWords, letterWordsOf } from '../text/index.ts';
import { visible } from '../text/visible.ts';
import { notesOn, recording, tellRefusals } from './change.ts';
import { circumstances } from './circumstances.ts';
import { claimNamed } from './find.ts';
import { formatNamed } from './formatNamed.ts';
import { lackingOf } from './lacking.ts';
import { callText } from './letterCall.ts';
import { composer, type NotComposed, naming, type Wanted } from './letterCompose.ts';
import { fieldsGiven } from './letterGiven.ts';
import { tellNotComposed } from './letterRefused.ts';
import { numbered } from './numbered.ts';

type Options =
	| 'letterKind'
	| 'letterFormat'
	| 'form'
	| 'text'
	| 'letterField'
	| 'draft'
	| 'numbered'
	| 'unnumbered'
	| 'withoutVisas'
	| 'on'
	| 'output'
	| 'force'
	| 'dryRun';

/** The endings of files, and what is written into them. */
const endings = { docx: 'docx', txt: 'text' } as const;

export async function run(given: Given<Options>, office: Office, [typed = '']: readonly string[]): Promise<ExitCode> {
	const { claim } = loadClaim(office.journal, claimNamed(office, typed).id);
	const letter = given.letterKind ?? (office.asks ? await askKind(office) : undefined);
	if (letter === undefined)
		return await tellRefusals(office, [{ code: 'missing', doing: 'letter', what: 'letterKind', number: claim.number.text }]);
	const words = await letterWordsOf(office.language);
	const target = targetOf(office, given);
	const fields = await fieldsGiven(office, words, await naming(office), given.letterField ?? []);
	if (!fields) return exit.refused;
	const { form = null, text = null, withoutVisas = null, on = office.today, draft = false } = given;
	const said = { on, form, text, withoutVisas, draft, numbered: numbered(given) };
	if (letter === 'call') {
		const planned = planLetter(claim, { ...said, letter }, circumstances(office, unspent));
		if (!planned.ok) return await tellNotComposed(office, words, { ...planned, empty: [] });
		return await deliver(office, await callText(office, claim), target, given.force ?? false);
	}
	const format = given.letterFormat ?? formatNamed(given.output, 'letterFormat', endings) ?? 'docx';
	// A Word file does not go to a screen, and a draft is kept nowhere.
	if (draft && format === 'docx' && target === undefined) throw new Misuse([{ code: 'needsOption', option: 'draft', needed: 'output' }]);
	const wanted = await settled(office, words, claim, { ...said, letter, format, given: fields });
	if ('ok' in wanted) return await tellNotComposed(office, words, wanted);
	if (!draft) return await issue(office, words, claim.id, wanted, { target, force: given.force ?? false, dryRun: given.dryRun });
	const made = await (await composer(office, wanted))(claim, unspent);
	if (!made.ok) return await tellNotComposed(office, words, made);
	const code = await deliver(office, made.bytes, target, given.force ?? false);
	say(office, words.draft(target ?? ''));
	return code;
}

/** What is wanted, with what had to be asked; or why it cannot be. Nothing is asked that would not help. */
async function settled(office: Office, words: LetterWords, claim: Claim, first: Wanted): Promise<Wanted | NotComposed> {
	let wanted = first;
	for (;;) {
		const tried = await (await composer(office, wanted))(claim, unspent);
		if (tried.ok) return wanted;
		const { options, against } = lackingOf(tried.refusals, {
			...(wanted.form && { form: wanted.form }),
			...(wanted.text !== null && { text: wanted.text }),
		});
		const asked = options.filter((option) => option === 'form' || option === 'text');
		const inVain = against.length + tried.unfit.length > 0 || options.length > asked.length;
		if (!office.asks || inVain || !tried.empty.every((field) => filledByHand.includes(field))) return tried;
		if (asked.length > 0) {
			const { askMissing } = await import('../ask/missing.ts');
			const { form = wanted.form, text = wanted.text } = await askMissing(office, await helpOf(office.language), asked);
			wanted = { ...wanted, form, text };
		} else {
			const { askFields } = await import('../ask/letterFields.ts');
			const { templates } = await naming(office);
			const filled = await askFields(office, tried.empty, (field) => words.fieldQuestion(templates.fields[field]));
			wanted = { ...wanted, given: new Map([...wanted.given, ...filled]) };
		}
	}
}

interface Copying {
	readonly target: string | undefined;
	readonly force: boolean;
	readonly dryRun: true | undefined;
}

async function issue(
	office: Office,
	words: LetterWords,
	id: number,
	wanted: Wanted,
	{ target, force, dryRun }: Copying,
): Promise<ExitCode> {
	const issued = await issueLetter<NotComposed>(office.journal, recording(office, dryRun), id, await composer(office, wanted));
	if (!issued.ok) return await tellNotComposed(office, words, issued);
	for (const line of notesOn(office.words, issued.events, issued.claim)) say(office, line);
	if (wanted.format === 'text' && target === undefined) await deliver(office, issued.bytes, undefined, false);
	if (dryRun) {
		say(office, office.words.notes.dryRun);
		return exit.done;
	}
	if (wanted.format === 'text') say(office, words.kept(issued.path));
	else office.world.out.write(`${issued.path}\n`);
	if (target !== undefined) {
		await deliver(office, issued.bytes, target, force);
		say(office, words.copied(target));
	}
	return exit.done;
}

/** To the file, or to standard output: there nothing of it may steer a terminal. */
async function deliver({ world }: Office, text: string | Uint8Array, target: string | undefined, force: boolean): Promise<ExitCode> {
	if (target !== undefined) await writeFile(whole(text), target, force);
	else world.out.write(world.out.isTerminal ? visible(Buffer.from(text).toString('utf8')) : text);
	return exit.done;
}

async function* whole(text: string | Uint8Array): AsyncGenerator<string | Uint8Array> {
	yield text;
}

function targetOf({ world, journalPath }: Office, { output, force }: Given<'output' | 'force'>): string | undefined {
	const target = output === undefined || output === '-' ? undefined : fileTyped(output, world);
	if (target === undefined && force) throw new Misuse([{ code: 'needsOption', option: 'force', needed: 'output' }]);
	if (target !== undefined) {
		refuseJournal(target, journalPath);
		refuseExistingFile(target, force ?? false);
		refuseUnwritableFolder(target);
	}
	return target;
}

async function askKind({ words }: Office): Promise<LetterKind> {
	const { askChoice } = await import('../ask/prompts.ts');
	const choices = letterKinds.map((value) => ({ value, name: words.names.letterKind[value] }));
	return askChoice(words, words.names.action.letter, choices);
}

/** Nothing is given out while it is only tried. */
const unspent: NextNumber = (_, year) => ({ year, ordinal: 0, text: '…' });
