// Which modules go into one chunk of the bundle: those that the same hot commands load. So none of these commands reads code in vain,
// and each opens few files. The other commands' own modules are cut where the program says import().
import { join } from 'node:path';
import { root } from './driver.mjs';

/** What a command that works on a journal loads by import(), whatever it does. LANG is a language. */
const JOURNAL = [
	'dispatch.ts',
	'program.ts',
	'grammar/read.ts',
	'store/open.ts',
	'text/LANG/index.ts',
	'domain/calendar/years.ts',
	'domain/regulation/index.ts',
	'domain/regulation/firma.ts',
	'domain/regulation/consumer.ts',
	'command/claim/clock.ts',
	'text/LANG/clock.ts',
];

/** What each hot command, or a few that are alike, loads by import() in its usual run. What those modules import statically comes with them. */
const HOT = {
	version: ['command/version.ts', 'text/LANG/version.ts'],
	help: ['dispatch.ts', 'view/help.ts', 'text/LANG/help.ts'],
	overdue: [...JOURNAL, 'command/overdue.ts'],
	show: [...JOURNAL, 'command/show.ts', 'view/card.ts'],
	list: [...JOURNAL, 'command/list.ts'],
	today: [...JOURNAL, 'command/today.ts'],
	month: [...JOURNAL, 'command/month.ts', 'text/LANG/month.ts', 'view/period.ts', 'view/bar.ts', 'view/paint.ts'],
	add: [...JOURNAL, 'command/add.ts', 'command/add/previousClaims.ts'],
	decide: [...JOURNAL, 'command/claim/ruleCommands.ts'],
	mistake: ['dispatch.ts', 'explainError.ts', 'grammar/guess.ts', 'text/vocabulary.ts', 'text/LANG/errorMessages.ts'],
};
/** What all of the first load, the second load, too: a file more takes as long as some kilobytes of code that are read in vain. */
const TOGETHER = [
	['version mistake', 'help'],
	['help overdue', 'mistake'],
	['overdue list', 'today'],
	['overdue today', 'list'],
	['overdue list today month', 'add'],
	['overdue list today add', 'show month decide'],
	['show month', 'add'],
	['show add', 'month decide'],
	['show decide', 'month add'],
	['month add', 'show decide'],
	['today add', 'show month decide'],
	['add mistake', 'show month decide'],
	['help add', 'overdue show list today month decide mistake'],
];
/** All that imports the code of Kysely, or of the driver. */
const WITH_PACKAGE = ['builder.ts', 'driver.ts'].map((name) => join(root, 'src', 'store', name));
const LANGUAGES = ['ru', 'en'];

/** Module → the runs that load it; a run is a hot command in a language. */
const runsOf = new Map();

function findRuns(context) {
	for (const [command, modules] of Object.entries(HOT))
		for (const language of LANGUAGES)
			for (const module of ['main.ts', ...modules])
				addRun(`${command}-${language}`, join(root, 'src', module.replace('LANG', language)), context);
}

function addRun(run, id, context) {
	if (!runsOf.has(id)) runsOf.set(id, new Set());
	if (runsOf.get(id).has(run)) return;
	runsOf.get(id).add(run);
	for (const imported of context.getModuleInfo(id)?.importedIds ?? []) addRun(run, imported, context);
}

/** Named after the runs that load it. Packages are apart from our own modules: what else needs one of those should not load both. */
function chunkOf(id, context) {
	if (runsOf.size === 0) findRuns(context);
	const runs = [...(runsOf.get(id) ?? [])];
	if (runs.length === 0) return null;
	const [ru, en] = LANGUAGES.map((language) => together((command) => runs.includes(`${command}-${language}`)).join('-'));
	const name = ru === en ? ru : [ru && `ru-${ru}`, en && `en-${en}`].filter((part) => part).join('-');
	return id.includes('node_modules') || WITH_PACKAGE.includes(id) ? `${name}-packages` : name;
}

/** The commands that load a module, with those that TOGETHER adds. What more commands load gets no fewer of them, so that no two chunks need each other. */
function together(loads) {
	const commands = new Set(Object.keys(HOT).filter(loads));
	for (const [all, others] of TOGETHER)
		if (all.split(' ').every((command) => commands.has(command))) for (const other of others.split(' ')) commands.add(other);
	return Object.keys(HOT).filter((command) => commands.has(command));
}

/** For rolldown. */
export const chunks = { groups: [{ name: chunkOf, debugName: 'hot' }], includeDependenciesRecursively: false };
