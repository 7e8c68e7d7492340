// Statements whose text does not depend on what they are asked with are written by Kysely when the program is built: in the bundle the modules of
// src/store/statements/ are their texts, and what asks nothing else starts without Kysely.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'rolldown';
import { root } from './driver.mjs';

const folder = join(root, 'src', 'store', 'statements');

/** The plugin that puts the texts in their place. */
export async function statementsWritten() {
	const files = readdirSync(folder);
	const dir = mkdtempSync(join(tmpdir(), 'claims-statements-'));
	const texts = new Map();
	try {
		await build({
			input: files.map((file) => join(folder, file)),
			platform: 'node',
			logLevel: 'warn',
			output: { dir, entryFileNames: '[name].mjs' },
		});
		for (const file of files)
			texts.set(join(folder, file), moduleOf(await import(pathToFileURL(join(dir, `${basename(file, '.ts')}.mjs`)).href)));
	} finally {
		rmSync(dir, { recursive: true, force: true });
	}
	return { name: 'statements-written', load: (id) => texts.get(id) ?? null };
}

function moduleOf(exported) {
	const lines = Object.entries(exported).map(([name, value]) => `export const ${name} = ${written(value)};`);
	return `import { countOf, rowOf, rowsOf, runOf } from '../query.ts';\n${lines.join('\n')}\n`;
}

/** A statement, or several by their names. */
function written(value) {
	if (typeof value === 'function') return `${value.gives}Of(${JSON.stringify(value.text)})`;
	return `{ ${Object.entries(value)
		.map(([name, one]) => `${name}: ${written(one)}`)
		.join(', ')} }`;
}
