/** The style of the report: light and dark, on a desk and on a phone. On paper: `printStyle.ts`. */

import { printStyle } from './printStyle.ts';

/** The colours by name. Text keeps 4.5:1 to what it stands on, bars and lines 3:1; the test reckons that. */
export const light = {
	...{ ink: '#1b1f24', soft: '#565f6a', line: '#d5dae0', paper: '#ffffff', shade: '#f4f6f8' },
	...{ first: '#1f5fa6', second: '#b35900', third: '#5b2a86', fourth: '#b3261e', rest: '#6b7684' },
};

export const dark: typeof light = {
	...{ ink: '#e6e9ed', soft: '#a3adb8', line: '#3a424c', paper: '#14181d', shade: '#1e242b' },
	...{ first: '#6aa9ec', second: '#f0a94b', third: '#c9a3ee', fourth: '#ff8a80', rest: '#8f9aa6' },
};

function variables(colours: typeof light, scheme: 'light' | 'dark'): string {
	return `${Object.entries(colours)
		.map(([name, colour]) => `--${name}:${colour}`)
		.join(';')};color-scheme:${scheme}`;
}

/** The colours of a theme, as the style of `:root`. */
const [lightColours, darkColours] = [variables(light, 'light'), variables(dark, 'dark')];

const page = `
:root{${lightColours}}
@media (prefers-color-scheme:dark){:root{${darkColours}}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1rem;max-width:120rem;font:15px/1.45 system-ui,"Segoe UI",Roboto,"Liberation Sans","DejaVu Sans",sans-serif;color:var(--ink);background:var(--paper)}
h1{font-size:1.5rem;margin:.2rem 0 .6rem}h2{font-size:1.15rem;margin:1.6rem 0 .5rem}h3{font-size:1rem;margin:0 0 .5rem}
p{margin:.3rem 0;max-width:70rem;overflow-wrap:anywhere}
a{color:var(--first)}nav a{margin-right:1rem}
abbr{text-decoration:none}
.context{display:flex;flex-wrap:wrap;gap:.2rem 1.6rem;margin:.4rem 0;color:var(--soft)}.context div{display:flex;gap:.4rem}.context dt::after{content:":"}.context dd{margin:0;color:var(--ink);overflow-wrap:anywhere}
.lead{font-size:1.15rem}.soft,.how{color:var(--soft)}.how{font-size:.85rem;white-space:normal}
.annex,.signatures{display:none}
`;

const summary = `
.summary{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,10rem),1fr));gap:.8rem;margin:.8rem 0}
.summary div{padding:.6rem .8rem;border:1px solid var(--line);border-radius:6px;min-width:0}
.summary dt{color:var(--soft)}.summary dd{margin:0}.summary b{font-size:1.7rem;line-height:1.2}.summary .change{color:var(--soft)}.summary .change span{white-space:nowrap}
.summary small,.summary small span{display:block;color:var(--soft)}
.spark{max-width:9rem;margin-top:.3rem}
`;

const cards = `
.cards{columns:36rem;column-gap:1rem}
.card{margin:0 0 1rem;padding:.8rem;border:1px solid var(--line);border-radius:6px;break-inside:avoid;min-width:0}
.card table{width:100%}
figure{margin:0 0 .8rem;break-inside:avoid}figcaption{margin-bottom:.3rem;color:var(--soft)}
svg{display:block;width:100%;height:auto;max-width:38rem}
svg text{font-size:12.5px;fill:var(--ink);paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}svg .label{text-anchor:middle}svg .mark{text-anchor:end;fill:var(--soft)}svg .grid{stroke:var(--line);fill:none}
polyline{fill:none;stroke:var(--third);stroke-width:2}
.lively [data-rows]{cursor:pointer}.lively rect[data-rows]:hover{opacity:.8}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1rem;margin:.4rem 0 0;padding:0;font-size:.85rem}
.legend i{display:inline-block;width:.8rem;height:.8rem;margin-right:.4rem;vertical-align:-1px}
${Object.keys(light)
	.slice(5)
	.map((tone) => `rect.${tone},circle.${tone}{fill:var(--${tone})}i.${tone}{background:var(--${tone})}`)
	.join('')}
`;

const tables = `
table{border-collapse:collapse;font-size:.9rem;font-variant-numeric:tabular-nums}
#overdue tbody :is(th,td:nth-child(2)){white-space:nowrap}#overdue tbody td:last-child{min-width:12rem;overflow-wrap:anywhere}caption{text-align:left}caption h2{margin:0 0 .4rem}
th,td{padding:.25rem .5rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
thead th{border-bottom:2px solid var(--soft);background:var(--shade);vertical-align:bottom}
thead td{border-bottom:2px solid var(--soft);background:var(--shade)}
tbody th{font-weight:400;overflow-wrap:break-word}
.n{text-align:right;white-space:nowrap}thead .n{white-space:normal}
.n a{display:inline-block;min-width:1.5rem}
summary{cursor:pointer}
.many{font-size:.82rem}.many th,.many td{padding:.25rem .35rem}
`;

