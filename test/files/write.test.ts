/** Files written whole or not at all: their modes, links that are not followed, what killed runs left, and names that Windows cannot have. */

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
	chmodSync,
	chownSync,
	linkSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileFailure } from '../../src/files/failure.ts';
import { tryLock, withLock } from '../../src/files/lock.ts';
import { impossibleName } from '../../src/files/name.ts';
import { ownMark, PartFile } from '../../src/files/part.ts';
import { readWhole } from '../../src/files/read.ts';
import { moveToNew, writeNote, writePieces, writeWhole } from '../../src/files/write.ts';

let folder: string;
let umask: number;
const at = (name: string) => join(folder, name);
const mode = (name: string) => statSync(at(name)).mode & 0o777;
const codeOf = (act: () => void): string => {
	try {
		act();
	} catch (error) {
		if (error instanceof FileFailure) return error.code;
		throw error;
	}
	return 'done';
};

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'claims-files-'));
	umask = process.umask(0o027);
});

afterEach(() => {
	process.umask(umask);
	rmSync(folder, { recursive: true, force: true });
});

describe('the mode', () => {
	it('of a new file is what the mask leaves', () => {
		writeWhole('text', at('new'), { replace: false, mode: 'usual' });
		expect(mode('new')).toBe(0o640);
	});

	it('of a file that replaces another is that of the other, and so is its group', () => {
		writeFileSync(at('shared'), 'theirs');
		chmodSync(at('shared'), 0o664);
		const group = process.getuid?.() === 0 ? 4 : statSync(at('shared')).gid;
		chownSync(at('shared'), statSync(at('shared')).uid, group);
		writeWhole('ours', at('shared'), { replace: true, mode: 'usual' });
		expect([mode('shared'), statSync(at('shared')).gid, readFileSync(at('shared'), 'utf8')]).toEqual([0o664, group, 'ours']);
	});

	it('is nobody else’s business while a secret file is replaced', async () => {
		writeFileSync(at('secret'), 'theirs', { mode: 0o600 });
		async function* pieces(): AsyncGenerator<string> {
			const [part = ''] = readdirSync(folder).filter((name) => name.endsWith('.part'));
			expect(mode(part)).toBe(0o600);
			yield 'ours';
		}
		await writePieces(pieces(), at('secret'), { replace: true, mode: 'usual' });
		expect(mode('secret')).toBe(0o600);
	});

	it('is the one that is asked for, whatever the mask', () => {
		process.umask(0o077);
		writeWhole('text', at('script'), { replace: false, mode: 0o644 });
		expect(mode('script')).toBe(0o644);
	});
});

describe('what is there', () => {
	it('is not replaced unasked', () => {
		writeFileSync(at('file'), 'theirs');
		expect(codeOf(() => writeWhole('ours', at('file'), { replace: false, mode: 'usual' }))).toBe('exists');
		expect(readFileSync(at('file'), 'utf8')).toBe('theirs');
		expect(readdirSync(folder)).toEqual(['file']);
	});

	it.each(['link', 'folder'])('a %s is never replaced, and nothing is written through it', (what) => {
		writeFileSync(at('elsewhere'), 'theirs');
		if (what === 'link') symlinkSync(at('elsewhere'), at('target'));
		else mkdirSync(at('target'));
		for (const replace of [true, false])
			expect(codeOf(() => writeWhole('ours', at('target'), { replace, mode: 'usual' }))).toBe('notAFile');
		expect(readFileSync(at('elsewhere'), 'utf8')).toBe('theirs');
		expect(lstatSync(at('target')).isFile()).toBe(false);
	});

	it('is not read where it is a link or a pipe', () => {
		writeFileSync(at('elsewhere'), 'theirs');
		symlinkSync(at('elsewhere'), at('link'));
		spawnSync('mkfifo', [at('pipe')]);
		expect(['link', 'pipe', 'nothing'].map((name) => codeOf(() => readWhole(at(name))))).toEqual(['notAFile', 'notAFile', 'noFolder']);
	});

	it('gives way to no file of two names', () => {
		writeFileSync(at('finished'), 'whole');
		moveToNew(at('finished'), at('named'));
		expect([statSync(at('named')).nlink, readdirSync(folder)]).toEqual([1, ['named']]);
		writeFileSync(at('second'), 'whole');
		linkSync(at('named'), at('taken'));
		expect(codeOf(() => moveToNew(at('second'), at('taken')))).toBe('exists');
	});
});

