/** Where the compiled module of the SQLite driver lies. `build/driver.mjs` says which drivers are bundled. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { StoreFailure } from '../store/failure.ts';

declare const __NODE_20__: boolean | undefined;

type NodeProcess = Pick<NodeJS.Process, 'arch' | 'getBuiltinModule' | 'platform' | 'versions'>;

/** The absolute path of the module. Throws StoreFailure on Node 20 where the program was built without a driver for it: the other would crash. */
export function nativeModuleIn(root: string, node: NodeProcess): string {
	const isNode20 = Number(node.versions.modules) < 127;
	if (isNode20 && typeof __NODE_20__ === 'boolean' && !__NODE_20__)
		throw new StoreFailure('nativeModule', root, 'built without the driver for Node 20');
	if (isNode20) return join(root, 'node_modules', '.node20', 'node_modules', 'better-sqlite3', 'build', 'Release', 'better_sqlite3.node');
	const file = join('prebuilds', `${node.platform}${isMusl(node) ? 'musl' : ''}-${node.arch}.node`);
	const own = join(root, 'node_modules', 'better-sqlite3');
	if (existsSync(own)) return join(own, file);
	try {
		// npm may have put it above this package.
		const { resolve } = node.getBuiltinModule('node:module').createRequire(join(root, 'package.json'));
		return join(resolve('better-sqlite3/package.json'), '..', file);
	} catch {
		return join(own, file);
	}
}

/** Whether the system has musl in place of the GNU libc. */
function isMusl({ platform, arch }: NodeProcess): boolean {
	if (platform !== 'linux') return false;
	const [gnu, musl] =
		arch === 'x64' ? ['/lib64/ld-linux-x86-64.so.2', 'ld-musl-x86_64'] : ['/lib/ld-linux-aarch64.so.1', 'ld-musl-aarch64'];
	return !existsSync(gnu) && existsSync(`/lib/${musl}.so.1`);
}
