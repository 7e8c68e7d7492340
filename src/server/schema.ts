/** What an administrator installs in a PostgreSQL database (13 or newer) so that desks can share a journal: tables, functions, rights. */

import { eventFunctions, roles, type ServerFunction } from './eventFunctions.ts';
import { EDITION, sqlStates } from './protocol.ts';

/** The functions that keep files, each under its hash. */
const fileFunctions: readonly ServerFunction[] = [
	{
		name: 'refuse_piece',
		parameters: '',
		returns: 'trigger',
		definer: false,
		body: `
begin
	if exists (select from claims.file where sha256 = old.sha256) then
		raise exception 'what was recorded is never changed' using errcode = '${sqlStates.notAllowed}';
	end if;
	if tg_op = 'DELETE' then return old; end if;
	return new;
end`,
	},
	{
		name: 'put_piece',
		parameters: 'file_sha256 text, file_place integer, file_bytes bytea',
		returns: 'void',
		definer: true,
		body: `
begin
	if claims.rank() < 1 then
		raise exception 'attached' using errcode = '${sqlStates.notAllowed}';
	end if;
	if exists (select from claims.file where sha256 = file_sha256) then return; end if;
	insert into claims.file_piece values (file_sha256, file_place, file_bytes)
		on conflict (sha256, place) do update set bytes = excluded.bytes;
end`,
	},
	{
		// Proves the pieces of a file. False where they are other bytes: then they are gone.
		name: 'finish_file',
		parameters: 'file_sha256 text, file_pieces integer',
		returns: 'boolean',
		definer: true,
		body: `
declare
	whole bytea;
begin
	if claims.rank() < 1 then
		raise exception 'attached' using errcode = '${sqlStates.notAllowed}';
	end if;
	if exists (select from claims.file where sha256 = file_sha256) then return true; end if;
	delete from claims.file_piece where sha256 = file_sha256 and place > file_pieces;
	select coalesce(string_agg(bytes, ''::bytea order by place), ''::bytea) into whole from claims.file_piece where sha256 = file_sha256;
	if encode(sha256(whole), 'hex') <> file_sha256 then
		delete from claims.file_piece where sha256 = file_sha256;
		return false;
	end if;
	insert into claims.file values (file_sha256, length(whole), session_user) on conflict do nothing;
	return true;
end`,
	},
];

/** The functions by which an administrator says who is a member. */
const memberFunctions: readonly ServerFunction[] = [
	{
		// For the administrator: a login of PostgreSQL becomes a member, or one of another name or role.
		name: 'admit',
		parameters: 'new_login name, new_name text, new_role text',
		returns: 'void',
		definer: false,
		body: `
begin
	if new_role <> all (${roles}) then
		raise exception 'there is no role %: %', new_role, array_to_string(${roles}, ', ');
	end if;
	if new_name = '' or new_name <> btrim(new_name) or new_name ~ '[[:cntrl:]]' then
		raise exception 'a name is one line, without a space before or behind it';
	end if;
	if exists (select from claims.member where name = new_name and login <> new_login) then
		raise exception 'another login has this name: %', new_name;
	end if;
	insert into claims.member values (new_login, new_name, new_role)
		on conflict (login) do update set name = excluded.name, role = excluded.role;
	execute format('grant usage on schema claims to %I', new_login);
	execute format('grant select on claims.edition, claims.head, claims.event, claims.file, claims.file_piece, claims.member to %I', new_login);
	execute format('grant execute on function claims.append(integer, text, text, text), claims.settle(text, integer, text), '
		'claims.found(integer, text, text, boolean), claims.put_piece(text, integer, bytea), claims.finish_file(text, integer) to %I', new_login);
end`,
	},
	{
		name: 'dismiss',
		parameters: 'old_login name',
		returns: 'void',
		definer: false,
		body: `
begin
	delete from claims.member where login = old_login;
	if not found then
		raise exception '% is no member', old_login;
	end if;
	if not exists (select from pg_roles where rolname = old_login) then return; end if;
	execute format('revoke all on all tables in schema claims from %I', old_login);
	execute format('revoke all on all functions in schema claims from %I', old_login);
	execute format('revoke all on schema claims from %I', old_login);
end`,
	},
];

