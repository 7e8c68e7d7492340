/** A rule in words, and what must be done by the day that it gives. */

import { type Day, daysBetween } from '../domain/day.ts';
import type { ExtensionRule, Purpose, Regulation } from '../domain/term/rule.ts';
import type { RuleWords, Words } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';
import { lengthText } from './value.ts';

/** `Закон о защите прав потребителей (consumer, ред. 3; действует в этом журнале)` */
export function rulesTitle(words: RuleWords, { act, id, edition }: Regulation, inUse: boolean): string {
	return words.title(visibleLine(act), visibleLine(id), edition, inUse ? words.inUse : words.notInUse);
}

/** `продлевается не больше чем на 30 дней, с уведомлением клиента` */
export function extensionRuleText(words: Words, { extension }: RuleWords, rule: ExtensionRule | undefined): string {
	if (!rule) return extension.none;
	return [
		rule.longest ? extension.longest(lengthText(words, rule.longest)) : extension.unlimited,
		...(rule.only ? [extension.only] : []),
		...(rule.agreedBy ? [extension.agreedBy] : []),
		...(rule.notice ? [extension.notice] : []),
	].join(', ');
}

/** `ответить до 05.11.2026`, `хранить до 05.11.2031` */
export function purposeText({ card, names }: Words, purpose: Purpose, due: Day): string {
	const what = names.purpose[purpose];
	if (purpose === 'keep') return card.until(what, due);
	return purpose === 'notice' ? card.byDayFirst(what, due) : card.by(what, due);
}

/** `в срок`, `с опозданием на 3 дня` */
export function punctuality({ card }: Words, due: Day, doneOn: Day): string {
	const late = daysBetween(due, doneOn);
	return late > 0 ? card.late(late) : card.inTime;
}
