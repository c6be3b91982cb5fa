import type { Locale } from '../../core/bilingual.ts';
import type { MailMessage } from '../../core/mail.ts';

interface LinkMail {
  readonly to: string;
  readonly name: string;
  readonly address: string;
  readonly locale: Locale;
}

const mail = (to: string, [subject, ...lines]: readonly string[]): MailMessage => ({
  to,
  subject: subject ?? '',
  text: lines.join('\n\n'),
});

/** The mail to somebody who forgot the password, with the link that sets a new one. */
export const forgottenMail = ({ to, name, address, locale }: LinkMail): MailMessage =>
  mail(
    to,
    locale === 'en'
      ? [
          'Remit: set a new password',
          `Hello ${name},`,
          'somebody, probably you, asked for a new password for this account. Open this link within 30 minutes; it works once:',
          address,
          'It ends all sessions and access tokens of the account. If it was not you, do nothing: your password stays as it is.',
        ]
      : [
          'Remit：设置新密码',
          `${name}，您好：`,
          '有人（应是您本人）申请为此账号设置新密码。请在 30 分钟内打开以下链接，链接只能使用一次：',
          address,
          '设置后，此账号的所有会话和访问令牌都会失效。如果不是您本人申请，请忽略本邮件，原密码不变。',
        ],
  );

/** The mail by which whoever manages accounts lets somebody set a password. */
export const givenMail = ({ to, name, address, locale }: LinkMail): MailMessage =>
  mail(
    to,
    locale === 'en'
      ? [
          'Remit: your account',
          `Hello ${name},`,
          `you have an account in Remit; sign in with ${to}. Set your password by this link within 3 days; it works once:`,
          address,
        ]
      : [
          'Remit：您的账号',
          `${name}，您好：`,
          `您已有 Remit 账号，登录邮箱为 ${to}。请在 3 天内打开以下链接设置密码，链接只能使用一次：`,
          address,
        ],
  );
