/** Mail: what came in and what became of it. */

import { pluralEn } from '../plural.ts';
import type { mail as ru } from '../ru/mail.ts';
import { visibleLine } from '../visible.ts';

const messages = (count: number) => `${count} ${pluralEn(count, 'message', 'messages')}`;

export const mail: typeof ru = {
	columns: {
		message: 'Message',
		receivedOn: 'Came',
		state: 'State',
		from: 'From',
		subject: 'Subject',
		number: 'Entry',
		reason: 'Why',
		receivedAt: 'Time',
		receivedBy: 'Day by',
		writtenOn: 'Written',
		kind: 'Kind',
		kindWords: 'Words',
		doubts: 'Doubts',
		files: 'Files',
		sha256: 'Hash',
	},
	states: { draft: 'waits', unread: 'not read', registered: 'registered', attached: 'attached', aside: 'set aside' },
	asideReasons: {
		returned: 'a letter of ours was not delivered',
		receipt: 'a read receipt',
		automatic: 'an automatic reply',
		list: 'a mailing list',
		own: 'our own letter',
	},
	unreadReasons: {
		noHead: 'not a message: it has no headers',
		tooManyParts: 'more parts than messages have',
		tooLarge: 'over 50 MB: not kept here, the message itself stays in the mail',
		outlookFile: 'a file of Outlook (.msg): save it as .eml',
		empty: 'an empty file',
		notSubmission: 'JSON, but not a claim: see the fields in docs/web-form.md',
		notFetched: 'the server did not give it out: open it in a mail program',
		failed: 'the program could not read it: look at the message itself',
	},
	doubts: {
		spam: 'the server considers it spam',
		looksLikeUs: 'our name, but another address',
		severalSenders: 'several senders',
		otherReplyTo: 'asks for the answer to another domain',
		encodingGuessed: 'the encoding was guessed from the letters',
		noText: 'no text: see the files',
		sameId: 'another message of the same Message-ID came before',
		undelivered: 'a letter of ours to the client was not delivered',
	},
	receivedBy: {
		server: 'by the mail server',
		mailbox: 'by the mailbox',
		passedOn: 'the day when the person who forwarded it got it',
		sender: 'by the sender: there is no other record',
		taken: 'the day it was taken in: no other is known',
	},
	came: (count, parts) => `Took in ${messages(count)}: ${parts}.`,
	counts: {
		draft: (count) => `${count} to sort`,
		registered: (count) => `${count} registered`,
		attached: (count) => `${count} to entries`,
		aside: (count) => `${count} set aside`,
		unread: (count) => `${count} not read`,
		known: (count) => `${count} known already`,
	},
	fetch: {
		folders: { taken: 'Claims/Taken', unread: 'Claims/Unread' },
		busy: 'Another run of this command is fetching mail already.',
		loggedIn: (host, port, user) => `${visibleLine(host)}:${port}: the connection is encrypted (TLS), logged in as ${visibleLine(user)}.`,
		waiting: (folder, count) => `In the folder “${visibleLine(folder)}”: ${messages(count)}. Nothing was fetched.`,
		willMake: (folder) => `There is no folder “${visibleLine(folder)}” yet: the first real run creates it.`,
		cannotMove: 'This server cannot move messages (MOVE, UIDPLUS): they stay where they are, and none comes in twice.',
		refusedPassword: (user, reply, until) =>
			`The server refused the name or the password (${visibleLine(user)}): ${reply}. So that the mailbox is not locked, there are no attempts before ${until}. If you correct it sooner, check: claims mail fetch --dry-run.`,
		paused: (user, until) =>
			`The server refused the name or the password a while ago (${visibleLine(user)}): there are no attempts before ${until}, so that the mailbox is not locked. If you have corrected it, check: claims mail fetch --dry-run.`,
		passwordOpen: (path) =>
			`Others may read the file with the password: ${visibleLine(path)}. Close it to them (chmod 600) and repeat. No mail was fetched.`,
		passwordEmpty: (source) => `There is no password: the first line of ${visibleLine(source)} is empty. No mail was fetched.`,
		noCertificate: (path) =>
			`authority: there is no certificate (PEM) in the file ${visibleLine(path)}, or one that cannot be read. Get it from whoever runs the server. No mail was fetched.`,
		passwordCommandFailed: (program) =>
			`The program that gives the password failed: ${visibleLine(program)}. Check passwordCommand. No mail was fetched.`,
		passwordCommandLate: (program, ms) =>
			`The program that gives the password did not give it within ${ms / 1000} s: ${visibleLine(program)}. Check passwordCommand. No mail was fetched.`,
		noCredentials: (name) =>
			`The password “${visibleLine(name)}” is handed over by systemd (LoadCredential=), which did not start this command. Start it by its service (systemctl start …), or name passwordFile or passwordCommand instead. No mail was fetched.`,
		failures: {
			unreachable: (server, reply) =>
				`The mail server ${server} cannot be reached (${reply}). Check the network and the address. The messages stay in the mailbox.`,
			noTls: (server, reply) =>
				`The server ${server} does not support TLS (${reply}), and the password is never sent unencrypted. Check the port: 993 is TLS at once, 143 goes with startTls = true.`,
			certificate: (server, reply) =>
				`The certificate of the server ${server} cannot be trusted (${reply}): the password was not sent. The key authority names an authority of your own.`,
			refused: (server, reply) => `The server ${server} refused: ${reply}. Messages that did not come in stay in the mailbox.`,
			noFolder: (server, folder) => `The server ${server} has no folder “${folder}”. Check the key folder.`,
			silent: (server) => `The server ${server} stopped responding.`,
			notMoved: (server, folder) =>
				`The messages are in, but the server ${server} does not move them to the folder “${folder}”. None comes in twice; check the rights on it.`,
			cut: (server, reply) => `The connection to the server ${server} broke (${reply}).`,
		},
		cameIn: 'What came in time is taken in; the next run fetches the rest.',
		nothingFetched: 'Nothing was fetched; the messages stay in the mailbox. If it happens again, check host and port.',
	},
	toSort: 'To sort them: claims mail sort.',
	nothingNew: (known) => `Nothing new: ${messages(known)} known already.`,
	noMessages: 'There are no messages.',
	brokenOff: (count) => `Interrupted: ${messages(count)} taken in, the others stay where they are. Repeat it: none comes in twice.`,
	notPutAway: (path, detail) =>
		`The message was taken in, but the file ${visibleLine(path)} could not be moved (${visibleLine(detail)}). It will not come in twice.`,
	none: 'Nothing to sort.',
	noteHead: (day, from) => `Message of ${day} (${visibleLine(from)}):`,
	noteOf: (day) => `File of ${day}:`,
	fileName: (day) => `message-${day}.eml`,
	goesOn: '… It goes on in the attached message.',
	noText: 'A message without text.',
	noTextFiles: (files) => `A message without text; files: ${files}`,
	waiting: (waiting) => `Mail to sort: ${messages(waiting)}. To sort: claims mail sort.`,
	waitingLate: (waiting, late) => `Mail to sort: ${messages(waiting)}, ${late} for longer than a working day. To sort: claims mail sort.`,
	late: (id, day, about) => `  message ${id} of ${day}: ${about}`,
	card: {
		title: (id) => `Message ${id}`,
		from: 'From',
		replyTo: 'Reply to',
		to: 'To',
		subject: 'Subject',
		received: 'Came',
		written: 'Written',
		files: 'Files',
		attention: 'Attention',
		submission: 'Form of the site',
		quoted: (lines) => `[quotation, ${lines} ${pluralEn(lines, 'line', 'lines')}: all of it with --full]`,
		forwarded: 'A forwarded message inside:',
		atEntry: 'The message itself is among the files of the entry.',
		erased: 'Its content was erased.',
		belongs: (number) => `It answers ${number}.`,
		perhaps: (number) => `The subject names ${number}, but the sender is not the one of that entry.`,
		undelivered: (number, recipient) =>
			`Entry ${number}, address ${recipient}: find out another, correct the contact (claims correct), send it again, and attach this to the entry.`,
		proposal: 'Proposed:',
		why: (words) => `by the words “${visibleLine(words)}”`,
		noKind: 'not clear: name it yourself',
	},
	sort: {
		what: (id, left) => `Message ${id}, ${left} more waiting. What about it?`,
		keys: {
			register: { key: 'r', name: 'register' },
			change: { key: 'c', name: 'change and register' },
			attach: { key: 'a', name: 'attach to an entry' },
			aside: { key: 's', name: 'set aside: not a claim' },
			whole: { key: 'w', name: 'show the whole' },
			later: { key: 'n', name: 'next' },
			end: { key: 'q', name: 'quit' },
		},
		attachTo: 'To which entry (number):',
		why: 'Why it is not a claim:',
		usualWhy: 'advertising',
		set: (id, why) => `Message ${id} is set aside: ${visibleLine(why)}. To take it back: claims mail sort ${id} --back.`,
		back: (id) => `Message ${id} waits again.`,
		attached: (id, number) => `Message ${id} is attached to ${number}.`,
		registered: (id, number) => `Message ${id} is registered as No. ${number}; the message itself is attached.`,
		left: (count) => `Files not attached separately: ${count} (empty, repeated or too large). All of them are in the message itself.`,
		done: 'All mail is sorted.',
		leftWaiting: (count) => `Left to sort: ${messages(count)}.`,
	},
};
