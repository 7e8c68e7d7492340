/** Words of completion: the suggested days and the messages of its installation. */

import type { completion as ru } from '../ru/completion.ts';

export const completion: typeof ru = {
	pastDay: ['today', 'yesterday'],
	futureDay: ['tomorrow', 'today'],
	anyDay: ['today', 'yesterday', 'tomorrow'],
	written: (path) => `Written: ${path}`,
	same: (path) => `Installed already: ${path}`,
	foreign: (path) => `${path} was not written by this program, so it was not touched. Remove or rename it and try again.`,
	removed: (path) => `Removed: ${path}`,
	nothingToRemove: 'Nothing to remove: no completion is installed.',
	lines: (path) => `Lines were added to ${path}, between the marks "claims completion"; nothing else there was touched.`,
	linesRemoved: (path) => `The lines between the marks "claims completion" were removed from ${path}; nothing else there was touched.`,
	addYourself: (profile, line) => `What is left is to add this line to ${profile}:\n${line}`,
	removeYourself: (profile) => `Remove that line from ${profile}, too, if you added it.`,
	begin: (shell) => `It begins to work in a new window of ${shell}. The Tab key completes.`,
	undo: (shell) => `To undo: claims completion uninstall ${shell}`,
	noShell: 'No shell is named: name bash, zsh, fish or powershell. Nothing was written.',
	unknownShell: (shell) => `There is no completion for the shell "${shell}": name bash, zsh, fish or powershell. Nothing was written.`,
	noHome:
		'The home folder is not known (the variable HOME): print the completion and save it yourself, for example: claims completion bash. Nothing was written.',
	printInstead: 'To print the completion and save it yourself: claims completion bash.',
	removeInstead: 'Remove the completion yourself, or repeat once the file can be written.',
};
