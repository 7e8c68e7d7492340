// The licences of what is bundled.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './driver.mjs';

/** The licence of each package of which a module is bundled: most of them ask that it goes with every copy. */
export function licencesOf(modules) {
	const packages = new Set(modules.flatMap((path) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(path)?.[0] ?? []));
	const ownLicence = readFileSync(join(root, 'LICENSE'), 'utf8');
	const mitTerms = ownLicence.slice(ownLicence.indexOf('Permission is hereby granted')).trim();
	const notices = [...packages].sort().map((folder) => {
		const { name, version: packed, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
		const texts = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file));
		const text = texts.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
		if (license === 'Unlicense') return `${name} ${packed}\n\nReleased into the public domain: https://unlicense.org\n`;
		// Where a package has no such file, its terms are those of our own licence.
		if (text === '' && license !== 'MIT') throw new Error(`no licence text for ${name}`);
		return `${name} ${packed}\n\n${text || `Copyright (c) ${author?.name ?? author}\n\n${mitTerms}`}\n`;
	});
	return `claims-journal contains parts of these packages.\n\n${notices.join(`\n${'-'.repeat(80)}\n\n`)}`;
}
