/** The list of what waits today. */

import type { Visa } from '../../domain/code.ts';
import type { FindingName } from '../../domain/findings.ts';
import type { Section } from '../../domain/morning.ts';
import { once } from '../once.ts';

const sections: Record<Section, string> = {
	sort: 'To sort',
	overdue: 'Overdue',
	today: 'Due today',
	soon: 'Due soon',
	documents: 'Documents',
	answers: 'Answers',
	visas: 'Visas',
	measures: 'Measures',
	analysis: 'Analysis',
	preventions: 'Preventive measures',
	call: 'Call the client',
	confirm: 'Confirm',
	accept: 'Not accepted',
	still: 'No progress',
	findings: 'Not stated',
};

/** Short, as a command has it. */
const visas: Record<Visa, string> = { legal: 'legal', economicSecurity: 'security', internalControl: 'control' };

/** What is not known of an entry that is done. */
const missingFindings: Record<FindingName, string> = {
	justified: 'whether justified',
	remedy: 'what was given',
	cause: 'cause',
	department: 'department',
	prevention: 'preventive measure',
};

export const morning = once(() => ({
	sections,
	missingFindings,
	visas,
	title: (day: string, weekday: string) => `Today is ${day} (${weekday})`,
	asOf: (day: string, weekday: string) => `As of ${day} (${weekday})`,
	nothing: (day: string) => `Nothing waits on ${day}. Have a good day!`,
	more: 'All: claims today --full',
	otherSections: (sections: string) => `Also: ${sections}`,
	others: (sections: string) => `Also: ${sections}: claims today --full`,
	toFill: (command: string) => `To fill in what is not stated, one after another: ${command}`,
	late: (days: number) => `${days} d.`,
	lastDay: 'last day',
	until: (day: string) => `by ${day}`,
	since: (day: string) => `since ${day}`,
	nobody: 'anonymous',
	scheduledToday: (time: string) => `The scheduled check ran today at ${time}.`,
	scheduled: (day: string, time: string) => `The scheduled check ran on ${day} at ${time}.`,
	scheduleMissed: (day: string, time: string) => `Warning: the scheduled check last ran on ${day} at ${time}. Why: claims doctor`,
}));
