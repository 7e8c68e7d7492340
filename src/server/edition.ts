/**
 * The edition of what is installed on a server: raised with every change of it, among which is a new type of event. `test/server/edition.test.ts`
 * holds this.
 */
export const EDITION = 1;
