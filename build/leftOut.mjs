// What packages load and this program does not, or not at once.
import { join } from 'node:path';

const NOTHING = 'module.exports = () => { throw new Error("not in this bundle"); };';

/** What packages load and this program never uses: [who asks, for what, what stands for it: a module that throws]. */
const UNUSED = [
	// Commander could start subcommands as programs of their own; loading this module costs a third of a Node start.
	['commander', /^node:child_process$/],
	// Help and what was perhaps meant are ours.
	['commander', /^\.\/(?:lib\/)?(?:help|suggestSimilar)\.js$/],
	// The launcher says where the native module lies.
	['better-sqlite3', /^bindings$/],
	['better-sqlite3', /^\.\/methods\/(?:backup|transaction|serialize|aggregate|table)$/],
	// Colours of heads and borders; our tables have neither.
	['cli-table3', /^@colors\/colors\/safe$/],
	// It writes our SELECTs only, in the one schema that a file has; what else it can write is three fifths of it.
	['kysely', /\/(?:schema|with-schema-plugin|(?:merge|insert|update|delete)-query-builder)\.js$/],
	// A megabyte for the fonts of web pages.
	['fontkit', /^brotli\/decompress\.js$/],
	// Encodings of mail are read by `decodeText`: those of the Far East come with Node.
	['libmime', /^encoding-japanese$/],
	// It is given no logger and no proxy.
	['imapflow', /^(?:pino|socks|encoding-japanese)$/],
	[join('@zone-eu', 'mailsplit'), /^encoding-japanese$/],
	['iconv-lite', /^\.\/tables\/(?:shiftjis|eucjp|cp949|cp950|big5-added)\.json$/],
	['postgres', /^\.\/large\.js$/],
	// Replication: with it each connection would be prepared twice.
	['postgres', /^\.\/subscribe\.js$/, 'module.exports = () => ({});'],
];

/** What packages load at once and need seldom, [who, what]: loaded when something of it is taken. */
const SELDOM = [
	// Over a socket of this machine nothing is encrypted; loading it costs a tenth of a Node start.
	['postgres', 'tls'],
	// It measures only how long a lost connection was lost.
	['postgres', 'perf_hooks'],
];

export function withoutUnused() {
	const LEFT_OUT = '\0left-out ';
	return {
		name: 'without-unused',
		resolveId: (id, importer = '') => {
			const row = UNUSED.findIndex(([owner, unused]) => unused.test(id) && importer.includes(join('node_modules', owner)));
			return row < 0 ? null : LEFT_OUT + row;
		},
		load: (id) => (id.startsWith(LEFT_OUT) ? (UNUSED[Number(id.slice(LEFT_OUT.length))][2] ?? NOTHING) : null),
	};
}

export function loadedLate() {
	const LATE = '\0late ';
	return {
		name: 'loaded-late',
		resolveId: (id, importer = '') =>
			SELDOM.some(([owner, seldom]) => seldom === id && importer.includes(join('node_modules', owner))) ? LATE + id : null,
		load: (id) =>
			id.startsWith(LATE)
				? `module.exports = new Proxy({}, { get: (_, name) => require(${JSON.stringify(`node:${id.slice(LATE.length)}`)})[name] });`
				: null,
	};
}
