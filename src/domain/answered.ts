/** A claim as shown next to another of the same client: its status and the answer given. */

import type { Channel, Decision, Ground } from './code.ts';
import type { Day } from './day.ts';
import type { Status } from './status.ts';

export interface Answered {
	readonly number: string;
	readonly registeredOn: Day;
	readonly status: Status;
	readonly decision: Decision | null;
	readonly ground: Ground | null;
	readonly replyForm: Channel | null;
	readonly repliedOn: Day | null;
	readonly outgoing: string | null;
	/** The number of the earlier entry that it repeats. */
	readonly repeatOf: string | null;
}
