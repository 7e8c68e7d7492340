#!/usr/bin/env node
'use strict';
// The launcher: old syntax on purpose, so that an unsupported Node can still read its own refusal.
// Loads the bundle with its code cache, and turns what goes wrong before the program runs into an exit code.

var path = require('node:path');

function say(russian, english) {
	var language = process.env.CLAIMS_LANG === 'en' ? english : russian;
	require('node:fs').writeSync(2, language + '\n');
}

function supported() {
	var parts = process.versions.node.split('.').map(Number);
	if (parts[0] === 20) return parts[1] >= 17;
	return parts[0] === 22 && parts[1] >= 13;
}

function nativeModule() {
	// By the package, not by a fixed path: npm may have put it beside this package or above it.
	var folder = path.dirname(require.resolve('better-sqlite3/package.json', { paths: [__dirname] }));
	var file = path.join(folder, 'build', 'Release', 'better_sqlite3.node');
	require('node:fs').accessSync(file);
	return file;
}

function load(folder) {
	var fs = require('node:fs');
	var vm = require('node:vm');
	var file = path.join(folder, 'claims.js');
	// The bundle is plain ASCII: read as latin1 it stays one byte a character.
	var source = fs.readFileSync(file, 'latin1');
	var cached;
	try {
		cached = fs.readFileSync(path.join(folder, 'claims.cache'));
	} catch (_) {
		cached = undefined;
	}
	var wrapped = '(function (exports, require, module, __filename, __dirname) {' + source + '\n})';
	var script = new vm.Script(wrapped, {
		filename: file,
		cachedData: cached,
		importModuleDynamically: vm.constants && vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
	});
	var bundle = { exports: {} };
	script.runInThisContext()(bundle.exports, require('node:module').createRequire(file), bundle, file, folder);
	return { main: bundle.exports.main, script: script };
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
	var native;
	try {
		native = nativeModule();
	} catch (_) {
		native = undefined;
	}
	var places = {
		nativeModule: native,
		demoInbox: path.join(__dirname, '..', 'fixtures', 'demo', 'inbox.ndjson'),
	};
	load(path.join(__dirname, '..', 'dist'))
		.main(places)
		.catch(crash);
}

function crash(error) {
	say('Внутренняя ошибка программы: ' + String(error && error.stack), 'Internal error: ' + String(error && error.stack));
	process.exitCode = 70;
}

process.on('uncaughtException', crash);

try {
	start();
} catch (error) {
	if (error && error.code === 'ENOENT') {
		say('Программа не собрана: выполните в её папке npm ci', 'The program is not built: run npm ci in its folder');
		process.exitCode = 3;
	} else crash(error);
}
