'use strict';
// Writes V8's code caches at the end of a run, for the launcher to read: what this run compiled, the next ones need not.
var fs = require('fs');
var LARGE = 65536;

/**
 * `written`: the time that tells a file of ours from an altered one. `learning`: the keys of those scripts whose caches still grow.
 * `code`: the exit code. Throws where the caches cannot be written.
 */
module.exports = function learn(dist, cacheFolder, written, parts, scripts, learning, code) {
	fs.mkdirSync(cacheFolder, { recursive: true });
	fs.accessSync(cacheFolder, fs.constants.W_OK);
	// A word that is no command is refused, and leaves nothing; a command that is refused does less than others, and is not learnt from.
	var refused = code > 1 ? parts[0].key : undefined, joined = joinParts();
	learning.filter(function (key) { return joined.indexOf(key) < 0 && (key !== refused || scripts[key].size === 0); }).forEach(keepCompiled);

	// Adds to the script of each part the chunks that it loaded besides; the next run compiles it. Gives the keys of what that replaces. A large
	// chunk, as for PDF, stays apart: other runs of the same command need none of it.
	function joinParts() {
		var replaced = [];
		parts.forEach(function (part) {
			var known = scripts[part.key], added = part.added.filter(function (name) { return fs.statSync(dist + name).size < LARGE; });
			if (added.length === 0 || (known && learning.indexOf(part.key) < 0) || part.key === refused) return;
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
		var numbers = Buffer.alloc(16);
		numbers.writeDoubleLE(runs, 0);
		numbers.writeDoubleLE(data.length, 8);
		var chunks = names.map(function (name) { return '"' + name + '":' + fs.readFileSync(dist + name, 'utf8'); });
		put(key, Buffer.concat([numbers, data, Buffer.from('({' + chunks.join(',') + '})', 'ucs2')]));
	}

	function count(key, runs) {
		var content = fs.readFileSync(cacheFolder + key);
		content.writeDoubleLE(runs, 0);
		put(key, content);
	}

	// Another run may be reading what stands there; Windows then does not let it be replaced.
	function put(key, content) {
		var file = cacheFolder + key + '.' + process.pid;
		fs.writeFileSync(file, content, { flush: true });
		fs.utimesSync(file, written / 1000, written / 1000);
		try { fs.renameSync(file, cacheFolder + key); } catch (_) { fs.unlinkSync(file); }
	}
};
