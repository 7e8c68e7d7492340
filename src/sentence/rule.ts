/** What a rule says, as people read it. */

import type { ExtensionRule, Regulation } from '../domain/rule.ts';
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
