/** Words for the codes of rules and of the calendar. */

import type { ruleNames as ru } from '../ru/ruleNames.ts';

export const ruleNames: typeof ru = {
	holiday: {
		newYear: 'New Year holidays',
		christmas: 'Christmas',
		defender: 'Defender of the Fatherland Day',
		women: 'International Women’s Day',
		labour: 'Spring and Labour Day',
		victory: 'Victory Day',
		russia: 'Russia Day',
		unity: 'National Unity Day',
	},
	purpose: {
		answer: 'answer',
		satisfy: 'satisfy the demand',
		register: 'register',
		sort: 'name who is responsible',
		tell: 'tell the client the term',
		request: 'answer the request',
		notice: 'give notice that there will be no answer on the substance',
		demand: 'client to make the demand',
		keep: 'keep',
	},
	event: {
		received: 'received',
		registered: 'registered',
		dispatched: 'dispatched',
		goodsReturned: 'goods returned',
		purchased: 'purchased',
		requested: 'requested',
		closed: 'closed',
	},
	unit: {
		workingDay: ['working day', 'working days', 'working days'],
		calendarDay: ['calendar day', 'calendar days', 'calendar days'],
		calendarDayExceptHolidays: ['day not counting holidays', 'days not counting holidays', 'days not counting holidays'],
		week: ['week', 'weeks', 'weeks'],
		month: ['month', 'months', 'months'],
		year: ['year', 'years', 'years'],
		hour: ['hour', 'hours', 'hours'],
	},
	regulation: {
		firma: 'Procedure for handling claims (model)',
		consumer: 'Consumer Protection Law',
		finance: 'Financial organisations (442-FZ, 123-FZ, motor insurance)',
		citizens: 'Citizens’ letters to public bodies (59-FZ)',
		housing: 'Housing management (Government Decrees 416, 354)',
		telecom: 'Telecom (126-FZ)',
		carriage: 'Carriage and forwarding',
		personalData: 'Personal data (152-FZ)',
		business: 'Claims between businesses (Commercial Procedure Code)',
		platforms: 'Digital platforms (289-FZ)',
		post: 'Postal services (176-FZ)',
	},
	confidence: {
		verified: 'checked against the text',
		secondary: 'from a secondary source',
		unverified: 'not checked: ask a lawyer to check it',
		office: 'changed by the office, not checked against the law',
	},
};
