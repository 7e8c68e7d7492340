/** The decision rules, by verb. */

export { accept, assign, fulfil, note, tell, type VisaIntent, visa } from './action.ts';
export { cause, type Findings, withFindings } from './analyse.ts';
export { attach, detach } from './attach.ts';
export { type Changes, correct } from './correct.ts';
export { court, courtEnded, type LawsuitEnd } from './court.ts';
export { type CountFrom, type ExtendIntent, extend } from './extend.ts';
export { type AtOnce, canFinish, decided, type InOneGoIntent, registerAtOnce, replyInOneGo } from './inOneGo.ts';
export { type LetterIntent, type LetterPlan, type LetterPlanned, planLetter } from './letter.ts';
export { measure, measureDone, prevent, prevented } from './measure.ts';
export { type MoveIntent, move, type PlainMove, type PlannedMeasure } from './move.ts';
export { type RefuseIntent, refuse } from './refuse.ts';
export { type Registration, register } from './register.ts';
export { type DecideIntent, decide, type ReplyIntent, reply } from './reply.ts';
export { answered, type RequestIntent, request } from './request.ts';
export { type SortIntent, sort } from './sort.ts';
export { type Taken, undo } from './undo.ts';
