/** The working screen at work: reads keys, draws, runs the steps that are taken, and shows within a second what others record. */

import type { JournalContext } from '../../context.ts';
import type { Day } from '../../domain/day.ts';
import { type ExitCode, exit } from '../../exit.ts';
import { stampOf } from '../../files/target.ts';
import { Interrupted, isStoreFailure } from '../../interruption.ts';
import { draw } from '../../screen/draw.ts';
import type { Row } from '../../screen/list.ts';
import { opened, paste, press, resized, type ScreenState, type Wish, withFound, withMorning } from '../../screen/state.ts';
import { waitingMessages } from '../../store/morning.ts';
import { openJournal } from '../../store/open.ts';
import { firstRegistered } from '../../store/statements/overview.ts';
import { type ScreenWords, textOf } from '../../text/index.ts';
import { type Paint, paintIf } from '../../view/paint.ts';
import type { Drawing, Happening } from '../../world.ts';
import { atTerminal } from '../claim/nextStep.ts';
import { morningOf } from '../morning/items.ts';
import { unfinishedOf } from '../morning/unfinished.ts';
import { globalWords } from './globalWords.ts';
import { refreshCopy } from './refreshCopy.ts';

/** How often the screen looks for newly recorded events, in milliseconds. */
const LOOK = 500;

/** After so many looks without news it fetches what other desks recorded: every ten seconds. */
const LOOKS = 20;

/** So long nothing is typed before words are looked for, in milliseconds. */
const PAUSE = 40;

/** How long to wait for one who writes, in milliseconds: longer, and the keys would seem dead. */
const WAIT = 100;

interface Facts {
	readonly readOnly: boolean;
	/** Whose matters are listed; undefined: everybody's. */
	readonly finds: ((person: string) => boolean) | undefined;
}

interface Given extends Facts {
	readonly screen: ScreenWords;
	readonly paint: Paint;
	/** Options of the command line for the commands that are run. */
	readonly global: readonly string[];
}

/** The screen of one person on one journal. */
export class Desk {
	/** Its journal is opened again whenever the file was changed, and closed while a command runs. */
	#context: JournalContext;
	readonly #given: Given;
	/** The file as it was when it was read last. */
	#stamp: string | undefined;
	#today: Day;
	#soon: Day;
	/** How many messages wait to be sorted. */
	#mail = 0;
	#state: ScreenState;
	/** The words to search for once typing has paused. */
	#sought: string | undefined;
	/** The lines that stand on the terminal. */
	#drawn: readonly string[] = [];
	/** How many looks there were since the copy was refreshed. */
	#looks = 0;
	/** As of when the copy of a shared journal is, where that is not now. */
	#asOf: string | undefined;

	/** Reads what waits. Throws StoreFailure where the journal cannot be read. */
	static async at(context: JournalContext, facts: Facts): Promise<Desk> {
		const screen = await textOf('screen', context.language);
		const paint = await paintIf(context.colour.out);
		const desk = new Desk(context, { ...facts, screen, paint, global: await globalWords(context.world) });
		const morning = await desk.#morning();
		desk.#state = opened(morning, { size: desk.#size(), readOnly: facts.readOnly, isEmpty: desk.#isEmpty() });
		return desk;
	}

	private constructor(context: JournalContext, given: Given) {
		this.#context = context;
		this.#given = given;
		this.#stamp = stampOf(context.journalPath);
		this.#today = context.today;
		this.#soon = context.today;
		this.#state = opened([], { size: this.#size(), readOnly: given.readOnly, isEmpty: false });
	}

	/** Works until it is left, by Ctrl-C too: the list itself records nothing. Throws Interrupted where a signal ends it; the terminal is as before then, too. */
	async work(): Promise<ExitCode> {
		await this.#refresh();
		await this.#pause();
		for (;;) {
			const wish = await this.#untilWish();
			if (wish.is === 'quit') return exit.done;
			if (wish.is === 'interrupt') return exit.interrupted;
			await this.#run(wish.words);
		}
	}

	/** Draws and answers keys until something is to be done elsewhere. */
	async #untilWish(): Promise<Exclude<Wish, { is: 'search' }>> {
		const drawing = await this.#context.world.draw();
		this.#drawn = [];
		try {
			for (;;) {
				this.#paint(drawing);
				const happening = await drawing.next(this.#sought === undefined ? LOOK : PAUSE);
				if (!happening && ++this.#looks >= LOOKS) await this.#refresh();
				const wish = happening ? this.#answer(happening) : await this.#pause();
				if (wish) return wish;
			}
		} finally {
			drawing.close();
		}
	}

	#answer(happening: Happening): Exclude<Wish, { is: 'search' }> | undefined {
		switch (happening.is) {
			case 'signalled':
				throw new Interrupted(happening.signal);
			case 'resized':
				this.#drawn = [];
				this.#state = resized(this.#state, this.#size());
				return undefined;
			default: {
				const { state, wish } = happening.is === 'pasted' ? paste(this.#state, happening.text) : press(this.#state, happening.stroke);
				this.#state = state;
				if (wish?.is !== 'search') return wish;
				this.#sought = wish.text;
				return undefined;
			}
		}
	}

	/** Of a journal that several desks share: what the others recorded comes into the file, quickly or not at all. */
	async #refresh(): Promise<void> {
		this.#looks = 0;
		this.#asOf = await refreshCopy(this.#context, this.#given.screen, WAIT);
	}

