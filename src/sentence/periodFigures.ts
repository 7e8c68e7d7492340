/** Every figure of a report as a line that stands by itself: its key, its unit, its value and how it is counted. */

import type { FigureKey, FigureUnit, PeriodColumn, PeriodReport, RowLabel, SectionKey } from '../report/period.ts';
import type { MonthWords } from '../text/index.ts';

export interface PeriodFigure {
	/** `section/row/column`; stable. A row without a name, of what was not recorded, is empty. */
	readonly key: string;
	readonly section: SectionKey;
	/** The figure, the code, or the name as the office wrote it; null: not recorded. */
	readonly row: string | null;
	readonly column: PeriodColumn;
	readonly unit: FigureUnit;
	/** A share from 0 to 1, a sum in kopecks; null where there is nothing to count it of. */
	readonly value: number | null;
	/** How it is counted, in the language of the screen. */
	readonly definition: string | null;
}

/** All figures, in the order of the report. */
export function figuresIn({ sections }: Pick<PeriodReport, 'sections'>, words: MonthWords): readonly PeriodFigure[] {
	return sections.flatMap(({ key: section, columns, rows }) =>
		rows.flatMap(({ key: row, label, unit: own, values }) => {
			const definition = definitionOf(words, section, label);
			return columns.map(({ key: column, unit }, index) => ({
				key: [section, row ?? '', column].join('/'),
				...{ section, row, column, unit: own ?? unit, value: values[index] ?? null, definition },
			}));
		}),
	);
}

/** Figures that the sentence about another one explains. */
const explainedWith: Partial<Record<FigureKey, FigureKey>> = {
	kept: 'due',
	late: 'due',
	open: 'due',
	overdueLongest: 'overdue',
	ninetieth: 'median',
	unjustified: 'justified',
	justifiedShare: 'justified',
	paidLate: 'paid',
	preventionsLate: 'preventionsDone',
	settledShare: 'settled',
	clients: 'repeatClients',
};

/** Sections that the sentences of another one explain: what moves is counted alike everywhere. */
const countedLike: Partial<Record<SectionKey, SectionKey>> = { byChannel: 'byKind', byResponsible: 'byKind', grounds: 'balance' };

/** Sections whose rows are the parts of a figure. */
const partsOf: Partial<Record<SectionKey, FigureKey>> = { daysToAnswer: 'median', decisions: 'decided' };

/** How a figure, or its whole section, is counted, in words; empty where it needs none. */
export function definitionOf({ figureDefinitions, sectionDefinitions }: MonthWords, section: SectionKey, label: RowLabel): string | null {
	const figure = 'figure' in label ? label.figure : partsOf[section];
	const own = figure && (figureDefinitions[figure] ?? figureDefinitions[explainedWith[figure] ?? figure]);
	const like = figure === undefined ? (countedLike[section] ?? section) : 'balance';
	return own ?? (sectionDefinitions[section].join(' ') || sectionDefinitions[like].join(' ') || null);
}
