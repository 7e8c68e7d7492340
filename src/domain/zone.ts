/** Time zones as people call them: a city, «МСК+2», «UTC+5». Offsets of Russia as they have been since 2016 (107-ФЗ of 3 June 2011, as amended). */

/** Zones of Russia by their distance from Moscow in hours, -1 to +9: the first of each is the one that an offset alone means. */
const zones: readonly { readonly zone: string; readonly fromMoscow: number; readonly cities: string }[] = [
	{ zone: 'Europe/Kaliningrad', fromMoscow: -1, cities: 'калининград' },
	{
		zone: 'Europe/Moscow',
		fromMoscow: 0,
		cities:
			'москва санкт-петербург петербург спб питер нижний_новгород казань ростов ростов-на-дону краснодар воронеж сочи ярославль тула рязань тверь белгород курск липецк пенза киров мурманск архангельск вологда смоленск брянск калуга орел тамбов иваново владимир кострома псков великий_новгород новгород петрозаводск сыктывкар чебоксары йошкар-ола саранск ставрополь махачкала владикавказ грозный нальчик майкоп элиста россия',
	},
	{ zone: 'Europe/Simferopol', fromMoscow: 0, cities: 'симферополь севастополь крым' },
	{ zone: 'Europe/Volgograd', fromMoscow: 0, cities: 'волгоград' },
	{ zone: 'Europe/Samara', fromMoscow: 1, cities: 'самара ижевск тольятти удмуртия' },
	{ zone: 'Europe/Saratov', fromMoscow: 1, cities: 'саратов' },
	{ zone: 'Europe/Astrakhan', fromMoscow: 1, cities: 'астрахань' },
	{ zone: 'Europe/Ulyanovsk', fromMoscow: 1, cities: 'ульяновск' },
	{
		zone: 'Asia/Yekaterinburg',
		fromMoscow: 2,
		cities: 'екатеринбург екб челябинск уфа пермь тюмень оренбург курган сургут ханты-мансийск салехард магнитогорск нижневартовск',
	},
	{ zone: 'Asia/Omsk', fromMoscow: 3, cities: 'омск' },
	{ zone: 'Asia/Krasnoyarsk', fromMoscow: 4, cities: 'красноярск абакан кызыл норильск хакасия тыва' },
	{ zone: 'Asia/Novosibirsk', fromMoscow: 4, cities: 'новосибирск' },
	{ zone: 'Asia/Barnaul', fromMoscow: 4, cities: 'барнаул горно-алтайск алтай' },
	{ zone: 'Asia/Tomsk', fromMoscow: 4, cities: 'томск' },
	{ zone: 'Asia/Novokuznetsk', fromMoscow: 4, cities: 'кемерово новокузнецк кузбасс' },
	{ zone: 'Asia/Irkutsk', fromMoscow: 5, cities: 'иркутск улан-удэ братск бурятия' },
	{ zone: 'Asia/Yakutsk', fromMoscow: 6, cities: 'якутск благовещенск' },
	{ zone: 'Asia/Chita', fromMoscow: 6, cities: 'чита' },
	{ zone: 'Asia/Vladivostok', fromMoscow: 7, cities: 'владивосток хабаровск биробиджан уссурийск комсомольск-на-амуре' },
	{ zone: 'Asia/Magadan', fromMoscow: 8, cities: 'магадан' },
	{ zone: 'Asia/Sakhalin', fromMoscow: 8, cities: 'южно-сахалинск сахалин' },
	{ zone: 'Asia/Kamchatka', fromMoscow: 9, cities: 'петропавловск-камчатский камчатка' },
	{ zone: 'Asia/Anadyr', fromMoscow: 9, cities: 'анадырь чукотка' },
];

/** Hours that Moscow is ahead of UTC, all the year. */
const MOSCOW = 3;

/** Capitals of other countries where the office may be, by their Russian names. */
const abroad: Readonly<Record<string, string>> = {
	минск: 'Europe/Minsk',
	алматы: 'Asia/Almaty',
	астана: 'Asia/Almaty',
	ташкент: 'Asia/Tashkent',
	бишкек: 'Asia/Bishkek',
	ереван: 'Asia/Yerevan',
	баку: 'Asia/Baku',
	тбилиси: 'Asia/Tbilisi',
	душанбе: 'Asia/Dushanbe',
};

/**
 * The IANA name of the zone that is meant: by a city, by its distance from Moscow or from UTC, whole hours; the text itself where it is none
 * of these. `MSK` and `GMT` are understood, too; a sign may be left out before nothing else.
 */
export function zoneNamed(text: string): string {
	const name = normalizeZone(text);
	// `+03:00` is an offset from UTC, as standards write it.
	const offset = /^(мск|msk|utc|gmt|гринвич|(?=[+-]\d\d:00$))(?:([+-])(\d{1,2})(?::?00)?)?$/.exec(
		name.replace(/^(?:по_москве|(?:по_)?московско(?:е|му)_врем(?:я|ени))/, 'мск').replaceAll('_', ''),
	);
	if (offset) {
		const [, base = '', sign = '+', hours = '0'] = offset;
		const shift = Number(`${sign}${hours}`);
		return base === 'мск' || base === 'msk' ? (ofMoscow(shift) ?? text.trim()) : byUtc(shift);
	}
	const own = zones.find(({ zone, cities }) => cities.split(' ').includes(name) || normalizeZone(zone) === name || cityOf(zone) === name);
	return own?.zone ?? english[name] ?? abroad[name] ?? text.trim();
}

/** Other English spellings. */
const english: Readonly<Record<string, string>> = {
	ekaterinburg: 'Asia/Yekaterinburg',
	'saint-petersburg': 'Europe/Moscow',
	saint_petersburg: 'Europe/Moscow',
	petersburg: 'Europe/Moscow',
	minsk: 'Europe/Minsk',
};

function normalizeZone(text: string): string {
	return text
		.trim()
		.toLowerCase()
		.replaceAll('ё', 'е')
		.replace(/[−–—]/g, '-')
		.replace(/\s*([+-])\s*/g, '$1')
		.replace(/^г\.?\s*(?=[а-я]{3})/, '')
		.replace(/\s+/g, '_');
}

/** `europe/moscow` → `moscow`. */
function cityOf(zone: string): string {
	return normalizeZone(zone.slice(zone.indexOf('/') + 1));
}

function ofMoscow(hours: number): string | undefined {
	return zones.find(({ fromMoscow }) => fromMoscow === hours)?.zone;
}

/** A Russian zone where there is one with that offset; else the zone without a city, whose sign is the other way round. */
function byUtc(hours: number): string {
	return ofMoscow(hours - MOSCOW) ?? (hours === 0 ? 'Etc/UTC' : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`);
}
