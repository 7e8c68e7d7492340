/** Help about letters and their templates. */

export const letterCommands = {
	letter:
		'a letter to the client, for Word or as text: acknowledgement, request, extension, answer, notice, apology; what to say in a call',
	'letter templates': 'which templates of letters hold: your own or the built-in ones',
	'letter templates export': 'write the templates of letters to a folder, to edit them in Word',
	'letter templates load': 'load an edited template, or a folder of them',
	'letter templates reset': 'go back to the built-in templates of letters',
};

export const letterOptions = {
	letterKind: 'which letter: acknowledgement, request, extension, answer, notice, apology, call',
	letterFormat: 'docx for Word (the usual one), text for mail',
	letterField: 'fill a field of the letter: "signer=O. Yudina"; may be repeated',
	draft: 'a draft: without a number, not recorded',
	address: "the office's address for letters",
	phone: "the office's phone for letters",
	email: "the office's e-mail for letters",
	details: "the office's numbers of registration and taxpayer",
	signer: 'who signs the letters',
	position: 'what the signer is',
};
