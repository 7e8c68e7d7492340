/**
 * What the page does where scripts run: figures lead to their entries, and the table of entries is filtered, searched and sorted. Without it
 * the table stands as it is.
 */

/** Plain, for any browser of the last years; it reads nothing but the page. */
export const script = `
(() => {
'use strict';
const table = document.getElementById('claims');
if (!table) return;
const LIMIT = 300;
const byId = (id) => document.getElementById(id);
const [tools, box, count, clear, more] = ['tools', 'search', 'count', 'clear', 'more'].map(byId);
const body = table.tBodies[0];
const rows = [...body.rows];
const normalized = (text) => text.normalize('NFC').toLowerCase().replace(/ё/g, 'е').replace(/\\s+/g, ' ').trim();
const texts = new Map();
const textOf = (row) => {
	if (!texts.has(row)) texts.set(row, normalized([...row.cells].map((cell) => cell.textContent).join(' \\u0001 ')));
	return texts.get(row);
};
const sets = new Map(rows.map((row) => [row, new Set(row.dataset.in.split(' '))]));
const chips = [...tools.querySelectorAll('[data-set]')];
let figure;
let limited = true;
const chosen = () => chips.filter((chip) => chip.getAttribute('aria-pressed') === 'true');
const update = () => {
	const words = normalized(box.value).split(' ').filter((word) => word !== '');
	const wanted = chosen().map((chip) => chip.dataset.set);
	if (figure) wanted.push(figure.dataset.rows);
	let shown = 0;
	for (const row of body.rows) {
		const found = wanted.every((set) => sets.get(row).has(set)) && words.every((word) => textOf(row).includes(word));
		row.hidden = !found;
		if (found) shown++;
		row.classList.toggle('later', found && limited && shown > LIMIT);
	}
	const by = figure ? ' — ' + figure.dataset.title : '';
	const behind = figure ? rows.filter((row) => sets.get(row).has(figure.dataset.rows)).length : 0;
	const times = figure && figure.dataset.count > behind ? count.dataset.repeated.replace('{count}', figure.dataset.count) : '';
	count.textContent = count.dataset.shown.replace('{shown}', shown).replace('{all}', rows.length) + times + by;
	const filtered = wanted.length > 0 || words.length > 0;
	clear.hidden = !filtered;
	document.body.classList.toggle('filtered', filtered);
	more.hidden = !limited || shown <= LIMIT;
	more.textContent = more.dataset.more.replace('{count}', shown);
};
const choose = (which) => {
	figure = which;
	for (const chip of chips) chip.setAttribute('aria-pressed', 'false');
	box.value = '';
	limited = true;
	update();
};
tools.hidden = false;
for (const hint of document.querySelectorAll('.hint')) hint.hidden = false;
document.body.classList.add('lively');
box.addEventListener('input', update);
clear.addEventListener('click', () => { choose(undefined); box.focus(); });
more.addEventListener('click', () => { limited = false; update(); });
for (const chip of chips)
	chip.addEventListener('click', () => {
		const pressed = chip.getAttribute('aria-pressed') === 'true';
		for (const other of chip.parentElement.querySelectorAll('[data-set]')) other.setAttribute('aria-pressed', 'false');
		chip.setAttribute('aria-pressed', String(!pressed));
		figure = undefined;
		update();
	});
document.addEventListener('click', (event) => {
	const link = event.target.closest('[data-rows]');
	if (!link) return;
	choose(link);
	const entries = byId('entries');
	entries.scrollIntoView();
	entries.focus({ preventScroll: true });
	const found = rows.filter((row) => !row.hidden);
	if (found.length === 1) found[0].querySelector('details').open = true;
});
update();
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
		update();
	});
});
})();
`;
