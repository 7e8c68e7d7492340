// For the Task Scheduler of Windows: wscript.exe //B //E:JScript scheduled.js COMMAND ... runs `claims COMMAND ...` without a window, which
// would flash each morning, and ends with its exit code. Where that is not 0, something is overdue or went wrong: Notepad shows what it said.
var shell = new ActiveXObject('WScript.Shell');
var files = new ActiveXObject('Scripting.FileSystemObject');
var folder = files.GetParentFolderName(WScript.ScriptFullName);
var beside = folder + '\\node.exe';
var words = [files.FileExists(beside) ? beside : 'node.exe', folder + '\\claims.js'];
for (var index = 0; index < WScript.Arguments.length; index++) words.push(WScript.Arguments(index));
var answer = files.GetSpecialFolder(2).Path + '\\claims-' + (WScript.Arguments.length > 0 ? WScript.Arguments(0) : 'help') + '.txt';

function quoted(word) {
	return '"' + word.replace(/"/g, '\\"').replace(/\\+$/, '$&$&') + '"';
}

var line = '';
for (var at = 0; at < words.length; at++) line += quoted(words[at]) + ' ';
var code = shell.Run('cmd.exe /d /s /c "' + line + '> ' + quoted(answer) + ' 2>&1"', 0, true);
if (code !== 0) shell.Run('notepad.exe ' + quoted(answer), 1, false);
WScript.Quit(code);
