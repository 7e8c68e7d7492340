/** The functions of the server that keep files, each under its hash. */

import { type ServerFunction, sqlStates } from './serverFunction.ts';

export const fileFunctions: readonly ServerFunction[] = [
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
