// What `npm pack` does before and after: the package.json that is packed has no scripts and no packages for development, which nobody
// who installs the program needs. The build comes first: npm looks for `prepare` in the packed one.
import { copyFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './build/driver.mjs';

const [, , step] = process.argv;
const file = join(root, 'package.json');
// Not packed.
const original = join(root, 'dist', 'cache', 'package.json');

if (step === 'before') {
	await import('./prepare.mjs');
	const { scripts, devDependencies, allowScripts, ...packed } = JSON.parse(readFileSync(file, 'utf8'));
	mkdirSync(dirname(original), { recursive: true });
	copyFileSync(file, original);
	writeFileSync(file, `${JSON.stringify(packed, null, 2)}\n`);
} else renameSync(original, file);
