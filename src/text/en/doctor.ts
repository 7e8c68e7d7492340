/** What to say of the order around the journal. */

import { withFullStop } from '../fullStop.ts';
import type { doctor as ru } from '../ru/doctor.ts';
import { shellQuoted } from '../shellWord.ts';
import { visibleLine } from '../visible.ts';
import { size } from './days.ts';

const elsewhere = (folder: string) =>
	`Move it to a folder on a disk of this machine: let nobody work, move the file out of ${visibleLine(folder)} and name its new place (--journal PATH). Keep backups on the network and in the cloud: claims backup --folder PATH`;

export const doctor: typeof ru = {
	checks: {
		node: 'Node',
		sqlite: 'SQLite',
		file: 'journal',
		rights: 'rights',
		mode: 'journal mode',
		place: 'place',
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
			`Answers: ${visibleLine(server)}. ${withFullStop(`It knows you as a ${visibleLine(role)}: ${visibleLine(name)}`)}`,
		behind: (events) => ` This copy is behind, events: ${events}; the next command brings them.`,
		coming: (files, bytes) => ` Files still to come with them: ${files} (${size(bytes)}); to fetch them without hurry: claims check`,
		upToDate: ' This copy has all that others recorded.',
		encrypted: ' The connection is encrypted, the certificate proven.',
		local: ' The connection stays within this machine.',
		open: ' The connection is not encrypted (sslmode=disable): the network sees the personal data of clients. Take this out of the address in the file of the journal that ends in .server.',
	},
	states: { ok: 'ok', warn: 'warning', fault: 'fault' },
	columns: { check: 'What', state: 'State', finding: 'Details' },
	node: {
		runs: (version) => `Node ${version}.`,
		old: (version) => `Node ${version}: it works, but the maintenance of Node 20 ended in April 2026. Install Node 22 when you can.`,
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
			`The journal with the clients' personal data lies outside your own folder: other users of this computer may be able to open it. Who, says icacls ${shellQuoted(visibleLine(path))}; it is simplest to move it into your own folder.`,
		open: (mode, path) =>
			`Every user of this computer can open the journal with the clients' personal data (${mode}). Close it: chmod 600 ${shellQuoted(visibleLine(path))}`,
		readOnly: (path) =>
			`Nothing can be recorded: there are no rights to the file ${visibleLine(path)} or to its folder. Reading works. If you are meant to record, ask the administrator for the rights.`,
	},
	mode: {
		right: 'A rollback journal (delete): what is recorded survives a power cut.',
		wrong: (mode, path) =>
			`Another program has switched the file to the mode ${visibleLine(mode)}: a copy of the one file may not be whole. Switch it back: sqlite3 ${shellQuoted(visibleLine(path))} "pragma journal_mode = delete"`,
	},
	place: {
		local: (folder) => `On a disk of this machine: ${visibleLine(folder)}.`,
		synced: (cloud, folder) =>
			`The journal lies in a folder that ${cloud} synchronises: it exchanges the file while it is written to, and entries are lost. ${elsewhere(folder)}`,
		remote: (system, folder) =>
			`The journal lies on a network or attached drive (${system}): two computers at once can damage it. ${elsewhere(folder)}`,
	},
	space: {
		enough: (free) => `${free} MB are free.`,
		little: (free, folder) => `Only ${free} MB are free (${visibleLine(folder)}): soon no copy of the journal will fit. Make room.`,
		none: (free, folder) => `Hardly any room: ${free} MB (${visibleLine(folder)}). Soon nothing can be recorded. Make room.`,
	},
	calendar: {
		known: (to) => `The production calendar is known until ${to}-12-31.`,
		soon: (to, next) =>
			`The production calendar is known until ${to}-12-31, and due days already reach ${next}. The decree that moves days off usually comes out in September; load the year: claims calendar load FILE`,
		draft: (next) => `For ${next} only a draft of the calendar is loaded: load the year with its moved days: claims calendar load FILE`,
		missing: (year) => `There is no calendar for ${year}, and all its due days are provisional. Load the year: claims calendar load FILE`,
	},
	files: {
		there: (count, size) => `${count} kept with the journal, ${size}; all are there. Whether they are sound, the check says: claims check`,
		missing: (count, paths) =>
			`Files of the journal are missing or altered (${count}): ${paths}. What to do: claims check. The files themselves may be in a backup.`,
		extra: (paths) =>
			`Among the files of the journal are extra ones that no event names: ${paths}. A crash leaves such; they may be deleted.`,
	},
	backup: {
		made: (on, folder) => `Made on ${on}: ${visibleLine(folder)}.`,
		sameDisk: (on, folder) =>
			`Made on ${on}: ${visibleLine(folder)}. It lies on the disk of the journal itself: now and then make one on another.`,
		none: 'There is no backup yet. Make one, better on another disk: claims backup --folder PATH',
		old: (on, folder) =>
			`The last backup was made on ${on} (${visibleLine(folder)}), more than a week ago. Make another: claims backup — or let the schedule do it: claims schedule`,
		gone: (on, folder) =>
			`The backup of ${on} is not found: ${visibleLine(folder)}. If its disk is just not attached, all is well; else make another: claims backup`,
	},
	analysis: {
		kept: 'Reports were analysed in time, or there is time yet.',
		missed: (period: string, count: number) =>
			`Reports not analysed in time: ${count}, the first is ${period}. Close the month and record what was decided: claims month approve ${period}`,
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
			`The clock says ${on}, ${time}, but the last event of the journal was recorded on ${lastOn}, ${lastTime}. Set the clock right: until then nothing can be recorded. If it is right now and was ahead then: --clock-was-wrong "why".`,
	},
	actor: {
		named: (name) => withFullStop(`Entries are signed: ${visibleLine(name)}`),
		login: (login) =>
			`Entries are signed with the login ${visibleLine(login)}: the history will not say who that is. Name the person: claims people add "Name Surname" --login ${shellQuoted(visibleLine(login))}`,
	},
	leftover: {
		none: 'Nothing unfinished lies beside the journal.',
		found: (parts) => `Interrupted commands left something unfinished; if nothing is running now, it may be deleted: ${parts}`,
	},
};
