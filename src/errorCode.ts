/** The code of an error of the system, of Node or of SQLite: `ENOENT`, `ERR_DLOPEN_FAILED`, `SQLITE_BUSY`. */

/** Undefined of an error without one. */
export function errorCode(error: unknown): string | undefined {
	return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
