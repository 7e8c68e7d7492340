#!/usr/bin/env node
'use strict';
// The launcher: old syntax on purpose, so that an unsupported Node can still read its own refusal.
// Loads the bundle with its code cache, and turns what goes wrong before the program runs into an exit code.

var path = require('path');

function say(russian, english) {
	var language = process.env.CLAIMS_LANG === 'en' ? english : russian;
	try {
		require('fs').writeSync(2, language + '\n');
	} catch (_) {
		// Where even the complaint cannot be delivered, the exit code must do.
	}
}

function supported() {
	var parts = process.versions.node.split('.').map(Number);
	if (parts[0] === 20) return parts[1] >= 17;
	return parts[0] === 22 && parts[1] >= 13;
}

var dist = path.join(__dirname, '..', 'dist');

// What only the launcher knows: where the native module, the fonts and the sample claims lie.
function places() {
	return {
		launcher: __filename,
		nativeModule: nativeModule,
		fonts: path.join(dist, 'fonts'),
		demoInbox: path.join(__dirname, '..', 'fixtures', 'demo', 'inbox.ndjson'),
	};
}

function nativeModule() {
	var built = path.join('better-sqlite3', 'build', 'Release', 'better_sqlite3.node');
	var beside = path.join(__dirname, '..', 'node_modules', built);
	if (require('fs').existsSync(beside)) return beside;
	try {
		// npm may have put it above this package.
		return path.join(path.dirname(require.resolve('better-sqlite3/package.json', { paths: [__dirname] })), '..', built);
	} catch (_) {
		return beside;
	}
}

// The commands of every hour load a pack of their own. Any other word, or none, begins with the pack of them all.
var packOfCommand = {
	add: 'add',
	добавить: 'add',
	help: 'help',
	справка: 'help',
	today: 'today',
	сегодня: 'today',
	overdue: 'overdue',
	просрочено: 'overdue',
	show: 'show',
	показать: 'show',
	'--help': 'help',
	'--справка': 'help',
	complete: 'complete',
};

function firstPack(word) {
	return Object.prototype.hasOwnProperty.call(packOfCommand, word) ? packOfCommand[word] : 'start';
}

// Loads the modules of the bundle. They lie in packs: what is loaded together lies together, beside the code that V8
// kept of it. Where a module lies that is in no pack opened so far, an index says.
function loader(folder, first) {
	var fs = require('fs');
	var vm = require('vm');
	var modules = {};
	var packs = {};
	var packOf;
	open(first);

	function open(name) {
		var file = path.join(folder, name + '.js');
		var script = new vm.Script(textOf(file), { filename: file, cachedData: cacheOf(file) });
		return (packs[name] = { script: script, makers: script.runInThisContext() }).makers;
	}

	function textOf(file) {
		try {
			// The bundle is plain ASCII: read as latin1 it stays one byte a character.
			return fs.readFileSync(file, 'latin1');
		} catch (error) {
			// Told by nobody but `crash`: where a part of the bundle is missing, so may be the words for it.
			error.notBuilt = true;
			throw error;
		}
	}

	function cacheOf(file) {
		try {
			return fs.readFileSync(file + '.cache');
		} catch (_) {
			// Without it the program is as right, and a little slower to start.
			return undefined;
		}
	}

	function load(name) {
		return modules[name] || (modules[name] = makerOf(name)(find, later));
	}

	function makerOf(name) {
		for (var pack in packs) if (packs[pack].makers[name]) return packs[pack].makers[name];
		packOf = packOf || JSON.parse(textOf(path.join(folder, 'packs.json')));
		return open(packOf[name])[name];
	}

	function find(id) {
		if (id.charAt(0) === '.') return load(id.slice(2));
		return id.slice(-5) === '.node' ? native(id) : require(id);
	}

	// By its whole path: nothing has to search for it.
	function native(file) {
		var module = { exports: {} };
		process.dlopen(module, file);
		return module.exports;
	}

	function later(id) {
		return Promise.resolve(id).then(find);
	}

	return { load: load, packs: packs, modules: modules };
}

function start() {
	if (!supported()) {
		say(
			'Эта программа работает на Node 20 (от 20.17) и 22 (от 22.13), а здесь Node ' + process.versions.node + '. Поставьте Node 22.',
			'This program runs on Node 20 (20.17 or later) and 22 (22.13 or later); this is Node ' + process.versions.node + '. Install Node 22.'
		);
		process.exitCode = 3;
		return;
	}
	loader(dist, firstPack(process.argv[2])).load('main.js').main(places()).catch(crash);
}

function crash(error) {
	if (error && error.notBuilt) {
		say('Программа не собрана: выполните в её папке npm ci', 'The program is not built: run npm ci in its folder');
		process.exitCode = 3;
		return;
	}
	say('Внутренняя ошибка программы: ' + String(error && error.stack), 'Internal error: ' + String(error && error.stack));
	process.exitCode = 70;
}

if (require.main === module) {
	process.on('uncaughtException', crash);
	try {
		start();
	} catch (error) {
		crash(error);
	}
} else {
	module.exports = { loader: loader, packOfCommand: packOfCommand, places: places, dist: dist };
}
