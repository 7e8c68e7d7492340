/** How the report looks: light, dark and on paper, on a desk and on a phone. Chromium repeats a head on each page only where it holds no button as such. */

const light = `--ink:#1b1f24;--soft:#59626d;--line:#d5dae0;--paper:#fff;--shade:#f4f6f8;--first:#2563a8;--second:#e08a1e;--third:#5b2a86;--fourth:#b3261e;color-scheme:light`;

const dark = `--ink:#e6e9ed;--soft:#a3adb8;--line:#3a424c;--paper:#14181d;--shade:#1e242b;--first:#6aa9ec;--second:#f0a94b;--third:#c9a3ee;--fourth:#ff8a80;color-scheme:dark`;

export const style = `
:root{${light}}
@media (prefers-color-scheme:dark){:root{${dark}}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1rem;max-width:100rem;font:15px/1.45 system-ui,"Segoe UI",Roboto,"Liberation Sans","DejaVu Sans",sans-serif;color:var(--ink);background:var(--paper)}
h1{font-size:1.5rem;margin:.2rem 0 .6rem}h2{font-size:1.15rem;margin:2rem 0 .5rem}h3,figcaption,caption{font-size:1rem;font-weight:600;text-align:left}
p{margin:.3rem 0;max-width:70rem;overflow-wrap:anywhere}
nav a{color:var(--first);margin-right:1rem}
.context{display:flex;flex-wrap:wrap;gap:.2rem 1.6rem;margin:.4rem 0;color:var(--soft)}.context div{display:flex;gap:.4rem}.context dt::after{content:":"}.context dd{margin:0;color:var(--ink);overflow-wrap:anywhere}
.summary{display:flex;flex-wrap:wrap;gap:.6rem;margin:.8rem 0}.summary div{flex:1 1 11rem;padding:.5rem .8rem;border:1px solid var(--line);border-radius:6px;break-inside:avoid}.summary dt{color:var(--soft)}.summary dd{margin:0}.summary b{font-size:1.6rem}.summary small{display:block;color:var(--soft)}.spark{max-width:8rem;margin-top:.2rem}
.lead{font-size:1.05rem}.soft,.how{color:var(--soft)}.how{font-size:.85rem;margin:.3rem 0 0;padding-left:1.1rem}
.charts{columns:24rem;column-gap:1.5rem}
figure{margin:0 0 1rem;padding:.8rem;border:1px solid var(--line);border-radius:6px;break-inside:avoid}
figcaption{margin-bottom:.4rem}
svg{display:block;width:100%;height:auto;max-width:38rem}
svg text{font-size:12.5px;fill:var(--ink)}svg .label{text-anchor:middle}svg .mark{text-anchor:end;fill:var(--soft)}svg .grid{stroke:var(--line);fill:none}
rect.first,circle.first{fill:var(--first)}rect.second,circle.second{fill:var(--second)}rect.third,circle.third{fill:var(--third)}rect.fourth{fill:var(--fourth)}
polyline{fill:none;stroke:var(--third);stroke-width:2}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1rem;margin:.4rem 0 0;padding:0;font-size:.85rem}
.legend i{display:inline-block;width:.8rem;height:.8rem;margin-right:.4rem;vertical-align:-1px}
i.first{background:var(--first)}i.second{background:var(--second)}i.third{background:var(--third)}i.fourth{background:var(--fourth)}
.wide{overflow-x:auto}
table{border-collapse:collapse;font-size:.9rem;font-variant-numeric:tabular-nums}
caption{padding:.3rem 0}
th,td{padding:.2rem .6rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
thead th{border-bottom:2px solid var(--soft);background:var(--shade)}
tbody th{font-weight:400}
.n{text-align:right;white-space:nowrap}
.figures section{margin:0 0 1.4rem;break-inside:avoid;min-width:0}
#claims{width:100%;font-size:.85rem}
#claims th,#claims td{padding:.25rem .45rem}
#claims td.t{width:32%;min-width:15rem;white-space:pre-line;overflow-wrap:anywhere}
#claims td.l{overflow-wrap:break-word;max-width:10rem}
#claims .d,#claims .i{white-space:nowrap}
#claims tbody tr:nth-child(even){background:var(--shade)}
#claims th button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer;text-align:left}
#claims th button::after{content:"\\2195";color:var(--soft);padding-left:.3rem}
#claims th[aria-sort=ascending] button::after{content:"\\2191";color:inherit}
#claims th[aria-sort=descending] button::after{content:"\\2193";color:inherit}
:focus-visible{outline:2px solid var(--first);outline-offset:2px}
.tools{display:flex;flex-wrap:wrap;gap:.4rem 1rem;align-items:center;margin:.6rem 0}
.tools[hidden]{display:none}
.tools input{font:inherit;width:min(100%,22rem);padding:.35rem .5rem;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:4px}
.seal{margin-top:1.5rem;padding:.6rem .8rem;border:1px solid var(--soft);border-radius:6px;overflow-wrap:anywhere}
@media print{
:root{${light}}
@page{size:A4 landscape;margin:12mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt sans-serif}}
body{max-width:none;padding:0;font-size:9pt}
.tools,nav{display:none}
.wide{overflow:visible}
thead{display:table-header-group;break-inside:avoid}
tr,figure,.seal{break-inside:avoid}
h2,caption{break-after:avoid}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
#claims,#claims thead{font-size:7pt}#claims td,#claims th{padding:.15rem .3rem}#claims td.t{min-width:10rem}
#claims th button{display:contents}#claims th button::after{content:none!important}
}
`;
