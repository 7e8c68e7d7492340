// Which modules go into one chunk of the bundle. The rest is cut where the program says import().
import { join } from 'node:path';
import { root } from './driver.mjs';

/**
 * What is loaded together is one file, for opening another costs as much as reading forty kilobytes in vain. [chunk, the modules that it
 * begins with]: whatever those import statically goes into the first chunk that needs it.
 */
const TOGETHER = [
	['start', 'main.ts', 'store/schemaVersion.ts'],
	// Small modules that several chunks need of which none should load another.
	['common', 'domain/code.ts', 'domain/money.ts', 'domain/number.ts', 'domain/status.ts'],
	['common', 'text/field.ts', 'text/setting.ts', 'text/plural.ts', 'text/fullStop.ts'],
	['line', 'grammar/split.ts'],
	['driver', 'store/driver.ts'],
	['values', 'grammar/guess.ts', 'grammar/readers.ts'],
	['namesRu', 'text/ru/names.ts', 'text/ru/days.ts', 'text/ru/settings.ts'],
	['namesEn', 'text/en/names.ts', 'text/en/days.ts', 'text/en/settings.ts'],
	['mistake', 'text/vocabulary.ts', 'text/ru/errorMessages.ts'],
	['journal', 'store/open.ts'],
	['ru', 'text/ru/index.ts'],
	['en', 'text/en/index.ts'],
	['report', 'command/output/report.ts', 'store/sidecars.ts', 'domain/routing.ts', 'format/tsv.ts', 'store/keyset.ts', 'store/query.ts'],
	// What needs no statement.
	['card', 'view/card.ts', 'view/why.ts', 'domain/retention.ts', 'command/output/fields.ts', 'command/rules/demandNamed.ts'],
	['query', 'store/builder.ts'],
	['claim', 'command/show.ts'],
	['record', 'command/claim/change.ts'],
	['add', 'command/add.ts'],
	['ruleCommands', 'command/claim/ruleCommands.ts'],
	['overdue', 'command/overdue.ts'],
	['list', 'command/list.ts'],
	['today', 'command/today.ts'],
	['month', 'command/month.ts'],
];

const chunkOf = new Map();

function addStaticImports(id, chunk, context) {
	if (chunkOf.has(id)) return;
	chunkOf.set(id, chunk);
	for (const imported of context.getModuleInfo(id)?.importedIds ?? []) addStaticImports(imported, chunk, context);
}

function chunkFor(id, context) {
	if (chunkOf.size === 0)
		for (const [chunk, ...modules] of TOGETHER) for (const module of modules) addStaticImports(join(root, 'src', module), chunk, context);
	// The bundler's own modules, and the empty one, are some lines each.
	return id.startsWith('\0') ? 'start' : chunkOf.get(id);
}

/** For rolldown, one a chunk: it asks about a module in the order of priorities. */
export const chunkGroups = [...new Set(TOGETHER.map(([chunk]) => chunk))].map((chunk, index, chunks) => ({
	name: (id, context) => (chunkFor(id, context) === chunk ? chunk : null),
	debugName: chunk,
	priority: chunks.length - index,
}));
