/** Finds the password for the server; it never is on a command line. */

import { dirname, join, resolve } from 'node:path';
import { FileFailure } from '../files/failure.ts';
import { lookAt, mayBy } from '../files/folder.ts';
import { readWhole } from '../files/read.ts';
import { truePath } from '../files/target.ts';
import { ServerFailure } from '../store/sharing/journalServer.ts';
import type { World } from '../world.ts';
import { type Address, nameOf, passwordIn, readServices, type Services } from './address.ts';
import type { PasswordSource } from './connectionFile.ts';

type Surroundings = Pick<World, 'environment' | 'platform'>;

/**
 * The password, undefined where there is none; `timeout`: for how many milliseconds a program that prints it is waited for. Throws ServerFailure where its source cannot be
 * read.
 */
export async function passwordOf(
	address: Address,
	source: PasswordSource | null,
	surroundings: Surroundings & Pick<World, 'ask'>,
	timeout?: number,
): Promise<string | undefined> {
	if (source && 'file' in source) return lineOf(read(source.file, address, surroundings));
	if (source) return lineOf(await printedBy(source.command, address, surroundings, timeout));
	if (address.password !== undefined) {
		refuseExposed(serviceFile(surroundings) ?? '', address, surroundings);
		return address.password;
	}
	const { environment } = surroundings;
	const path = environment.PGPASSFILE || ofPerson(surroundings, '.pgpass', 'pgpass.conf');
	if (path === undefined || lookAt(path) === undefined) return environment.PGPASSWORD;
	return passwordIn(read(path, address, surroundings), address) ?? environment.PGPASSWORD;
}

/** The services of the person. A file that cannot be read counts as none. */
export function servicesOf(surroundings: Surroundings): Services {
	const path = serviceFile(surroundings);
	try {
		return path === undefined ? new Map() : readServices(textOf(truePath(path)), (named) => resolve(dirname(path), named));
	} catch (error) {
		if (!(error instanceof FileFailure)) throw error;
		return new Map();
	}
}

function serviceFile(surroundings: Surroundings): string | undefined {
	return surroundings.environment.PGSERVICEFILE || ofPerson(surroundings, '.pg_service.conf', '.pg_service.conf');
}

function ofPerson({ environment, platform }: Surroundings, name: string, onWindows: string): string | undefined {
	const { HOME: home, APPDATA: data } = environment;
	if (platform === 'win32') return data ? join(data, 'postgresql', onWindows) : undefined;
	return home ? join(home, name) : undefined;
}

function read(named: string, address: Address, surroundings: Surroundings): string {
	// It may be elsewhere, as secrets provided by another program are.
	const path = truePath(named);
	try {
		refuseExposed(path, address, surroundings);
		return textOf(path);
	} catch (error) {
		if (!(error instanceof FileFailure)) throw error;
		throw failure(address, path, error.detail || error.code);
	}
}

/** Others must not be able to read it. */
function refuseExposed(named: string, address: Address, { platform }: Surroundings): void {
	const path = truePath(named);
	if (mayBy(path, 0o077, platform)) throw new ServerFailure({ code: 'exposed', path }, nameOf(address));
}

async function printedBy(command: readonly string[], address: Address, { ask }: Pick<World, 'ask'>, timeout?: number): Promise<string> {
	const asked = await ask(command, timeout);
	if (asked.is === 'printed') return asked.text;
	const waited = asked.is === 'late' ? asked.waited : undefined;
	throw new ServerFailure({ code: 'passwordCommand', program: command[0] ?? '', waited }, nameOf(address));
}

function textOf(path: string): string {
	// Without the mark that Windows puts before a text.
	return new TextDecoder().decode(readWhole(path));
}

function lineOf(text: string): string {
	return text.split(/\r?\n/, 1)[0] ?? '';
}

function failure(address: Address, from: string, reason: string): ServerFailure {
	return new ServerFailure({ code: 'unreadable', from, reason }, nameOf(address));
}