/** The functions as they are installed; `check` compares their texts. */
export const functions: readonly ServerFunction[] = [...eventFunctions, ...fileFunctions, ...memberFunctions];

/** The triggers that refuse what no function does; what calls them stands in the order in which the server names it. */
export const triggers = [
	{ name: 'event_is_final', on: 'event', when: 'before delete or update or truncate', calls: 'refuse_change', each: 'statement' },
	{ name: 'file_is_final', on: 'file', when: 'before delete or update or truncate', calls: 'refuse_change', each: 'statement' },
	{ name: 'piece_is_final', on: 'file_piece', when: 'before delete or update', calls: 'refuse_piece', each: 'row' },
	{ name: 'pieces_are_final', on: 'file_piece', when: 'before truncate', calls: 'refuse_change', each: 'statement' },
] as const;

/** The statement that makes a trigger. */
export function triggerDefinition({ name, on, when, calls, each }: (typeof triggers)[number]): string {
	return `create trigger ${name} ${when} on claims.${on} for each ${each} execute function claims.${calls}()`;
}

function definition({ name, parameters, returns, definer, body }: ServerFunction): string {
	const security = definer ? 'security definer ' : '';
	return `create or replace function claims.${name}(${parameters}) returns ${returns} language plpgsql ${security}set search_path = pg_catalog, pg_temp as $body$${body}$body$;`;
}

/** All statements, for psql: repeatable, in one transaction. `remarks`: notes for the administrator above them, line by line. */
export function installation(remarks: readonly string[]): string {
	return `${remarks.map((line) => `-- ${line}`.trimEnd()).join('\n')}

\\set ON_ERROR_STOP on
\\set QUIET on
begin;
set local client_min_messages = warning;
do $$
begin
	if current_setting('server_encoding') <> 'UTF8' then raise exception 'the database must be in UTF8'; end if;
	if current_setting('server_version_num')::integer < 130000 then raise exception 'PostgreSQL 13 or newer is needed'; end if;
	if not exists (select from pg_roles where rolname = 'claims_owner') then create role claims_owner nologin; end if;
	if not pg_has_role(current_user, 'claims_owner', 'usage') then execute format('grant claims_owner to %I', current_user); end if;
end $$;
create schema if not exists claims authorization claims_owner;
revoke all on schema claims from public;
set local role claims_owner;

create table if not exists claims.edition (edition integer not null);
do $$
begin
	if exists (select from claims.edition where edition > ${EDITION}) then raise exception 'what is installed here is newer'; end if;
end $$;
create table if not exists claims.head (
	single boolean primary key default true check (single),
	position integer not null, hash text not null, shared boolean not null);
insert into claims.head values (true, 0, repeat('0', 64), false) on conflict do nothing;
create table if not exists claims.event (
	position integer primary key, claim integer not null, sequence integer not null, recorded_at text not null, office_day text not null,
	actor text not null, type text not null, data text not null, personal text, salt text, personal_digest text,
	previous text not null, hash text not null, login name not null, unique (claim, sequence));
create table if not exists claims.file (sha256 text primary key, size integer not null, login name not null);
create table if not exists claims.file_piece (
	sha256 text not null, place integer not null, bytes bytea not null, primary key (sha256, place));
alter table claims.file_piece alter column bytes set storage external;
create table if not exists claims.member (
	login name primary key, name text not null check (name <> ''), role text not null check (role = any (${roles})));
create table if not exists claims.given_up (ticket text primary key, login name not null);

do $$
declare
	former regprocedure;
begin
	for former in select oid from pg_proc where pronamespace = 'claims'::regnamespace and proname in (${functions.map(({ name }) => `'${name}'`).join(', ')}) loop
		execute format('drop function %s cascade', former);
	end loop;
end $$;
${functions.map(definition).join('\n\n')}
revoke all on all functions in schema claims from public;
revoke all on all tables in schema claims from public;

${triggers.map(({ name, on }) => `drop trigger if exists ${name} on claims.${on};`).join('\n')}
${triggers.map((trigger) => `${triggerDefinition(trigger)};`).join('\n')}

do $$
begin
	perform claims.admit(login, name, role) from claims.member where login in (select rolname from pg_roles);
end $$;
delete from claims.edition;
insert into claims.edition values (${EDITION});
commit;
`;
}
