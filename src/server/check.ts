/** Whether what is installed on the server still guards what was recorded. */

import type { Head } from '../store/apply.ts';
import { CHAIN_START } from '../store/chain.ts';
import { ServerFailure } from '../store/journalServer.ts';
import { prove } from '../store/pull.ts';
import type { Client } from './client.ts';
import { functions, triggers } from './schema.ts';

export type ServerFault =
	/** A function is not the one that is installed: its text, or with whose rights it runs. */
	| { readonly code: 'functionDiffers'; readonly name: string }
	| { readonly code: 'functionExtra'; readonly name: string }
	/** A trigger is missing or disabled. */
	| { readonly code: 'triggerMissing'; readonly name: string }
	/** Somebody but the owner may write the table. */
	| { readonly code: 'mayWrite'; readonly table: string }
	| { readonly code: 'ownerLogin' };

/** Compares the server with the copy, whose last event is `own`, and with what is installed. Throws ServerFailure, `another` where the events differ. */
export async function checkServer(server: Client, own: Head): Promise<readonly ServerFault[]> {
	await compareEvents(server, own);
	return [...(await functionFaults(server)), ...(await triggerFaults(server)), ...(await rightsFaults(server))];
}

/** From the first event on: one that was altered proves itself no more. */
async function compareEvents(server: Client, own: Head): Promise<void> {
	let head: Head = { position: 0, hash: CHAIN_START };
	for await (const page of server.after(head)) {
		head = prove(page, head, server);
		const same = page.find(({ position }) => position === own.position);
		if (same && same.hash !== own.hash) break;
		if (same) return;
	}
	throw new ServerFailure({ code: 'another' }, server.name);
}

async function functionFaults(server: Client): Promise<readonly ServerFault[]> {
	const installed = await server.rows<{ name: string; body: string; definer: boolean; config: string | null }>(
		`select proname as name, prosrc as body, prosecdef as definer, array_to_string(proconfig, '; ') as config
		from pg_proc where pronamespace = 'claims'::regnamespace`,
	);
	const known = new Map(functions.map((one) => [one.name, one]));
	const extra = installed.filter(({ name }) => !known.has(name)).map(({ name }) => ({ code: 'functionExtra', name }) as const);
	const differing = functions.filter(({ name, body, definer }) => {
		const [only, ...others] = installed.filter((one) => one.name === name);
		const isSame = only?.body === body && only.definer === definer && only.config === 'search_path=pg_catalog, pg_temp';
		return !isSame || others.length > 0;
	});
	return [...differing.map(({ name }) => ({ code: 'functionDiffers', name }) as const), ...extra];
}

async function triggerFaults(server: Client): Promise<readonly ServerFault[]> {
	const enabled = await server.rows<{ name: string }>(
		`select tgname as name from pg_trigger join pg_class on pg_class.oid = tgrelid
		where relnamespace = 'claims'::regnamespace and not tgisinternal and tgenabled in ('O', 'A')`,
	);
	return triggers.filter(({ name }) => !enabled.some((one) => one.name === name)).map(({ name }) => ({ code: 'triggerMissing', name }));
}

async function rightsFaults(server: Client): Promise<readonly ServerFault[]> {
	const writable = await server.rows<{ table: string }>(
		`select distinct relname::text as table from pg_class, aclexplode(relacl) as acl
		where relnamespace = 'claims'::regnamespace and relkind = 'r'
		and acl.grantee <> relowner and acl.privilege_type in ('INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER')
		union select relname::text from pg_class
		where relnamespace = 'claims'::regnamespace and relkind = 'r' and relowner <> 'claims_owner'::regrole`,
	);
	const owner = await server.rows<object>(`select 1 as found from pg_roles where rolname = 'claims_owner' and (rolcanlogin or rolsuper)`);
	return [
		...writable.map(({ table }) => ({ code: 'mayWrite', table }) as const),
		...(owner.length > 0 ? [{ code: 'ownerLogin' } as const] : []),
	];
}
