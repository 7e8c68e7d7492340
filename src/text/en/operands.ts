/** What a command expects after its name: how help calls it. */

import type { Operand } from '../../grammar/commandRow.ts';

export const operands: Record<Operand, string> = {
	claim: 'number',
	measure: 'measure',
	prevention: 'measure',
	request: 'request',
	attachment: 'attachment',
	visa: 'visa',
	backup: 'backup',
	journalName: 'name',
	file: 'file',
	folder: 'folder',
	regulation: 'rules',
	year: 'year',
	subject: '"subject"',
	person: '"who"',
	period: 'period',
	shell: 'shell',
	topic: 'command or topic',
};
