import type { Bilingual } from '../core/bilingual.ts';
import { enumOf } from '../core/enum.ts';

/** What notifications are about; people choose by topic what comes by mail. */
export const NotificationTopic = enumOf('JOBS', 'TICKETS', 'POSTS', 'TRAINING', 'SECURITY', 'SYSTEM');
export type NotificationTopic = keyof typeof NotificationTopic;

/** Whether a topic comes by mail where somebody has not chosen; what concerns one's own safety always does. */
export const mailByDefault: Readonly<Record<NotificationTopic, boolean>> = {
  JOBS: true,
  TICKETS: false,
  POSTS: true,
  TRAINING: true,
  SECURITY: true,
  SYSTEM: false,
};

/** Topics about which nobody chooses: safety always comes by mail, and a failing mail server is never told by mail. */
export const fixedTopics: readonly NotificationTopic[] = ['SECURITY', 'SYSTEM'];

/** Facts for the sentence of a notification, such as the number of a ticket. Never facts of customers. */
export type NoticeParams = Readonly<Record<string, string | number | null>>;

/** One kind of notification. */
export interface NoticeKind {
  readonly topic: NotificationTopic;
  /** What is said, in one sentence. */
  readonly title: (params: NoticeParams) => Bilingual;
}

const kinds = new Map<string, NoticeKind>();

/** Declares kinds by name; the rooms do, each for its own. */
export const declareNotices = (declared: Readonly<Record<string, NoticeKind>>): void => {
  for (const [name, kind] of Object.entries(declared)) kinds.set(name, kind);
};

/** A kind by name. One that a later version wrote is told without its facts. */
export const kindOf = (name: string): NoticeKind =>
  kinds.get(name) ?? {
    topic: 'SYSTEM',
    title: () => ({ zh: '有新的通知。', en: 'There is something new.' }),
  };

/** What is said of a record that the person may no longer see. */
export const outOfSight: Bilingual = {
  zh: '与您已无权查看的内容有关。',
  en: 'About something that you can no longer see.',
};
