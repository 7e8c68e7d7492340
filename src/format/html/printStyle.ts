/** How the report is printed: on A4, the figures and the signatures first, the entries of the period behind them. */

/** `colours`: those of the light theme, which paper has. Chromium repeats a head on each sheet only where it holds no button as such. */
export function printStyle(colours: string): string {
	return `
@media print{
:root{${colours}}
@page{size:A4 landscape;margin:10mm 11mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif}}
body{max-width:none;padding:0;font-size:7.2pt;line-height:1.25}
nav,.tools,.more,.hint,footer:empty{display:none}
h1{font-size:13pt;margin:0 0 1mm}h2{font-size:10pt;margin:2mm 0 1mm}h3{font-size:8.5pt;margin:0 0 1mm}
.lead{font-size:10pt}
a{color:inherit;text-decoration:none}
summary{list-style:none}summary::-webkit-details-marker{display:none}
.summary{grid-template-columns:repeat(5,1fr);gap:2mm;margin:1.5mm 0}.summary div{padding:1mm 2mm;break-inside:avoid}.summary b{font-size:13pt}.spark{max-width:24mm;margin:0}
.cards{columns:3;column-gap:3mm}.card{padding:1mm 2mm;margin:0 0 1.5mm;break-inside:auto;box-decoration-break:clone}
.card>details{display:none}
figure{margin:0 0 1mm}svg{max-width:54mm}svg text{stroke:none}.legend{margin:0;font-size:7pt}
table{font-size:7.2pt}.many{font-size:6.5pt}th,td{padding:.15mm .8mm;line-height:1.2}.many th,.many td{padding:.2mm .6mm}.many thead th{font-size:5.8pt}
thead{display:table-header-group;break-inside:avoid}
tr,figure,.seal,.signatures{break-inside:avoid}
h2,h3,caption{break-after:avoid}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.signatures{display:flex;gap:10mm;margin-top:4mm;font-size:9pt}.signatures p{flex:1;display:flex;align-items:baseline;gap:2mm;white-space:nowrap}.signatures span{flex:1;border-bottom:1px solid var(--ink)}
#register{break-before:page}
.annex{display:block}
.wide{overflow:visible}
body:not(.filtered) #claims .other{display:none}
#claims,#claims thead{font-size:6.8pt}#claims td,#claims th{padding:.15mm .8mm;line-height:1.17}#claims{table-layout:fixed}#claims td,#claims th{min-width:0;max-width:none;overflow-wrap:break-word}#claims .t{width:auto;min-width:0}#claims thead .number{width:19mm}#claims thead .day{width:16mm}#claims thead .count{width:14mm}#claims thead .code{width:21.5mm}#claims thead .line{width:25mm}
#claims summary{-webkit-line-clamp:3!important}#claims summary::before{content:none!important}
#claims thead button{display:contents}#claims thead button::after{content:none!important}
}
`;
}
