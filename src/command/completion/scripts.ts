/** The script of each shell: it hands the line to `complete` and shows the answer. Nothing in it knows the grammar. */

import type { Shell } from '../complete/shells.ts';

/** The marker of a file written by this program. */
export const SIGNATURE = '# claims completion';

const bash = `${SIGNATURE}: bash
_claims_complete() {
	local line what=
	COMPREPLY=()
	while IFS= read -r line; do
		if [ -z "$what" ]; then what=$line; else COMPREPLY+=("$line"); fi
	done < <("$1" complete bash "\${COMP_LINE:0:COMP_POINT}" "$COMP_WORDBREAKS" 2>/dev/null)
	if [ "$what" = files ]; then
		compopt -o default 2>/dev/null || COMPREPLY=($(compgen -f -- "$2"))
	fi
}
complete -o nosort -F _claims_complete claims претензии 2>/dev/null || complete -F _claims_complete claims претензии
`;

const zsh = `#compdef claims претензии
${SIGNATURE}: zsh
_claims() {
	local -a answer texts shown
	local line text about
	local -i width=0 described=0
	answer=("\${(@f)$(\${(Q)words[1]} complete zsh -- "\${(@Q)words[2,CURRENT-1]}" "$PREFIX" 2>/dev/null)}")
	if [[ $answer[1] == files ]]; then
		compset -P '--*='
		_files
		return
	fi
	shift answer
	for line in $answer; do
		text=\${line%%$'\\t'*}
		texts+=("$text")
		(( \${#text} > width )) && width=\${#text}
		[[ $line == *$'\\t'* ]] && described=1
	done
	(( \${#texts} )) || return 1
	if (( ! described )); then
		compadd -U -V claims -a texts
		return
	fi
	for line in $answer; do
		text=\${line%%$'\\t'*} about=
		[[ $line == *$'\\t'* ]] && about=\${line#*$'\\t'}
		line="\${(r:width:)text}  $about"
		shown+=("\${line[1,COLUMNS-1]}")
	done
	compadd -U -V claims -l -d shown -a texts
}
if [[ $funcstack[1] == _claims ]]; then _claims "$@"; else compdef _claims claims претензии; fi
`;

const fish = `${SIGNATURE}: fish
function __claims_prepare
	set -l words (commandline -opc)
	set -g __claims_answer ($words[1] complete fish -- $words[2..-1] (commandline -ct) 2>/dev/null)
	set -l what $__claims_answer[1]
	set -e __claims_answer[1]
	test "$what" = words
end
for name in claims претензии
	complete -c $name -e
	complete -c $name -k -n __claims_prepare -f -a '$__claims_answer'
end
`;

/** In ASCII: older versions read a script in the encoding of the system. */
const powershell = `${SIGNATURE}: powershell
$claimsNames = @('claims', (-join [char[]](0x43f, 0x440, 0x435, 0x442, 0x435, 0x43d, 0x437, 0x438, 0x438)))
Register-ArgumentCompleter -Native -CommandName $claimsNames -ScriptBlock {
	param($wordToComplete, $commandAst, $cursorPosition)
	$program = $commandAst.CommandElements[0].Extent.Text
	$words = @($commandAst.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object {
		if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text }
	})
	$encoding = [Console]::OutputEncoding
	try {
		[Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false
		$env:CLAIMS_COMPLETE = ($words + "$wordToComplete") -join "\`n"
		$answer = @(& $program complete powershell 2>$null)
	} finally {
		[Console]::OutputEncoding = $encoding
		Remove-Item Env:CLAIMS_COMPLETE -ErrorAction SilentlyContinue
	}
	if ($answer.Count -gt 1) {
		$answer[1..($answer.Count - 1)] | ForEach-Object {
			$text, $list, $about = $_ -split "\`t", 3
			[System.Management.Automation.CompletionResult]::new($text, $list, 'ParameterValue', $about)
		}
	}
}
`;

export const scripts: Readonly<Record<Shell, string>> = { bash, zsh, fish, powershell };
