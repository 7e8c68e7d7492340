/** The functions of the server that record events: each is proven, and whoever sends it may record it. */

import { sqlStates } from './protocol.ts';
import { leastRole, memberRoles } from './rights.ts';

/** A function that is installed on the server. */
export interface ServerFunction {
	readonly name: string;
	readonly parameters: string;
	readonly returns: string;
	/** Whether it runs with the rights of the owner of the tables. */
	readonly definer: boolean;
	readonly body: string;
}

/** The roles, as an array of SQL. */
export const roles = `array[${memberRoles.map((role) => `'${role}'`).join(', ')}]`;

/** The rank of the least role for a type, 1 for a clerk; of a type that is not in the table nobody's. */
const ranks = Object.entries(leastRole).map(([type, role]) => `('${type}', ${memberRoles.indexOf(role)})`);

export const eventFunctions: readonly ServerFunction[] = [
	{
		name: 'refuse_change',
		parameters: '',
		returns: 'trigger',
		definer: false,
		body: `
begin
	raise exception 'what was recorded is never changed' using errcode = '${sqlStates.notAllowed}';
end`,
	},
	{
		name: 'rank',
		parameters: '',
		returns: 'integer',
		definer: true,
		body: `
declare
	found_rank integer;
begin
	select array_position(${roles}, role) - 1 into found_rank from claims.member where login = session_user;
	if found_rank is null then
		raise exception '% is no member of this journal', session_user using errcode = '${sqlStates.notAMember}';
	end if;
	return found_rank;
end`,
	},
	{
		// Whether a text is an object of JSON, without anything around it; of none it is unknown.
		name: 'is_object',
		parameters: 'written text',
		returns: 'boolean',
		definer: false,
		body: `
begin
	return left(written, 1) = '{' and right(written, 1) = '}' and json_typeof(written::json) = 'object';
end`,
	},
	{
		// Whether a role of this rank may record the event; fresh: the claim is registered in the same moment. What is taken back is judged as it was
		// recorded, whatever the event calls it.
		name: 'may_record',
		parameters: 'rank integer, claim integer, type text, data json, fresh boolean',
		returns: 'boolean',
		definer: false,
		body: `
begin
	if type in ('completed', 'closed') and fresh and rank >= 1 then return true; end if;
	if type = 'peopleChanged' and data ->> 'how' = 'named' and rank >= 1 then return true; end if;
	if type = 'settingsChanged' and json_typeof(data -> 'changes') = 'object' and not exists (
		select from json_object_keys(data -> 'changes') as setting where setting not in ('routes', 'absences')
	) then
		return claims.may_record(rank, claim, 'assigned', '{}', false);
	end if;
	if type = 'corrected' and data ->> 'field' = 'responsible' and not fresh then
		return claims.may_record(rank, claim, 'assigned', '{}', false);
	end if;
	if type = 'undone' and exists (
		select from json_array_elements(data -> 'events') as back
		left join claims.event as former on former.claim = may_record.claim and former.sequence = (back ->> 'sequence')::integer
		where former.type is null or not claims.may_record(rank, former.claim, former.type, former.data::json, fresh)
	) then return false; end if;
	return rank >= coalesce((
		select least_rank from (values ${ranks.join(', ')}) as known (known_type, least_rank) where known_type = type
	), 99);
end`,
	},
	{
		// Adds the events behind the head, each proven. Gives the new head.
		name: 'store_events',
		parameters: 'behind claims.head, added text, rank integer, member_name text',
		returns: 'claims.head',
		definer: false,
		body: `
declare
	one record;
	fresh integer[] := '{}';
	expected integer;
begin
	for one in select * from json_to_recordset(added::json) as event (
		position integer, claim integer, sequence integer, recorded_at text, office_day text, actor text, type text,
		data text, personal text, salt text, personal_digest text, previous text, hash text)
	loop
		select coalesce(max(sequence), 0) + 1 into expected from claims.event where claim = one.claim;
		if one.position is distinct from behind.position + 1 or one.previous is distinct from behind.hash or one.sequence is distinct from expected then
			raise exception 'event % does not follow', one.position using errcode = '${sqlStates.notProven}';
		end if;
		if one.hash is distinct from encode(sha256(convert_to('["claims-journal event 1",' || one.position || ',' || one.claim || ',' || one.sequence
			|| ',' || to_json(one.recorded_at)::text || ',' || to_json(one.office_day)::text || ',' || to_json(one.actor)::text
			|| ',' || to_json(one.type)::text || ',' || to_json(one.data)::text || ',' || coalesce(to_json(one.personal_digest)::text, 'null')
			|| ',' || to_json(one.previous)::text || ']', 'UTF8')), 'hex') then
			raise exception 'event % has another hash', one.position using errcode = '${sqlStates.notProven}';
		end if;
		if one.claim < 0 or one.recorded_at !~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]{3}Z$'
			or one.office_day !~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' or not claims.is_object(one.data) or not claims.is_object(one.personal) then
			raise exception 'event % is none of a journal', one.position using errcode = '${sqlStates.notProven}';
		end if;
		if one.personal is not null and (one.salt is null or one.personal_digest is null
			or one.personal_digest <> encode(sha256(convert_to(one.salt || one.personal, 'UTF8')), 'hex')) then
			raise exception 'event % has other personal data', one.position using errcode = '${sqlStates.notProven}';
		end if;
		if member_name is not null then
			if one.actor <> member_name then
				raise exception 'only % records here', member_name using errcode = '${sqlStates.notAllowed}';
			end if;
			if one.recorded_at::timestamptz not between clock_timestamp() - interval '1 hour' and clock_timestamp() + interval '1 minute' then
				raise exception '% is not the time', one.recorded_at using errcode = '${sqlStates.clockDiffers}';
			end if;
			if one.personal_digest is not null and one.personal is null then
				raise exception 'event % lacks personal data', one.position using errcode = '${sqlStates.notProven}';
			end if;
			if one.type = 'registered' then fresh := fresh || one.claim; end if;
			if not claims.may_record(rank, one.claim, one.type, one.data::json, one.claim = any (fresh)) then
				raise exception '%', one.type using errcode = '${sqlStates.notAllowed}';
			end if;
		end if;
		if one.type in ('attached', 'letterIssued', 'templateLoaded') and one.data::json ->> 'size' is not null and not exists (
			select from claims.file where sha256 = coalesce(one.data::json ->> 'sha256', one.data::json ->> 'digest')
		) then
			raise exception 'a file of event % is missing', one.position using errcode = '${sqlStates.notProven}';
		end if;
		insert into claims.event values (one.position, one.claim, one.sequence, one.recorded_at, one.office_day, one.actor, one.type, one.data,
			one.personal, one.salt, one.personal_digest, one.previous, one.hash, session_user);
		behind.position := one.position;
		behind.hash := one.hash;
	end loop;
	update claims.head set position = behind.position, hash = behind.hash;
	return behind;
end`,
	},
	{
		// Records what a desk decided: taken; or late, where somebody recorded something else behind the expected head. The ticket is new for each
		// attempt, by which the desk gives it up where no answer came.
		name: 'append',
		parameters: 'expected_position integer, expected_hash text, added text, attempt text',
		returns: 'text',
		definer: true,
		body: `
declare
	behind claims.head;
	member_name text;
	rank integer := claims.rank();
begin
	select name into member_name from claims.member where login = session_user;
	select * into behind from claims.head for update;
	if not behind.shared then
		raise exception 'nobody has shared a journal here' using errcode = '${sqlStates.notShared}';
	end if;
	if behind.position <> expected_position or behind.hash <> expected_hash then return 'late'; end if;
	if exists (select from claims.given_up where ticket = attempt) then return 'late'; end if;
	perform set_config('synchronous_commit', 'on', true);
	perform claims.store_events(behind, added, rank, member_name);
	return 'taken';
end`,
	},
	{
		// After an answer was lost: whether the attempt, whose last event this is, was recorded. Where it was not it never will be, whatever still is
		// on its way: so it can be decided again.
		name: 'settle',
		parameters: 'attempt text, last_position integer, last_hash text',
		returns: 'text',
		definer: true,
		body: `
begin
	if claims.rank() < 1 then
		raise exception 'settled' using errcode = '${sqlStates.notAllowed}';
	end if;
	perform from claims.head for update;
	if exists (select from claims.event where position = last_position and hash = last_hash) then return 'taken'; end if;
	perform set_config('synchronous_commit', 'on', true);
	insert into claims.given_up values (attempt, session_user) on conflict do nothing;
	return 'late';
end`,
	},
	{
		// Takes over the events of a journal that is to be shared, as they were recorded, by whomever.
		name: 'found',
		parameters: 'expected_position integer, expected_hash text, added text, complete boolean',
		returns: 'text',
		definer: true,
		body: `
declare
	behind claims.head;
begin
	if claims.rank() < ${memberRoles.indexOf('head')} then
		raise exception 'a journal is shared by its head' using errcode = '${sqlStates.notAllowed}';
	end if;
	select * into behind from claims.head for update;
	if behind.shared or behind.position <> expected_position or behind.hash <> expected_hash then return 'late'; end if;
	perform claims.store_events(behind, added, 0, null);
	if complete then update claims.head set shared = true; end if;
	return 'taken';
end`,
	},
];
