/** Утренний экран. */

import type { Visa } from '../../domain/code.ts';
import type { FindingName } from '../../domain/findings.ts';
import type { Section } from '../../domain/morning.ts';
import { once } from '../once.ts';

const sections: Record<Section, string> = {
	sort: 'Разобрать',
	overdue: 'Просрочено',
	today: 'Срок сегодня',
	soon: 'Скоро срок',
	documents: 'Ждём документы',
	answers: 'Ждём ответы',
	visas: 'Ждём визы',
	measures: 'Меры',
	preventions: 'Предупреждающие меры',
	analysis: 'Анализ',
	call: 'Позвонить',
	confirm: 'Подтвердить',
	accept: 'Не принято',
	still: 'Без движения',
	findings: 'Не указано',
};

/** Коротко, как это пишут в команде. */
const visas: Record<Visa, string> = { legal: 'юристы', economicSecurity: 'безопасность', internalControl: 'контроль' };

/** Чего не знают о выполненном. */
const missingFindings: Record<FindingName, string> = {
	justified: 'обоснованно ли',
	remedy: 'чем удовлетворено',
	cause: 'причина',
	department: 'подразделение',
	prevention: 'предупреждающая мера',
};

export const morning = once(() => ({
	sections,
	missingFindings,
	visas,
	title: (day: string, weekday: string) => `Сегодня ${day} (${weekday})`,
	asOf: (day: string, weekday: string) => `На ${day} (${weekday})`,
	nothing: (day: string) => `На ${day} дел нет. Хорошего дня!`,
	more: 'Все: претензии сегодня --полностью',
	otherSections: (sections: string) => `Ещё: ${sections}`,
	others: (sections: string) => `Ещё: ${sections}: претензии сегодня --полностью`,
	toFill: (command: string) => `Заполнить подряд, что не указано: ${command}`,
	late: (days: number) => `${days} дн.`,
	lastDay: 'последний день',
	until: (day: string) => `до ${day}`,
	since: (day: string) => `с ${day}`,
	nobody: 'аноним',
	scheduledToday: (time: string) => `Проверка по расписанию прошла сегодня в ${time}.`,
	scheduled: (day: string, time: string) => `Проверка по расписанию прошла ${day} в ${time}.`,
	scheduleMissed: (day: string, time: string) =>
		`Внимание: последняя проверка по расписанию была ${day} в ${time}. Почему: претензии диагностика`,
}));
