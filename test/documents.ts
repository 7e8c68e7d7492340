/** The pages that people read, by language: the README first, the others in the order in which their examples are played, one after another. */

export const documents = {
	ru: [
		'README.ru.md',
		'docs/guide.ru.md',
		'docs/reference.ru.md',
		'docs/inspector.ru.md',
		'docs/administrator.ru.md',
		'docs/desks.ru.md',
		'docs/rules.ru.md',
	],
	en: ['README.md', 'docs/guide.md', 'docs/reference.md', 'docs/administrator.md', 'docs/desks.md', 'docs/rules.md', 'docs/file.md'],
} as const;

/** Each page with its language. */
export const pages = (['ru', 'en'] as const).flatMap((language) => documents[language].map((file) => [file, language] as const));
