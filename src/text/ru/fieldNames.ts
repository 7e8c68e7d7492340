/** Как называются поля записи. */

export const field = {
	kind: 'вид',
	channel: 'канал',
	receivedOn: 'получено',
	registeredOn: 'зарегистрировано',
	client: 'клиент',
	contact: 'контакт',
	replyBy: 'ответить через',
	subject: 'на кого жалоба',
	target: 'предмет жалобы',
	complaintType: 'тип жалобы',
	demand: 'требование',
	demandKind: 'вид требования',
	amount: 'сумма',
	contract: 'договор',
	summary: 'содержание',
	responsible: 'ответственный',
	goodsReturnedOn: 'товар возвращён',
	purchasedOn: 'куплено',
	repeatOf: 'повторяет',
	dispatchedOn: 'отправлено',
};
