/** The address of the server, as PostgreSQL's own programs read it. */

import { isAbsolute } from 'node:path';

/** `postgres://LOGIN@HOST:PORT/DATABASE`, taken apart. */
export interface Address {
	/** A name or number of a machine, or the folder of the socket. */
	readonly host: string;
	readonly port: number;
	readonly database: string;
	readonly login: string;
	/** Whether the connection is encrypted and the server's certificate proven. */
	readonly tls: boolean;
	/** A file with the certificates that are trusted; undefined: those that Node trusts. */
	readonly authority: string | undefined;
	/** Of a service file. */
	readonly password: string | undefined;
}

/** A fault of an address. */
type AddressProblem =
	| 'form'
	/** A password would stand in the history of the shell and in the list of processes. */
	| 'password'
	| 'login'
	| 'database'
	| 'tls'
	| 'parameter'
	| 'service';

type ReadAddress =
	| { readonly ok: true; readonly address: Address }
	| { readonly ok: false; readonly problem: AddressProblem; readonly value: string };

const PARAMETERS = ['host', 'port', 'dbname', 'user', 'sslmode', 'sslrootcert', 'service'] as const;

/** Services by name, each with its parameters. */
export type Services = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Reads an address; `services` are those of the person's service file. */
export function readAddress(text: string, services: () => Services): ReadAddress {
	const refused = (problem: AddressProblem, value = text): ReadAddress => ({ ok: false, problem, value });
	const parts = /^(postgres(?:ql)?):\/\/(?:([^@/?#]*)@)?([^/?#]*)(?:\/([^?#]*))?(?:\?([^#]*))?$/.exec(text);
	if (!parts) return refused('form');
	const [, , who = '', hostAndPort = '', path = '', query = ''] = parts;
	if (who.includes(':')) return refused('password', text.replace(/:[^:@]*@/, ':…@'));
	const at = /^(?:\[([\da-f]*:[\da-f:.]+(?:%.+)?)\]|([^:[\],]*))(?::(\d{1,5}))?$/i.exec(hostAndPort);
	if (!at) return refused('form');
	const given = parametersOf(query);
	for (const name of given.keys()) {
		if (name === 'password') return refused('password', text.replace(/password=[^&]*/, 'password=…'));
		if (!PARAMETERS.some((known) => known === name)) return refused('parameter', name);
	}
	const service = given.get('service');
	const known = service === undefined ? undefined : services().get(service);
	if (service !== undefined && !known) return refused('service', service);
	const value = (name: (typeof PARAMETERS)[number], written: string | undefined) =>
		(written ? decoded(written) : undefined) ?? given.get(name) ?? known?.get(name);
	const host = value('host', at[1] ?? at[2]) ?? '';
	const port = Number(value('port', at[3]) ?? 5432);
	const database = value('dbname', path);
	const login = value('user', who);
	if (host === '' || host.includes(',') || !Number.isInteger(port) || port < 1 || port > 65_535) return refused('form');
	if (!login) return refused('login');
	if (!database) return refused('database');
	const mode = value('sslmode', undefined) ?? (isLocal(host) ? 'disable' : 'verify-full');
	if (mode !== 'disable' && mode !== 'verify-full') return refused('tls', mode);
	const authority = value('sslrootcert', undefined);
	const tls = mode === 'verify-full' && !isAbsolute(host);
	return { ok: true, address: { host, port, database, login, tls, authority, password: known?.get('password') } };
}

/** The address with the path of the file of trusted certificates as `resolve` gives it: it is to mean the same wherever it is read. */
export function withAuthorityAt(text: string, resolve: (path: string) => string): string {
	return text.replace(/(?<=[?&]sslrootcert=)[^&]+/, (path) => encodeURI(resolve(decoded(path))).replace(/[?#&+]/g, encodeURIComponent));
}

/** Unlike in the forms of web pages a plus means itself. */
function parametersOf(query: string): ReadonlyMap<string, string> {
	const pairs = query === '' ? [] : query.split('&');
	return new Map(
		pairs.map((pair) => {
			const [name = '', ...value] = pair.split('=');
			return [decoded(name), decoded(value.join('='))];
		}),
	);
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** Whether it is this machine. */
export function isLocal(host: string): boolean {
	return isAbsolute(host) || ['localhost', '127.0.0.1', '::1'].includes(host);
}

/** The name of the server for people. */
export function nameOf({ host, port, database }: Pick<Address, 'host' | 'port' | 'database'>): string {
	const machine = isAbsolute(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
	return `${machine}${port === 5432 ? '' : `:${port}`}/${database}`;
}

/** The services of a `pg_service.conf`; `resolve` gives the path of a file of trusted certificates that it names: the same from every folder. */
export function readServices(text: string, resolve: (path: string) => string): Services {
	const services = new Map<string, Map<string, string>>();
	let current: Map<string, string> | undefined;
	for (const line of text.split(/\r?\n/).map((one) => one.trim())) {
		const heading = /^\[(.+)\]$/.exec(line)?.[1];
		if (heading !== undefined) {
			current = new Map();
			services.set(heading, current);
		}
		const [, name, value] = /^([a-z]+)\s*=\s*(.*)$/.exec(line) ?? [];
		if (name !== undefined && value !== undefined) current?.set(name, name === 'sslrootcert' && value !== '' ? resolve(value) : value);
	}
	return services;
}

/** The password that the lines of a `.pgpass` have for the address; undefined where none fits. */
export function passwordIn(text: string, { host, port, database, login }: Address): string | undefined {
	const wanted = [isAbsolute(host) ? 'localhost' : host, String(port), database, login];
	for (const line of text.split(/\r?\n/)) {
		if (line.startsWith('#')) continue;
		const fields = [...line.matchAll(/((?:\\.|[^:\\])*)(?::|$)/g)].map(([, field = '']) => field.replace(/\\(.)/g, '$1'));
		const password = fields[4];
		const fits = wanted.every((value, index) => fields[index] === '*' || fields[index] === value);
		// libpq takes the folder of a socket, too.
		const fitsFolder = fields[0] === host && wanted.slice(1).every((value, index) => ['*', value].includes(fields[index + 1] ?? ''));
		if (password !== undefined && (fits || fitsFolder)) return password;
	}
	return undefined;
}