	/** Nobody types: what was typed is looked for, and what others have recorded is shown. */
	async #pause(): Promise<undefined> {
		if (this.#sought !== undefined) {
			const text = this.#sought;
			this.#sought = undefined;
			await this.#unlessBusy(async () => {
				this.#state = withFound({ ...this.#state, found: undefined }, await this.#found(text));
			});
		} else if (stampOf(this.#context.journalPath) !== this.#stamp || this.#officeDay() !== this.#today) await this.#renew();
	}

	async #found(text: string): Promise<readonly Row[]> {
		return (await import('./rows.ts')).foundRows(this.#context, text, this.#today);
	}

	/** Reads everything again. */
	async #renew(): Promise<void> {
		await this.#unlessBusy(async () => {
			const { world, journalPath } = this.#context;
			const stamp = stampOf(journalPath);
			this.#context.journal.close();
			const journal = openJournal({ path: journalPath, write: false, timeout: WAIT, nativeModule: world.nativeModule() });
			this.#context = { ...this.#context, journal, ...(await this.#context.rulesOf(journal)) };
			this.#today = this.#officeDay();
			this.#state = withMorning(this.#state, await this.#morning(), this.#isEmpty());
			if (this.#state.found) this.#state = withFound(this.#state, await this.#found(this.#state.query));
			this.#stamp = stamp;
		});
	}

	/** Somebody who writes is not waited for: the next look comes soon. */
	async #unlessBusy(read: () => Promise<void>): Promise<void> {
		try {
			await read();
			if (this.#state.note === 'busy') this.#state = { ...this.#state, note: undefined };
		} catch (error) {
			if (!isStoreFailure(error) || error.failure !== 'busy') throw error;
			this.#state = { ...this.#state, note: 'busy' };
			this.#stamp = undefined;
		}
	}

	/** Runs a command below what stands on the terminal, with its questions, and waits until what it says was read. */
	async #run(words: readonly string[]): Promise<void> {
		const { world } = this.#context;
		this.#context.journal.close();
		await world.again({ argv: [...words, ...this.#given.global] });
		const { paint, screen } = this.#given;
		world.out.write(`\n${paint.dim(screen.anyKey)}\n`);
		const signal = await world.anyKey();
		if (signal) throw new Interrupted(signal);
		this.#stamp = undefined;
		this.#state = resized(this.#state, this.#size());
		await this.#renew();
	}

	/** Only the lines that have changed are written. */
	#paint(drawing: Drawing): void {
		const { words, language, calendar, journal } = this.#context;
		const { screen, paint } = this.#given;
		const office = journal.settings.office;
		const lines = draw(this.#state, {
			words,
			screen,
			language,
			paint,
			calendar,
			office,
			mail: this.#mail,
			today: this.#today,
			soon: this.#soon,
			asOf: this.#asOf,
		});
		const changed = lines.flatMap((line, index) => (line === this.#drawn[index] ? [] : [`\u001b[${index + 1};1H${line}\u001b[K`]));
		if (this.#drawn.length === 0) changed.unshift('\u001b[2J');
		if (changed.length > 0) drawing.write(changed.join(''));
		this.#drawn = lines;
	}

	/** What waits: first what was begun and not recorded, then messages, for of each something new may have to be registered today. */
	async #morning(): Promise<readonly Row[]> {
		this.#mail = waitingMessages(this.#context.journal, this.#today).waiting;
		const { items, soon } = morningOf(this.#context, this.#today, undefined, this.#given.finds);
		this.#soon = soon;
		const unfinished = this.#given.readOnly ? [] : unfinishedOf(this.#context);
		const begun = unfinished.map(({ command: verb, ...rest }): Row => ({ section: 'unfinished', verb, ...rest }));
		const mail = this.#mail === 0 ? [] : (await import('./rows.ts')).mailRows(this.#context, this.#today);
		return [...begun, ...mail, ...atTerminal(this.#context, items)];
	}

	#isEmpty(): boolean {
		return firstRegistered(this.#context.journal) === undefined;
	}

	/** A day that was given stays; otherwise it is the one that it is now. */
	#officeDay(): Day {
		const { world, journal, today } = this.#context;
		return this.#given.global.some((word) => word.startsWith('--today=')) || world.environment.CLAIMS_TODAY
			? today
			: world.clock.today(journal.settings.zone);
	}

	#size(): ScreenState['size'] {
		const { columns, rows } = this.#context.world.out;
		return { columns, rows };
	}
}
