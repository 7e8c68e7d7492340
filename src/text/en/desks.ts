/** About a journal that several desks share. */

import { withFullStop } from '../fullStop.ts';
import type { desks as ru } from '../ru/desks.ts';
import { shellQuoted } from '../shellWord.ts';
import { visibleLine } from '../visible.ts';
import { size } from './days.ts';

const install = 'the administrator of the server runs: claims share --sql | psql -d DATABASE';

export const desks: typeof ru = {
	nothing: 'Nothing was recorded.',
	sql: [
		'A claims journal that several desks share, on PostgreSQL 13 or newer. No extension and no superuser is needed:',
		'a role with CREATEROLE that may create schemas in this database will do. May be run again.',
		'',
		"  create database office template template0 encoding 'UTF8';",
		'  claims share --sql | psql -d office',
		'',
		'Then a login and a role for each: a reader reads, a clerk registers and corresponds, a responsible decides,',
		'a controller closes, a head sets up. The name is the one that will stand in the journal with what is recorded:',
		'',
		"  create role ivanova login password '…';",
		"  select claims.admit('ivanova', 'Ivanova A. P.', 'clerk');",
		"  select claims.dismiss('ivanova');                          -- no member any more",
		'',
		'Back it up like any database: pg_dump office. Besides, each desk has a whole copy.',
	],
	address: {
		form: (value) => `This is no address of a server: ${visibleLine(value)}. It is postgres://LOGIN@HOST/DATABASE.`,
		password: (value) =>
			`Others will see a password in the address: ${visibleLine(value)}. Take it out: the password comes from ~/.pgpass, from a file (--password-file) or from a command (--password-command).`,
		login: (value) => `The address has no login: ${visibleLine(value)}. It is postgres://LOGIN@HOST/DATABASE.`,
		database: (value) => `The address has no database: ${visibleLine(value)}. It is postgres://LOGIN@HOST/DATABASE.`,
		tls: (value) =>
			`sslmode=${visibleLine(value)} will not do: verify-full checks the server’s certificate (that is the default), disable encrypts nothing.`,
		parameter: (value) =>
			`An address has nothing of this name: ${visibleLine(value)}. It may have host, port, dbname, user, sslmode, sslrootcert, service.`,
		service: (value) => `There is no service ${visibleLine(value)} in the service file of PostgreSQL (~/.pg_service.conf).`,
	},
	addressMissing:
		'Which server: claims share postgres://LOGIN@HOST/DATABASE. What to install there is printed by claims share --sql. Nothing was done.',
	onePassword: 'Say with one option where the password comes from: --password-file or --password-command. Nothing was done.',
	sharedAlready: (server) =>
		`This journal is shared already, through ${visibleLine(server)}. For another desk: claims join postgres://LOGIN@HOST/DATABASE`,
	shared: (server, events, name) =>
		`The journal is shared now through ${visibleLine(server)}, events: ${events}. ${withFullStop(`This desk records as ${visibleLine(name)}`)} Another desk takes its copy: claims join postgres://LOGIN@HOST/DATABASE`,
	joined: (path, office, events, name) =>
		`The copy of the shared journal is ready: ${visibleLine(path)} (${visibleLine(office)}), events: ${events}. ${withFullStop(`This desk records as ${visibleLine(name)}`)}`,
	notShared: (path) => `This journal is not shared: ${visibleLine(path)}. There is nothing to do.`,
	unshared: (path, server) =>
		`The journal is one of its own now: ${visibleLine(path)}. Other desks will not see what is recorded here; on the server ${visibleLine(server)} everything stays.`,
	missingFiles: (count) =>
		`Without the files named above (${count}) the journal cannot be shared. Bring them back from a backup. On the server the journal is not open yet.`,
	stale: (day, time) => `Shown as it was known on ${day} at ${time}.`,
	staleUnknown: 'Shown as this desk knew it.',
	busy: 'What other desks recorded cannot be learned just now: another program is using the journal.',
	problems: {
		away: (server, reason) =>
			`The server of the shared journal ${visibleLine(server)} does not answer (${visibleLine(reason)}). Check the network and try again; reading goes on without it.`,
		denied: (server, reason) =>
			`The server of the shared journal ${visibleLine(server)} is not trusted or lets nobody in (${visibleLine(reason)}). Check the login, the password and the certificate; the administrator of the server helps.`,
		notReady: (server) => `The server ${visibleLine(server)} lacks what this version of the program needs: ${install}`,
		newer: (server) => `What is installed on the server ${visibleLine(server)} is newer than this program: upgrade it.`,
		notShared: (server) =>
			`There is no shared journal on the server ${visibleLine(server)} yet. To make yours one: claims share postgres://…`,
		shared: (server) =>
			`There is a shared journal on the server ${visibleLine(server)} already, and it is not this one. To take a copy of it: claims join postgres://… — or ask for another database.`,
		another: (server) =>
			`What is on the server ${visibleLine(server)} does not continue this copy: it is another journal, or the server was restored from an old dump, or events were altered there. Nothing was taken from it. Keep this copy, it is the witness; show it to the administrator.`,
		busy: (server) =>
			`Another program or the administrator is holding the shared journal on the server ${visibleLine(server)}. Wait and try again; to wait longer: CLAIMS_WAIT=60000 (milliseconds).`,
		otherLogin: (server, login, known) =>
			`The server ${visibleLine(server)} knows this connection as ${visibleLine(known)}, not as ${visibleLine(login)}: a pooler with one login for all stands before it. Give the address of the server itself — or let the administrator have the pooler pass logins on.`,
		fileComing: (server, bytes, reason) =>
			`A file (${size(bytes)}) that was attached at another desk has not come whole from the server ${visibleLine(server)} yet (${visibleLine(reason)}); what was recorded after it comes with it. To fetch it without hurry: claims check`,
		clock: (own, theirs) =>
			`The clocks of this machine (${own}) and of the server (${theirs}) are more than a minute apart. Set the clock right.`,
		notAMember: (server, login) =>
			`The login ${visibleLine(login)} is no member of the shared journal ${visibleLine(server)}. The administrator of the server lets people in: the function claims.admit.`,
		notAllowed: (role) =>
			`A ${role} does not record this. Ask somebody who may — or let the administrator of the server give you another role.`,
		unknown: (server) =>
			`The connection to the server ${visibleLine(server)} broke while it was recording. Whether it was recorded is unknown: when the server answers, look before you try again: claims list -n 3`,
		fileMissing: (server, sha256) =>
			`The server ${visibleLine(server)} does not have a file whole that the journal names: ${sha256}. Tell the administrator of the server.`,
		unexpected: (server, reason) =>
			`The server ${visibleLine(server)} did not answer as it should (${visibleLine(reason)}). To check what is installed: claims check; to install it again: ${install}`,
		unreadable: (from, reason) =>
			`Cannot read ${visibleLine(from)} (${visibleLine(reason)}). A file with a password must be yours alone (chmod 600).`,
		passwordCommand: (program) => `The program that prints the password could not be started, or failed: ${visibleLine(program)}.`,
		onlyThere: (server, reason) =>
			`It was recorded on the server ${visibleLine(server)}, but not in the copy of this desk (${visibleLine(reason)}). Do not try again: the next command brings it from the server.`,
		connectionFile: (path) =>
			`Cannot tell where the server of the shared journal is: ${visibleLine(path)}. Put this file aside and join anew, the copy stays: claims join postgres://…`,
		connectionLost: (server, path) =>
			`This journal is shared through ${visibleLine(server)}, and the file that says how to get there is missing: ${visibleLine(path)}.server. Reading goes on; to record, attach this copy again: claims join postgres://LOGIN@HOST/DATABASE -j ${shellQuoted(visibleLine(path))} — or part it for good: claims unshare.`,
	},
	roles: { reader: 'reader', clerk: 'clerk', responsible: 'responsible', controller: 'controller', head: 'head' },
	check: {
		functionDiffers: (name) =>
			`On the server the function claims.${visibleLine(name)} is not the one that this version installs: ${install}`,
		functionExtra: (name) => `On the server there is a strange function in the schema claims: ${visibleLine(name)}.`,
		triggerMissing: (name) =>
			`On the server the guard ${visibleLine(name)} is missing or disabled, what was recorded can be changed: ${install}`,
		mayWrite: (table) => `The table claims.${visibleLine(table)} on the server can be changed past the program: revoke these rights.`,
		ownerLogin: 'One can log in as claims_owner on the server: alter role claims_owner nologin.',
		sound: (server, events) => `The server ${visibleLine(server)} has as many events (${events}), the same seal, and its guards in place.`,
	},
};
