/** Where those who answer for a report sign it. */

import type { Signer } from '../../sentence/signatures.ts';
import type { MonthWords } from '../../text/index.ts';
import type { Block } from './flow.ts';
import type { Paper } from './paper.ts';

/** Lines to sign on, all on one page. */
export function signatureBlock(paper: Paper, { signatures }: MonthWords, signers: readonly Signer[]): Block {
	const step = 34;
	return {
		wide: true,
		gap: 9,
		height: signers.length * step + 10,
		draw: (x, y) => {
			for (const [index, { who, name }] of signers.entries()) {
				const at = y + 14 + index * step;
				paper.line(who, x, at, 'plain', 10);
				paper.rule(x + 80, at + 12, x + 250, at + 12);
				paper.line(signatures.under, x + 145, at + 14, 'plain', 7);
				paper.rule(x + 262, at + 12, x + 390, at + 12);
				paper.line(paper.drawable(name), x + 266, at, 'plain', 10);
				paper.line(signatures.day, x + 400, at, 'plain', 9);
			}
		},
	};
}
