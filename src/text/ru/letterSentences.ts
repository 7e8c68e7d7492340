/** Предложения писем о том, что решено и что предоставляется. */

import type { Decision, Remedy } from '../../domain/code.ts';

/** Что решено: о требованиях; где их не записано, о самом обращении. */
export const decisionSentences = {
	demand: {
		satisfied: 'Изложенные в нём требования удовлетворены.',
		partlySatisfied: 'Изложенные в нём требования удовлетворены частично.',
		rejected: 'Изложенные в нём требования отклонены.',
		explained: 'Сообщаем следующее.',
	},
	entry: {
		satisfied: 'Оно удовлетворено.',
		partlySatisfied: 'Оно удовлетворено частично.',
		rejected: 'Оснований для его удовлетворения нет.',
		explained: 'Сообщаем следующее.',
	},
} satisfies Record<'demand' | 'entry', Record<Decision, string>>;

/** Что клиенту предоставляется, предложением без точки; пусто, если об этом скажет обоснование. */
export const remedySentences = {
	refund: 'Уплаченные Вами деньги будут возвращены',
	priceCut: 'Цена будет соразмерно уменьшена',
	replacement: 'Товар будет заменён',
	repair: 'Недостатки будут устранены ремонтом',
	rework: 'Работа будет выполнена заново',
	technicalHelp: 'Вам будет оказана техническая помощь',
	information: 'Даём Вам необходимые разъяснения',
	compensation: 'Вам будет выплачена компенсация',
	discount: 'Вам предоставляется скидка',
	bonus: 'Вам будут начислены бонусы',
	gift: 'Просим принять от нас подарок',
	apology: 'Приносим извинения',
	other: '',
} satisfies Record<Remedy, string>;

/** То же, где названа сумма и она об этом говорит. */
export const remedySums: { readonly [R in Remedy]?: (written: string) => string } = {
	refund: (written) => `Вам будут возвращены ${written}`,
	priceCut: (written) => `Цена будет уменьшена на ${written}`,
	compensation: (written) => `Вам будет выплачена компенсация в размере ${written}`,
	discount: (written) => `Вам предоставляется скидка в размере ${written}`,
	bonus: (written) => `Вам будут начислены бонусы на сумму ${written}`,
	gift: (written) => `Просим принять от нас подарок стоимостью ${written}`,
	other: (written) => `Вам предоставляется возмещение в размере ${written}`,
};
