/** Addresses, service files and password files as PostgreSQL's own programs read them. */

import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nameOf, passwordIn, readAddress, readServices, withAuthorityAt } from '../../src/server/address.ts';

const services = readServices(
	'# of the office\n[claims]\nhost=db.firm.example\ndbname = office\nuser=ivanova\npassword=s=1\nsslrootcert=ca.crt\n\n[other]\nhost=x\nsslrootcert=/ca\n',
	(path) => resolve('/home/a', path),
);

describe('an address', () => {
	it.each([
		['postgres://a@db/office', { host: 'db', port: 5432, database: 'office', login: 'a', tls: true }],
		['postgresql://a@db:6000/office', { host: 'db', port: 6000 }],
		['postgres://a%40b@db/%D0%B6', { login: 'a@b', database: 'ж' }],
		['postgres://a@localhost/office', { tls: false }],
		['postgres://a@127.0.0.1/office?sslmode=verify-full&sslrootcert=/ca', { tls: true, authority: '/ca' }],
		['postgres://a@db/office?sslmode=disable', { tls: false }],
		['postgres://a@[::1]/office', { host: '::1', port: 5432, tls: false }],
		['postgres://a@[2001:DB8::1]:6000/office', { host: '2001:DB8::1', port: 6000, tls: true }],
		['postgres://a@[fe80::1%25eth0]/office', { host: 'fe80::1%eth0' }],
		['postgres://a@/office?host=2001:db8::1', { host: '2001:db8::1' }],
		['postgres://a@/office?host=/run/postgresql', { host: '/run/postgresql', tls: false }],
		['postgres:///office?host=/run/postgresql&port=6000&user=a', { host: '/run/postgresql', port: 6000, login: 'a' }],
		['postgres://a@/office?host=/run/a+b%20%D0%B6', { host: '/run/a+b ж' }],
		['postgres:///?service=claims', { host: 'db.firm.example', database: 'office', login: 'ivanova', password: 's=1', tls: true }],
		['postgres://petrov@/?service=claims', { login: 'petrov', authority: '/home/a/ca.crt' }],
		['postgres://petrov@/office?service=other', { authority: '/ca' }],
	])('%s', (text, address) => {
		expect(readAddress(text, () => services)).toMatchObject({ ok: true, address });
	});

	it.each([
		['db/office', 'form'],
		['postgres://a@db:0/office', 'form'],
		['postgres://a@db:99999/office', 'form'],
		['postgres://a@[db]/office', 'form'],
		['postgres://a@2001:db8::1/office', 'form'],
		['postgres://a@db,other/office', 'form'],
		['postgres://a@/office?host=db,other', 'form'],
		['postgres://a:b@db/office', 'password'],
		['postgres://db/office', 'login'],
		['postgres://a@db/', 'database'],
		['postgres://a@db/office?sslmode=prefer', 'tls'],
		['postgres://a@db/office?options=x', 'parameter'],
		['postgres://a@db/office?service=none', 'service'],
	])('%s is refused: %s', (text, problem) => {
		expect(readAddress(text, () => services)).toMatchObject({ ok: false, problem });
	});

	it.each([
		[
			'postgres://a@db/office?sslrootcert=ca.crt&sslmode=verify-full',
			'postgres://a@db/office?sslrootcert=/at/ca.crt&sslmode=verify-full',
			'/at/ca.crt',
		],
		[
			'postgres://a@db/office?sslmode=verify-full&sslrootcert=a%26b+c d.crt',
			'postgres://a@db/office?sslmode=verify-full&sslrootcert=/at/a%26b%2Bc%20d.crt',
			'/at/a&b+c d.crt',
		],
		['postgres://a@db/office', 'postgres://a@db/office', undefined],
	])('%s names its file wherever it is read', (text, kept, authority) => {
		expect(withAuthorityAt(text, (path) => `/at/${path}`)).toBe(kept);
		expect(readAddress(kept, () => services)).toMatchObject({ ok: true, address: { authority } });
	});

	it('is called by machine and database', () => {
		expect(nameOf({ host: 'db', port: 5432, database: 'office' })).toBe('db/office');
		expect(nameOf({ host: '2001:db8::1', port: 6000, database: 'office' })).toBe('[2001:db8::1]:6000/office');
		expect(nameOf({ host: '/run', port: 6000, database: 'office' })).toBe('localhost:6000/office');
	});
});

describe('a password file', () => {
	const address = { host: 'db', port: 5432, database: 'office', login: 'a', tls: true, authority: undefined, password: undefined };
	it.each([
		['db:5432:office:a:secret', 'secret'],
		['*:*:*:*:any', 'any'],
		['# db:5432:office:a:no\nother:*:*:*:no\ndb:*:office:a:yes\r\n*:*:*:*:no', 'yes'],
		['db:5432:office:a:with\\:colon\\\\', 'with:colon\\'],
		['db:5432:office:b:no', undefined],
		['nonsense', undefined],
		['', undefined],
	])('%j', (text, password) => {
		expect(passwordIn(text, address)).toBe(password);
	});

	it('escapes the colons of an address', () => {
		expect(passwordIn('2001\\:db8\\:\\:1:5432:office:a:secret', { ...address, host: '2001:db8::1' })).toBe('secret');
	});

	it.each(['localhost', '/run/postgresql'])('calls a socket %s', (host) => {
		expect(passwordIn(`${host}:5432:office:a:secret`, { ...address, host: '/run/postgresql' })).toBe('secret');
	});
});
