import type { Grant } from '../../core/actor.ts';
import { say, type Bilingual } from '../../core/bilingual.ts';
import { startOfDay } from '../../core/clock.ts';
import type { SignedIn } from '../../core/context.ts';
import type { Decision } from '../../core/decision.ts';
import { policyOf } from '../../core/policy.ts';
import { oneself, throughToken } from '../../core/token.ts';
import { actorOf } from '../actor.ts';
import { holdingsOf } from '../holding.ts';
import { changeText, coursesOf, type Change, type Course, type Holder } from './course.ts';
import type { Explained } from './explain.ts';
import { hiddenVersions, unseenLine } from './unseen.ts';
import { withinOrganisations } from './people.ts';
import type { AskedRecord } from './question.ts';

/** How what somebody may do goes on, in the caller's language and without what is not theirs to read. */
export interface CourseTold {
  readonly endsOn: string | null;
  /** What ends it; null where nothing does, or where that is not the caller's to read. */
  readonly endsBecause: string | null;
  readonly changes: readonly string[];
}

/** Of what one has, nothing is hidden from oneself; of others what stands on versions that one may not read. */
type IsHidden = (grant: Grant) => boolean;

const told = ({ locale }: SignedIn, { changes, end, left }: Course, isHidden: IsHidden): CourseTold => {
  const because = (): Bilingual | null => {
    if (!end || isHidden(end.grant)) return null;
    const words = left.flatMap(({ grant, text }) => (grant && isHidden(grant) ? [] : [text]));
    return {
      zh: [end.text, ...words].map(({ zh }) => zh).join('；'),
      en: [end.text, ...words].map(({ en }) => en).join('; '),
    };
  };
  const changing = (change: Change): Bilingual =>
    isHidden(change.before) || isHidden(change.after)
      ? {
          zh: `自 ${change.on} 起依据改为：${unseenLine.zh}`,
          en: `From ${change.on} on by this instead: ${unseenLine.en}`,
        }
      : changeText(change);
  const reason = because();
  return {
    endsOn: end?.on ?? null,
    endsBecause: reason && say(reason, locale),
    changes: changes.map((change) => say(changing(change), locale)),
  };
};

const grantsIn = ({ changes, end, left }: Course): Grant[] => [
  ...changes.flatMap(({ before, after }) => [before, after]),
  ...(end ? [end.grant] : []),
  ...left.flatMap(({ grant }) => (grant ? [grant] : [])),
];

/** How what some people may do goes on, as it is told to whoever asks, by the person. */
const toldCourses = async (
  ctx: SignedIn,
  courses: ReadonlyMap<string, Course>,
): Promise<ReadonlyMap<string, CourseTold>> => {
  const me = oneself(ctx.actor);
  const hidden = await hiddenVersions(
    ctx,
    [...courses].flatMap(([personId, course]) => (personId === me ? [] : grantsIn(course))),
  );
  return new Map(
    [...courses].map(([personId, course]) => [
      personId,
      told(
        ctx,
        course,
        ({ source }) => personId !== me && source.kind === 'AUTHORITY' && hidden.has(source.jobDescriptionId),
      ),
    ]),
  );
};

const nothing: CourseTold = { endsOn: null, endsBecause: null, changes: [] };

/** How what was explained goes on; nothing where it is not allowed. @param day the one that was asked about */
export const courseOfExplained = async (
  ctx: SignedIn,
  { decision, person, decidedFor, token, isOfToken }: Explained,
  day: string,
): Promise<CourseTold> => {
  const { grant } = decision;
  if (!grant) return nothing;
  const { personId } = person;
  const then = async (on: string): Promise<Decision | null> => {
    // With two pairs of eyes it is told when it ends for these two as they are; who of them has it later is another question.
    if (ctx.actor.seesAs && person === ctx.actor) return null;
    const actor = await actorOf(ctx.db, { personId, now: startOfDay(on) });
    if (!actor) return null;
    const inside = withinOrganisations(actor, ctx.actor.organisationIds);
    return decidedFor(isOfToken && token ? throughToken(inside, token) : inside);
  };
  const courses = await coursesOf(ctx.db, [{ personId, grant }], day, async ([id = ''], on) => {
    const decided = await then(on);
    return new Map(decided ? [[id, decided]] : []);
  });
  return (await toldCourses(ctx, courses)).get(personId) ?? nothing;
};

/** How what some people can do to a record goes on, by the person. @param day the one that was asked about */
export const coursesOfAble = async (
  ctx: SignedIn,
  able: readonly (Holder & { readonly personName: string })[],
  record: AskedRecord,
  day: string,
): Promise<ReadonlyMap<string, CourseTold>> => {
  const names = new Map(able.map(({ personId, personName }) => [personId, personName]));
  const manager = ctx.manager ?? ctx.db.manager;
  const courses = await coursesOf(manager, able, day, async (ids, on) => {
    const holdings = await holdingsOf(manager, ids, on);
    return new Map(
      [...holdings].map(([personId, holding]) => {
        const personName = names.get(personId) ?? '';
        const { tree } = ctx.actor;
        const actor = { accountId: '', personId, personName, locale: null, tree, ...holding };
        return [personId, record.decideFor(policyOf(actor))];
      }),
    );
  });
  return toldCourses(ctx, courses);
};
