/** Whether what is installed on the server still guards what was recorded. */

import { CHAIN_START, type Head } from '../store/record/chain.ts';
import { ServerFailure } from '../store/sharing/journalServer.ts';
import { prove } from '../store/sharing/pull.ts';
import type { Client } from './client.ts';
import { functions, triggerDefinition, triggers } from './schema.ts';

export type ServerFault =
	/** A function is not the one that is installed: its text, or with whose rights it runs. */
	| { readonly code: 'functionDiffers'; readonly name: string }
	| { readonly code: 'functionExtra'; readonly name: string }
	/** A trigger is missing, disabled, or another one. */
	| { readonly code: 'triggerMissing'; readonly name: string }
	/** A trigger or a rule that is not installed may change what is recorded. */
	| { readonly code: 'triggerExtra'; readonly name: string }
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

/** The logins of members that may change what was recorded without the program: they are the owner of the tables, or a superuser. */
export async function owningMembers(server: Client): Promise<readonly string[]> {
	const found = await server.rows<{ login: string }>(
		`select login from claims.member join pg_roles on rolname = login where pg_has_role(pg_roles.oid, 'claims_owner', 'member') order by login`,
	);
	return found.map(({ login }) => login);
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
	const enabled = await server.rows<{ name: string; definition: string }>(
		`select tgname as name, lower(pg_get_triggerdef(pg_trigger.oid)) as definition from pg_trigger join pg_class on pg_class.oid = tgrelid
		where relnamespace = 'claims'::regnamespace and not tgisinternal and tgenabled in ('O', 'A')
		union all select rulename, lower(definition) from pg_rules where schemaname = 'claims'`,
	);
	const expected = triggers.map((trigger) => ({ name: trigger.name, definition: triggerDefinition(trigger) }));
	const notIn = (others: readonly { readonly definition: string }[]) => {
		const known = new Set(others.map(({ definition }) => unqualified(definition)));
		return ({ definition }: { readonly definition: string }) => !known.has(unqualified(definition));
	};
	return [
		...expected.filter(notIn(enabled)).map(({ name }) => ({ code: 'triggerMissing', name }) as const),
		...enabled.filter(notIn(expected)).map(({ name }) => ({ code: 'triggerExtra', name }) as const),
	];
}

/** The definition without the name of the schema: where that is on the search path of the login, the server leaves it out. */
function unqualified(definition: string): string {
	return definition.replaceAll('claims.', '');
}

async function rightsFaults(server: Client): Promise<readonly ServerFault[]> {
	const writable = await server.rows<{ table: string }>(
		`select distinct relname::text as table from pg_class, aclexplode(relacl) as acl
		where relnamespace = 'claims'::regnamespace and relkind = 'r'
		and acl.grantee <> relowner and acl.privilege_type in ('INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER')
		union select relname::text from pg_class join pg_attribute on attrelid = pg_class.oid, aclexplode(attacl) as acl
		where relnamespace = 'claims'::regnamespace and acl.grantee <> relowner and acl.privilege_type in ('INSERT', 'UPDATE')
		union select relname::text from pg_class
		where relnamespace = 'claims'::regnamespace and relkind = 'r' and relowner <> 'claims_owner'::regrole`,
	);
	const owner = await server.rows<object>(`select 1 as found from pg_roles where rolname = 'claims_owner' and (rolcanlogin or rolsuper)`);
	return [
		...writable.map(({ table }) => ({ code: 'mayWrite', table }) as const),
		...(owner.length > 0 ? [{ code: 'ownerLogin' } as const] : []),
	];
}
