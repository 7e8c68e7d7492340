/** The line that --version answers with. */

export const version = {
	line: (program: string, node: string, sqlite: string, schema: number) =>
		`claims ${program} (Node ${node}, SQLite ${sqlite}, journal version ${schema})`,
};