const register = `
.wide{overflow-x:auto}
#claims{width:100%;font-size:.79rem}
#claims th,#claims td{padding:.3rem .28rem}#claims thead th{font-size:.76rem}
#claims .t{width:30%;min-width:12rem;overflow-wrap:anywhere}#claims .t p,#claims .t dd{white-space:pre-line}
#claims .t dl{margin:.3rem 0}#claims .t dt{color:var(--soft)}#claims .t dd{margin:0 0 .3rem}
#claims summary{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}#claims summary::before{content:"\\25b8\\00a0";color:var(--soft)}
#claims [open]>summary{-webkit-line-clamp:none}#claims .long[open]>summary{color:var(--soft);-webkit-line-clamp:1}#claims [open]>summary::before{content:"\\25be\\00a0"}
#claims .l{overflow-wrap:break-word;max-width:8rem}#claims thead .client{min-width:7.5rem}
#claims .d,#claims .i{white-space:nowrap}
#claims tbody tr:nth-child(even){background:var(--shade)}
#claims thead button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer;text-align:left}
#claims thead button{text-decoration:underline dotted}
#claims [aria-sort=ascending] button::after{content:" \\2191"}
#claims [aria-sort=descending] button::after{content:" \\2193"}
@media screen{#claims .later{display:none}}
:focus-visible{outline:2px solid var(--first);outline-offset:2px}#entries:focus{outline:none}
.tools[hidden]{display:none}
.chips{display:flex;flex-wrap:wrap;gap:.4rem;align-items:center;margin:.4rem 0}.chips span{color:var(--soft);min-width:7rem}
button{font:inherit;color:var(--ink);background:var(--shade);border:1px solid var(--soft);border-radius:4px;padding:.2rem .7rem;cursor:pointer}
.chips button{border-radius:1rem}.chips [aria-pressed=true]{background:var(--first);border-color:var(--first);color:var(--paper)}
.tools input{font:inherit;width:min(100%,22rem);padding:.35rem .5rem;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:4px}
.seal{margin-top:1.5rem;padding:.6rem .8rem;border:1px solid var(--soft);border-radius:6px;overflow-wrap:anywhere}
`;

/** On a narrow window a wide table is read row by row, each value behind its title; the long table of entries already on a tablet. */
const byRow = (table: string) => `
${table},${table} tbody,${table} caption{display:block}
${table} thead{position:absolute;clip-path:inset(50%);height:1px;width:1px;overflow:hidden}
${table} tbody tr{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,9.5rem),1fr));gap:0 1rem;padding:.4rem 0;border-bottom:1px solid var(--line)}
${table} tbody th{grid-column:1/-1;border:0;padding:.25rem 0;font-weight:600}
${table} tbody td{display:flex;justify-content:space-between;gap:.6rem;min-width:0;overflow-wrap:anywhere;border:0;padding:.1rem 0;text-align:right;max-width:none}
${table} td[data-label]::before{content:attr(data-label);flex:none;max-width:60%;color:var(--soft);text-align:left}`;

/** In a window up to this width the entries are read row by row. */
export const ROW_BY_ROW = '64rem';

const narrow = `
@media screen and (max-width:${ROW_BY_ROW}){${byRow('#claims')}
#claims tbody tr{grid-template-columns:repeat(auto-fill,minmax(min(100%,14rem),1fr))}
#claims tbody tr[hidden],#claims tbody .later,#claims tbody .none{display:none}
#claims tbody .t{grid-column:1/-1;display:block;width:auto;min-width:0;text-align:left}#claims thead .t{min-width:0}
#claims tbody th,#claims tbody td{padding:.1rem .3rem;max-width:none}#claims tbody td{justify-content:flex-start;text-align:left}#claims .l{max-width:none;overflow-wrap:anywhere}
.wide{overflow:hidden}
}
@media screen and (max-width:56rem){${byRow('#overdue table')}
#overdue table tbody td:nth-child(n+5){grid-column:1/-1}#overdue table tbody td{justify-content:flex-start;text-align:left;overflow-wrap:break-word}#overdue table tbody td:last-child{min-width:0;overflow-wrap:anywhere}#overdue table tbody td:last-child::before{content:none}
}
@media screen and (max-width:42rem){${byRow('.many')}
.cards{columns:auto}
}
@media screen and (max-width:30rem){
body{padding:.7rem}.card{padding:.6rem}
.cards .card>table:not(.many){font-size:.82rem;table-layout:fixed}.cards .card>table:not(.many) :is(th,td){padding:.25rem .2rem}.cards .card>table thead td{width:37%}
.card thead th{font-size:.75rem;overflow-wrap:anywhere}.card .n{white-space:normal}
}
`;

export const style = [page, summary, cards, tables, register, narrow, printStyle(lightColours)].join('');
