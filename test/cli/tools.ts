/** The few other programs that transcripts use, on files of their own folder. */

import { execFileSync } from 'node:child_process';
import {
	appendFileSync,
	chmodSync,
	chownSync,
	cpSync,
	linkSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	symlinkSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

type Tool = (path: (name: string | undefined) => string, words: readonly string[], input: string) => string;

const tools: Readonly<Record<string, Tool>> = {
	cat: (path, [name], input) => (name === undefined ? input : readFileSync(path(name), 'utf8')),
	chmod: (path, [mode = '', name]) => {
		chmodSync(path(name), Number.parseInt(mode, 8));
		return '';
	},
	/** With all that is in it. */
	chown: (path, [user, name]) => {
		for (const inside of ['.', ...readdirSync(path(name))]) chownSync(join(path(name), inside), Number(user), Number(user));
		return '';
	},
	cp: (path, [from, to]) => {
		cpSync(path(from), path(to));
		return '';
	},
	head: (_, [, count], input) =>
		input
			.split(/(?<=\n)/)
			.slice(0, Number(count))
			.join(''),
	ln: (path, [from, to]) => {
		linkSync(path(from), path(to));
		return '';
	},
	/** `link TARGET NAME`: a symbolic one. */
	link: (path, [target, name]) => {
		symlinkSync(path(target), path(name));
		return '';
	},
	ls: (path, [name]) =>
		readdirSync(path(name))
			.sort()
			.map((name) => `${name}\n`)
			.join(''),
	mkfifo: (path, [name]) => {
		execFileSync('mkfifo', [path(name)]);
		return '';
	},
	mkdir: (path, [name]) => {
		mkdirSync(path(name));
		return '';
	},
	mv: (path, [from, to]) => {
		renameSync(path(from), path(to));
		return '';
	},
	/** `overwrite FILE PLACE BYTES`: a fault of the disk. */
	overwrite: (path, [name, place, count]) => {
		const bytes = readFileSync(path(name));
		writeFileSync(path(name), bytes.fill(0xa5, Number(place), Number(place) + Number(count)));
		return '';
	},
	/** `printf TEXT > FILE` with `\xHH` for bytes. */
	printf: (_, [text = '']) => text,
	/** `bytes FILE HH HH …`: bytes that are no text. */
	bytes: (path, [name, ...codes]) => {
		appendFileSync(path(name), Buffer.from(codes.join(''), 'hex'));
		return '';
	},
	/** `sample FILE FOLDER`: a message of the sample mailbox. */
	sample: (path, [name = '', folder]) => {
		mkdirSync(path(folder), { recursive: true });
		cpSync(join('fixtures/mail', name), join(path(folder), name));
		return '';
	},
	rm: (path, [name]) => {
		rmSync(path(name));
		return '';
	},
	sqlite3: (path, [name, statement = '']) => {
		const connection = new Database(path(name));
		try {
			connection.exec(statement);
			return '';
		} catch (error) {
			return `${String(error)}\n`;
		} finally {
			connection.close();
		}
	},
	stat: (path, [name]) => `${(statSync(path(name)).mode & 0o777).toString(8)}\n`,
	truncate: (path, [, size, name]) => {
		truncateSync(path(name), Number(size));
		return '';
	},
	wc: (_, __, input) => `${input.split('\n').length - 1}\n`,
};

/** What the program `words[0]` writes, run in `folder`. */
export function tool(folder: string, words: readonly string[], input: string): string {
	const [name = '', ...rest] = words;
	const found = tools[name];
	if (!found) throw new Error(`no such program in transcripts: ${name}`);
	return found((file) => join(folder, file ?? '.'), rest, input);
}
