import { explainFor } from '../../../api/access/why/explain.ts';
import type { Ability } from '../../../api/core/abilities.ts';
import { signedIn } from '../../../api/core/context.ts';
import type { DeclaredAccess } from '../../../api/core/declared-access.ts';
import type { Decision } from '../../../api/core/decision.ts';
import { recordKind } from '../../../api/core/record-kind.ts';
import { Refusal } from '../../../api/core/refusal.ts';
import type { Member } from './cast.ts';
import type { Expectation } from './expected.ts';
import { alsoNeeded, foundsBelow, givenByWhole, movedTo, namedBeside, seenAfterwards } from './besides.ts';

/** What an explanation says: how the decision comes out, or that no such record is found. */
export type Told = Decision['reason'] | 'NOT_FOUND';

/** Whether an explanation is about what a call asks of somebody. */
const isExplained = (
  access: DeclaredAccess,
  id: string,
  { person, token }: Pick<Member, 'person' | 'token'>,
): boolean =>
  access.kind === 'SEEN' ||
  // About oneself it takes no ability of whoever asks in person.
  (access.kind === 'ABILITY' && (token !== undefined || !(access.own && id === person)));

/** The step of the sheet that a mutation takes, where its ability has several. */
const steps: Readonly<Record<string, string>> = {
  signTicket: 'SIGN',
  startTicket: 'START',
  submitReply: 'REPLY',
  resumeTicket: 'RESUME',
  submitJobDescription: 'SUBMIT',
  reviewJobDescription: 'REVIEW',
  approveJobDescription: 'APPROVE',
  returnJobDescription: 'RETURN',
  discardJobDescription: 'DISCARD',
  withdrawJobDescription: 'WITHDRAW',
  updateJobDescription: 'EDIT',
  approveHeadcountRequest: 'APPROVE',
  declineHeadcountRequest: 'DECLINE',
  handOnHeadcountRequest: 'HAND_ON',
  withdrawHeadcountRequest: 'WITHDRAW',
  acceptCertification: 'ACCEPT',
  refuseCertification: 'REFUSE',
  finishLearning: 'FINISH_LEARNING',
  recordExam: 'EXAM',
  recordPractical: 'PRACTICAL',
  awardCertificate: 'AWARD',
  withdrawCertification: 'WITHDRAW',
  withdrawAccessReview: 'WITHDRAW',
  recordCourseResult: 'RECORD_RESULT',
  takeBackCourseResult: 'TAKE_BACK_RESULT',
};

/** A field with what it declares, and the record that a call of it names. */
interface Named {
  readonly name: string;
  readonly access: DeclaredAccess;
  readonly variables: object;
}

/** The kind and id of the record that a call names; null where no explanation can be asked for it. */
export const recordIn = ({
  access,
  variables,
}: Omit<Named, 'name'>): { readonly kind: string; readonly id: string } | null => {
  const { named } = access;
  if (!named) return null;
  const id = named.by
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], variables);
  const kind = (named.on as { readonly name: string }).name;
  return typeof id === 'string' && /^\d+$/.test(id) && recordKind(kind) ? { kind, id } : null;
};

const one = async (
  member: Member,
  ability: Ability | null,
  record: { kind: string; id: string },
  { step, whole }: { readonly step: string | null; readonly whole: boolean },
): Promise<Told> => {
  const ctx = signedIn(await member.context());
  try {
    const asked = { ability, recordKind: record.kind, recordId: record.id, step, whole };
    const { decision } = await explainFor(ctx, asked);
    return decision.reason;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'NOT_FOUND') return 'NOT_FOUND';
    throw error;
  }
};

/** What somebody is told who asks whether they may do what a call does, before it is done: for each of its abilities. */
export const toldOf = async (member: Member, named: Named): Promise<readonly Told[]> => {
  const { access, name } = named;
  const record = recordIn(named);
  if (!record || member.person === null || !isExplained(access, record.id, member)) return [];
  const abilities: readonly (Ability | null)[] = access.kind === 'ABILITY' ? access.abilities : [null];
  const told: Told[] = [];
  const how = { step: steps[name] ?? null, whole: access.kind === 'ABILITY' && access.whole };
  for (const ability of abilities) told.push(await one(member, ability, record, how));
  return told;
};

const early = ['INVALID', 'CONFLICT', 'INVALID_STATE'];

/** What a call may be answered with after an explanation. */
const mayFollow: Readonly<Record<Told, readonly string[]>> = {
  // Neither right nor limit stands against it; what is wrong lies further in.
  ALLOWED: early,
  OVER_LIMIT: ['NEEDS_APPROVAL', 'INVALID', 'CONFLICT'],
  STATE: early,
  SEPARATION: ['FORBIDDEN', ...early],
  TOKEN: ['FORBIDDEN', 'NOT_FOUND'],
  NO_GRANT: ['FORBIDDEN', 'NOT_FOUND'],
  OUT_OF_SCOPE: ['FORBIDDEN', 'NOT_FOUND'],
  WITHHELD: ['FORBIDDEN', 'NOT_FOUND'],
  NOT_FOUND: ['NOT_FOUND'],
};

/** A call that was explained, and how it was answered. */
interface Answered {
  readonly name: string;
  readonly told: readonly Told[];
  readonly codes: readonly string[];
  readonly access: DeclaredAccess;
  readonly expected: Expectation;
  /** Whether it only asks: a query does not mind the state in which a verb could be done. */
  readonly isQuery?: boolean;
}

/** Whether a call was answered as its explanation said. One of several abilities is enough. */
export const agrees = ({ name, told, codes, access, expected, isQuery = false }: Answered): boolean => {
  const may = (each: Told): readonly string[] => [
    ...mayFollow[each],
    // A field that takes people refuses a token before it looks at any record.
    ...(each === 'NOT_FOUND' && access.inPerson && expected.outcome === 'FORBIDDEN' ? ['FORBIDDEN'] : []),
    // Of two records that are named one is explained; the other may be hidden.
    ...(each === 'ALLOWED' && (access.seeing || namedBeside[name] || seenAfterwards[name])
      ? ['NOT_FOUND']
      : []),
    // Nor is what else a call asks for: where something goes or is founded, another ability, or that it gives no more than one may.
    ...(each === 'ALLOWED' &&
    (movedTo[name] || alsoNeeded[name] || givenByWhole.includes(name) || foundsBelow.includes(name))
      ? ['FORBIDDEN']
      : []),
    // Who had a part in it is told of that, or of the state, before anybody looks at their rights.
    ...(each !== 'NOT_FOUND' && expected.mayBeToldOfState ? early : []),
  ];
  // What is shown in another state only is not found in this one.
  if (told.includes('STATE') && isQuery)
    return codes.every((code) => access.kind === 'SEEN' && code === 'NOT_FOUND');
  if (told.includes('ALLOWED')) return codes.every((code) => may('ALLOWED').includes(code));
  return codes.length > 0 && told.some((each) => codes.every((code) => may(each).includes(code)));
};
