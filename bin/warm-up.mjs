// Runs the usual commands once, on a journal of its own: the launcher keeps what V8 compiled for them.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const launcher = fileURLToPath(new URL('claims.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'claims-warm-up-'));
const add = [
	...['add', '--kind', 'claim', '--channel', 'email', '--received', '2026-10-05', '--summary', 'Текст', '--client', 'Иванов Иван Иванович'],
	...['--contact', 'client@example.ru', '--reply-by', 'email', '--demand', 'Вернуть деньги', '--amount', '1 890,50'],
	...['--contract', '118/П от 02.03.2026', '--responsible', 'Юдин О. С.'],
];
const runs = [
	['--version'],
	['--help'],
	['init', '--office', 'Фирма', '--yes'],
	add,
	// With people who are known, and with claims of the same client.
	add,
	['overdue'],
	['overdue', '--limit', '50'],
	['show', '1'],
	['today'],
	['list', '-n', '1'],
	['take', '1', '--measure', 'Проверить | 2026-11-23'],
	['decide', '1', '--decision', 'rejected', '--grounds', 'Текст'],
	['add', '--wrong'],
	['month', '2026-11'],
	['export'],
	['check'],
];
// The first round tells what each command loads, the second compiles it, the third adds what only that compiled.
for (const round of ['first', 'second', 'third'])
	for (const words of runs)
		try {
			const journal = { CLAIMS_JOURNAL: join(folder, `${round}.db`), CLAIMS_ACTOR: 'Ежова Т. Л.', CLAIMS_TODAY: '2026-11-22' };
			const env = { ...journal, CLAIMS_CONFIG: join(folder, 'none.toml') };
			execFileSync(process.execPath, [launcher, ...words], { env, stdio: 'ignore' });
		} catch {
			// An exit code other than 0, as of a mistake.
		}
rmSync(folder, { recursive: true, force: true });
