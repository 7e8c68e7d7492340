/** A second journal beside the sample: few entries, but money paid late, causes, departments, remedies and a closed month. */

import type { Scene } from '../cli/harness.ts';

const LIVES: readonly (readonly [day: string, lines: readonly string[]])[] = [
	[
		'2026-08-03',
		[
			'claims init --office "Бюро «Лад & Ко»" --regulation firma,consumer --controller "Ежова Т. Л." --yes -q',
			'claims settings --head "Юдина О. С." -q',
			'claims add --kind claim --channel email --client "Щербина Ольга Ильинична" --demand "Вернуть деньги" --demand-kind refund --amount 45000 --responsible "Юдин О. С." --summary "Диван не привезли." -q',
			'claims add --kind complaint --channel phone --client "Лещ Ф. И." --subject "доставка" --responsible "Ли А. В." --summary "Опоздали на день." -q',
			'claims add --kind praise --channel email --client "Кан Е." --responsible "Ли А. В." --summary "Спасибо мастеру." -q',
			'claims take 1 --measure "Вернуть деньги" --due 2026-08-07 -q',
			'claims measure-done 1 1 --result "Заявка" -q',
			'claims decide 1 --decision satisfied --remedy "refund | 45000" --justified yes --grounds "Договор п. 4" -q',
			'claims cause 1 --cause "Склад потерял заказ" --category "потеря; заказа" --department "Склад/1" -q',
			'claims reply 1 --form email --text "Вернём." --without-visas "Срочно" -q',
		],
	],
	[
		'2026-08-20',
		[
			'claims cause 2 --cause "Пробки" --category "опоздание" --department "Доставка" -q',
			'claims add --kind claim --channel post --client "Крюк З. Ф." --summary "Царапина на столе." --responsible "Юдин О. С." --yes -q',
			'claims cause 4 --cause "Упаковка" --category "опоздание" --department "Доставка" -q',
			'claims add --kind inquiry --channel phone --client "Гость" --summary "Часы работы." -q',
			'claims close 5 --answer "С девяти." --satisfaction satisfied -q',
		],
	],
	[
		'2026-09-08',
		[
			'claims fulfil 1 --text "Перечислено." -q',
			'claims done 1 --result "Деньги возвращены" -q',
			'claims close 1 --satisfaction partly -q',
			'claims add --kind claim --channel post --client "Щербина Ольга Ильинична" --summary "Ещё царапина." --yes -q',
			'claims void 6 --reason "Дважды." -q',
			'claims add --kind complaint --channel "website form" --client "Лещ Ф. И." --subject "доставка" --summary "Опять опоздали." --yes -q',
			'claims withdraw 7 --how "Передумал: письмо." -q',
			'claims month close 2026-08 -q',
		],
	],
];

/** Plays it. Throws where a command is refused. */
export async function bureau(scene: Scene): Promise<void> {
	for (const [day, lines] of LIVES) {
		scene.today = day;
		await scene.play(lines);
	}
	scene.today = '2026-09-21';
}
