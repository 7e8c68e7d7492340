/** Reading events of a claim back: whether a value is one. */

import { codes } from '../code.ts';
import { type FieldRow, fieldNames, fieldRow } from '../fields.ts';
import type { ClaimEvent, ClaimEventType } from './event.ts';
import { channel, claimEvents, isEventType } from './eventTable.ts';
import { oneOf, RecordShape, text, type Values, values } from './shape.ts';
import { day, kind, money } from './valueShape.ts';

/** The shape of a field of an entry, by its row in the table of fields. */
const fieldValues: { readonly [V in FieldRow['value']]: Values } = {
	line: values(text),
	text: values(text),
	pastDay: values(day),
	money: values(money),
	kind: values(kind),
	channel: values(channel),
	target: values(oneOf(codes.target)),
	complaintType: values(oneOf(codes.complaintType)),
	demandKind: values(text),
	agreedTerm: values(text),
};

function entryFields(): object {
	return Object.fromEntries(
		fieldNames.map((name) => {
			const { value, required, personal } = fieldRow(name);
			return [name, required && !personal ? fieldValues[value].always : fieldValues[value].orNull];
		}),
	);
}

const shapesMade = new Map<ClaimEventType, RecordShape>();

function shapeOf(type: ClaimEventType): RecordShape {
	const made = shapesMade.get(type);
	if (made) return made;
	const shape = new RecordShape({ ...(type === 'registered' && entryFields()), ...claimEvents[type](), type: text });
	shapesMade.set(type, shape);
	return shape;
}

/** Whether the value is an event of a claim; fields that are absent and may be null are null after it. */
export function isClaimEvent(event: { readonly type: string }): event is ClaimEvent {
	return isEventType(event.type) && shapeOf(event.type).misfit(event, false) === undefined;
}