/** A part as a run that is over left it: that of a process that has just ended. */
function partOfDeadRun(): string {
	const { pid } = spawnSync(process.execPath, ['-e', '']);
	return `.claims-${ownMark().slice(0, 2)}${pid.toString(16).padStart(6, '0')}0123.part`;
}

describe('a note', () => {
	it('replaces the one before, of whatever length, and is for its owner only', () => {
		for (const text of ['first', 'other', 'a longer one', 'short']) {
			writeNote(text, at('note'));
			expect([readFileSync(at('note'), 'utf8'), mode('note')]).toEqual([text, 0o600]);
		}
		expect(readdirSync(folder)).toEqual(['note']);
	});

	it('never writes through another name of a file', () => {
		writeFileSync(at('precious'), 'theirs');
		linkSync(at('precious'), at('hard'));
		symlinkSync(at('precious'), at('soft'));
		writeNote('a note', at('hard'));
		expect(codeOf(() => writeNote('a note', at('soft')))).toBe('notAFile');
		expect([readFileSync(at('precious'), 'utf8'), readFileSync(at('hard'), 'utf8')]).toEqual(['theirs', 'a note']);
	});
});

describe('what killed runs left', () => {
	it('is cleared by the next that writes there; what another run or another machine writes is not', () => {
		const dead = partOfDeadRun();
		mkdirSync(at(dead));
		writeFileSync(join(at(dead), 'journal.db'), 'half');
		const foreign = `.claims-ff${'0'.repeat(10)}.part`;
		writeFileSync(at(foreign), 'half');
		const alive = new PartFile(folder, 0o600);
		writeWhole('text', at('new'), { replace: false, mode: 'usual' });
		expect(readdirSync(folder).toSorted()).toEqual([foreign, alive.path.slice(folder.length + 1), 'new'].toSorted());
		alive.discard();
	});
});

describe('a lock', () => {
	it('is held by one at a time, and let go', () => {
		const first = tryLock(at('lock'));
		expect(tryLock(at('lock'))).toBeUndefined();
		first?.release();
		expect(tryLock(at('lock'))).toBeDefined();
	});

	it('of a run that was killed is taken over', () => {
		writeFileSync(at('lock'), partOfDeadRun().slice('.claims-'.length, '.claims-'.length + 8));
		expect(tryLock(at('lock'))).toBeDefined();
	});

	it('of a run that is over is taken over, though nobody has asked how it ended', async () => {
		// The shell becomes a program that never asks after what the shell started.
		const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 1000'], { stdio: ['ignore', 'pipe', 'ignore'] });
		try {
			const [printed] = await once(parent.stdout, 'data');
			const ended = Number(printed);
			while (!readFileSync(`/proc/${ended}/stat`, 'utf8').includes(') Z')) await new Promise((resolve) => setImmediate(resolve));
			writeFileSync(at('lock'), `${ownMark().slice(0, 2)}${ended.toString(16).padStart(6, '0')}`);
			expect(tryLock(at('lock'))).toBeDefined();
		} finally {
			parent.kill();
		}
	});

	it('of a run before the machine was started is taken over, whoever has its number now', () => {
		expect(tryLock(at('lock'))).toBeDefined();
		utimesSync(at('lock'), new Date('2020-01-01'), new Date('2020-01-01'));
		expect(tryLock(at('lock'))).toBeDefined();
		expect(tryLock(at('lock'))).toBeUndefined();
	});

	it('lets the others wait', async () => {
		let inside = 0;
		await Promise.all(
			Array.from({ length: 8 }, () =>
				withLock(
					at('lock'),
					async () => {
						expect(++inside).toBe(1);
						await new Promise((resolve) => setImmediate(resolve));
						inside--;
					},
					() => new Error('busy'),
				),
			),
		);
		expect(readdirSync(folder)).toEqual([]);
	});
});

describe('on Windows', () => {
	it.each([
		'CON',
		'nul',
		'nul.csv',
		'COM1.csv',
		'aux.tar.gz',
		'точка.',
		'x.csv ',
		'a?b.csv',
		'в.csv:поток.csv',
		'C:\\a\\prn',
		'lpt² .txt',
		'C:\\a\\a:b.csv',
		'a/b:c',
	])('no file is called %s', (name) => {
		expect(impossibleName(name, true)).toBeDefined();
		expect(impossibleName(name, false)).toBeUndefined();
	});

	it.each(['console.csv', 'com.csv', 'C:\\журнал\\отчёт.csv', '.', '..\\x.csv', 'октябрь (2).csv', 'C:файл.csv'])(
		'a file may be called %s',
		(name) => {
			expect(impossibleName(name, true)).toBeUndefined();
		},
	);
});
