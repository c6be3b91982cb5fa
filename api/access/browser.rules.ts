import Bowser from 'bowser';

/** A `User-Agent` header in words, such as “Chrome 153 · Windows”; null where it tells neither. */
export const browserWords = (userAgent: string): string | null => {
  if (!userAgent.trim()) return null;
  const { browser, os } = Bowser.parse(userAgent);
  const version = browser.version?.split('.')[0];
  const name = browser.name && [browser.name, version].filter(Boolean).join(' ');
  if (name || os.name) return [name, os.name].filter(Boolean).join(' · ');
  // A program that is no browser says its name at the beginning: curl/8.1.
  const [, program, major] = /^([\w.-]+)\/(\d+)/.exec(userAgent) ?? [];
  return program && program !== 'Mozilla' ? `${program} ${major}` : null;
};
