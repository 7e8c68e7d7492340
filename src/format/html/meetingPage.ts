/** The brief for a staff meeting as one page that needs nothing but itself; printed, it is one sheet. */

import type { Language } from '../../domain/code.ts';
import type { MeetingPage } from '../../sentence/meetingSummary.ts';
import type { MeetingItem, MeetingSection } from '../../sentence/meetingText.ts';
import { type Html, html } from './html.ts';
import { pageText } from './page.ts';
import { style } from './style.ts';

const own = `
.brief{max-width:60rem;margin:0 auto}
.brief h2{margin:1.2rem 0 .3rem}
.brief ul,.brief ol{margin:.2rem 0;padding-left:1.4rem}
.brief li{margin:.2rem 0;overflow-wrap:anywhere;break-inside:avoid}
.brief .late{color:var(--fourth)}
.brief .met{display:grid;grid-template-columns:minmax(8rem,24rem) 2.5rem minmax(4rem,1fr);gap:.15rem .6rem;align-items:center;margin:.2rem 0}
.brief .met dt{overflow-wrap:anywhere}.brief .met dd{margin:0}
.brief .met svg{height:.8rem;max-width:none}
@media print{
@page{size:A4 portrait;margin:12mm}
.brief{font-size:9pt;line-height:1.3}.brief h1{font-size:14pt;margin:0}.brief h2{font-size:10.5pt;margin:.5rem 0 .15rem}.brief li{margin:.1rem 0}
}
`;

/** The page as text. */
export function meetingHtml(language: Language, { title, office, lead, sections }: MeetingPage): string {
	const body = html`<div class="brief"><header><h1>${title}</h1><p class="soft">${office}</p>
${lead.map((sentence) => html`<p>${sentence}</p>\n`)}</header>
<main>${sections.map(sectionHtml)}</main></div>`;
	return pageText({ language, title, style: style + own, body });
}

function sectionHtml({ key, title, items, note }: MeetingSection): Html {
	const listed = key === 'causes' ? causesHtml(items) : listHtml(key, items);
	return html`<section id="${key}"><h2>${title}</h2>
${items.length > 0 ? listed : []}${note === undefined ? [] : html`<p class="soft">${note}</p>`}</section>
`;
}

function listHtml(key: MeetingSection['key'], items: readonly MeetingItem[]): Html {
	if (key === 'questions') return html`<ol>${items.map(({ text }) => html`<li>${text}</li>\n`)}</ol>`;
	return html`<ul>${items.map(({ head, text, late }) => html`<li>${late ? html`<b class="late">${head}</b>` : html`<b>${head}</b>`} ${text}</li>\n`)}</ul>`;
}

function causesHtml(items: readonly MeetingItem[]): Html {
	return html`<dl class="met">${items.map(
		({
			head,
			text,
			met,
		}) => html`<dt>${head}${text === '' ? [] : html` <small class="soft">${text}</small>`}</dt><dd class="n">${met?.count ?? 0}</dd>
<dd><svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="first" x="0" y="0" width="${Math.round((met?.share ?? 0) * 100)}" height="8"></rect></svg></dd>\n`,
	)}</dl>`;
}
