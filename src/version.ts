/** What this build is; the bundler writes the values in. */

declare const __VERSION__: string | undefined;
declare const __SQLITE__: string | undefined;

/** The version in package.json. */
export const version: string = typeof __VERSION__ === 'string' ? __VERSION__ : 'dev';

/** The SQLite that the native module held when this was built. */
export const builtWith: { readonly sqlite: string } = { sqlite: typeof __SQLITE__ === 'string' ? __SQLITE__ : '?' };
