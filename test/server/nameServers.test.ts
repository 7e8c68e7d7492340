/** Name servers that are silent keep nobody: they are given up at once. */

import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { afterEach, expect, it } from 'vitest';
import { NameServers } from '../../src/server/nameServers.ts';

const opened: Socket[] = [];

afterEach(() => {
	for (const socket of opened.splice(0)) socket.close();
});

/** A name server that does with a question what `answer` says; its address. */
async function nameServer(
	answer: (question: Buffer) => Buffer | undefined,
): Promise<{ readonly at: string; readonly asked: Promise<unknown> }> {
	const socket = createSocket('udp4');
	opened.push(socket);
	socket.on('message', (question, { port, address }) => {
		const answered = answer(question);
		if (answered) socket.send(answered, port, address);
	});
	socket.bind(0, '127.0.0.1');
	await once(socket, 'listening');
	return { at: `127.0.0.1:${socket.address().port}`, asked: once(socket, 'message') };
}

/** There is no such name. */
function noSuchName(question: Buffer): Buffer {
	const answered = Buffer.from(question);
	answered.writeUInt16BE(0x8183, 2);
	return answered;
}

it('a silent one is given up', async () => {
	const { at, asked } = await nameServer(() => undefined);
	const names = new NameServers([at]);
	const waiting = names.answer('db.firm.example');
	await asked;
	names.giveUp();
	await expect(waiting).rejects.toMatchObject({ code: 'ECANCELLED' });
});

it('one that answers is enough, whatever it says: the system asks it itself', async () => {
	const { at } = await nameServer(noSuchName);
	await expect(new NameServers([at]).answer('db.firm.example')).resolves.toBeUndefined();
});

it('none is asked for a name that the file of hosts has', async () => {
	const { at } = await nameServer(() => undefined);
	await expect(new NameServers([at]).answer('LOCALHOST')).resolves.toBeUndefined();
});
