/** What statistics count by: words of the option --by, and titles. */

import type { PivotField } from '../../grammar/value.ts';

export const pivot: Record<PivotField, string> = {
	kind: 'kind',
	channel: 'channel',
	status: 'status',
	cause: 'cause',
	department: 'department',
	target: 'target',
	complaintType: 'complaint type',
	demandKind: 'demand kind',
	decision: 'decision',
	justified: 'justified',
	satisfaction: 'satisfaction',
	ground: 'ground',
	month: 'month',
	quarter: 'quarter',
	year: 'year',
	responsible: 'responsible',
};
