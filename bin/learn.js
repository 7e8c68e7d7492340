'use strict';
// Writes V8's code caches at the end of a run, for the launcher to read: what this run compiled, the next ones need not.
var fs = require('fs');
var LARGE = 65536;

/** `learning`: the keys of those scripts whose caches still grow. `code`: the exit code. Throws where the caches cannot be written. */
module.exports = function learn(dist, cacheFolder, parts, scripts, learning, code) {
	fs.mkdirSync(cacheFolder, { recursive: true });
	fs.accessSync(cacheFolder, fs.constants.W_OK);
	var joined = joinParts();
	learning.filter(function (key) { return joined.indexOf(key) < 0; }).forEach(keepCompiled);

	// Adds to the script of each part the chunks that it loaded besides; the next run compiles it. Gives the keys of what that replaces. A large
	// chunk, as for PDF, stays apart: other runs of the same command need none of it.
	function joinParts() {
		var replaced = [];
		parts.forEach(function (part, index) {
			var known = scripts[part.key], added = part.added.filter(function (name) { return fs.statSync(dist + name).size < LARGE; });
			// A word that is no command is refused, and leaves nothing.
			if (added.length === 0 || (known && learning.indexOf(part.key) < 0) || (index === 0 && code !== 0)) return;
			write(part.key, (known ? known.names : []).concat(added), Buffer.alloc(0), known ? known.runs + 1 : 0);
			replaced = replaced.concat(part.key, added);
		});
		return replaced;
	}

	// V8 drops what was not used for long: a long run may end with less than it began with. A run that adds nothing counts for five.
	function keepCompiled(key) {
		var script = scripts[key], data = script.compiled.createCachedData();
		if (data.length > script.size) write(key, script.names, data, script.runs + 1);
		else count(key, script.runs + 5);
	}

	function write(key, names, data, runs) {
		var size = Buffer.alloc(8);
		size.writeDoubleLE(data.length, 0);
		var chunks = names.map(function (name) { return '"' + name + '":' + fs.readFileSync(dist + name, 'utf8'); });
		var copy = Buffer.concat([size, data, Buffer.from('({' + chunks.join(',') + '})')]);
		// Another run may be reading what stands there; Windows then does not let it be replaced.
		var written = cacheFolder + key + '.' + process.pid;
		fs.writeFileSync(written, Buffer.concat([copy, copy, Buffer.from([runs])]));
		try { fs.renameSync(written, cacheFolder + key); } catch (_) { fs.unlinkSync(written); }
	}

	function count(key, runs) {
		var file = fs.openSync(cacheFolder + key, 'r+');
		fs.writeSync(file, Buffer.from([runs]), 0, 1, fs.fstatSync(file).size - 1);
		fs.closeSync(file);
	}
};
