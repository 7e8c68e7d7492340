/** What the page does where scripts run: the table of entries is sorted and searched. Without it the table stands as it is. */

/** Plain, for any browser of the last years; it reads nothing but the page. */
export const script = `
(() => {
'use strict';
const table = document.getElementById('claims');
if (!table) return;
const body = table.tBodies[0];
const rows = [...body.rows];
const normalized = (text) => text.normalize('NFC').toLowerCase().replace(/ё/g, 'е').replace(/\\s+/g, ' ').trim();
const texts = new Map(rows.map((row) => [row, normalized([...row.cells].map((cell) => cell.textContent).join(' \\u0001 '))]));
const tools = document.getElementById('tools');
const box = document.getElementById('search');
const count = document.getElementById('count');
const search = () => {
	const words = normalized(box.value).split(' ');
	let shown = 0;
	for (const row of rows) {
		const text = texts.get(row);
		row.hidden = !words.every((word) => text.includes(word));
		if (!row.hidden) shown++;
	}
	count.textContent = count.dataset.shown.replace('{shown}', shown).replace('{all}', rows.length);
};
tools.hidden = false;
box.addEventListener('input', search);
search();
const words = new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: 'base' });
const heads = [...table.tHead.rows[0].cells];
const keyOf = (row, at) => row.cells[at].dataset.key ?? row.cells[at].textContent;
heads.forEach((head, at) => {
	const button = document.createElement('button');
	button.type = 'button';
	button.append(...head.childNodes);
	head.append(button);
	button.addEventListener('click', () => {
		const down = head.getAttribute('aria-sort') === 'ascending';
		for (const other of heads) other.removeAttribute('aria-sort');
		head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
		const keys = new Map(rows.map((row) => [row, keyOf(row, at)]));
		const order = head.dataset.sort === 'number' ? (one, other) => one - other : words.compare;
		const filled = rows.filter((row) => keys.get(row) !== '').sort((one, other) => order(keys.get(one), keys.get(other)));
		if (down) filled.reverse();
		body.append(...filled, ...rows.filter((row) => keys.get(row) === ''));
	});
});
})();
`;
