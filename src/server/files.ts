/** The files that events name, on their way to the server and from it. */

import { fileEvents } from '../domain/storedFile.ts';
import type { Head } from '../store/record/chain.ts';
import { quoted, quotedBytes } from './connection.ts';
import type { Session } from './session.ts';

/** Bytes of a file that are sent at once: over a slow line, too, within the limit. */
const PIECE = 500_000;

/** How many files are still to come, and their bytes. */
export interface Coming {
	readonly files: number;
	readonly bytes: number;
}

/** The files that events behind this one name. Throws ServerFailure. */
export async function filesBehind(session: Session, { position }: Head): Promise<Coming> {
	const types = fileEvents.map((type) => `'${type}'`).join(', ');
	const [[found]] = await session.ask<[readonly Coming[]]>(
		`select count(*)::integer as files, coalesce(sum((data::json ->> 'size')::bigint), 0)::double precision as bytes
		from claims.event where position > ${position} and type in (${types})`,
	);
	return found ?? { files: 0, bytes: 0 };
}

/** The bytes of a file. Throws ServerFailure, `fileMissing` where it is not there whole. */
export async function* piecesOf(session: Session, sha256: string): AsyncGenerator<Uint8Array> {
	for (let index = 1; ; index++) {
		const [files, [piece]] = await session.send<[readonly object[], readonly { readonly bytes: string }[]]>(
			fileNamed(sha256),
			`select encode(bytes, 'base64') as bytes from claims.file_piece where sha256 = ${quoted(sha256)} and place = ${index}`,
		);
		if (files.length === 0) throw session.failure({ code: 'fileMissing', sha256 });
		if (!piece) return;
		yield Buffer.from(piece.bytes, 'base64');
	}
}

/** Puts a file there, unless it is there already. Throws ServerFailure. */
export async function putFile(session: Session, sha256: string, pieces: () => Iterable<Uint8Array>): Promise<void> {
	const [known] = await session.ask<[readonly object[]]>(fileNamed(sha256));
	if (known.length > 0) return;
	const hash = quoted(sha256);
	let index = 0;
	for (const piece of inPieces(pieces())) await session.send(`select claims.put_piece(${hash}, ${++index}, ${quotedBytes(piece)})`);
	const finish = `select claims.finish_file(${hash}, ${index}) as whole`;
	const [[finished]] = await session.send<[readonly { readonly whole: boolean }[]]>(finish);
	if (!finished?.whole) throw session.failure({ code: 'fileMissing', sha256 });
}

function fileNamed(sha256: string): string {
	return `select 1 from claims.file where sha256 = ${quoted(sha256)}`;
}

/** The bytes in larger pieces. */
function* inPieces(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
	let waiting: Uint8Array[] = [];
	let size = 0;
	for (const piece of pieces) {
		waiting.push(piece);
		size += piece.length;
		if (size < PIECE) continue;
		yield Buffer.concat(waiting);
		[waiting, size] = [[], 0];
	}
	if (size > 0) yield Buffer.concat(waiting);
}
