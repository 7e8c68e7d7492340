/** Строка, которой отвечает --version. */

export const version = {
	line: (program: string, node: string, sqlite: string, schema: number) =>
		`claims ${program} (Node ${node}, SQLite ${sqlite}, журнал версии ${schema})`,
};
