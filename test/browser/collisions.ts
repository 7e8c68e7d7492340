/** What of a drawing lies on what: computed in the browser, of the boxes that it really draws. */

/**
 * An expression: of every drawing of the page, each letter that touches another, leaves the drawing or lies on a bar, a point or a line, and each bar that
 * lies on another. Lines of the grid run behind everything.
 */
export const COLLISIONS = `[...document.querySelectorAll('svg')].flatMap((svg) => {
	const box = (one) => { const { x, y, width, height } = one.getBBox(); return { x, y, right: x + width, bottom: y + height }; };
	const near = 0.5;
	const touch = (one, other) => one.x < other.right - near && other.x < one.right - near && one.y < other.bottom - near && other.y < one.bottom - near;
	// The box of a letter has room for marks over and under it that none of ours has.
	const texts = [...svg.querySelectorAll('text')].map((one) => { const { x, y, right, bottom } = box(one); return { name: one.textContent, x, right, y: y + 2.5, bottom: bottom - 2.5 }; });
	const bars = [...svg.querySelectorAll('rect')].map((one) => ({ name: 'bar ' + one.className.baseVal, ...box(one) }));
	const points = [...svg.querySelectorAll('circle')].map((one) => ({ name: 'point', ...box(one) }));
	const lines = [...svg.querySelectorAll('polyline')].flatMap((line) => {
		const at = [...line.points];
		return at.slice(1).flatMap((to, index) => {
			const from = at[index];
			return Array.from({ length: 21 }, (_, step) => {
				const [x, y] = [from.x + (to.x - from.x) * step / 20, from.y + (to.y - from.y) * step / 20];
				return { name: 'line', x: x - 1, right: x + 1, y: y - 1, bottom: y + 1 };
			});
		});
	});
	const { width, height } = svg.viewBox.baseVal;
	const found = [];
	texts.forEach((text, index) => {
		if (text.x < -near || text.right > width + near || text.y < -near || text.bottom > height + near) found.push([svg.id, text.name, 'leaves the drawing']);
		for (const other of [...texts.slice(index + 1), ...bars, ...points, ...lines]) if (touch(text, other)) found.push([text.name, other.name]);
	});
	bars.forEach((bar, index) => { for (const other of [...bars.slice(index + 1), ...points, ...lines]) if (touch(bar, other)) found.push([bar.name, other.name]); });
	return found;
})`;
