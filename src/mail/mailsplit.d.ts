/** What is used of mailsplit, which has no types of its own. */
declare module 'mailsplit' {
	import type { Transform } from 'node:stream';

	export interface MimeNode {
		readonly type: 'node';
		readonly parentNode: MimeNode | false;
		/** False until the head has ended. */
		readonly headers: false | { getList(): readonly { readonly key: string; readonly line: string }[] };
		readonly contentType: string | false;
		readonly encoding: string | false;
		getDecoder(): Transform;
	}

	export interface BodyPiece {
		readonly type: 'body' | 'data';
		readonly node: MimeNode;
		readonly value?: Uint8Array;
	}

	export class Splitter extends Transform {
		constructor(config: { readonly ignoreEmbedded?: boolean; readonly maxHeadSize?: number; readonly maxChildNodes?: number });
		[Symbol.asyncIterator](): AsyncIterableIterator<MimeNode | BodyPiece>;
	}
}
