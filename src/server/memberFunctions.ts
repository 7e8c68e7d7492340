/** The functions of the server by which an administrator says who is a member. */

import type { ServerFunction } from './serverFunction.ts';

export const memberFunctions: readonly ServerFunction[] = [
	{
		// For the administrator: a login of PostgreSQL becomes a member, or one of another name or role.
		name: 'admit',
		parameters: 'new_login name, new_name text, new_role text',
		returns: 'void',
		definer: false,
		body: `
begin
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
	execute format('revoke all on all tables in schema claims from %I', old_login);
	execute format('revoke all on all functions in schema claims from %I', old_login);
	execute format('revoke all on schema claims from %I', old_login);
end`,
	},
];
