/** What the demonstration says. */

export const demo = {
	hello: (folder: string) => `Demonstration: a practice journal in the folder ${folder}. You may delete it.`,
	step: {
		create: '— Create the journal.',
		register: '— Register claims.',
		lead: '— Handle them day by day.',
		morning: '— Morning: what is overdue.',
		card: '— One claim, and why it has this due day.',
		month: '— A month as CSV for Excel.',
		check: '— Check the journal.',
	},
	steps: (done: number) => `Steps done: ${done}.`,
	left: (kinds: string) => `These steps have no commands yet and were skipped: ${kinds}.`,
	refused: (command: string) => `This step was refused: ${command}`,
	failed: (command: string) => `The demonstration stopped: this command failed: ${command}`,
	tryIt: (journal: string) => `Try it yourself: claims list --journal ${journal}`,
};
