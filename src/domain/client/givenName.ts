/** Common given names: one alone does not identify a person, and two that differ by a letter are two names. */

const COMMON = [
	'александр александра алексей алена алина алиса алия алла алсу альберт альбина амина анастасия анатолий ангелина андрей анжела анжелика анна',
	'антон антонина ариана арина аркадий арсен арсений артем артемий артур ася богдан богдана борис вадим валентин валентина валерий валерия варвара',
	'василий василиса вера вероника виктор виктория виолетта виталий владимир владислав владислава всеволод вячеслав галина гена геннадий георгий герман',
	'глеб григорий гульнара давид дамир даниил данила дарина дарья денис диана динара дина дмитрий ева евгений евгения егор екатерина елена елизавета',
	'ефим жанна захар зинаида злата зоя иван игнат игорь ильдар илья инга инна инесса ирина ия камиль камила карен карина каролина катерина кира кирилл',
	'клавдия константин ксения лада лариса лев леонид лиана лида лидия лилия любовь людмила майя макар максим марат маргарита марина мария марк марта',
	'марфа марьяна матвей милана милена мирон мирослав мирослава михаил надежда наталья настя нелли никита николай нина олег олеся ольга оксана павел',
	'петр полина прасковья равиль раиса рамиль регина ренат римма роберт родион роза роман ростислав руслан руслана рустам савелий саша светлана семен',
	'сергей снежана софия софья станислав степан таисия тамара татьяна тимофей тимур тихон ульяна федор фаина фатима филипп эдуард элина эльвира эльмира',
	'эльдар эмилия эмиль юлиана юлия юрий яков яна ян ярослав ярослава',
];

/** Spellings of one name. */
const SPELLINGS: readonly (readonly string[])[] = [
	['наталья', 'наталия'],
	['софья', 'софия'],
	['даниил', 'данила', 'данил'],
	['мария', 'марья'],
	['дарья', 'дария'],
	['екатерина', 'катерина'],
	['артем', 'артемий'],
];

/** Made when they are asked for: few commands compare names. */
let sets: { readonly given: ReadonlySet<string>; readonly stems: ReadonlySet<string> } | undefined;

function known(): NonNullable<typeof sets> {
	if (sets) return sets;
	const names = COMMON.join(' ').split(' ');
	sets = {
		given: new Set([...names, ...SPELLINGS.flat()]),
		// What patronymics are made of: a name without its last letter or two, or another stem.
		stems: new Set([
			...names.flatMap((name) => [name, name.slice(0, -1), name.slice(0, -2)]),
			...['павл', 'льв', 'михайл', 'яковл', 'васил'],
		]),
	};
	return sets;
}

/** Whether the folded word is a common given name. */
export function isGivenName(word: string): boolean {
	return known().given.has(word);
}

/** Whether both are given names, and not one name in two spellings. */
export function areTwoNames(left: string, right: string): boolean {
	if (!isGivenName(left) || !isGivenName(right)) return false;
	return left !== right && !SPELLINGS.some((spellings) => spellings.includes(left) && spellings.includes(right));
}

/** Whether the folded word is the patronymic of a common name; `Абрамович` may be a surname and is taken for one. */
export function isPatronymic(word: string): boolean {
	const stem = /^(.{3,}?)(?:овна|евна|ович|евич|инична|ична|ич)$/.exec(word)?.[1]?.replace(/[ьи]$/, '');
	return stem !== undefined && known().stems.has(stem);
}
