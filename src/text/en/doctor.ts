/** Diagnostics: whether the journal and the computer are in order. */

import { withFullStop } from '../fullStop.ts';
import type { doctor as ru } from '../ru/doctor.ts';
import { shellQuoted } from '../shellWord.ts';
import { visibleLine } from '../visible.ts';
import { size } from './days.ts';

const elsewhere = (folder: string) =>
	`Move it to a folder on a disk of this computer: stop working with it, move the file out of ${visibleLine(folder)} and give its new place (--journal PATH). Keep backups on the network and in the cloud: claims backup --folder PATH`;

export const doctor: typeof ru = {
	checks: {
		node: 'Node',
		sqlite: 'SQLite',
		file: 'journal',
		rights: 'rights',
		mode: 'journal mode',
		place: 'location',
		space: 'free space',
		calendar: 'calendar',
		files: 'files',
		backup: 'backup',
		schedule: 'schedule',
		analysis: 'analysis of reports',
		clock: 'clock',
		actor: 'who records',
		server: 'server',
		leftover: 'unfinished',
	},
	server: {
		reached: (server, name, role) =>
			`Answers: ${visibleLine(server)}. ${withFullStop(`Your role is ${visibleLine(role)}, your name ${visibleLine(name)}`)}`,
		behind: (events) => ` This copy is behind, events: ${events}; the next command fetches them.`,
		coming: (files, bytes) =>
			` Files still to come with them: ${files} (${size(bytes)}); to fetch them, however long it takes: claims check.`,
		upToDate: ' This copy has all that others recorded.',
		readOnly: ' It takes no records: it is read-only, as a standby is.',
		owning: (logins) =>
			` What was recorded can be changed without the program by: ${visibleLine(logins)} (a superuser or a member of claims_owner). Give them other logins to work with the journal.`,
		encrypted: ' The connection is encrypted, the certificate verified.',
		local: ' The connection stays within this computer.',
		open: ' The connection is not encrypted (sslmode=disable): the personal data of clients can be read in the network. Remove sslmode=disable from the address, which is in the file beside the journal that ends in .server.',
	},
	states: { ok: 'ok', warn: 'warning', fault: 'fault' },
	columns: { check: 'What', state: 'State', finding: 'Details' },
	node: {
		runs: (version) => `Node ${version}.`,
		old: (version) => `Node ${version}: it works, but support for Node 20 ended in April 2026. Install Node 22 when you can.`,
	},
	sqlite: { runs: (version) => `SQLite ${version}, the module is built for this Node.` },
	file: {
		opens: (path) => `It opens: ${visibleLine(path)}.`,
		opensOffice: (path, office) => `It opens: ${visibleLine(path)} (${visibleLine(office)}).`,
	},
	rights: {
		own: (mode) => `Only its owner can read and write it (${mode}).`,
		group: (mode) => `Its owner and the owner's group can read and write it (${mode}).`,
		ownFolder: 'The journal lies in your own folder: no other user of this computer but administrators can open it.',
		sharedFolder: (path) =>
			`The journal with the clients' personal data lies outside your own folder: other users of this computer may be able to open it. To see who: icacls ${shellQuoted(visibleLine(path))}; it is simplest to move it into your own folder.`,
		open: (mode, path) =>
			`Every user of this computer can open the journal with the clients' personal data (${mode}). Close it: chmod 600 ${shellQuoted(visibleLine(path))}`,
		readOnly: (path) =>
			`Nothing can be recorded: there are no rights to the file ${visibleLine(path)} or to its folder. Reading works. If you are meant to record, ask the administrator for the rights.`,
	},
	mode: {
		right: 'Journal mode delete: what is recorded survives a power cut.',
		wrong: (mode, path) =>
			`Another program has switched the file to the mode ${visibleLine(mode)}: a copy of this file alone may be incomplete. Switch it back: sqlite3 ${shellQuoted(visibleLine(path))} "pragma journal_mode = delete"`,
	},
	place: {
		local: (folder) => `On a disk of this computer: ${visibleLine(folder)}.`,
		synced: (cloud, folder) =>
			`The journal lies in a folder that ${cloud} synchronises: it replaces the file while it is being written, and entries are lost. ${elsewhere(folder)}`,
		remote: (system, folder) =>
			`The journal lies on a network or attached drive (${system}): two computers at once can damage it. ${elsewhere(folder)}`,
	},
	space: {
		enough: (free) => `${free} MB are free.`,
		little: (free, folder) =>
			`Only ${free} MB are free (${visibleLine(folder)}): soon a backup of the journal will not fit. Free some space.`,
		none: (free, folder) => `Hardly any space: ${free} MB (${visibleLine(folder)}). Soon nothing can be recorded. Free some space.`,
	},
	calendar: {
		known: (to) => `The production calendar is known until ${to}-12-31.`,
		soon: (to, next) =>
			`The production calendar is known until ${to}-12-31, and due days already reach ${next}. The decree that moves days off usually comes out in September; load the year: claims calendar load FILE`,
		draft: (next) => `For ${next} only a draft of the calendar is loaded: load the year with its moved days: claims calendar load FILE`,
		missing: (year) => `There is no calendar for ${year}, and all its due days are provisional. Load the year: claims calendar load FILE`,
	},
	files: {
		there: (count, size) => `Files kept with the journal: ${count}, ${size}; all are there. To check whether they are intact: claims check`,
		missing: (count, paths) =>
			`Files of the journal are missing or altered (${count}): ${paths}. What to do: claims check. The files themselves may be in a backup.`,
		extra: (paths) =>
			`There are extra files with the journal that no entry names: ${paths}. This happens after a crash; they may be deleted.`,
	},
	backup: {
		made: (on, folder) => `Made on ${on}: ${visibleLine(folder)}.`,
		sameDisk: (on, folder) =>
			`Made on ${on}: ${visibleLine(folder)}. It is on the same disk as the journal: from time to time make one on another disk.`,
		none: 'There is no backup yet. Make one, better on another disk: claims backup --folder PATH',
		old: (on, folder) =>
			`The last backup was made on ${on} (${visibleLine(folder)}), more than a week ago. Make another: claims backup — or let the schedule do it: claims schedule`,
		gone: (on, folder) =>
			`The backup of ${on} is not found: ${visibleLine(folder)}. If its disk is not connected, connect it; otherwise make another backup: claims backup`,
	},
	analysis: {
		kept: 'Reports were analysed in time, or the time has not run out yet.',
		missed: (period: string, count: number) =>
			`Reports not analysed in time: ${count}, the first is ${period}. Close the month and record what was decided: claims month approve ${period} --decided "…"`,
	},
	schedule: {
		ran: (on, time) => `The scheduled check last ran on ${on} at ${time}.`,
		never: 'The check by schedule is not set up yet. Ready lines for cron, systemd and Windows: claims schedule',
		missed: (on, time) =>
			`The scheduled check last ran on ${on} at ${time}, and a whole working day has passed since: nobody is reminded of what is overdue. See whether the line of the schedule works: claims schedule --check ${shellQuoted('LINE')}`,
	},
	clock: {
		right: (on, time, zone) => `The clock says ${on}, ${time} (${zone}).`,
		trial: 'This is a trial journal: it was begun on a day that was set by hand (--today or CLAIMS_TODAY). For real work create another.',
		back: (on, time, lastOn, lastTime) =>
			`The clock says ${on}, ${time}, but the last event of the journal was recorded on ${lastOn}, ${lastTime}. Set the clock right: until then nothing can be recorded. If it is right now and was ahead then, add --clock-was-wrong "…" to the command.`,
	},
	actor: {
		named: (name) => withFullStop(`Entries are signed: ${visibleLine(name)}`),
		login: (login) =>
			`Entries are signed with the login ${visibleLine(login)}: the history will not say who that is. Name the person: claims people add "Name Surname" --login ${shellQuoted(visibleLine(login))}`,
	},
	leftover: {
		none: 'There are no unfinished files beside the journal.',
		found: (parts) => `Interrupted commands left unfinished files; if nothing is running now, they may be deleted: ${parts}`,
	},
};
