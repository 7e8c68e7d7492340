/** CONTRIBUTING is short, every file that it names is there, and its map is whole. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const text = readFileSync('CONTRIBUTING.md', 'utf8');
const lines = text.trimEnd().split('\n');

describe('CONTRIBUTING', () => {
	it('has at most 120 lines of 120 characters', () => {
		expect(lines.length).toBeLessThanOrEqual(120);
		expect(lines.filter((line) => line.length > 120)).toEqual([]);
	});

	const named = [...new Set([...text.matchAll(/`((?:[\w-]+\/)*(?:[\w.*-]+\.(?:ts|mjs|md)))`/g)].map(([, name = '']) => name))];
	it.each(named)('names %s, which is there', (name) => {
		const places = [name, `src/${name}`, `src/domain/${name}`, `src/sentence/${name}`];
		const found = places.some((place) => existsSync(place)) || name.includes('*');
		expect(found).toBe(true);
	});

	it('says what is in every folder of src/', () => {
		const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
		expect(folders.map(({ name }) => name).filter((name) => !text.includes(`src/${name}/`) && !text.includes(`src/${name} `))).toEqual([]);
	});
});
