/** The regulations that are built in, each loaded where it is used. A further one is one file here and one line below. */

import { type BuiltInId, isBuiltIn, type Regulation, type RegulationId, regulationIds } from '../term/rule.ts';

const builtIn: { readonly [R in BuiltInId]: () => Promise<Regulation> } = {
	firma: async () => (await import('./firma.ts')).firma,
	consumer: async () => (await import('./consumer.ts')).consumer,
	finance: async () => (await import('./finance.ts')).finance,
	citizens: async () => (await import('./citizens.ts')).citizens,
	housing: async () => (await import('./housing.ts')).housing,
	telecom: async () => (await import('./telecom.ts')).telecom,
	carriage: async () => (await import('./carriage.ts')).carriage,
	personalData: async () => (await import('./personalData.ts')).personalData,
	business: async () => (await import('./business.ts')).business,
	platforms: async () => (await import('./platforms.ts')).platforms,
	post: async () => (await import('./post.ts')).post,
};

/** The default regulations of a new journal: the office's own order, and the consumer protection law. */
export const defaultRegulations: readonly BuiltInId[] = ['firma', 'consumer'];

/** The regulation as it is built in. */
export function builtInRegulation(id: BuiltInId): Promise<Regulation> {
	return builtIn[id]();
}

/** All that are built in. */
export function builtInRegulations(): Promise<readonly Regulation[]> {
	return Promise.all(regulationIds.map(builtInRegulation));
}

/**
 * The editions in use of `chosen`, in that order: the newest that the office loaded, which stands in for the built-in one of the
 * same id. Throws RangeError for an id that nothing is known of.
 */
export function regulationsInUse(chosen: readonly RegulationId[], loaded: readonly Regulation[]): Promise<readonly Regulation[]> {
	return Promise.all(chosen.map((id) => newestEdition(id, loaded)));
}

async function newestEdition(id: RegulationId, loaded: readonly Regulation[]): Promise<Regulation> {
	const newest = newestOf(loaded.filter((regulation) => regulation.id === id));
	// An edition from before demands came with their regulation leaves them as they are built in.
	if (newest) return newest.demands || !isBuiltIn(id) ? newest : { ...newest, demands: (await builtInRegulation(id)).demands ?? [] };
	if (!isBuiltIn(id)) throw new RangeError(`no regulation ${id}`);
	return builtInRegulation(id);
}

/** The one of the highest edition. */
export function newestOf(editions: readonly Regulation[]): Regulation | undefined {
	return editions.reduce<Regulation | undefined>(
		(newest, edition) => (newest && newest.edition > edition.edition ? newest : edition),
		undefined,
	);
}

/** Every edition that `terms` were set by, as far as it is known: what is not among `editions` may be built in. */
export async function editionsOf(
	terms: readonly { readonly regulation: RegulationId; readonly edition: number }[],
	editions: readonly Regulation[],
): Promise<readonly Regulation[]> {
	const missing = terms.filter((term) => !editions.some(({ id, edition }) => id === term.regulation && edition === term.edition));
	const ids = [...new Set(missing.map(({ regulation }) => regulation))].filter(isBuiltIn);
	if (ids.length === 0) return editions;
	const { formerEditions } = await import('./former.ts');
	return [...editions, ...(await Promise.all(ids.map(builtInRegulation))), ...formerEditions];
}
