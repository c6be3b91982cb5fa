import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { signedIn, type Context, type SignedIn } from '../../core/context.ts';
import { Params, seenBy } from '../../core/filter.ts';
import { refuseWhileLooking } from '../../core/in-person.ts';
import { isId } from '../../core/input.ts';
import { tellOfEditing, type EditingSign, type LiveMessage } from '../../core/live.ts';
import { Refusal } from '../../core/refusal.ts';
import { subjectOf } from '../../core/resource.ts';
import { maySee } from '../../core/seen.ts';
import { query } from '../../core/sql.ts';
import { JobDescription } from '../../jobs/job-description.entity.ts';
import { jobResource } from '../../jobs/job.policy.ts';
import { jobSheet } from '../../jobs/job.workflow.ts';
import { Person } from '../../org/people/person.entity.ts';
import { sendRefusal } from '../http-refusal.ts';
import type { Editors } from './editors.ts';

/** What the route needs of the server. */
interface EditingParts {
  readonly editors: Editors;
  /** Who asks; looks only, so that an open page does not keep its session alive. */
  contextFor(request: FastifyRequest, reply: FastifyReply): Promise<Context>;
}

/** What a page says of itself. */
interface Sign {
  readonly window: string;
  readonly isLeaving: boolean;
}

const signOf = (body: unknown): Sign => {
  const { window, isLeaving = false } = (body ?? {}) as Record<string, unknown>;
  if (typeof window === 'string' && /^[\w-]{8,40}$/.test(window) && typeof isLeaving === 'boolean')
    return { window, isLeaving };
  throw new Refusal('INVALID', {
    zh: '需要 window（8 到 40 个字母、数字或连字符），可附 isLeaving。',
    en: 'Needs window, of 8 to 40 letters, digits or hyphens, and may have isLeaving.',
  });
};

const writing = jobSheet.filter(({ step }) => step === 'EDIT');

/** A version that is written and that the person may write. @throws Refusal NOT_FOUND, FORBIDDEN, INVALID_STATE */
const draftOf = async ({ db, policy }: SignedIn, id: string): Promise<JobDescription> => {
  const job = isId(id) ? await db.manager.findOneBy(JobDescription, { id }) : null;
  if (!job || !maySee(policy, JobDescription, job))
    throw new Refusal('NOT_FOUND', { zh: '没有这份职位说明书。', en: 'There is no such job description.' });
  if (!writing.some(({ ability }) => policy.can(ability, subjectOf(jobResource, job))))
    throw new Refusal('FORBIDDEN', {
      zh: '您不能修改这份职位说明书。',
      en: 'You may not change this job description.',
    });
  if (!writing.some(({ from }) => from.includes(job.state)))
    throw new Refusal('INVALID_STATE', {
      zh: '这一版不在编写中。',
      en: 'This version is not being written.',
    });
  return job;
};

/** The people with their names, null where the caller may not see them. */
const namesOf = async (
  context: SignedIn,
  ids: readonly string[],
): Promise<{ id: unknown; name: unknown }[]> => {
  if (ids.length === 0) return [];
  const params = new Params();
  const [wanted, seen] = [params.add(ids), seenBy(context.db, context.policy, Person)('p', params)];
  const rows = await query(context, {
    text: `SELECT i.id, p.name FROM unnest(${wanted}::text[]) WITH ORDINALITY i (id, place)
      LEFT JOIN person p ON p.id = i.id::bigint AND ${seen} ORDER BY i.place`,
    values: params.values,
    rowMode: 'array',
  });
  return rows.map(([id, name]) => ({ id, name }));
};

const answer = async (context: Context, id: string, body: unknown, editors: Editors): Promise<object> => {
  const ctx = signedIn(context);
  refuseWhileLooking(ctx);
  const sign = signOf(body);
  const { organisationId } = await draftOf(ctx, id);
  const { personId } = ctx.actor;
  const editing: EditingSign = { organisationId, jobDescriptionId: id, personId, ...sign };
  await ctx.db.query(tellOfEditing, [JSON.stringify({ editing } satisfies LiveMessage)]);
  const others = editors.in(id).filter((other) => other !== personId);
  return { editors: await namesOf(ctx, others) };
};

/**
 * `POST /events/editing/ID`: a page says that it has a draft open for writing (`{window}`, again within 75 s) or that it
 * leaves it (`{window, isLeaving: true}`), and hears who else has it open: `{editors: [{id, name}]}`, without the name of
 * whom the caller may not see. Nothing is written; nodes tell each other, and a change comes as an event of `/events`.
 */
export const registerEditing = (app: FastifyInstance, { contextFor, editors }: EditingParts): void => {
  app.post<{ Params: { id: string } }>('/events/editing/:id', async (request, reply) => {
    const context = await contextFor(request, reply);
    try {
      return await answer(context, request.params.id, request.body, editors);
    } catch (error) {
      if (error instanceof Refusal) return sendRefusal(request, reply, error, context.locale);
      throw error;
    }
  });
};
