import type { Transacted } from '../../core/command.ts';
import { declareNotices, type NoticeParams } from '../../notifications/kinds.ts';
import { tell } from '../../notifications/tell.ts';

declareNotices({
  PERSONAL_GRANT_GIVEN: {
    topic: 'POSTS',
    title: ({ title, abilityZh, abilityEn, from, lastDay, reason }) => ({
      zh: `您在“${title}”岗位上另获授予权限：${abilityZh}，${from} 至 ${lastDay}。理由：${reason}`,
      en: `As ${title} you were given in person, from ${from} to ${lastDay}: ${abilityEn}. Reason: ${reason}`,
    }),
  },
  PERSONAL_GRANT_REVOKED: {
    topic: 'POSTS',
    title: ({ abilityZh, abilityEn, reason }) => ({
      zh: `另行授予您的权限已撤回：${abilityZh}。${reason ? `理由：${reason}` : ''}`,
      en: `What you were given in person was taken back: ${abilityEn}.${reason ? ` Reason: ${reason}` : ''}`,
    }),
  },
  PERSONAL_GRANT_CHANGED: {
    topic: 'POSTS',
    title: ({ abilityZh, abilityEn, lastDay, reason }) => ({
      zh: `另行授予您的权限改为到 ${lastDay} 为止：${abilityZh}。理由：${reason}`,
      en: `What you were given in person now holds until ${lastDay}: ${abilityEn}. Reason: ${reason}`,
    }),
  },
});

interface Told {
  readonly id: string;
  readonly organisationId: string;
}

const tellAs =
  (kind: string) =>
  (tx: Transacted, { id, organisationId }: Told, params: NoticeParams): Promise<void> =>
    tell(
      tx.manager,
      [{ kind, organisationId, entity: 'Person', recordId: id, params, people: [id] }],
      tx.clock.now(),
    );

/** Tells somebody what they were given in person. */
export const tellGiven = tellAs('PERSONAL_GRANT_GIVEN');

/** Tells somebody what was taken back. */
export const tellRevoked = tellAs('PERSONAL_GRANT_REVOKED');

/** Tells somebody until when they have now what they were given. */
export const tellChanged = tellAs('PERSONAL_GRANT_CHANGED');
