#!/usr/bin/env node
'use strict';
// The launcher: old syntax on purpose, so that an unsupported Node can still read its own refusal. Loads the chunks of dist/
// with V8's code cache, and turns what goes wrong before the program runs into an exit code.
var buffer = require('buffer'), fs = require('fs'), path = require('path'), vm = require('vm');
var dist = path.join(__dirname, '..', 'dist', path.sep);
// Only the V8 that wrote a cache can read it. It holds what was compiled so far: the first runs, of different commands, each add to it.
var cacheFolder = path.join(dist, 'cache', process.versions.v8 + '-' + process.arch, path.sep);
var RUNS_TO_LEARN_FROM = 48;
var loaded = {}, learning = [];
// Files are read over one another: fresh memory for each takes longer than the reading.
var memory = [buffer.Buffer.allocUnsafeSlow(1 << 20), buffer.Buffer.allocUnsafeSlow(1 << 21)];

function load(name) {
	if (loaded[name]) return loaded[name];
	try { var source = read(dist + name, memory[0]); } catch (error) { throw Object.assign(error, { notBuilt: true }); }
	var cache = readCache(name, source);
	var text = buffer.isAscii(source) ? source.latin1Slice() : buffer.transcode(source, 'utf8', 'ucs2').ucs2Slice(); // 5 × V8's own speed
	var script = new vm.Script(text, { filename: dist + name, cachedData: cache.data });
	if (script.cachedDataRejected) cache = { runs: 0 };
	if (cache.runs < RUNS_TO_LEARN_FROM) learning.push([name, Buffer.from(source), script, Buffer.from(cache.data || []), cache.runs]);
	var exports = (loaded[name] = {});
	script.runInThisContext()(exports, find, dist + name, dist);
	return exports;
}

function read(file, into) {
	var descriptor = fs.openSync(file, 'r');
	var length = fs.readSync(descriptor, into, 0, into.length, 0);
	fs.closeSync(descriptor);
	return length < into.length ? into.subarray(0, length) : fs.readFileSync(file);
}

// A chunk asks for other chunks, for the native module, and for modules of Node.
function find(id) {
	if (id.slice(0, 2) === './') return load(id.slice(2));
	if (id.slice(-5) !== '.node') return require(id);
	var module = { exports: {} };
	process.dlopen(module, id);
	return module.exports;
}

// The file holds the source that was compiled, V8's data twice, and how many runs added to it. V8 would run altered data, and the data
// of another source of the same length; comparing copies finds both faults in a tenth of the time that loading a checksum takes.
function readCache(name, source) {
	try {
		var file = read(cacheFolder + name, memory[1]);
		var middle = (source.length + file.length - 1) / 2;
		var data = file.subarray(source.length, middle);
		var intact = source.equals(file.subarray(0, source.length)) && data.equals(file.subarray(middle, -1));
		if (intact && data.length > 0) return { data: data, runs: file[file.length - 1] };
	} catch (_) {} // Without it the program is as right, and a little slower to start.
	return { runs: 0 };
}

// V8 drops what was not used for long: a long run may end with less than it began with. A run that adds nothing counts for five.
function writeCache(name, source, script, known, runs) {
	var data = script.createCachedData();
	var grew = data.length > known.length;
	if (!grew) data = known;
	fs.mkdirSync(cacheFolder, { recursive: true });
	fs.writeFileSync(cacheFolder + name, Buffer.concat([source, data, data, Buffer.from([runs + (grew ? 1 : 5)])]));
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
	if (error && error.notBuilt) end(3, 'Программа неполна: установите или распакуйте её заново (в папке с исходным текстом: npm ci)', 'The program is not whole: install or unpack it anew (in a folder with its source: npm ci)');
	else end(70, 'Внутренняя ошибка программы: ' + (error && error.stack), 'Internal error: ' + (error && error.stack));
}

var node = process.versions.node.split('.').map(Number);
if (node[0] >= 24 || (node[0] === 22 && node[1] >= 14) || (node[0] === 20 && node[1] >= 19)) {
	process.on('uncaughtException', crash);
	process.on('exit', function () {
		try { learning.forEach(function (chunk) { writeCache.apply(null, chunk); }); } catch (_) {} // The folder may be another user's, or the disk full.
	});
	Promise.resolve().then(function () { return load('main.js').main(__filename); }).catch(crash);
} else end(3, 'Эта программа работает на Node 20 (от 20.19), 22 (от 22.14), 24 и новее, а здесь Node ' + node.join('.') + '. Поставьте Node 24.',
	'This program runs on Node 20 (20.19 or later), 22 (22.14 or later), 24 and later; this is Node ' + node.join('.') + '. Install Node 24.');
