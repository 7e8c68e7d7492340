/** The media type of a file, by its first bytes and, where they are not enough, by its name. */

/** Magic bytes of the file type, at offset `at`. */
const BEGINNINGS: readonly (readonly [media: string, begins: string, at?: number])[] = [
	['application/pdf', '%PDF-'],
	['image/png', '\x89PNG\r\n\x1a\n'],
	['image/jpeg', '\xff\xd8\xff'],
	['image/gif', 'GIF8'],
	['image/tiff', 'II*\0'],
	['image/tiff', 'MM\0*'],
	['image/bmp', 'BM'],
	['image/webp', 'WEBP', 8],
	['image/heic', 'ftyphei', 4],
	['image/heic', 'ftypmif1', 4],
	['image/vnd.djvu', 'AT&TFORM'],
	['audio/wav', 'WAVE', 8],
	['video/x-msvideo', 'AVI ', 8],
	['audio/mp4', 'ftypM4A', 4],
	['video/quicktime', 'ftypqt', 4],
	['video/mp4', 'ftyp', 4],
	['audio/mpeg', 'ID3'],
	['audio/mpeg', '\xff\xfb'],
	['audio/ogg', 'OggS'],
	['audio/amr', '#!AMR'],
	['text/rtf', '{\\rtf'],
	['application/gzip', '\x1f\x8b'],
	['application/vnd.rar', 'Rar!\x1a\x07'],
	['application/x-7z-compressed', "7z\xbc\xaf'\x1c"],
	['application/vnd.microsoft.portable-executable', 'MZ'],
	['application/x-executable', '\x7fELF'],
	['application/zip', 'PK\x03\x04'],
	['application/x-ole-storage', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
];

/** Containers and plain text are distinguished only by the file extension. */
const ENDINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	'application/zip': {
		docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
		xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
		odt: 'application/vnd.oasis.opendocument.text',
		ods: 'application/vnd.oasis.opendocument.spreadsheet',
	},
	'application/x-ole-storage': { doc: 'application/msword', xls: 'application/vnd.ms-excel', msg: 'application/vnd.ms-outlook' },
	'text/plain': {
		eml: 'message/rfc822',
		csv: 'text/csv',
		htm: 'text/html',
		html: 'text/html',
		json: 'application/json',
		xml: 'application/xml',
		svg: 'image/svg+xml',
		sig: 'application/pkcs7-signature',
		p7s: 'application/pkcs7-signature',
	},
	'application/octet-stream': { sig: 'application/pkcs7-signature', p7s: 'application/pkcs7-signature' },
};

/** How many of its first bytes are read. */
const FIRST_BYTES = 512;

/** The media type. Where name and bytes differ, the bytes are believed: a program called `scan.pdf` is a program. */
export function mediaOf(name: string, first: Uint8Array): string {
	const head = Buffer.from(first.subarray(0, FIRST_BYTES)).toString('latin1');
	const known = BEGINNINGS.find(([, begins, at = 0]) => head.startsWith(begins, at))?.[0];
	const found = known ?? (/[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(head) ? 'application/octet-stream' : 'text/plain');
	const ending = /\.([^.]+)$/.exec(name.toLowerCase())?.[1] ?? '';
	const endings = ENDINGS[found] ?? {};
	return (Object.hasOwn(endings, ending) && endings[ending]) || found;
}

/** Types that are viewed, listened to or edited: opening such a file by its name runs no foreign program. */
const DOCUMENT =
	/\.(?:pdf|png|jpe?g|gif|tiff?|bmp|webp|heic|djvu|wav|mp3|ogg|amr|m4a|mp4|mov|avi|txt|csv|rtf|odt|ods|docx?|xlsx?|pptx?|eml|msg)$/i;

/** Whether a file of this name may be given to the system to open: others, like a script or a page, could do harm. */
export function opensAsDocument(name: string): boolean {
	return DOCUMENT.test(name);
}
