// Which better-sqlite3 this Node runs with. Version 13 carries compiled modules for every system, but crashes on Node 20;
// there version 12 is used, which `prepare.mjs` compiles, in a folder of its own, so that newer Nodes need no compiler.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const isNode20 = Number(process.versions.modules) < 127;
export const node20Folder = join(root, 'node_modules', '.node20');
export const driver12 = join(node20Folder, 'node_modules', 'better-sqlite3');
/** What stands for 'better-sqlite3-12' in the source. Where version 12 is not installed it is never used. */
export const driversBundled = { 'better-sqlite3-12': isNode20 ? driver12 : 'better-sqlite3' };
/** For a program that runs on this Node only, as the tests do. */
export const driversHere = isNode20 ? { 'better-sqlite3-12': driver12, 'better-sqlite3': driver12 } : driversBundled;
export const isCompiled = () => existsSync(join(driver12, 'build', 'Release', 'better_sqlite3.node'));
