/** A journal shared by several computers. */

import { withFullStop } from '../fullStop.ts';
import type { desks as ru } from '../ru/desks.ts';
import { shellQuoted } from '../shellWord.ts';
import { visibleLine } from '../visible.ts';
import { size } from './days.ts';

const install = 'the administrator of the server runs: claims share --sql | psql -d DATABASE';

export const desks: typeof ru = {
	nothing: 'Nothing was recorded.',
	sql: [
		'A claims journal shared through a PostgreSQL server, version 13 or newer. No extension and no superuser is needed:',
		'a role with CREATEROLE that may create schemas in this database is enough. It can be run again.',
		'',
		"  create database office template template0 encoding 'UTF8';",
		'  claims share --sql | psql -d office',
		'',
		'Then a login and a role for each: a reader reads, a clerk registers and corresponds, a responsible decides,',
		'a controller closes, a head sets up. The name is the one under which entries are recorded in the journal:',
		'',
		"  create role ivanova login password '…';",
		"  select claims.admit('ivanova', 'Ivanova A. P.', 'clerk');",
		"  select claims.dismiss('ivanova');                          -- no member any more",
		'',
		'Back it up like any database: pg_dump office. Besides, each computer has a full copy.',
	],
	address: {
		form: (value) => `This is not a server address: ${visibleLine(value)}. Write postgres://LOGIN@HOST/DATABASE.`,
		password: (value) =>
			`Others can see a password in the address: ${visibleLine(value)}. Remove it: the password is read from ~/.pgpass, from a file (--password-file) or from a command (--password-command).`,
		login: (value) => `The address has no login: ${visibleLine(value)}. Write postgres://LOGIN@HOST/DATABASE.`,
		database: (value) => `The address has no database: ${visibleLine(value)}. Write postgres://LOGIN@HOST/DATABASE.`,
		tls: (value) =>
			`sslmode=${visibleLine(value)} is not allowed: verify-full checks the server’s certificate (the default), disable turns encryption off.`,
		parameter: (value) =>
			`Unknown parameter of the address: ${visibleLine(value)}. Possible: host, port, dbname, user, sslmode, sslrootcert, service.`,
		service: (value) => `There is no service ${visibleLine(value)} in the service file of PostgreSQL (~/.pg_service.conf).`,
	},
	addressMissing:
		'No server is named: claims share postgres://LOGIN@HOST/DATABASE. What to install there is printed by claims share --sql. Nothing was done.',
	onePassword: 'The password comes from one place: give either --password-file or --password-command. Nothing was done.',
	joinedAlready: (path, server) =>
		`This journal is joined already: ${visibleLine(path)}, through ${visibleLine(server)}. Where the server has moved, set the file ${visibleLine(path)}.server aside and repeat: the copy stays.`,
	sharedAlready: (server) =>
		`This journal is shared already, through ${visibleLine(server)}. To take a copy of it to another computer: claims join postgres://LOGIN@HOST/DATABASE`,
	shared: (server, events, name) =>
		`The journal is shared now through ${visibleLine(server)}, events: ${events}. ${withFullStop(`Entries from this computer are recorded as ${visibleLine(name)}`)} To take a copy to another computer: claims join postgres://LOGIN@HOST/DATABASE`,
	joined: (path, office, events, name) =>
		`The copy of the shared journal is ready: ${visibleLine(path)} (${visibleLine(office)}), events: ${events}. ${withFullStop(`Entries from this computer are recorded as ${visibleLine(name)}`)}`,
	notShared: (path) => `This journal is not shared: ${visibleLine(path)}. There is nothing to detach.`,
	unshared: (path, server) =>
		`The journal is independent now: ${visibleLine(path)}. Other computers will not see what is recorded here; on the server ${visibleLine(server)} everything stays.`,
	missingFiles: (count) =>
		`The files named above are missing or damaged (${count}): without them the journal cannot be shared. Restore them from a backup. On the server the journal is not created yet.`,
	stale: (day, time) => `The data shown is as of ${day}, ${time}.`,
	staleUnknown: 'The data shown is what this computer already has.',
	busy: 'What was recorded on other computers cannot be fetched now: another program is using the journal.',
	notWritten: (path, why) =>
		`What was recorded on other computers cannot be written into the copy on this computer: ${visibleLine(path)} (${visibleLine(why)}).`,
	causes: {
		full: 'the disk is full',
		readOnly: 'it is read-only',
		noRights: 'no rights',
		notAFolder: 'a link or a file stands where a folder should',
		damaged: 'the file is damaged',
	},
	noAnswer: (ms) => `no answer in ${ms} ms`,
	files: { ENOENT: 'there is no such file', ENOTDIR: 'there is no such file', EACCES: 'no rights', EISDIR: 'it is a folder' },
	network: {
		ENOTFOUND: 'no such name in the network',
		EAI_AGAIN: 'names in the network cannot be looked up',
		ECONNREFUSED: 'nobody listens there',
		ECONNRESET: 'the connection was closed',
		EPIPE: 'the connection was closed',
		ETIMEDOUT: 'no answer',
		EHOSTUNREACH: 'there is no way to it',
		ENETUNREACH: 'there is no way to it',
		ENOENT: 'there is no such socket',
		EACCES: 'no rights',
	},
	problems: {
		away: (server, reason) =>
			`The server of the shared journal ${visibleLine(server)} does not answer (${reason}). Check the network and try again; reading works without it.`,
		denied: (server, reason) =>
			`Cannot connect to the server of the shared journal ${visibleLine(server)}: it refused the login, the password or the database, or its certificate is not trusted (${visibleLine(reason)}). Check them; the administrator of the server can help.`,
		noTls: (server) =>
			`The server ${visibleLine(server)} does not encrypt connections. Its administrator turns that on (ssl = on); within a network of your own one can do without: ?sslmode=disable at the end of the address.`,
		notReady: (server) => `The server ${visibleLine(server)} lacks what this version of the program needs: ${install}`,
		newer: (server) => `What is installed on the server ${visibleLine(server)} is newer than this program: upgrade it.`,
		notShared: (server) => `There is no shared journal on the server ${visibleLine(server)} yet. To share yours: claims share postgres://…`,
		shared: (server) =>
			`There is a shared journal on the server ${visibleLine(server)} already, and it is not this one. To take a copy of it: claims join postgres://… — or ask for another database.`,
		another: (server) =>
			`The journal on the server ${visibleLine(server)} does not continue this copy: it is another journal, or the server was restored from an old dump, or events were altered there. Nothing was taken from it. Do not delete this copy: it shows what changed; show it to the administrator.`,
		parted: (server) =>
			`This copy was detached from the shared journal on the server ${visibleLine(server)}, and something of its own was recorded in it since. It stays independent; to use the shared journal, join into another file: claims join postgres://… -j ANOTHER.db`,
		strange: (server, position, actor) =>
			`The server ${visibleLine(server)} has an event that this program does not understand: number ${position} (${visibleLine(actor)}). Either the program is older, or it was recorded without the program. Neither it nor what was recorded after it was taken. Upgrade the program; if that does not help, show this to the administrator of the server.`,
		readOnly: (server) =>
			`The server ${visibleLine(server)} takes no records: it is read-only, as a standby is. Give the address of the main server, or ask its administrator; reading works.`,
		trouble: (server, reason) =>
			`The server ${visibleLine(server)} could not do it (${visibleLine(reason)}). Repeat later; if it stays so, tell the administrator of the server.`,
		busy: (server) =>
			`Another program or the administrator keeps the shared journal on the server ${visibleLine(server)} busy. Wait and repeat; to wait longer: CLAIMS_WAIT=60000 (milliseconds).`,
		otherLogin: (server, login, known) =>
			`The server ${visibleLine(server)} knows this connection as ${visibleLine(known)}, not as ${visibleLine(login)}: there is a pooler with one login for all in front of it. Give the address of the server itself, or ask the administrator to have the pooler pass logins on.`,
		fileComing: (server, bytes) =>
			`A file (${size(bytes)}) attached on another computer has not arrived completely from the server ${visibleLine(server)} yet, nor what was recorded after it. To fetch them, however long it takes: claims check.`,
		clockAhead: (own, theirs) =>
			`The clock of this computer is ahead: it shows ${own}, the server’s ${theirs} (UTC). Set the wrong one right; the server’s is set by its administrator.`,
		clockBehind: (own, theirs) =>
			`The clock of this computer is behind: it shows ${own}, the server’s ${theirs} (UTC). Set the wrong one right; the server’s is set by its administrator.`,
		notAMember: (server, login) =>
			`The login ${visibleLine(login)} is not admitted to the shared journal ${visibleLine(server)}. The administrator of the server admits people: the function claims.admit.`,
		notAllowed: (role) =>
			`The role “${role}” has no right to do this. Ask somebody who has it, or ask the administrator of the server for another role.`,
		otherRole: (role, may) =>
			`The role “${role}” has no right to do this. It takes the role: ${may}. Ask somebody who has it, or ask the administrator of the server for it.`,
		unknown: (server) =>
			`The connection to the server ${visibleLine(server)} broke while it was recording. Whether it was recorded is unknown: when the server answers, check before you repeat: claims list -n 3`,
		fileMissing: (server, sha256) =>
			`A file named in the journal is missing or damaged on the server ${visibleLine(server)}: ${sha256}. Tell the administrator of the server.`,
		unexpected: (server, reason) =>
			`The server ${visibleLine(server)} did not answer as it should (${visibleLine(reason)}). To check what is installed: claims check; to install it again: ${install}`,
		unreadable: (from, reason) =>
			`Cannot read ${visibleLine(from)} (${reason}). The address of the server names this file, or it is the file with the password: put it back, or join again.`,
		exposed: (path) =>
			`Others may read or change the file ${visibleLine(path)}, so it is not used. Make it yours alone: chmod 600 ${shellQuoted(visibleLine(path))}`,
		passwordCommand: (program) =>
			`The program that prints the password could not be started, or failed: ${visibleLine(program)}. Check that command.`,
		passwordLate: (program, waited) =>
			`The program that prints the password did not print it: ${visibleLine(program)} (${waited}). Check that command.`,
		onlyThere: (server, reason) =>
			`It was recorded on the server ${visibleLine(server)}, but not in the copy on this computer (${visibleLine(reason)}). Do not repeat it: the next command fetches it from the server.`,
		connectionFile: (path) =>
			`Cannot tell where the server of the shared journal is: ${visibleLine(path)}. Set this file aside and join again, the copy stays: claims join postgres://…`,
		connectionLost: (server, path) =>
			`This journal is shared through ${visibleLine(server)}, and the file that says how to get there is missing: ${visibleLine(path)}.server. Reading works; to record, join this copy again: claims join postgres://LOGIN@HOST/DATABASE -j ${shellQuoted(visibleLine(path))} — or detach it for good: claims unshare.`,
	},
	or: ' or ',
	roles: { reader: 'reader', clerk: 'clerk', responsible: 'responsible', controller: 'controller', head: 'head' },
	check: {
		functionDiffers: (name) =>
			`On the server the function claims.${visibleLine(name)} is not the one that this version installs: ${install}`,
		functionExtra: (name) => `On the server there is an extra function in the schema claims: ${visibleLine(name)}.`,
		triggerMissing: (name) =>
			`On the server the protection ${visibleLine(name)} is missing, disabled or another one, so what was recorded can be changed: ${install}`,
		triggerExtra: (name) =>
			`On the server there is an extra trigger or rule in the schema claims: ${visibleLine(name)}. It may change what is recorded.`,
		mayWrite: (table) => `The table claims.${visibleLine(table)} on the server can be changed without the program: revoke these rights.`,
		ownerLogin: 'One can log in as claims_owner on the server: alter role claims_owner nologin.',
		sound: (server, events) =>
			`The server ${visibleLine(server)} has as many events (${events}), the same seal, and its protection in place.`,
	},
};
