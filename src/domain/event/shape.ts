/** Shapes of values read back from JSON: used to detect damaged records. */

/** A kind of value. The type is exact: a kind that allows null does not stand for one that does not. */
export interface Shape<T> {
	readonly fits: (value: unknown) => value is T;
	/** The value of an absent field: null where that is allowed, so that a field may be added later; else it must be there. */
	readonly absent?: null;
	/** Made by `personal`. */
	readonly personal?: true;
	/** Never there: it makes the type exact. */
	readonly exactly?: (value: T) => T;
}

/** A field that may be left out. */
export interface Optional<T> {
	readonly optional: Shape<T>;
	readonly personal?: true;
}

/** A shape for each field of a record. */
export type Fields<T> = {
	readonly [K in keyof Required<T>]: object extends Pick<T, K> ? Optional<Required<T>[K]> : Shape<Required<T>[K]>;
};

/** The type of values of a shape. */
export type Held<S> = S extends Shape<infer T> ? T : never;

/** The type of records with these fields. */
export type Described<F> = {
	readonly [K in keyof F as F[K] extends { readonly optional: unknown } ? never : K]: Held<F[K]>;
} & {
	readonly [K in keyof F as F[K] extends { readonly optional: unknown } ? K : never]?: F[K] extends Optional<infer T> ? T : never;
};

export const text: Shape<string> = { fits: (value) => typeof value === 'string' };
export const truth: Shape<boolean> = { fits: (value) => typeof value === 'boolean' };
export const whole: Shape<number> = { fits: (value): value is number => Number.isSafeInteger(value) };
/** Any value: its readers check it. */
export const anything: Shape<unknown> = { fits: (value): value is unknown => value !== undefined };

/** A shape for a type that has a guard of its own. */
export function by<T>(fits: (value: unknown) => value is T): Shape<T> {
	return { fits };
}

/** One of these values. */
export function oneOf<const T extends string | number>(values: readonly T[]): Shape<T> {
	const known: ReadonlySet<unknown> = new Set(values);
	return { fits: (value): value is T => known.has(value) };
}

/** Any text, number or null. */
export function scalar<T extends string | number | boolean | null>(): Shape<T> {
	return { fits: (value): value is T => value === null || ['string', 'number', 'boolean'].includes(typeof value), absent: null };
}

/** A value of the shape, or null; an absent field reads as null. */
export function orNull<T>(shape: Shape<T>): Shape<T | null> {
	return { fits: (value): value is T | null => value === null || shape.fits(value), absent: null };
}

/** A kind of value where it must be there, and where it may be null. */
export interface Values {
	readonly always: object;
	readonly orNull: object;
}

/** The shape for both uses of a kind of value: required, and nullable. */
export function values<T>(shape: Shape<T>): Values {
	return { always: shape, orNull: orNull(shape) };
}

/** The shape for both uses of a list, which is empty where a single value would be null. */
export function listValues<T>(shape: Shape<T>): Values {
	return { always: listOf(shape), orNull: listOf(shape) };
}

/** A field that may be absent. */
export function optional<T>(shape: Shape<T>): Optional<T> {
	return { optional: shape };
}

/** The field, marked as one that may hold personal data, which can be destroyed. */
export function personal<F extends object>(field: F): F {
	return { ...field, personal: true };
}

/** A list of such values. */
export function listOf<T>(shape: Shape<T>): Shape<readonly T[]> {
	return { fits: (value): value is readonly T[] => Array.isArray(value) && value.every((one) => shape.fits(one)) };
}

/** A record with these fields, or with those that a function gives at the first record; additional fields are allowed. */
export function record<T extends object>(fields: Fields<T> | (() => Fields<T>)): Shape<T> {
	let shape: RecordShape | undefined;
	return {
		fits: (value): value is T => {
			shape ??= new RecordShape(typeof fields === 'function' ? fields() : fields);
			return shape.misfit(value, true) === undefined;
		},
	};
}

/** A record described by its fields, with the type that follows from them. */
export function recordOf<F extends object>(fields: F | (() => F)): Shape<Described<F>> {
	return record<object>(fields) as Shape<Described<F>>;
}

interface Field {
	readonly name: string;
	readonly shape: Shape<unknown>;
	readonly isOptional: boolean;
}

/** The fields of a record in a form that is gone through fast; put into it at the first record, for most commands read few kinds of them. */
export class RecordShape {
	readonly #table: object;
	#fields: readonly Field[] | undefined;

	constructor(fields: object) {
		this.#table = fields;
	}

	/**
	 * The name of a field that does not fit, or of one that no such record has unless `others` may be there; '' for what is no record. Where all
	 * fit, fields that are absent and may be null are null after it.
	 */
	misfit(value: unknown, others: boolean): string | undefined {
		if (!isRecord(value)) return '';
		this.#fields ??= fieldsOf(this.#table);
		let present = 0;
		for (const { name, shape, isOptional } of this.#fields) {
			const one = value[name];
			if (one !== undefined) {
				if (!shape.fits(one)) return name;
			} else if (!isOptional) {
				if (shape.absent !== null) return name;
				value[name] = null;
			} else continue;
			present++;
		}
		if (others) return undefined;
		const names = Object.keys(value);
		// Nearly always the same: then it has no others.
		return names.length === present ? undefined : names.find((name) => !Object.hasOwn(this.#table, name));
	}
}

function fieldsOf(table: object): readonly Field[] {
	const entries: readonly (readonly [string, Shape<unknown> | Optional<unknown>])[] = Object.entries(table);
	return entries.map(([name, field]) =>
		'optional' in field ? { name, shape: field.optional, isOptional: true } : { name, shape: field, isOptional: false },
	);
}

/** Whether the value is a record with some of these fields and no others. */
export function fitsPartly(fields: object, value: unknown): boolean {
	if (!isRecord(value)) return false;
	const shapes: Readonly<Record<string, Shape<unknown> | Optional<unknown>>> = { ...fields };
	return Object.entries(value).every(([name, one]) => {
		const field = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
		if (!field) return false;
		return 'optional' in field ? field.optional.fits(one) : field.fits(one);
	});
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
