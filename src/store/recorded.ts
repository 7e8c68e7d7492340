/** What the row of an event holds, as one object: whatever it is about. */

import { DamagedRecord } from './failure.ts';
import type { EventTable } from './schema.ts';

/** What is recorded, as one object. Throws DamagedRecord where it is none of this type. */
export function recordOf({ type, data, personal }: Pick<EventTable, 'type' | 'data' | 'personal'>): { readonly type: string } {
	if (!isObject(data) || (personal !== null && !isObject(personal))) throw new DamagedRecord(`event ${type}`);
	const recorded = data === '{}' ? '' : `,${data.slice(1, -1)}`;
	const destroyable = personal === null || personal === '{}' ? '' : `,${personal.slice(1, -1)}`;
	let record: { readonly type: string };
	try {
		// One parse of the joined text: joining objects takes longer than reading them.
		record = JSON.parse(`{"type":${JSON.stringify(type)}${recorded}${destroyable}}`);
	} catch (error) {
		throw new DamagedRecord(`event ${type}: ${error}`);
	}
	if (record.type !== type) throw new DamagedRecord(`event ${type}`);
	return record;
}

function isObject(json: string): boolean {
	return json.startsWith('{') && json.endsWith('}');
}
