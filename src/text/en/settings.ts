/** The settings of the journal. */

import { withFullStop } from '../fullStop.ts';
import { visibleLine } from '../visible.ts';

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
		visas: 'Visas on a reply',
		attachmentLimit: 'Attachments up to',
		address: 'Address',
		phone: 'Phone',
		email: 'E-mail',
		details: 'Details',
		signer: 'Signs letters',
		position: "Signer's position",
		routes: 'Routing',
		absences: 'Away',
		chairmanKinds: 'The chairman decides on kinds',
	},
	noRoutes: 'The table is empty: claims route "service centre" --to "Name Surname"',
	noRoute: (subject: string) => `The table has no row “${visibleLine(subject)}”: claims routes.`,
	routeSet: (subject: string, to: string) => `Entries about “${visibleLine(subject)}” go to ${visibleLine(to)} now.`,
	routeRemoved: (subject: string) => `The row “${visibleLine(subject)}” is removed.`,
	absent: (person: string, from: string, until: string, substitute: string) =>
		`${visibleLine(person)} is away from ${from} to ${until}; ${visibleLine(substitute)} stands in.`,
	isAbsent: (person: string, until: string, substitute: string) =>
		`Note: ${visibleLine(person)} is away until ${until}; ${visibleLine(substitute)} stands in.`,
	back: (person: string) => withFullStop(`Back: ${visibleLine(person)}`),
	noAbsence: (person: string) => withFullStop(`Not away anyway: ${visibleLine(person)}`),
	ownSubstitute: (person: string) => `${visibleLine(person)} cannot stand in for himself: name somebody else by --substitute.`,
	none: 'not set',
	changed: 'The settings are changed.',
	same: 'It is so already: nothing to change.',
	byRegulation: 'by the rules',
	byOffice: 'by the office',
	confirm: 'Change the settings?',
	notChanged: 'The settings are not changed.',
};
