/** Work that many calls in a row want done, and that is done once for them. */

/** `call` wants it done after what is being done; `done` waits for the last of it. */
export function coalesced(work: () => Promise<void>): { readonly call: () => void; readonly done: () => Promise<void> } {
	let running = Promise.resolve();
	let waits = false;
	return {
		call: () => {
			if (waits) return;
			waits = true;
			running = running.then(() => {
				waits = false;
				return work();
			});
		},
		done: () => running,
	};
}
