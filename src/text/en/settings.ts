/** The settings of the journal. */

export const settings = {
	labels: {
		office: 'Office',
		zone: 'Time zone',
		language: 'Language',
		regulations: 'Rules of terms',
		dayOff: 'When the last day is off',
		incoming: 'Incoming number',
		outgoing: 'Outgoing number',
		controller: 'Controller',
		head: 'Decides',
		chairman: 'Chairman',
		chairmanAbove: 'The chairman decides above, RUB',
		chairmanKinds: 'The chairman decides on kinds',
	},
	none: 'not set',
	changed: 'The settings are changed.',
};
