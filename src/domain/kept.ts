/** A file that is kept beside the journal: what the event that brought it says of it. */

/** What proves its bytes: they lie under this hash, and under no name that a person gave. */
export interface KeptBytes {
	/** SHA-256, 64 hexadecimal digits. */
	readonly sha256: string;
	/** In bytes; never none. */
	readonly size: number;
}
