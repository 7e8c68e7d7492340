/** What is pressed for each picture of a screen in the clerk's guide, by the name that its block has. */

import { guide } from '../../src/text/ru/guide.ts';
import { words as ru } from '../../src/text/ru/index.ts';
import type { Terminal } from '../ask/tmux.ts';

type Strokes = (terminal: Terminal) => Promise<unknown>;

const q = ru.questions;
const g = guide.questions;

/** Types at the question, and waits for what is then seen. */
async function offered(terminal: Terminal, question: string, typed: string, seen: string): Promise<void> {
	await terminal.asked(question);
	terminal.type(typed);
	await terminal.asked(`${question} ${typed}`);
	await terminal.sees(seen);
}

/** Enter at each of the questions. */
async function enter(terminal: Terminal, ...questions: readonly string[]): Promise<void> {
	for (const question of questions) await terminal.answer(question);
}

/** A text of one line, and the empty line that ends it. */
async function text(terminal: Terminal, question: string, line: string): Promise<void> {
	await terminal.answer(question, line);
	await terminal.sees(`${line}\n\n${q.lines}`);
	terminal.press('Enter');
}

/**
 * A picture is what the terminal shows after the strokes; a block whose first line is a command begins a new terminal, one without goes on at the last.
 */
export const screens: Readonly<Record<string, Strokes>> = {
	'form-kind': async (terminal) => {
		await terminal.asked(q.arrival);
	},
	'form-day': async (terminal) => {
		terminal.type('претензия, эл');
		await terminal.sees('❯ претензия, эл. почта');
		terminal.press('Enter');
		await offered(terminal, q.receivedOn, 'пт', 'пятница, 20 ноября 2026');
	},
	'form-back': async (terminal) => {
		terminal.press('Enter');
		await terminal.answer(q.client, '<');
		await terminal.sees(`? ${q.receivedOn} (20.11.2026)`);
	},
	'form-client': async (terminal) => {
		terminal.press('Enter');
		await offered(terminal, q.client, 'окун', 'Окунь Г. Б.');
	},
	'form-check': async (terminal) => {
		terminal.press('Down', 'Enter');
		await terminal.answer(q.contact, 'okun@example.com');
		await terminal.answer(q.demand, 'Обменять кресло');
		await terminal.answer(q.amount, '8990');
		await terminal.answer(q.contract, 'заказ 4412');
		await enter(terminal, q.repeat);
		await text(terminal, q.summary, 'У кресла сломан подлокотник, коробка была целой.');
		await terminal.answer(q.responsible, 'Юдин О. С.');
		await terminal.asked(q.save);
	},
	'form-saved': async (terminal) => {
		terminal.press('Enter');
		await terminal.ended();
	},
	'form-broken': async (terminal) => {
		await enter(terminal, q.arrival, q.receivedOn);
		await terminal.answer(q.client, 'Судак В. В.');
		await terminal.asked(q.contact);
		terminal.press('C-c');
		await terminal.ended();
	},
	'form-again': async (terminal) => {
		await terminal.sees('❯ продолжить');
	},
	'move-pick': async (terminal) => {
		await terminal.sees(guide.find);
	},
	'move-found': async (terminal) => {
		await offered(terminal, guide.which, 'сорок', '❯ ПР-2026-0005');
	},
	'move-asked': async (terminal) => {
		terminal.press('Enter');
		await terminal.answer(g.measureText, 'Узнать в доставке про область');
		await offered(terminal, g.measureDue, '+1рд', '→ 24.11.2026');
	},
	'move-check': async (terminal) => {
		terminal.press('Enter');
		await terminal.asked(q.save);
	},
	'request-check': async (terminal) => {
		await terminal.asked(g.addressee);
		terminal.press('Enter');
		await terminal.answer(g.whom, 'Доставка');
		await terminal.answer(g.what, 'Возим ли в область и почём');
		await terminal.asked(q.save);
	},
	'close-check': async (terminal) => {
		await enter(terminal, g.satisfaction);
		await terminal.answer(g.answer, 'До 20:00 без выходных');
		await terminal.asked(q.save);
	},
	'move-written': async (terminal) => {
		terminal.press('Enter');
		await terminal.ended();
	},
};
