/** Version 1: the journal. */

import { AWAITING, fieldColumns, IS_OPEN } from '../schema.ts';

/** Statements in order; each is run as it stands. */
export const journal: readonly string[] = [
	`create table event (
		position integer primary key check (position > 0),
		claim integer not null check (claim >= 0),
		sequence integer not null check (sequence > 0),
		recorded_at text not null,
		office_day text not null,
		actor text not null,
		type text not null,
		data text not null,
		personal text,
		salt text,
		personal_digest text,
		previous text not null check (length(previous) = 64),
		hash text not null check (length(hash) = 64),
		unique (claim, sequence)
	) strict`,
	`create table claim (
		id integer primary key,
		year integer not null,
		ordinal integer not null check (ordinal > 0),
		number text not null unique,
		key text,
		status text not null,
		status_on text not null,
		${fieldColumns(1).join(',\n\t\t')},
		due_on text,
		original_due_on text,
		extended_to text,
		awaiting integer not null check (awaiting in (0, 1)),
		nominal_on text,
		due_rule text,
		provisional integer not null check (provisional in (0, 1)),
		reopened_on text,
		answered_on text,
		fulfilled_on text,
		sorted_on text,
		unsorted integer not null check (unsorted in (0, 1)),
		moved_on text not null,
		decision text,
		decided_on text,
		grounds text,
		granted integer check (granted >= 0),
		cause text,
		category text,
		department text,
		category_folded text,
		department_folded text,
		decided_by text,
		justified text,
		without_visas text,
		reply_form text,
		replied_on text,
		outgoing text,
		reply_text text,
		confirm integer not null check (confirm in (0, 1)),
		result text,
		closed_on text,
		closed_by text,
		satisfaction text,
		attempts integer,
		comment text,
		ground text,
		evidence text,
		end_reason text,
		open_measures integer not null,
		attachments text,
		attachment_files text,
		sequence integer not null,
		responsible_folded text,
		client_folded text,
		search text not null,
		unique (year, ordinal)
	) strict`,
	`create unique index claim_key on claim (key) where key is not null`,
	`create index claim_registered on claim (registered_on, id)`,
	`create index claim_received on claim (received_on, id)`,
	`create index claim_status on claim (status, registered_on, id)`,
	`create index claim_closed on claim (closed_on, id) where closed_on is not null`,
	// It holds what the morning's list shows, so that the list reads a few pages of it and no claim.
	`create index claim_awaiting on claim (due_on, id, number, client, status, responsible, kind, subject, provisional, awaiting, year, ordinal, decision, answered_on, sorted_on, unsorted) where ${AWAITING}`,
	// What waits for the head, and what stands still: the morning's questions go to these and read no claim.
	`create index claim_unsorted on claim (registered_on, id, number, client, responsible, due_on, provisional, year, ordinal, status, sorted_on) where status = 'registered' and sorted_on is null`,
	`create index claim_still on claim (moved_on, id, number, client, responsible, due_on, provisional, awaiting, year, ordinal, status, kind, decision, answered_on, sorted_on, unsorted) where status in ('registered', 'inProgress')`,
	// What a task belongs to is named from here, and what is open is counted.
	`create index claim_open on claim (id, number, year, ordinal, client, responsible, status, kind, channel, department) where ${IS_OPEN}`,
	`create index claim_unconfirmed on claim (replied_on, id, number, client, responsible, year, ordinal) where confirm = 1`,
	`create table task (
		claim integer not null,
		what text not null check (what in ('measure', 'request', 'visa')),
		place integer not null check (place > 0),
		who text not null,
		code text,
		asked_on text,
		due_on text,
		ended_on text,
		primary key (claim, what, place)
	) strict, without rowid`,
	`create index task_open on task (due_on, claim, what, place, who, code, asked_on) where ended_on is null`,
	`create index claim_repeats on claim (repeat_of) where repeat_of is not null`,
	`create index claim_category on claim (category_folded, registered_on) where category_folded is not null`,
	`create table prevention (
		claim integer not null,
		place integer not null check (place > 0),
		text text,
		by text not null,
		due_on text not null,
		done_on text,
		outcome text,
		effect text,
		primary key (claim, place)
	) strict, without rowid`,
	`create index prevention_open on prevention (due_on, claim, place) where done_on is null`,
	`create index prevention_done on prevention (done_on, claim, place) where done_on is not null`,
	`create table round (
		claim integer not null,
		place integer not null check (place > 0),
		opened_on text not null,
		received_on text not null,
		register_by text,
		ended_on text,
		ending text,
		answered_on text,
		due_on text,
		original_due_on text,
		decided_on text,
		decision text,
		justified text,
		granted integer,
		remedies text,
		satisfaction text,
		ground text,
		kind text not null,
		channel text not null,
		responsible text,
		department text,
		category text,
		client text,
		repeats integer not null check (repeats in (0, 1)),
		primary key (claim, place)
	) strict, without rowid`,
	// A month's figures read a stretch of these and no row.
	`create index round_opened on round (opened_on, place, ending, kind, channel, department, responsible, category, client)`,
	`create index round_ended on round (ended_on, ending, kind, channel, department, responsible, satisfaction, ground) where ended_on is not null`,
	`create index round_answered on round (answered_on, received_on, due_on, original_due_on) where answered_on is not null`,
	`create index round_decided on round (decided_on, decision, justified, granted, remedies) where decided_on is not null`,
	`create index round_client on round (client, opened_on, place, ending) where client is not null`,
	// The clients of a month in their order, and what was registered on a later day than it came. SQLite reads the rows where a column is missing
	// that the condition names.
	`create index round_visit on round (substr(opened_on, 1, 7), client, opened_on, ending) where place = 1 and client is not null and ending is not 'void'`,
	`create index round_late on round (opened_on, received_on, register_by, ending) where place = 1 and opened_on > received_on and ending is not 'void'`,
	// Whose day lay in a month, answered or not.
	`create index task_request on task (due_on, ended_on) where what = 'request'`,
	`create table tally (
		dimension text not null,
		month text not null,
		value text not null,
		received integer not null,
		reopened integer not null,
		annulled integer not null,
		closed integer not null,
		unconsidered integer not null,
		withdrawn integer not null,
		void integer not null,
		primary key (dimension, month, value)
	) strict, without rowid`,
	// What entries of the same client are found by; each holds its own few keys.
	`create table client_key (key text not null, claim integer not null, primary key (key, claim)) strict, without rowid`,
	// The words of each client's name: what is typed at the client picker. The claims of a name are found by their index.
	`create table client_word (word text not null, name text not null, primary key (word, name)) strict, without rowid`,
	`create index claim_client on claim (client_folded, id, status) where client_folded is not null and status <> 'void'`,
	`create table counter (
		series text not null,
		year integer not null,
		last integer not null check (last >= 0),
		primary key (series, year)
	) strict, without rowid`,
	`create table setting (name text primary key, value text not null) strict, without rowid`,
	`create table rule (
		regulation text not null,
		edition integer not null check (edition > 0),
		data text not null,
		primary key (regulation, edition)
	) strict, without rowid`,
	`create table calendar_year (year integer primary key, data text not null) strict`,
	`create table own_days (ordinal integer primary key, data text not null) strict`,
	`create trigger event_in_order before insert on event
		when new.position <> (select coalesce(max(position), 0) + 1 from event)
		begin select raise(abort, 'events are only added at the end'); end`,
	`create trigger event_unchanged before update on event
		when new.position is not old.position or new.claim is not old.claim or new.sequence is not old.sequence
			or new.recorded_at is not old.recorded_at or new.office_day is not old.office_day
			or new.actor is not old.actor or new.type is not old.type or new.data is not old.data
			or new.personal_digest is not old.personal_digest or new.previous is not old.previous
			or new.hash is not old.hash or new.personal is not null or new.salt is not null
		begin select raise(abort, 'events are never changed'); end`,
	`create trigger event_kept before delete on event begin select raise(abort, 'events are never deleted'); end`,
	`create trigger claim_kept before delete on claim begin select raise(abort, 'claims are never deleted'); end`,
	`create trigger counter_kept before delete on counter begin select raise(abort, 'counters are never deleted'); end`,
	`create trigger counter_grows before update on counter
		when new.series is not old.series or new.year is not old.year or new.last < old.last
		begin select raise(abort, 'counters only grow'); end`,
];
