/** The format that the name of the file asks for, where no option says it. */

import { UsageError } from '../../grammar/mistake.ts';
import type { OptionName } from '../../grammar/option.ts';

/** Who names a file so expects just that inside: other programs open it by its name. */
const FORMATS = ['csv', 'doc', 'docx', 'htm', 'html', 'ics', 'json', 'jsonl', 'ndjson', 'ods', 'odt', 'pdf', 'rtf', 'xls', 'xlsx', 'xml'];

/**
 * The format of the file's ending, by the table `endings`; undefined where the ending says nothing, or there is no file.
 * Throws UsageError where the ending promises a format that cannot be had.
 */
export function formatNamed<Format extends string>(
	output: string | undefined,
	option: OptionName & Family,
	endings: Readonly<Record<string, Format>>,
): Format | undefined {
	const ending = output && /\.([a-z]+)$/i.exec(output)?.[1]?.toLowerCase();
	if (!ending) return undefined;
	const format = Object.hasOwn(endings, ending) ? endings[ending] : undefined;
	if (format === undefined && FORMATS.includes(ending))
		throw new UsageError([{ code: 'notOneOf', option, value: ending, family: option, allowed: [...new Set(Object.values(endings))] }]);
	return format;
}

/** The options whose values are formats. */
type Family = 'format' | 'reportFormat' | 'printFormat' | 'letterFormat';
