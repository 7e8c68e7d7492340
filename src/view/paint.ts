/** Colours and weights. Colour never carries meaning by itself. */

export interface Paint {
	readonly bold: (text: string) => string;
	readonly dim: (text: string) => string;
	readonly red: (text: string) => string;
}

const plain: Paint = { bold: (text) => text, dim: (text) => text, red: (text) => text };

/** The painter; without colour, chalk is not even loaded. */
export async function paintIf(colour: boolean): Promise<Paint> {
	if (!colour) return plain;
	const { Chalk } = await import('chalk');
	// The level is ours to set: chalk itself does not know NO_COLOR.
	const { bold, dim, red } = new Chalk({ level: 1 });
	return { bold, dim, red };
}
