/** The codes that describe a claim. Their words are in `text/`: a new code is one entry here and its words there. */

/** The languages that the program speaks, understands and writes. */
export const languages = ['ru', 'en'] as const;
export type Language = (typeof languages)[number];

export const kinds = ['inquiry', 'claim', 'complaint', 'anonymous', 'suggestion', 'praise'] as const;
/** What kind of entry it is: регламент п. 2.2. */
export type Kind = (typeof kinds)[number];

export const channels = [
	'inPerson',
	'post',
	'courier',
	'email',
	'webForm',
	'phone',
	'messenger',
	'socialNetwork',
	'chat',
	'complaintsBook',
	'call',
] as const;
/** The channel of receipt, or of the answer. `call`: we call the client. */
export type Channel = (typeof channels)[number];

/** The kinds of demand of the built-in regulations. A loaded regulation may add its own, which are known by their names. */
export const demandKinds = [
	'refund',
	'imposedExtra',
	'priceCut',
	'repairCosts',
	'damages',
	'replacement',
	'replacementAfterCheck',
	'replacementOutOfStock',
	'repair',
	'loanItem',
	'returnOfGoods',
	'distanceRefund',
	'crossBorderTransfer',
	'redo',
	'tourClaim',
	'paymentOperation',
	'fraudRefund',
	'moneyClaim',
	'moneyClaimStandard',
	'osagoClaim',
	'osagoClaimStandard',
	'osagoPayment',
	'osagoOwnRepair',
	'utilityComplaint',
	'billCheck',
	'meterCheck',
	'worksInfo',
	'outsiderRequest',
	'railClaim',
	'roadClaim',
	'airClaim',
	'waterClaim',
	'forwardingClaim',
	'personalData',
	'dataCorrection',
	'unlawfulProcessing',
	'processingStop',
	'consentWithdrawn',
	'partnerComplaint',
	'partnerComplaintFounded',
	'postalClaim',
	'postalClaimLocal',
	'osagoCompanyClaim',
	'managementInfo',
] as const;
export type BuiltInDemand = (typeof demandKinds)[number];
/**
 * The subject of the demand, where the law or a regulation gives it a term of its own: one that is built in, or the name of one that
 * the office's own regulation defines.
 */
export type DemandKind = string;

/** Whether the kind of demand is one of the built-in regulations. */
export function isBuiltInDemand(kind: DemandKind): kind is BuiltInDemand {
	return demandKinds.some((one) => one === kind);
}

export const complaintTypes = [
	'misconception',
	'consumerExtremism',
	'ownMistake',
	'otherDepartment',
	'ownDepartment',
	'suggestion',
] as const;
/** The six types by which staff sort complaints (P12). */
export type ComplaintType = (typeof complaintTypes)[number];

export const targets = ['employee', 'service'] as const;
/** Whom the complaint is about: an employee, or the service as such (P13). */
export type Target = (typeof targets)[number];

export const decisions = ['satisfied', 'partlySatisfied', 'rejected', 'explained'] as const;
export type Decision = (typeof decisions)[number];

export const satisfactions = ['satisfied', 'partly', 'no', 'notReached'] as const;
/** The client's reply when asked before closing. */
export type Satisfaction = (typeof satisfactions)[number];

export const preventionOutcomes = ['processChanged', 'productChanged', 'trained', 'staffReplaced', 'other'] as const;
/** The outcome of a preventive measure: P65, P67, P86. */
export type PreventionOutcome = (typeof preventionOutcomes)[number];

export const grounds = ['unreadable', 'incomplete', 'notClient', 'repeated', 'courtDecided', 'obscene'] as const;
/** The six grounds to leave an entry without consideration: регламент п. 5.1. */
export type Ground = (typeof grounds)[number];

const renewals = ['same', 'new'] as const;
/** Why a claim is reopened: the same demand continues with its terms, or a new one starts its own. */
export type Renewal = (typeof renewals)[number];

export const addressees = ['department', 'employee', 'client'] as const;
/** Whom a request goes to: регламент п. 3.2.3, 3.3.4, 4.1 (P39–P41). */
export type Addressee = (typeof addressees)[number];

export const visas = ['legal', 'economicSecurity', 'internalControl'] as const;
/** Who must approve a reply: регламент п. 3.3.6 (P43). */
export type Visa = (typeof visas)[number];

export const visaOutcomes = ['asked', 'approved', 'refused'] as const;
export type VisaOutcome = (typeof visaOutcomes)[number];

export const courtResults = ['won', 'lost', 'partly', 'settled', 'unconsidered', 'withdrawn'] as const;
/**
 * How a lawsuit of the client's ended, as the office sees it: the claim was dismissed, granted, granted in part, settled by agreement, left
 * without consideration, or withdrawn by the plaintiff (ГПК РФ ст. 173, 194, 220, 222; АПК РФ ст. 139, 148, 150).
 */
export type CourtResult = (typeof courtResults)[number];

export const courtStates = ['pending', ...courtResults] as const;
/** The states of a lawsuit. */
export type CourtState = (typeof courtStates)[number];

export const justifications = ['yes', 'partly', 'no'] as const;
/** Whether the claim was justified: part of the results of the period (P68). */
export type Justification = (typeof justifications)[number];

export const remedies = [
	'refund',
	'priceCut',
	'replacement',
	'repair',
	'rework',
	'technicalHelp',
	'information',
	'compensation',
	'discount',
	'bonus',
	'gift',
	'apology',
	'other',
] as const;
/** What the client is given: ГОСТ Р ИСО 10002, the form for handling complaints, and P61. */
export type Remedy = (typeof remedies)[number];

export const letterKinds = ['acknowledgement', 'request', 'extension', 'answer', 'notice', 'apology', 'call'] as const;
/** The letters to a client, and the script of the call before closing, which is spoken: P18, P21, P41, P52, P57, P58. */
export type LetterKind = (typeof letterKinds)[number];

/** The letters that are written on paper. */
export type WrittenLetter = Exclude<LetterKind, 'call'>;

export const writtenLetters = letterKinds.filter((letter): letter is WrittenLetter => letter !== 'call');

/** Channels by which an answer is a letter with an outgoing number, unless the clerk decides otherwise. */
export const letterChannels: ReadonlySet<Channel> = new Set(['post', 'courier', 'email', 'inPerson', 'webForm']);

export const analysisIntervals = ['month', 'quarter'] as const;
/** How often reports are analysed (P64). */
export type AnalysisInterval = (typeof analysisIntervals)[number];

const families = {
	kind: kinds,
	channel: channels,
	complaintType: complaintTypes,
	target: targets,
	decision: decisions,
	satisfaction: satisfactions,
	preventionOutcome: preventionOutcomes,
	ground: grounds,
	renewal: renewals,
	addressee: addressees,
	visa: visas,
	visaOutcome: visaOutcomes,
	courtResult: courtResults,
	justification: justifications,
	remedy: remedies,
	letterKind: letterKinds,
} as const;

/** A code of each family. */
export type Codes = { readonly [F in keyof typeof families]: (typeof families)[F][number] };

/** Every family of codes that the program itself defines, by the name under which `text/` has its words. */
export const codes: { readonly [F in keyof Codes]: readonly Codes[F][] } = families;

/** How the list of the office's people was changed. */
export const peopleChanges = ['named', 'added', 'changed', 'renamed', 'joined', 'retired', 'returned'] as const;
