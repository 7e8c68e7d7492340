/** A page that needs nothing but itself: style and script within, and a policy that lets nothing else in. */

import { createHash } from 'node:crypto';
import type { Language } from '../../domain/code.ts';
import { type Html, html, ownText } from './html.ts';

export interface Page {
	readonly language: Language;
	readonly title: string;
	readonly style: string;
	/** Nothing where the page does nothing. */
	readonly script?: string;
	readonly body: Html;
}

/** The page as text. */
export function pageText({ language, title, style, script, body }: Page): string {
	const policy = [
		"default-src 'none'",
		`style-src ${digestOf(style)}`,
		...(script === undefined ? [] : [`script-src ${digestOf(script)}`]),
		"base-uri 'none'",
		"form-action 'none'",
	].join('; ');
	const page = html`<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
${ownText('style', style)}
</head>
<body>
${body}
${script === undefined ? [] : ownText('script', script)}
</body>
</html>
`;
	return `<!doctype html>\n${page.markup}`;
}

/** The hash by which the page's content policy allows a script or a style. */
function digestOf(text: string): string {
	return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}
