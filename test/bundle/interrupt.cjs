// Loaded into a run of the program by `node -r`: before its n-th step that reads or changes something, stops it dead or
// runs another program to its end. A step is a statement of SQLite, or a change to a file.
//   INTERRUPT_AT   which step, from 1
//   INTERRUPT_WITH `kill`, or the words of a program as a JSON array
//   INTERRUPT_TOLD a file for the number of steps, where the run came to its end
'use strict';

const { execFileSync } = require('node:child_process');
const fs = require('node:fs');

const at = Number(process.env.INTERRUPT_AT);
const what = process.env.INTERRUPT_WITH;
let steps = 0;

function step() {
	if (++steps !== at) return;
	if (what === 'kill') process.kill(process.pid, 'SIGKILL');
	const [name, ...words] = JSON.parse(what);
	try {
		// Without this very hook.
		execFileSync(name, words, { stdio: 'ignore', env: { ...process.env, INTERRUPT_AT: '0' } });
	} catch {
		// How it ended, the test finds in the journal.
	}
}

function before(object, name, own) {
	const original = object[name];
	object[name] = function (...given) {
		if (own(...given)) step();
		return original.apply(this, given);
	};
}

before(fs, 'openSync', (_, flags = 'r') => flags !== 'r');
for (const name of ['chmodSync', 'fchmodSync', 'fsyncSync', 'linkSync', 'renameSync', 'unlinkSync', 'rmSync']) before(fs, name, () => true);
// The launcher alone makes folders in one go: those of its caches, when the work is done.
before(fs, 'mkdirSync', (_, options) => !options?.recursive);
before(fs, 'writeSync', () => true);

const { writeFileSync } = fs;
process.on('exit', () => {
	const told = process.env.INTERRUPT_TOLD;
	if (told) writeFileSync(told, String(steps));
});

// What a connection is told about itself changes nothing; that would only be more of the same.
const dull = /^\s*pragma (?!application_id|user_version)/i;
const { dlopen } = process;
process.dlopen = (module, ...rest) => {
	dlopen.call(process, module, ...rest);
	const { Database, Statement } = module.exports;
	if (!Database || !Statement) return;
	const { exec } = Database.prototype;
	before(Database.prototype, 'exec', (sql) => !dull.test(sql));
	const counted = Database.prototype.exec;
	Database.prototype.exec = function (sql) {
		// With room for one page in memory all else goes to the disk before the end: a death leaves half a transaction there.
		if (/^begin immediate/.test(sql)) exec.call(this, 'pragma cache_size = 1; pragma cache_spill = 1');
		return counted.call(this, sql);
	};
	for (const name of ['run', 'get', 'all']) before(Statement.prototype, name, () => true);
};
