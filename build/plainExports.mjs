// The bundler gives what a chunk exports by getters, in case it is assigned later. Hardly anything is, and every start would make some seven
// hundred of them and call them thousands of times: what is never assigned is exported as a value.
import { parseAst } from 'rolldown/parseAst';

export function plainExports() {
	return {
		name: 'plain-exports',
		renderChunk(code) {
			const program = parseAst(code);
			const assigned = new Set(assignedNames(program));
			const exported = program.body.map((statement) => ({ ...statement, ...exportOf(statement) })).filter(({ local }) => local);
			let plain = code;
			for (const { start, end, name, local } of exported.reverse())
				if (!assigned.has(local)) plain = `${plain.slice(0, start)}exports.${name} = ${local};${plain.slice(end)}`;
			return plain;
		},
	};
}

/** Of `Object.defineProperty(exports, 'name', { enumerable: true, get: function () { return local; } })` the two names. */
function exportOf({ expression }) {
	const [target, name, property] = expression?.arguments ?? [];
	if (expression?.callee?.property?.name !== 'defineProperty' || target?.name !== 'exports') return undefined;
	const [returned] = property.properties.find(({ key }) => key.name === 'get')?.value.body.body ?? [];
	return { name: name.value, local: returned?.argument.name };
}

/** Every name that is assigned somewhere, in whatever scope. */
function assignedNames(node) {
	if (Array.isArray(node)) return node.flatMap(assignedNames);
	if (typeof node?.type !== 'string') return [];
	const own = node.type === 'AssignmentExpression' ? namesIn(node.left) : node.type === 'UpdateExpression' ? namesIn(node.argument) : [];
	const loops = /^For(?:In|Of)Statement$/.test(node.type) ? namesIn(node.left) : [];
	return [...own, ...loops, ...Object.values(node).flatMap(assignedNames)];
}

/** The names in what is assigned to, patterns too. */
function namesIn(node) {
	if (Array.isArray(node)) return node.flatMap(namesIn);
	if (typeof node?.type !== 'string') return [];
	return node.type === 'Identifier' ? [node.name] : Object.values(node).flatMap(namesIn);
}
