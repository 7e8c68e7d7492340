/** SQL functions for names: SQLite knows neither Russian letters nor how names are compared. */

import { clientFinder } from '../../domain/client/clientFinder.ts';
import { textFinder } from '../../domain/text/searchWords.ts';
import type { Journal } from '../open.ts';

/**
 * `client_fits(client, contact, contract, typed)` and `text_fits(text, typed)` give 1 where what was typed finds the client or the text,
 * else 0. Whoever filters by them calls this first: what it loads is dear, and most commands filter by neither.
 */
export function registerNameFunctions({ connection }: Pick<Journal, 'connection'>): void {
	const clients = lately(clientFinder);
	const texts = lately(textFinder);
	connection.function('text_fits', { deterministic: true }, (text: unknown, typed: unknown) =>
		typeof text === 'string' ? Number(texts(String(typed))(text)) : 0,
	);
	connection.function('client_fits', { deterministic: true }, (client: unknown, contact: unknown, contract: unknown, typed: unknown) =>
		Number(clients(String(typed))({ client: text(client), contact: text(contact), contract: text(contract) })),
	);
}

function text(value: unknown): string | null {
	return typeof value === 'string' ? value : null;
}

/** Makes it again only where another text is typed than the last time. */
function lately<T>(make: (typed: string) => T): (typed: string) => T {
	let last: { readonly typed: string; readonly made: T } | undefined;
	return (typed) => {
		if (last?.typed !== typed) last = { typed, made: make(typed) };
		return last.made;
	};
}
