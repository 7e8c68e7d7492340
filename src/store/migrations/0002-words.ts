/** Version 2: the index of words. Written out and never edited again. */

/** The index itself; `check --repair` makes it anew by the same. Words come folded, with spaces between: nothing else is to be distinguished. */
export const wordIndex: readonly string[] = [
	`create virtual table claim_word using fts5(words, content = '', columnsize = 0, detail = none, tokenize = 'ascii')`,
	`insert into claim_word (claim_word, rank) values ('secure-delete', 1)`,
];

export const words: readonly string[] = [
	...wordIndex,
	// The words that it has: those that begin so are looked up, and `check` compares them with those of the claims.
	`create virtual table claim_word_term using fts5vocab(claim_word, instance)`,
];
