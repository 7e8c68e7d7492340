#!/usr/bin/env node
'use strict';
// The launcher, in old syntax so that an unsupported Node can read its own refusal: loads the chunks of dist/ with V8's code cache.
var fs = require('fs'), path = require('path'), vm = require('vm');
var dist = path.join(__dirname, '..', 'dist', path.sep), cacheFolder = path.join(dist, 'cache', process.versions.v8 + '-' + process.arch, path.sep);
// What a part of a run was seen to load is one script: eighty files take longer to open than to run. Any other chunk is a script of its own.
var parts = [], scripts = {}, chunks = {}, loaded = {}, learning = [], RUNS_TO_LEARN_FROM = 48, WRITTEN = Date.UTC(2000, 0, 1);
var memory = [Buffer.allocUnsafeSlow(1 << 20), Buffer.allocUnsafeSlow(1 << 22)]; // Read into again and again: fresh memory takes longer than reading.

function begin(part) {
	compile('part-' + part, readCache('part-' + part, 'main.js', parts.length === 0 ? chunkOf('main.js') : '')); // Its name does not tell what is in it.
	parts.push({ key: 'part-' + part, added: [] });
}

function load(name) {
	if (loaded[name]) return loaded[name];
	if (!chunks[name]) {
		var chunk = chunkOf(name);
		compile(name, readCache(name, name, chunk) || { source: opening(name) + chunk + '})', size: 0, runs: 0 });
		parts[parts.length - 1].added.push(name);
	}
	chunks[name]((loaded[name] = {}), find, dist + name, dist);
	return loaded[name];
}

function chunkOf(name) {
	try { return read(dist + name, memory[0]).utf8Slice(); } catch (error) { throw Object.assign(error, { notBuilt: true }); }
}

function opening(first) { return '({"' + first + '":'; } // A script is an object of functions: `({"main.js":(function …),"add.js":(function …)})`.

function compile(key, cache) {
	if (!cache) return;
	var compiled = new vm.Script(cache.source, { filename: dist + key, cachedData: cache.data }), functions = compiled.runInThisContext();
	scripts[key] = Object.assign({ compiled: compiled, names: Object.keys(functions) }, compiled.cachedDataRejected ? { size: 0, runs: 0 } : cache);
	if (scripts[key].runs < RUNS_TO_LEARN_FROM) learning.push(key);
	Object.assign(chunks, functions);
}

function read(file, into, written) {
	var descriptor = fs.openSync(file, 'r');
	try {
		if (written && fs.fstatSync(descriptor).mtimeMs !== written) return into.subarray(0, 0);
		var length = fs.readSync(descriptor, into, 0, into.length, 0);
	} finally { fs.closeSync(descriptor); }
	return length < into.length ? into.subarray(0, length) : fs.readFileSync(file);
}

// learn.js writes it: how many runs added to it, the size of V8's data, the data, and the source as V8 holds it. V8 would run altered data, and
// the data of another source of the same length: the file bears a time that none has that anybody else wrote, and begins with this chunk.
function readCache(key, first, chunk) {
	try {
		var file = read(cacheFolder + key, memory[1], WRITTEN), size = file.readDoubleLE(8), source = file.ucs2Slice(16 + size, file.length);
		if (source.startsWith(chunk, opening(first).length)) // V8 would copy data that are not aligned.
			return { source: source, data: size > 0 ? file.subarray(16, 16 + size) : undefined, size: size, runs: file.readDoubleLE(0) };
	} catch (_) {} // Without it the program is as right, and a little slower to start.
}

function find(id) { // What a chunk asks for: another chunk, a module of Node, the native module.
	if (id.slice(0, 2) === './') return load(id.slice(2));
	if (id.slice(-5) !== '.node') return require(id);
	process.dlopen((loaded[id] = { exports: {} }), id);
	return loaded[id].exports;
}

function end(code, russian, english) {
	process.exitCode = code;
	try {
		var sentence = (process.env.CLAIMS_LANG === 'en' ? english : russian) + '\n';
		if (process.platform === 'win32') process.stderr.write(sentence); // Its console would show bytes in its code page.
		else fs.writeSync(2, sentence);
	} catch (_) {} // Where even the complaint cannot be delivered, the exit code must do.
}

function crash(error) {
	if (error && error.notBuilt) end(3, 'Программа неполна: установите или распакуйте её заново (в папке с исходным текстом: npm ci)', 'The program is incomplete: install or unpack it again (in a folder with its source: npm ci)');
	else end(70, 'Внутренняя ошибка программы: ' + (error && error.stack), 'Internal error: ' + (error && error.stack));
}
var node = process.versions.node.split('.').map(Number);
if (node[0] >= 24 || (node[0] === 22 && node[1] >= 14) || (node[0] === 20 && node[1] >= 19)) {
	process.on('uncaughtException', crash);
	process.on('exit', function (code) {
		try { if (learning.length > 0) require('./learn.js')(dist, cacheFolder, WRITTEN, parts, scripts, learning, code); } catch (_) {} // As in another user's folder.
	});
	Promise.resolve(process.argv.slice(2).filter(function (word) { return /^[-a-zа-яё]{2,30}$/.test(word); })).then(function (words) {
		begin(words.filter(function (word) { return word[0] !== '-'; })[0] || words[0] || 'other'); // The command, most probably.
		return load('main.js').main(__filename, begin);
	}).catch(crash);
} else end(3, 'Эта программа работает на Node 20 (от 20.19), 22 (от 22.14), 24 и новее, а здесь Node ' + node.join('.') + '. Поставьте Node 24.', 'This program runs on Node 20 (20.19 or later), 22 (22.14 or later), 24 and later; this is Node ' + node.join('.') + '. Install Node 24.');
