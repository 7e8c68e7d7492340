/** Version 4: messages that came in and what became of them. Written out and never edited again. */

export const messages: readonly string[] = [
	`create table message (
		id integer primary key,
		digest text not null unique check (length(digest) = 64),
		id_digest text,
		sha256 text not null check (length(sha256) = 64),
		size integer not null check (size >= 0),
		taken_at text not null,
		taken_on text not null,
		received_on text not null,
		received_at text not null,
		state text not null check (state in ('draft', 'unread', 'registered', 'attached', 'aside')),
		reason text,
		claim integer check ((claim is not null) = (state in ('registered', 'attached'))),
		settled_on text,
		settled_by text,
		content text,
		raw blob
	) strict`,
	`create index message_waiting on message (received_on, id) where state in ('draft', 'unread')`,
	`create index message_named on message (id_digest, id) where id_digest is not null`,
	`create index message_kept on message (settled_on, id) where settled_on is not null and content is not null`,
];
