/** Checks a template before it is used: its fields are known and closed, and it can be filled. */

import { letterFields } from '../../../domain/letterField.ts';
import { fillTemplate } from '../../../format/letter/fill.ts';
import { plainText } from '../../../format/letter/plain.ts';
import { type LetterTemplateFault, readTemplate } from '../../../format/letter/template.ts';
import type { LetterWords } from '../../../text/index.ts';
import type { Naming } from '../compose.ts';

/** What is wrong with a template, a sentence each; `called`: what it is named in them. */
export async function templateFaults(
	{ templates: templateWords }: LetterWords,
	names: Naming,
	called: string,
	bytes: Uint8Array,
): Promise<readonly string[]> {
	const read = await readTemplate(bytes, names.named);
	const faults: readonly LetterTemplateFault[] = read.ok ? ((await isUsable(names, bytes)) ? [] : [{ code: 'unusable' }]) : read.faults;
	const allowed = letterFields.map((field) => names.templates.fields[field]);
	return [...new Set(faults.map((fault) => templateWords.faultIn(called, faultSentence(templateWords, fault, allowed))))];
}

/** Tries it with everything filled, and with nothing. */
async function isUsable({ namesOf }: Naming, bytes: Uint8Array): Promise<boolean> {
	try {
		for (const values of [Object.fromEntries(letterFields.map((field) => [field, 'x'])), {}])
			if (/[{}]/.test(await plainText(await fillTemplate(bytes, values, namesOf)))) return false;
		return true;
	} catch {
		return false;
	}
}

function faultSentence({ fault: faultWords }: LetterWords['templates'], fault: LetterTemplateFault, allowed: readonly string[]): string {
	switch (fault.code) {
		case 'brace':
			return faultWords.brace(fault.near);
		case 'unknownField':
			return faultWords.unknownField(fault.name, allowed.join(', '));
		case 'unclosed':
		case 'unopened':
			return faultWords[fault.code](fault.name);
		default:
			return faultWords[fault.code];
	}
}
