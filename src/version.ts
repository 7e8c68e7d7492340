/** What this build is; the bundler writes the value in. */

declare const __VERSION__: string | undefined;

/** The version in package.json. */
export const version: string = typeof __VERSION__ === 'string' ? __VERSION__ : 'dev';
