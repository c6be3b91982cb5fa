import type { EntityManager } from 'typeorm';
import { declareNotices } from './kinds.ts';
import { tell } from './tell.ts';

declareNotices({
  PASSWORD_CHANGED: {
    topic: 'SECURITY',
    title: () => ({
      zh: '您的登录密码已被修改。如非本人操作，请立即联系管理员。',
      en: 'Your password was changed. If that was not you, tell your administrator at once.',
    }),
  },
  TOKEN_MADE: {
    topic: 'SECURITY',
    title: ({ name }) => ({
      zh: `您的账号新建了访问令牌“${name}”。如非本人操作，请立即撤销。`,
      en: `The token ${name} was made for your account. If that was not you, revoke it at once.`,
    }),
  },
  SINGLE_SIGN_ON_BOUND: {
    topic: 'SECURITY',
    title: () => ({
      zh: '您的账号已绑定单点登录。如非本人操作，请立即联系管理员。',
      en: 'Your account can now be opened by single sign-on. If that was not you, tell your administrator at once.',
    }),
  },
});

/** Something about a person's own safety. */
export type SecurityNotice =
  | { readonly kind: 'PASSWORD_CHANGED' }
  | { readonly kind: 'SINGLE_SIGN_ON_BOUND' }
  | { readonly kind: 'TOKEN_MADE'; readonly name: string };

/**
 * Tells a person about their own safety, in the caller's transaction: in the app and, where mail is sent, always by
 * mail. Never give it a secret.
 */
export const tellSecurity = async (
  manager: Pick<EntityManager, 'query'>,
  personId: string,
  { kind, ...params }: SecurityNotice,
  now: Date,
): Promise<void> => tell(manager, [{ kind, params, people: [personId] }], now);
