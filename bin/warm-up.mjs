// Runs the usual commands once, on a journal of its own: the launcher keeps what V8 compiled for them.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const launcher = fileURLToPath(new URL('claims.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'claims-warm-up-'));
const add = ['add', '--kind', 'claim', '--channel', 'email', '--received', '2026-10-05', '--summary', 'Текст', '--client', 'Иванов'];
const runs = [
	['--version'],
	['--help'],
	['init', '--office', 'Фирма', '--yes'],
	add,
	['overdue'],
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
for (const words of runs)
	try {
		const env = { CLAIMS_JOURNAL: join(folder, 'journal.db'), CLAIMS_CONFIG: join(folder, 'none.toml'), CLAIMS_TODAY: '2026-11-22' };
		execFileSync(process.execPath, [launcher, ...words], { env, stdio: 'ignore' });
	} catch {
		// An exit code other than 0, as of a mistake.
	}
rmSync(folder, { recursive: true, force: true });
