const pattern = /^[^\s@<>(),;:"\\[\]]+@[^\s@<>(),;:"\\[\]]+\.[^\s@<>(),;:"\\[\].]+$/;

/**
 * An e-mail address as it is kept and compared: without surrounding blanks, in small letters, and in half width, since
 * an input method that was left on types ｈｒ＠ｒｅｍｉｔ．ｄｅｍｏ.
 */
export const emailOf = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase();

/** Whether a text can be an e-mail address; the mail to it is the real test. */
export const isEmail = (typed: string): boolean => {
  const email = emailOf(typed);
  return email.length <= 254 && pattern.test(email);
};
