/** What a zip says of itself before anything of it is unfolded: a workbook that would fill the memory is refused. */

/** Bytes that a workbook may unfold to, and how many times its size: 100,000 rows of ten columns come to some 60 million and to 15 times. */
const MOST_BYTES = 400_000_000;
const MOST_TIMES = 100;
/** Below this nobody minds how well it was packed: an empty sheet of a million rows packs a thousandfold. */
const HARMLESS = 20_000_000;
const MOST_ENTRIES = 5_000;

export interface ZipContents {
	readonly names: readonly string[];
	/** Unfolded, as its directory says. */
	readonly bytes: number;
	readonly tooMuch: boolean;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** The directory of the zip; undefined where it has none that can be read. */
export function zipContents(bytes: Uint8Array): ZipContents | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = endOf(view);
	if (end === undefined) return undefined;
	const count = view.getUint16(end + 10, true);
	let at = view.getUint32(end + 16, true);
	const names: string[] = [];
	let unfolded = 0;
	for (let entry = 0; entry < count; entry++) {
		if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return undefined;
		unfolded += view.getUint32(at + 24, true);
		const [name, extra, comment] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
		names.push(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)));
		at += 46 + name + extra + comment;
	}
	const tooMuch = unfolded > MOST_BYTES || count > MOST_ENTRIES || (unfolded > HARMLESS && unfolded > bytes.length * MOST_TIMES);
	return { names, bytes: unfolded, tooMuch };
}

/** Where the directory's end stands: behind it there may be a comment. */
function endOf(view: DataView): number | undefined {
	const last = view.byteLength - 22;
	for (let at = last; at >= 0 && at > last - 65_557; at--) if (view.getUint32(at, true) === END) return at;
	return undefined;
}
