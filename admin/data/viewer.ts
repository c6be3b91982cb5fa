import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { run } from './client.ts';
import { SetLocaleDocument, SignInDocument, SignOutDocument, ViewerDocument } from './documents.ts';
import type { ViewerPartsFragment } from './documents.ts';
import type { Language } from '../i18n/language.ts';
import { Failure } from './failure.ts';
import { lostSession } from './lost-session.ts';
import { dropAllUnsaved } from './unsaved.ts';

/** Who sits in front of the screen: account, person, posts held today, and the abilities that follow from them. */
export type Viewer = ViewerPartsFragment;

let known: Promise<Viewer | null> | undefined;

/** The viewer, asked once and then remembered until somebody signs in or out; null when nobody is signed in. */
export const viewer = (): Promise<Viewer | null> =>
  (known ??= run(ViewerDocument, {})
    .then((answer) => {
      // whoever came by a link or by single sign-on may be another than the one before
      if (answer.viewer) dropAllUnsaved(answer.viewer.account.id);
      return answer.viewer;
    })
    .catch((error: unknown) => {
      known = undefined;
      if (error instanceof Failure && error.code === 'UNAUTHENTICATED') return null;
      throw error;
    }));

/** Forgets the viewer, for example after the session was refused; the next question goes to the API. */
export const forgetViewer = (): void => {
  known = undefined;
};

/**
 * Takes in that the viewer's rights are those of another word than may be known here: then the viewer is asked again.
 * Answers what somebody sees of it: nothing new, another record here and there, or other things that they may do at all.
 */
export const takeRights = async (rights: string): Promise<'none' | 'reach' | 'abilities'> => {
  const before = await known?.catch(() => null);
  // while somebody signs in or out there is nobody whose rights could be others than before
  if (!before || before.rights === rights) return 'none';
  forgetViewer();
  const after = await viewer().catch(() => null);
  if (!after || after.account.id !== before.account.id) return 'reach';
  const words = ({ abilities, seesAs }: Viewer): string => JSON.stringify([abilities, seesAs]);
  return words(before) === words(after) ? 'reach' : 'abilities';
};

/**
 * Opens a session (an httpOnly cookie that no script can read). With a first password the page is left for the one that sets
 * another. Throws the API's refusal.
 */
export async function signIn(email: string, password: string): Promise<void> {
  const { signIn: opened } = await run(SignInDocument, { email, password });
  if (!opened.viewer) {
    // A first password opens this page and no other; nobody is signed in.
    globalThis.location.assign(opened.newPasswordPath ?? '/login');
    return new Promise(() => undefined);
  }
  known = Promise.resolve(opened.viewer);
  dropAllUnsaved(opened.viewer.account.id);
  lostSession.end(true);
}

/** Ends the session; a session that is gone already is no failure. */
export async function signOut(): Promise<void> {
  const signedIn = await viewer().catch(() => null);
  if (signedIn) {
    dropAllUnsaved();
    await run(SignOutDocument, {}).catch(() => undefined);
  }
  known = Promise.resolve(null);
}

/**
 * Keeps a language with the account of who is signed in, so that mails and other machines speak it too. Where that
 * fails, this machine shows it all the same.
 */
export async function keepLanguage(locale: Language): Promise<void> {
  const signedIn = await known?.catch(() => null);
  if (!signedIn || signedIn.account.locale === locale) return;
  await run(SetLocaleDocument, { input: { locale } }).then(forgetViewer, () => undefined);
}

/** The viewer as a query, for a screen that must say when even that could not be asked. */
export const useViewerQuery = (): UseQueryResult<Viewer | null, Error> =>
  useQuery({ queryKey: ['auth', 'viewer'], queryFn: viewer, staleTime: 60_000 });

/** The viewer inside a component; undefined while it is not known. */
export const useViewer = (): Viewer | undefined => useViewerQuery().data ?? undefined;

/** Abilities that show something and change nothing. */
const shows = /\.(read|identity|fit|record)$/;

/**
 * Whether the viewer holds an ability, such as `ticket.register`. For drawing only: the API decides again. While they look as
 * another person nothing can be changed, and what would change something is not offered.
 */
export const useAbility = (ability: string): boolean => {
  const known = useViewer();
  return (known?.abilities.includes(ability) ?? false) && (!known?.seesAs || shows.test(ability));
};
