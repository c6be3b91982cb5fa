import type { AuthProvider } from 'react-admin';
import { Failure } from './failure.ts';
import type { Resource } from './resource.ts';
import { forgetViewer, signIn, signOut, viewer } from './viewer.ts';

/** react-admin's way of turning somebody away without a toast: the sign-in page says what is needed. */
const silently = { message: false };

/** Signing in and out, and what the screens offer to whom. The API decides everything again. */
export function makeAuthProvider(resources: readonly Resource[]): AuthProvider {
  const abilities = new Map(resources.map(({ name, abilities: lines }) => [name, lines ?? {}]));
  return {
    login: ({ email, password }: { email: string; password: string }) => signIn(email, password),
    logout: () => signOut(),
    checkAuth: async () => {
      const known = await viewer().catch((error: unknown) => {
        // no answer does not mean no session: the screens say so and offer to try again
        if (error instanceof Failure && error.code !== 'UNAUTHENTICATED') return undefined;
        return null;
      });
      if (known === null) return Promise.reject(silently);
    },
    // Only a lost session may reject here. react-admin turns every other rejection into an empty answer: a refused
    // save would look like a successful one, and what was typed would be lost.
    checkError: (error: unknown) => {
      if (!(error instanceof Failure) || error.code !== 'UNAUTHENTICATED') return Promise.resolve();
      forgetViewer();
      return Promise.reject({ ...silently, redirectTo: '/login?ended' });
    },
    getIdentity: async () => {
      const known = await viewer();
      if (!known) throw new Error('ra.auth.auth_check_error');
      return { id: known.account.id, fullName: known.person?.name ?? known.account.email };
    },
    getPermissions: async () => (await viewer())?.abilities ?? [],
    canAccess: async ({ resource, action }) => {
      const known = await viewer().catch(() => undefined);
      // no answer: let the screen open, so that it can say so and offer to try again
      if (known === undefined) return action === 'list' || action === 'show';
      const held = known?.abilities ?? [];
      if (action.includes('.')) return held.includes(action);
      const needed = abilities.get(resource) as Readonly<Record<string, string | undefined>> | undefined;
      // a screen of one record asks whether it may show it, also where it stands at the address for editing
      const asked = needed?.[action] ?? (action === 'show' ? needed?.['edit'] : undefined);
      return asked ? held.includes(asked) : action === 'list' || action === 'show';
    },
  };
}
