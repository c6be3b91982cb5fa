import type { Transacted } from '../../core/command.ts';
import type { Bilingual } from '../../core/bilingual.ts';
import { declareNotices, type NoticeParams } from '../../notifications/kinds.ts';
import { tell } from '../../notifications/tell.ts';
import type { Person } from './person.entity.ts';

const post = ({ title, unit }: NoticeParams): Bilingual => ({
  zh: `“${title}”（${unit}）`,
  en: `${title} (${unit})`,
});

/** Names the posts that were planned and cannot come back with a leaving that is taken back; earlier notices have none. */
const notBack = ({ awayZh, awayEn }: NoticeParams): Bilingual => ({
  zh: awayZh ? `原定的任职${awayZh}不能恢复。` : '',
  en: awayEn ? ` What was planned does not come back: ${awayEn}.` : '',
});

declareNotices({
  ASSIGNED: {
    topic: 'POSTS',
    title: (params) => ({
      zh: `您被任命为${post(params).zh}，${params['daysZh']}。`,
      en: `You were given the post ${post(params).en}, ${params['daysEn']}.`,
    }),
  },
  ASSIGNMENT_CHANGED: {
    topic: 'POSTS',
    title: (params) => ({
      zh: `您的任职${post(params).zh}有变更：${params['kindZh']}，${params['daysZh']}。`,
      en: `Your post ${post(params).en} was changed: ${params['kindEn']}, ${params['daysEn']}.`,
    }),
  },
  ASSIGNMENT_ENDS: {
    topic: 'POSTS',
    title: (params) => ({
      zh: `您的任职${post(params).zh}到 ${params['lastDay']} 为止。`,
      en: `Your post ${post(params).en} ends: the last day is ${params['lastDay']}.`,
    }),
  },
  ASSIGNMENT_WITHDRAWN: {
    topic: 'POSTS',
    title: (params) => ({
      zh: `原定 ${params['from']} 开始的任职${post(params).zh}已撤销。`,
      en: `The post ${post(params).en}, planned from ${params['from']}, was taken back.`,
    }),
  },
  TRANSFERRED: {
    topic: 'POSTS',
    title: (params) => ({
      zh: `您自 ${params['from']} 起调任${post(params).zh}，原岗位“${params['former']}”同时结束。`,
      en: `You are transferred to ${post(params).en} from ${params['from']}; the post ${params['former']} ends then.`,
    }),
  },
  STOOD_IN_FOR: {
    topic: 'POSTS',
    title: (params) => ({
      zh: `${params['name']}代理您的岗位${post(params).zh}，${params['daysZh']}。`,
      en: `${params['name']} stands in for you as ${post(params).en}, ${params['daysEn']}.`,
    }),
  },
  LEAVING: {
    topic: 'POSTS',
    title: ({ lastDay, ...away }) => ({
      zh: `您的离职已登记，最后一天是 ${lastDay}。${notBack(away).zh}`,
      en: `It was recorded that you leave: your last day is ${lastDay}.${notBack(away).en}`,
    }),
  },
  LEAVING_WITHDRAWN: {
    topic: 'POSTS',
    title: (away) => ({
      zh: `您的离职登记已撤销，任职照旧。${notBack(away).zh}`,
      en: `That you leave was taken back: your posts go on.${notBack(away).en}`,
    }),
  },
});

/** What a person is told of their posts. */
export interface PersonNotice {
  readonly kind: string;
  readonly person: Pick<Person, 'id' | 'organisationId'>;
  readonly params: NoticeParams;
}

/** Tells people what happened to their posts, in its transaction; whoever did it is not told. */
export const tellPeople = async (tx: Transacted, notices: readonly PersonNotice[]): Promise<void> =>
  tell(
    tx.manager,
    notices.map(({ kind, person: { id, organisationId }, params }) => ({
      kind,
      organisationId,
      entity: 'Person',
      recordId: id,
      params,
      people: [id],
      except: [tx.actor.personId],
    })),
    tx.clock.now(),
  );

/** The same for one person. */
export const tellPerson = async (
  tx: Transacted,
  kind: string,
  person: Pick<Person, 'id' | 'organisationId'>,
  params: NoticeParams,
): Promise<void> => tellPeople(tx, [{ kind, person, params }]);
